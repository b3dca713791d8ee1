import ArrowBack from '@mui/icons-material/ArrowBack';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { Link, useParams } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { BatchReport } from './BatchReport.tsx';
import { ImportKindContext, useImportKind } from './ImportKindContext.ts';
import type { ImportKind } from './imports.documents.ts';
import { useBatch } from './useBatch.ts';

/** One import, whenever it ran. */
export const ImportBatchPage = ({ kind = 'registers' }: { readonly kind?: ImportKind }) => (
  <ImportKindContext value={kind}>
    <OneImport />
  </ImportKindContext>
);

const OneImport = () => {
  const { page } = useImportKind();
  const t = useText();
  const format = useFormat();
  const { id = '' } = useParams();
  const batch = useBatch(id).answer?.data.importBatch;
  const lead = batch
    ? `${t(batch.dryRun ? 'imports.modeDry' : 'imports.modeReal')}, ${t('imports.startedAt').toLowerCase()} ${format.dateTime(batch.startedAt)}`
    : undefined;
  return (
    <>
      <PageHead
        title={batch?.fileName ?? t('menu.imports')}
        lead={lead}
        actions={
          <Button component={Link} to={page} variant="outlined" startIcon={<ArrowBack />}>
            {t('imports.back')}
          </Button>
        }
      />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
        <BatchReport id={id} />
      </Paper>
    </>
  );
};
