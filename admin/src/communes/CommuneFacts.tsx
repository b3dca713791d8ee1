import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { wordOf } from '../i18n/known.words.ts';
import type { Formatter } from '../i18n/format.ts';
import { type Translate, useFormat, useText } from '../i18n/useText.ts';
import type { UnitFacts } from './communes.documents.ts';
import { UnitLink } from './UnitLink.tsx';
import { validityWords } from './validity.words.ts';

interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  readonly note?: string | undefined;
}

/** What is known of a unit, each figure with its source, doubts below. */
export const CommuneFacts = ({ unit }: { readonly unit: UnitFacts }) => {
  const t = useText();
  const facts = useFacts(unit);
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('communes.facts')}
      </Typography>
      <Box
        component="dl"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(96px, auto) minmax(0, 1fr)',
          columnGap: 2,
          rowGap: 0.75,
        }}
      >
        {facts.map((fact) => (
          <Box key={fact.name} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" sx={{ color: 'text.secondary' }}>
              {fact.name}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {fact.value}
              {fact.note === undefined ? null : (
                <Typography component="span" variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
                  {fact.note}
                </Typography>
              )}
            </Typography>
          </Box>
        ))}
      </Box>
      {unit.qualityFlags.length === 0 ? null : (
        <Box sx={{ mt: 1.5, pl: 1.5, borderLeft: 3, borderColor: 'warning.main' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('communes.quality')}
          </Typography>
          {unit.qualityFlags.map((flag) => (
            <Typography key={flag} variant="body2">
              {wordOf(t, 'quality', flag)}
            </Typography>
          ))}
        </Box>
      )}
    </>
  );
};

const useFacts = (unit: UnitFacts): readonly Fact[] => {
  const t = useText();
  const format = useFormat();
  const facts: Fact[] = [
    { name: t('rankings.code'), value: unit.code },
    { name: t('communes.validity'), value: validityWords(unit, t, format) },
    { name: t('rankings.province'), value: unit.province?.name ?? t('unknown') },
    { name: t('communes.formerDistrict'), value: unit.districtName ?? t('communes.noDistrict') },
    {
      name: t('communes.density'),
      value:
        unit.densityPerKm2 === null ? t('unknown') : `${format.decimal(unit.densityPerKm2, 1)} ${t('communes.perKm2')}`,
    },
  ];
  facts.push(...traitFacts(unit, t, format));
  if (unit.legalAct !== null) facts.push({ name: t('communes.legalAct'), value: unit.legalAct });
  if (unit.adminCentre !== null) facts.push({ name: t('communes.adminCentre'), value: unit.adminCentre });
  if (unit.formerNames.length > 0) facts.push({ name: t('communes.formerNames'), value: unit.formerNames.join(', ') });
  if (unit.neighbours.length > 0)
    facts.push({ name: t('communes.neighbours'), value: <UnitLinks units={unit.neighbours} /> });
  return facts;
};

/** What sources say the unit is, each with its source; what none says stands together as unknown. */
const traitFacts = ({ traits }: UnitFacts, t: Translate, format: Formatter): Fact[] => {
  const unknown = traits.filter(({ holds }) => holds === null).map(({ kind }) => t(`communes.traits.${kind}`));
  const known = traits.filter(({ holds }) => holds !== null);
  return [
    ...known.map(({ kind, holds, validFrom, source }) => ({
      name: t(`communes.traits.${kind}`),
      value: t(holds === true ? 'communes.traitYes' : 'communes.traitNo', { day: format.date(validFrom) }),
      note: t('communes.sourceOf', { source: source ?? '–' }),
    })),
    ...(unknown.length === 0
      ? []
      : [{ name: t('communes.traitUnknown'), value: unknown.join(', '), note: t('communes.traitUnknownNote') }]),
  ];
};

const UnitLinks = ({ units }: { readonly units: UnitFacts['neighbours'] }) => (
  <>
    {units.map((unit, index) => (
      <span key={unit.id}>
        {index === 0 ? '' : ', '}
        <UnitLink unit={unit} />
      </span>
    ))}
  </>
);
