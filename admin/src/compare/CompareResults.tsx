import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useNarrow } from '../print/useNarrow.ts';
import { lazy, Suspense } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { isSliced } from '../filters/analysis.words.ts';
import { SliceNotice } from '../filters/SliceNotice.tsx';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import { FormulaNote } from '../rankings/FormulaNote.tsx';
import { RankingChoicesDocument } from '../rankings/rankings.documents.ts';
import { sliceOf } from '../rankings/useRankingScope.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { type ComparedUnit, comparedMetricsDocument } from './compare.documents.ts';
import { countDifferences, inOrder, metricLines, type MetricLine } from './compare.view.ts';
import { CompareCards } from './CompareCards.tsx';
import { CompareTable } from './CompareTable.tsx';
import { CompareTools } from './CompareTools.tsx';

const CompareDots = lazy(async () => ({ default: (await import('./CompareDots.tsx')).CompareDots }));
const CompareDumbbell = lazy(async () => ({ default: (await import('./CompareDumbbell.tsx')).CompareDumbbell }));
const CompareMonths = lazy(async () => ({ default: (await import('./CompareMonths.tsx')).CompareMonths }));

interface CompareResultsProps {
  readonly units: readonly ComparedUnit[];
  readonly state: AnalysisState;
  readonly scope: string;
  readonly onReference: (id: string) => void;
}

const section = { p: { xs: 1.5, md: 2.5 }, mb: 2, minWidth: 0 };

/** Every metric of the chosen communes, what is told apart, the intervals drawn, and their months. */
export const CompareResults = ({ units, state, scope, onReference }: CompareResultsProps) => {
  const t = useText();
  const { analysis } = state;
  const choices = useGraph(RankingChoicesDocument, { asOf: null }, { keepPrevious: true });
  // An index scores a unit by all it does: it is told of no field and no channel alone.
  const keys = (choices.answer?.data.metrics ?? [])
    .filter(({ unit }) => unit !== 'POINTS' || !isSliced(analysis))
    .map(({ key }) => key);
  const metrics = useGraph(
    comparedMetricsDocument(keys.length),
    {
      period: { from: analysis.period.from, to: analysis.period.to },
      asOf: analysis.asOf,
      knownAt: analysis.knownAt,
      boundaries: analysis.boundaries,
      scope: { unitCodes: units.map(({ code }) => code), ...sliceOf(analysis) },
      ...Object.fromEntries(keys.map((key, index) => [`key${index}`, key])),
    },
    { enabled: keys.length > 0, keepPrevious: true },
  );
  return (
    <>
      <Paper component="section" variant="outlined" sx={section}>
        {keys.length === 0 ? (
          <AnswerPanel question={choices}>{() => null}</AnswerPanel>
        ) : (
          <AnswerPanel question={metrics} skeletonRows={24}>
            {(data) => (
              <Compared lines={metricLines(inOrder(data, 'm'), units)} {...{ units, state, scope, onReference }} />
            )}
          </AnswerPanel>
        )}
      </Paper>
      <Paper component="section" variant="outlined" sx={section}>
        <SliceNotice {...state} text={t('slice.untold')} />
        <Suspense fallback={<PageSkeleton rows={7} />}>
          <CompareMonths {...{ units, scope }} />
        </Suspense>
      </Paper>
    </>
  );
};

const Compared = ({
  lines,
  units,
  state,
  scope,
  onReference,
}: CompareResultsProps & { readonly lines: readonly MetricLine[] }) => {
  const t = useText();
  const narrow = useNarrow(900);
  const { clear, told } = countDifferences(lines);
  const [first] = units;
  const List = narrow ? CompareCards : CompareTable;
  return (
    <>
      <Typography variant="h2">{t('compare.finding', { clear, told, unit: first?.name ?? '' })}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {t('compare.readAs')}
      </Typography>
      <FormulaNote metrics={lines.map(({ metric }) => metric)} since={state.analysis.period.from} />
      <CompareTools />
      <Box sx={{ mb: 3 }}>
        <Suspense fallback={<PageSkeleton rows={10} />}>
          <CompareDumbbell {...{ lines, units, scope }} analysis={state.analysis} />
        </Suspense>
      </Box>
      <List {...{ lines, units, onReference }} analysis={state.analysis} search={state.pageSearch()} />
      <Box sx={{ mt: 3 }}>
        <Suspense fallback={<PageSkeleton rows={4} />}>
          <CompareDots {...{ lines, scope }} analysis={state.analysis} />
        </Suspense>
      </Box>
    </>
  );
};
