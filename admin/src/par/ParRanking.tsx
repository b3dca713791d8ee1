import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useGraph } from '../data/useGraph.ts';
import { FileMenu } from '../export/FileMenu.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { RankingPager } from '../rankings/RankingPager.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { ParIndexDocument, type ParMethod, type ParRow } from './par.documents.ts';
import { parFinding, rankedRows } from './par.view.ts';
import { ParTable } from './ParTable.tsx';
import { useParAddress } from './useParAddress.ts';

const ParChart = lazy(async () => ({ default: (await import('./ParChart.tsx')).ParChart }));

/** More bars than this are drawn in pages. */
const pageSize = 25;

/** The units of one method: the finding, their points drawn, and all of them as a table. */
export const ParRanking = ({ method }: { readonly method: ParMethod }) => {
  const t = useText();
  const question = useGraph(ParIndexDocument, { method: method.key }, { keepPrevious: true });
  return (
    <AnswerPanel question={question} skeletonRows={14}>
      {({ parIndex }) =>
        parIndex === null || parIndex.rows.length === 0 ? (
          <EmptyPanel text={t('par.noScores')} next={t('par.noScoresNext')} />
        ) : (
          <Results method={method} rows={parIndex.rows} />
        )
      }
    </AnswerPanel>
  );
};

interface ResultsProps {
  readonly method: ParMethod;
  readonly rows: readonly ParRow[];
}

const Results = ({ method, rows }: ResultsProps) => {
  const t = useText();
  const format = useFormat();
  const [address, set] = useParAddress();
  const ranked = rankedRows(rows);
  const pages = Math.max(1, Math.ceil(ranked.length / pageSize));
  const page = Math.min(Math.max(1, address.page), pages);
  const drawn = ranked.slice((page - 1) * pageSize, page * pageSize);
  const finding = parFinding(rows, method, { t, format });
  const pager = (
    <RankingPager {...{ page, pages, pageSize }} total={ranked.length} onChange={(next) => void set({ page: next })} />
  );
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between', mb: 1.5 }}>
        <Typography variant="h2" sx={{ flex: '1 1 320px', minWidth: 0 }}>
          {finding}
        </Typography>
        <Box className="no-print">
          <FileMenu path="/exports/par-index" parameters={() => ({ method: method.key })} />
        </Box>
      </Box>
      {ranked.length === 0 ? null : (
        <Suspense fallback={<PageSkeleton rows={10} />}>
          <ParChart rows={drawn} controls={pager} method={method} />
        </Suspense>
      )}
      <ParTable {...{ method, rows, drawn }} />
    </>
  );
};
