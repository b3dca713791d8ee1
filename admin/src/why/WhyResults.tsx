import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { UnitLink } from '../communes/UnitLink.tsx';
import { isSliced } from '../filters/analysis.words.ts';
import { type Analysis } from '../filters/useAnalysis.ts';
import { timeSearch } from '../filters/time.search.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { PartTable } from './PartTable.tsx';
import type { ExplainedScope, RankExplanation } from './why.documents.ts';
import { WeightSection } from './WeightSection.tsx';
import { comparedWords, partWords, referenceWords } from './why.words.ts';
import { WhyBeside } from './WhyBeside.tsx';
import { WhyChange } from './WhyChange.tsx';
import { WhyContext } from './WhyContext.tsx';

const WhyWaterfall = lazy(async () => ({ default: (await import('./WhyWaterfall.tsx')).WhyWaterfall }));

interface WhyResultsProps {
  readonly explanation: RankExplanation;
  readonly analysis: Analysis;
  readonly scope: string;
  /** The units chosen; none is the unit's own province. */
  readonly units: ExplainedScope;
  /** Holds the unit against itself in the period before. */
  readonly onTakeChangeApart: () => void;
}

const section = { p: { xs: 1.5, md: 2.5 }, mb: 2, minWidth: 0 };

/** The difference in one sentence, its parts drawn and listed with their dossiers, then what stands around it. */
export const WhyResults = ({ explanation, analysis, scope, units, onTakeChangeApart }: WhyResultsProps) => {
  const t = useText();
  const finding = useFinding(explanation);
  const { unit, reference, value, parts } = explanation;
  return (
    <>
      <Paper component="section" variant="outlined" sx={section}>
        <Typography variant="h2">
          {unit === null ? t('unknown') : <UnitLink unit={unit} search={timeSearch(analysis, null)} />}
          {': '}
          {explanation.rank === null
            ? t('why.notRanked')
            : t('why.rank', { rank: explanation.rank, ranked: explanation.ranked })}
          {explanation.rankBefore === null ? '' : `, ${t('rankings.before', { rank: explanation.rankBefore })}`}
        </Typography>
        {finding === null ? null : (
          <Typography sx={{ my: 1 }} data-finding>
            {finding}
          </Typography>
        )}
        {reference === null || value === null ? (
          <EmptyPanel text={explanation.lack ?? t('unknown')} />
        ) : parts.length === 0 ? (
          <EmptyPanel text={t('why.noParts')} />
        ) : (
          <>
            <Suspense fallback={<PageSkeleton rows={8} />}>
              <WhyWaterfall {...{ explanation, reference, value, scope }} />
            </Suspense>
            <Box sx={{ mt: 2 }}>
              <PartTable {...{ explanation, analysis }} />
            </Box>
          </>
        )}
      </Paper>
      <WhyChange
        {...{ explanation, analysis }}
        onTakeApart={explanation.against === 'PREVIOUS_PERIOD' ? undefined : onTakeChangeApart}
      />
      <WhyContext explanation={explanation} />
      <WhyBeside
        context={explanation.context}
        against={t(`why.besideAgainst.${explanation.against}`)}
        unit={unit}
        isPinned={analysis.knownAt !== null}
        isSliced={isSliced(analysis)}
      />
      {unit === null || explanation.metric.key !== 'index_766' ? null : (
        <WeightSection
          unitId={unit.id}
          scope={Object.keys(units).length > 0 || unit.province === null ? units : { provinceCode: unit.province.code }}
          analysis={analysis}
        />
      )}
    </>
  );
};

/** Null where there is nothing to compare: `Thấp hơn trung vị nhóm 6,3 điểm %: −3,1 …, −2,4 …` */
const useFinding = (explanation: RankExplanation): string | null => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(explanation.metric, format, t);
  const { difference, parts, value, reference } = explanation;
  if (difference === null) return null;
  const told = parts
    .toSorted((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
    .slice(0, 3)
    .map((part) => `${part.effect < 0 ? '−' : '+'}${words.step(Math.abs(part.effect))} ${partWords(part, t)}`);
  const against = referenceWords(explanation, t);
  const levels = t('why.levels', { value: words.value(value), reference: words.value(reference) });
  if (Math.abs(difference) < 1e-9) return `${t('why.same', { against })} (${levels}).`;
  const lead = t(`why.${comparedWords(explanation, difference)}`, { against, by: words.step(Math.abs(difference)) });
  return `${lead} (${levels})${told.length === 0 ? '' : `: ${told.join('; ')}`}.`;
};
