import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportHistory } from './ImportHistory.tsx';

/** Registers in: a file, a dry run, the import, and all imports so far. */
export const ImportPage = () => {
  const t = useText();
  return (
    <>
      <PageHead
        title={t('menu.imports')}
        lead={t('imports.lead')}
        actions={
          <Button
            component="a"
            href="/imports/template.csv"
            download
            variant="outlined"
            startIcon={<FileDownloadOutlined />}
          >
            {t('imports.template')}
          </Button>
        }
      />
      <ImportForm />
      <ImportHistory />
    </>
  );
};
