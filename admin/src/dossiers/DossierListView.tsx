import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useNarrow } from '../print/useNarrow.ts';
import { Pagination, useListContext } from 'react-admin';
import { useGraph } from '../data/useGraph.ts';
import { FileMenu } from '../export/FileMenu.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { ForReaders } from '../layout/ForReaders.tsx';
import { lastDayKnown } from '../filters/known.ts';
import { PaperPart } from '../print/PaperPart.tsx';
import { ErrorPanel } from '../states/ErrorPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import {
  type AddressFilter,
  type DossierListFilter,
  dossierFilterInput,
  exportedAs,
  filterOfAddress,
} from './dossier.filter.ts';
import { DossierCards } from './DossierCards.tsx';
import { DossierControls } from './DossierControls.tsx';
import { DossiersNone } from './DossiersNone.tsx';
import { DossierTable } from './DossierTable.tsx';
import { DossierCountDocument } from './dossiers.documents.ts';
import type { DossierRecord } from './dossiers.provider.ts';
import { KnownNotice } from '../views/KnownNotice.tsx';
import { useDossierChips } from './useDossierChips.ts';

/** Filter bar, how many match, and the page of dossiers. */
export const DossierListView = () => {
  const t = useText();
  const format = useFormat();
  const narrow = useNarrow(800);
  const list = useListContext<DossierRecord>();
  const filter = filterOfAddress(list.filterValues as AddressFilter);
  const setFilter = (next: DossierListFilter) => list.setFilters(next, []);
  const { chips, conditions } = useDossierChips(filter, setFilter);
  const count =
    useGraph(DossierCountDocument, { filter: dossierFilterInput(filter) }).answer?.data.dossiers.totalCount ?? null;
  const { knownAt = null, asOf, ...latest } = filter;
  const sentence =
    count === null
      ? t('loading')
      : t(count === 1 ? 'dossiers.totalOne' : 'dossiers.total', { count: format.integer(count) });
  return (
    <>
      {knownAt === null ? null : (
        <KnownNotice {...{ knownAt }} asOf={asOf ?? lastDayKnown(knownAt)} onLatest={() => setFilter(latest)} />
      )}
      <FilterBar chips={chips} sentence={sentence} onReset={() => setFilter({})}>
        <DossierControls filter={filter} onChange={setFilter} sort={list.sort} onSort={list.setSort} />
      </FilterBar>
      <Box className="no-print" sx={{ display: 'flex', justifyContent: 'flex-end', mb: 1 }}>
        <FileMenu path="/exports/dossiers" parameters={() => exportedAs(filter)} />
      </Box>
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2 } }}>
        {list.error ? <ErrorPanel error={asError(list.error)} onRetry={() => void list.refetch()} /> : null}
        {list.isPending ? (
          <PageSkeleton rows={12} />
        ) : list.data === undefined || list.data.length === 0 ? (
          <DossiersNone conditions={conditions} onChange={setFilter} />
        ) : (
          <>
            {narrow ? <DossierCards records={list.data} /> : <DossierTable />}
            {count === null || count <= list.data.length ? null : <PaperPart shown={list.data.length} total={count} />}
            <Pagination rowsPerPageOptions={[25, 50, 100]} />
          </>
        )}
        <ForReaders live>{list.isFetching ? t('loading') : ''}</ForReaders>
      </Paper>
    </>
  );
};

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
