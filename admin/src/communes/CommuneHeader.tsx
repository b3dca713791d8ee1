import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import { type GraphQuestion, useGraph } from '../data/useGraph.ts';
import { wordOf } from '../i18n/known.words.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { UnitStaffDocument } from '../profile/staff.documents.ts';
import { searchBefore } from './before.view.ts';
import type { UnitFacts } from './communes.documents.ts';
import { type UnitDataState, UnitDataStateDocument } from './state.documents.ts';
import { UnitLink } from './UnitLink.tsx';

interface CommuneHeaderProps {
  readonly unit: UnitFacts;
  /** The day that people are told of. */
  readonly day: string;
  /** They are told as known at this instant; null: as they are known now. */
  readonly knownAt: string | null;
}

/** What a reader has to know before any figure: what the unit is, of what it was made, how large, how staffed, how well known. */
export const CommuneHeader = ({ unit, day, knownAt }: CommuneHeaderProps) => {
  const t = useText();
  const staffed = useMayOpen('positions') && unit.isCurrent;
  return (
    <Box
      component="dl"
      aria-label={t('communes.head')}
      sx={{ m: 0, mb: 2, display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1.25 }}
    >
      <Fact name={t('communes.type')} value={t(`unitType.${unit.type}`)} />
      <Origin unit={unit} />
      <Sizes unit={unit} />
      {staffed ? <Staff unit={unit.id} {...{ day, knownAt }} /> : null}
      <DataState unit={unit.id} knownAt={knownAt} />
    </Box>
  );
};

interface FactProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly notes?: readonly (string | null)[];
}

const Fact = ({ name, value, notes = [] }: FactProps) => (
  <Box sx={{ minWidth: 0, maxWidth: 420 }}>
    <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
      {name}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0, fontWeight: 600 }}>
      {value}
      {notes.map((note) =>
        note === null ? null : (
          <Typography key={note} component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {note}
          </Typography>
        ),
      )}
    </Typography>
  </Box>
);

const Origin = ({ unit }: { readonly unit: UnitFacts }) => {
  const t = useText();
  const format = useFormat();
  const former = unit.predecessors.filter((edge) => edge.unit.id !== unit.id);
  const [first] = former;
  if (first === undefined) return null;
  return (
    <Fact
      name={t('communes.madeFrom')}
      value={former.map((edge, index) => (
        <span key={edge.unit.id}>
          {index === 0 ? '' : ', '}
          <UnitLink unit={edge.unit} search={searchBefore(edge.effectiveOn)} />
        </span>
      ))}
      notes={[t('communes.validSince', { from: format.date(first.effectiveOn) })]}
    />
  );
};

/** Population and area, which the list tells of the day the unit began. */
const Sizes = ({ unit }: { readonly unit: UnitFacts }) => {
  const t = useText();
  const format = useFormat();
  const { population, areaKm2 } = unit;
  const notes = (source: string | null): readonly (string | null)[] =>
    source === null
      ? []
      : [
          t('communes.sourceOf', { source: wordOf(t, 'factSource', source) }),
          t('communes.atBegin', { day: format.date(unit.validFrom) }),
        ];
  return (
    <>
      <Fact
        name={t('communes.population')}
        value={population === null ? t('communes.untold') : `${format.integer(population)} ${t('communes.people')}`}
        notes={notes(population === null ? null : unit.populationSource)}
      />
      <Fact
        name={t('communes.area')}
        value={areaKm2 === null ? t('communes.untold') : `${format.decimal(areaKm2, 1)} km²`}
        notes={notes(areaKm2 === null ? null : unit.areaSource)}
      />
    </>
  );
};

/** What stands while an answer comes, and where none did. */
const lack = (question: GraphQuestion<unknown>, coming: string, failed: string): string =>
  question.error === null ? coming : failed;

interface StaffProps {
  readonly unit: string;
  readonly day: string;
  readonly knownAt: string | null;
}

const Staff = ({ unit, day, knownAt }: StaffProps) => {
  const t = useText();
  const format = useFormat();
  const question = useGraph(UnitStaffDocument, { id: unit, asOf: day, knownAt }, { keepPrevious: true });
  const staff = question.answer?.data.unit?.staff;
  const known = question.answer === undefined ? lack(question, '…', t('communes.stateFailed')) : t('communes.untold');
  return (
    <Fact
      name={t('communes.staff')}
      value={
        staff == null
          ? known
          : t('communes.staffOf', { filled: format.integer(staff.filled), required: format.integer(staff.required) })
      }
      notes={staff == null ? [] : [t('communes.onDay', { day: format.date(day) })]}
    />
  );
};

const DataState = ({ unit, knownAt }: { readonly unit: string; readonly knownAt: string | null }) => {
  const t = useText();
  const format = useFormat();
  const question = useGraph(UnitDataStateDocument, { id: unit, knownAt });
  const state: UnitDataState | null | undefined = question.answer?.data.unit?.dataState;
  if (state == null) {
    const words = question.answer === undefined ? lack(question, '…', t('communes.stateFailed')) : t('communes.untold');
    return <Fact name={t('communes.state')} value={words} />;
  }
  const { lastReceivedOn, lastLateAt, monthsTold } = state;
  return (
    <Fact
      name={t('communes.state')}
      value={
        lastReceivedOn === null
          ? t('communes.stateNone')
          : t('communes.stateUntil', { day: format.date(lastReceivedOn) })
      }
      notes={[
        lastLateAt === null ? t('communes.lateNever') : t('communes.lateLast', { at: format.dateTime(lastLateAt) }),
        t('communes.monthsTold', { count: format.integer(monthsTold) }),
      ]}
    />
  );
};
