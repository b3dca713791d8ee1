import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { useImportKind } from './ImportKindContext.ts';
import type { ImportBatchLine } from './imports.documents.ts';
import { isUnderWay } from './useBatch.ts';

const step = 20;
const pollMilliseconds = 2000;

/** All imports, newest first; those still running are kept up to date. */
export const ImportHistory = () => {
  const t = useText();
  const kind = useImportKind();
  const [first, setFirst] = useState(step);
  const batches = useGraph(
    kind.batches,
    { first },
    {
      freshFor: 0,
      keepPrevious: true,
      pollEvery: (data) =>
        data?.importBatches.nodes.some((batch) => isUnderWay(batch.state)) === true ? pollMilliseconds : false,
    },
  );
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {t('imports.history')}
      </Typography>
      <AnswerPanel question={batches} skeletonRows={4}>
        {({ importBatches }) => (
          <>
            {importBatches.nodes.length === 0 ? (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {t('imports.historyNone')}
              </Typography>
            ) : (
              <>
                <PageFiles page={kind.exported} />
                <BatchTable batches={importBatches.nodes} />
              </>
            )}
            {importBatches.pageInfo.hasNextPage ? (
              <Button onClick={() => setFirst(first + step)} sx={{ mt: 1 }}>
                {t('more')}
              </Button>
            ) : null}
          </>
        )}
      </AnswerPanel>
    </Paper>
  );
};

const BatchTable = ({ batches }: { readonly batches: readonly ImportBatchLine[] }) => {
  const t = useText();
  const format = useFormat();
  const { page } = useImportKind();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('imports.history')}>
      <Table size="small" aria-label={t('imports.history')} sx={stackedOnPhone}>
        <TableHead>
          <TableRow>
            <TableCell scope="col">{t('imports.file')}</TableCell>
            <TableCell scope="col">{t('imports.mode')}</TableCell>
            <TableCell scope="col">{t('imports.state')}</TableCell>
            <TableCell scope="col" align="right">
              {t('imports.read')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('imports.added')}
            </TableCell>
            <TableCell scope="col" align="right">
              {t('imports.rejected')}
            </TableCell>
            <TableCell scope="col">{t('imports.startedAt')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {batches.map((batch) => (
            <TableRow key={batch.id} hover>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere', minWidth: 160 }}>
                <MuiLink
                  component={Link}
                  to={`${page}/${encodeURIComponent(batch.id)}`}
                  aria-label={t('imports.open', { name: batch.fileName })}
                  sx={{ fontWeight: 550 }}
                >
                  {batch.fileName}
                </MuiLink>
                {batch.isDemo ? ` (${t('imports.demoBatch')})` : ''}
              </TableCell>
              <TableCell data-label={t('imports.mode')}>
                {t(batch.dryRun ? 'imports.modeDry' : 'imports.modeReal')}
              </TableCell>
              <TableCell data-label={t('imports.state')}>{t(`imports.${batch.state}`)}</TableCell>
              <TableCell align="right" data-label={t('imports.read')}>
                {format.integer(batch.rowsRead)}
              </TableCell>
              <TableCell align="right" data-label={t('imports.added')}>
                {format.integer(batch.dryRun ? null : batch.added)}
              </TableCell>
              <TableCell align="right" data-label={t('imports.rejected')}>
                {format.integer(batch.rejected)}
              </TableCell>
              <TableCell data-label={t('imports.startedAt')} sx={{ whiteSpace: 'nowrap' }}>
                {format.dateTime(batch.startedAt)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
