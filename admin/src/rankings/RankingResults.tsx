import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useNarrow } from '../print/useNarrow.ts';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { lazy, Suspense, useMemo } from 'react';
import { CompareTray } from '../compare/CompareTray.tsx';
import type { AnalysisState } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import type { AnalysisChip } from '../filters/analysis.conditions.ts';
import { usePrinting } from '../print/usePrinting.ts';
import { LazyRankedNone } from './LazyRankedNone.tsx';
import { metricWords } from './metric.words.ts';
import { bracketsOf, scaleOf, sortRows, splitRows } from './ranking.view.ts';
import type { Ranking } from './rankings.documents.ts';
import { RankingPager } from './RankingPager.tsx';
import { RankingTable } from './RankingTable.tsx';
import { RankingToolbar } from './RankingToolbar.tsx';

const RankingCards = lazy(async () => ({ default: (await import('./RankingCards.tsx')).RankingCards }));
const NotEligible = lazy(async () => ({ default: (await import('./NotEligible.tsx')).NotEligible }));
const ScopeFiles = lazy(async () => ({ default: (await import('./ScopeFiles.tsx')).ScopeFiles }));
const RankingFunnel = lazy(async () => ({ default: (await import('./RankingFunnel.tsx')).RankingFunnel }));
const RankingChart = lazy(async () => ({ default: (await import('./RankingChart.tsx')).RankingChart }));

const viewParams = {
  view: parseAsStringLiteral(['table', 'chart', 'funnel'] as const).withDefault('table'),
  sort: parseAsStringLiteral(['rank', 'name', 'volume', 'change'] as const).withDefault('rank'),
  page: parseAsInteger.withDefault(1),
};

/** More rows than this are drawn and listed in pages: a chart is legible up to here. Paper lists them all. */
const pageSize = 60;

interface RankingResultsProps {
  readonly ranking: Ranking;
  readonly state: AnalysisState;
  readonly sentence: string;
  readonly chips: readonly AnalysisChip[];
}

/** The finding, then the ranked units as a table, cards or a chart, then those not ranked. */
export const RankingResults = ({ ranking, state, sentence, chips }: RankingResultsProps) => {
  const t = useText();
  const format = useFormat();
  const narrow = useNarrow(900);
  const [view, setView] = useQueryStates(viewParams, { history: 'push', shallow: false });
  const { ranked, unranked } = useMemo(() => splitRows(ranking), [ranking]);
  const words = useMemo(() => metricWords(ranking.metric, format, t), [ranking.metric, format, t]);
  const scale = useMemo(() => scaleOf(ranked, words.isShare), [ranked, words.isShare]);
  const sorted = useMemo(() => sortRows(ranked, view.sort), [ranked, view.sort]);
  const brackets = useMemo(() => bracketsOf(view.sort === 'rank' ? ranked : []), [ranked, view.sort]);
  const pages = Math.max(1, Math.ceil(sorted.length / pageSize));
  const page = Math.min(Math.max(1, view.page), pages);
  const isPrinting = usePrinting();
  const shown = sorted.slice((page - 1) * pageSize, page * pageSize);
  const pager = (
    <RankingPager
      {...{ page, pages, pageSize }}
      total={sorted.length}
      onChange={(next) => void setView({ page: next })}
    />
  );
  const search = state.pageSearch();
  const List = narrow ? RankingCards : RankingTable;
  return (
    <>
      <RankingToolbar
        {...{ ranking, ranked, words, state }}
        view={view.view}
        onView={(next) => void setView({ view: next })}
      />
      <CompareTray search={search} />
      {ranked.length === 0 ? (
        <LazyRankedNone text={t('rankings.notEligibleLead', { minimum: ranking.minimumCases })} {...{ state, chips }} />
      ) : view.view === 'funnel' ? (
        <Suspense fallback={<PageSkeleton rows={14} />}>
          <RankingFunnel scope={sentence} {...{ ranking, ranked, words }} />
        </Suspense>
      ) : view.view === 'chart' ? (
        <Suspense fallback={<PageSkeleton rows={14} />}>
          <RankingChart
            rows={shown}
            controls={pager}
            scope={sentence}
            analysis={state.analysis}
            {...{ ranking, ranked, words, scale }}
          />
        </Suspense>
      ) : (
        <Suspense fallback={<PageSkeleton rows={14} />}>
          <List
            rows={isPrinting ? sorted : shown}
            sort={view.sort}
            onSort={(sort) => void setView({ sort, page: 1 })}
            showProvince={state.analysis.provinceCode === null}
            metric={ranking.metric}
            analysis={state.analysis}
            whySearch={state.scopeSearch()}
            {...{ words, scale, search, brackets }}
          />
          <Box sx={{ display: 'flex', justifyContent: 'flex-end', mt: 1 }}>{pager}</Box>
        </Suspense>
      )}
      <Suspense fallback={<Skeleton variant="rounded" height={48} sx={{ mt: 2 }} />}>
        {unranked.length === 0 ? null : (
          <NotEligible
            {...{ rows: unranked, search }}
            minimumCases={ranking.minimumCases}
            metric={ranking.metric}
            analysis={state.analysis}
          />
        )}
        <ScopeFiles />
      </Suspense>
    </>
  );
};
