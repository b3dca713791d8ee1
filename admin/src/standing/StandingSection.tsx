import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, type ReactNode, Suspense } from 'react';
import { useMayOpen } from '../access/useViewer.ts';
import { useGraph } from '../data/useGraph.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { sliceWords } from '../filters/analysis.words.ts';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { OwnPlaceDocument } from '../overview/overview.documents.ts';
import { FormulaNote } from '../rankings/FormulaNote.tsx';
import { RankingChoicesDocument } from '../rankings/rankings.documents.ts';
import { sliceOf } from '../rankings/useRankingScope.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { RankHistoryDocument } from '../trends/trends.documents.ts';
import { historyPeriod } from '../trends/trends.view.ts';
import { stepWords } from '../trends/trends.words.ts';
import { OwnWords } from './OwnWords.tsx';
import { StatementDocument } from './standing.documents.ts';

const TrendsChart = lazy(async () => ({ default: (await import('../trends/TrendsChart.tsx')).TrendsChart }));

interface StandingSectionProps {
  readonly unit: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly province: { readonly code: string; readonly name: string } | null;
  };
  readonly state: AnalysisState;
  /** Of the field chosen; null where none is. */
  readonly fieldNames: readonly string[];
  /** First day of what the children draw. */
  readonly since: string;
  /** Drawn of the same metric, below its choice. */
  readonly children?: ReactNode;
}

/** One metric of a unit: its places in the province over eight quarters, and the commune's own words of the period. */
export const StandingSection = ({ unit, state, fieldNames, since, children }: StandingSectionProps) => {
  const t = useText();
  const format = useFormat();
  const { analysis, change } = state;
  const { metricKey, asOf, knownAt, boundaries, period } = analysis;
  const choices = useGraph(RankingChoicesDocument, { asOf: null }, { keepPrevious: true }).answer?.data.metrics ?? [];
  const span = historyPeriod(period, 'QUARTER');
  const history = useGraph(
    RankHistoryDocument,
    {
      metric: metricKey,
      period: span,
      step: 'QUARTER',
      scope: { ...(unit.province === null ? {} : { provinceCode: unit.province.code }), ...sliceOf(analysis) },
      units: [unit.code],
      asOf,
      knownAt,
      boundaries,
    },
    { keepPrevious: true },
  );
  const days = { from: period.from, to: period.to };
  const words = useGraph(
    StatementDocument,
    { metric: metricKey, codes: [unit.code], period: days, asOf, knownAt, boundaries },
    { keepPrevious: true },
  );
  const place = useGraph(OwnPlaceDocument, {}, { freshFor: 300_000 }).answer?.data.viewer.activeGrant;
  const speaks = useMayOpen('speak') && knownAt === null && (place === null || place?.unit?.id === unit.id);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, justifyContent: 'space-between', mb: 1.5 }}>
        <Typography variant="h2">{t('standing.title')}</Typography>
        <ChoiceField
          label={t('filters.metric')}
          value={metricKey}
          choices={choices.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(key) => change({ metricKey: key })}
          width={264}
        />
      </Box>
      <FormulaNote
        metrics={choices.filter(({ key }) => key === metricKey)}
        since={[since, span.from, period.from].toSorted()[0] ?? since}
      />
      {children === undefined ? null : <Box sx={{ mb: 3 }}>{children}</Box>}
      <AnswerPanel question={history} skeletonRows={6}>
        {({ rankHistory }) =>
          rankHistory === null ? null : (
            <Suspense fallback={<PageSkeleton rows={6} />}>
              <TrendsChart
                history={rankHistory}
                shown={[unit.code]}
                periodOf={(from) => stepWords(from, 'QUARTER', format)}
                scope={[
                  t('standing.among', { place: unit.province?.name ?? t('filters.wholeCountry') }),
                  ...sliceWords(analysis, { t, fieldNames }),
                ].join(', ')}
              />
            </Suspense>
          )
        }
      </AnswerPanel>
      <AnswerPanel question={words} skeletonRows={2}>
        {({ communeRanking }) => (
          <OwnWords
            key={`${metricKey} ${days.from} ${days.to}`}
            statement={communeRanking?.rows[0]?.statement ?? null}
            about={{ unitId: unit.id, metric: metricKey, period: days }}
            name={unit.name}
            periodName={format.period(period)}
            speaks={speaks}
            onSaved={words.ask}
          />
        )}
      </AnswerPanel>
    </>
  );
};
