import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { FormulaNote } from '../rankings/FormulaNote.tsx';
import { metricWords } from '../rankings/metric.words.ts';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { MoveTable } from './MoveTable.tsx';
import { StreakTable } from './StreakTable.tsx';
import type { HistoryStep, RankHistory } from './trends.documents.ts';
import { defaultCodes } from './trends.view.ts';
import { stepWords } from './trends.words.ts';

const TrendsChart = lazy(async () => ({ default: (await import('./TrendsChart.tsx')).TrendsChart }));

interface TrendsResultsProps {
  readonly history: RankHistory;
  readonly step: HistoryStep;
  readonly codes: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
  readonly scope: string;
  readonly search: string;
  readonly analysis: Analysis;
}

/** The largest real move as a sentence, the places drawn, then real moves and streaks as tables. */
export const TrendsResults = ({ history, step, codes, choose, scope, search, analysis }: TrendsResultsProps) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(history.metric, format, t);
  const shown = codes.length > 0 ? codes : defaultCodes(history);
  const [largest] = history.moves;
  const periodOf = (from: string): string => stepWords(from, step, format);
  return (
    <>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {largest === undefined
          ? t('trends.findingNone', { compared: format.integer(history.compared) })
          : t('trends.finding', {
              count: history.realMoves,
              compared: format.integer(history.compared),
              unit: largest.unit?.name ?? t('unknown'),
              before: largest.rankBefore,
              after: largest.rankAfter,
              from: periodOf(largest.before),
              to: periodOf(largest.after),
            })}
      </Typography>
      <FormulaNote metrics={[history.metric]} since={history.periods[0]?.from ?? history.metric.validFrom} />
      <Suspense fallback={<PageSkeleton rows={10} />}>
        <TrendsChart {...{ history, shown, periodOf, scope }} />
      </Suspense>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 3, mt: 3 }}>
        <MoveTable
          {...{ words, periodOf, search, history, analysis }}
          shown={shown}
          onShow={(code) => choose(shown.includes(code) ? shown.filter((other) => other !== code) : [...shown, code])}
        />
        <StreakTable streaks={history.streaks} {...{ periodOf, search }} />
      </Box>
    </>
  );
};
