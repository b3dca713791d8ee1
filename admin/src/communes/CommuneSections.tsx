import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import type { Meta } from '../data/meta.documents.ts';
import type { Analysis, AnalysisState } from '../filters/useAnalysis.ts';
import { ForecastSection } from '../forecast/ForecastSection.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { BacklogSection } from '../profile/BacklogSection.tsx';
import { backlogDay } from '../profile/backlog.view.ts';
import { DownSection } from '../profile/DownSection.tsx';
import { EventsSection } from '../profile/EventsSection.tsx';
import { FieldsSection } from '../profile/FieldsSection.tsx';
import { StaffSection } from '../profile/StaffSection.tsx';
import { TrendSection } from '../profile/TrendSection.tsx';
import { StandingSection } from '../standing/StandingSection.tsx';
import { UnitIndexSection } from '../standing/UnitIndexSection.tsx';
import { CommuneFacts } from './CommuneFacts.tsx';
import { CommuneLineage } from './CommuneLineage.tsx';
import { CommuneSeries } from './CommuneSeries.tsx';
import { CommuneTotals } from './CommuneTotals.tsx';
import type { UnitFacts } from './communes.documents.ts';
import { eventWords } from './series.parts.ts';
import { seriesPeriod, unitEvents } from './series.view.ts';

/** Sections one below the other: a grid that breaks between sheets would lay them on each other. */
const onPaper = { '@media print': { display: 'block', '& > * + *': { marginTop: '16px' } } } as const;
const stack = { display: 'grid', gap: 2, minWidth: 0, ...onPaper } as const;

interface CommuneSectionsProps {
  readonly unit: UnitFacts;
  readonly meta: Meta;
  readonly state: AnalysisState;
  /** The analysis of all fields and channels: what most parts tell. */
  readonly whole: Analysis;
  /** Of the field chosen; null where none is. */
  readonly fieldNames: readonly string[];
}

/** All that is told of a unit, each part asking for its own figures. */
export const CommuneSections = ({ unit, meta, state, whole: analysis, fieldNames }: CommuneSectionsProps) => {
  const t = useText();
  const format = useFormat();
  const staffed = useMayOpen('positions');
  const months = seriesPeriod(analysis, meta);
  const events = eventWords(unitEvents(unit, months), t, format);
  const day = backlogDay(analysis.period.to, analysis.asOf, meta.today);
  return (
    <Box sx={stack}>
      <Columns>
        <>
          <Part>
            <CommuneTotals {...{ unit, analysis }} />
          </Part>
          <Part>
            <BacklogSection {...{ unit, analysis }} today={meta.today} />
          </Part>
        </>
        <>
          <Part>
            <CommuneFacts unit={unit} />
          </Part>
          <Part>
            <EventsSection {...{ unit, analysis }} />
          </Part>
        </>
      </Columns>
      {unit.isCurrent ? (
        <Part>
          <StandingSection {...{ unit, state, fieldNames }} since={months.from}>
            <TrendSection {...{ unit, analysis, months, events }} />
          </StandingSection>
        </Part>
      ) : null}
      {unit.isCurrent ? (
        <Part>
          <DownSection {...{ unit, fieldNames }} analysis={state.analysis} />
        </Part>
      ) : null}
      <Part>
        <UnitIndexSection {...{ unit, analysis }} />
      </Part>
      {unit.isCurrent ? (
        <Part>
          <FieldsSection {...{ unit, analysis }} />
        </Part>
      ) : null}
      <Part>
        <CommuneSeries {...{ unit, analysis, meta }} />
      </Part>
      {unit.isCurrent && staffed ? (
        <Part>
          <StaffSection {...{ unit, day }} knownAt={analysis.knownAt} />
        </Part>
      ) : null}
      {unit.isCurrent ? (
        <Part>
          <ForecastSection unit={unit} knownUntil={analysis.asOf ?? meta.dataTo} knownAt={analysis.knownAt} />
        </Part>
      ) : null}
      <Part>
        <CommuneLineage unit={unit} />
      </Part>
    </Box>
  );
};

const Part = ({ children }: { readonly children: ReactNode }) => (
  <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, minWidth: 0 }}>
    {children}
  </Paper>
);

/** Two columns side by side where there is room, each as high as what stands in it. */
const Columns = ({ children: [first, second] }: { readonly children: readonly [ReactNode, ReactNode] }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.9fr) minmax(0, 1fr)' },
      ...onPaper,
      alignItems: 'start',
    }}
  >
    <Box sx={stack}>{first}</Box>
    <Box sx={stack}>{second}</Box>
  </Box>
);
