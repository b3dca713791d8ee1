import ArrowBack from '@mui/icons-material/ArrowBack';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportKindContext, importKinds } from './ImportKindContext.ts';

const downloads = [
  { file: 'template.csv', label: 'imports.rosterTemplate' },
  { file: 'example.csv', label: 'imports.rosterExample' },
] as const;

/** Rosters in: a file, a dry run, the import, and all imports of rosters so far. */
export const RosterImportPage = () => {
  const t = useText();
  return (
    <ImportKindContext value="rosters">
      <PageHead
        title={t('imports.rosterTitle')}
        lead={t('imports.rosterLead')}
        actions={
          <>
            <Button component={Link} to="/officers" variant="outlined" startIcon={<ArrowBack />}>
              {t('menu.officers')}
            </Button>
            {downloads.map(({ file, label }) => (
              <Button
                key={file}
                component="a"
                href={`${importKinds.rosters.files}/${file}`}
                download
                variant="outlined"
                startIcon={<FileDownloadOutlined />}
              >
                {t(label)}
              </Button>
            ))}
          </>
        }
      />
      <ImportForm />
      <ImportHistory />
    </ImportKindContext>
  );
};
