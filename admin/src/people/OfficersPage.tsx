import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { useMeta } from '../data/useMeta.ts';
import { PageFiles } from '../export/PageFiles.tsx';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { ExpiringAlert } from './ExpiringAlert.tsx';
import { noOfficerFilter, type OfficerFilter, officerParams } from './officer.filter.ts';
import { OfficerFilterBar } from './OfficerFilterBar.tsx';
import { OfficerResults } from './OfficerResults.tsx';

/** Who works for the communes of the reader's scope, by given name. */
export const OfficersPage = () => {
  const t = useText();
  const meta = useMeta();
  const mayImport = useMayOpen('rosters');
  const [{ after, ...filter }, setParams] = useQueryStates(officerParams, { history: 'push' });
  const change = (patch: Partial<OfficerFilter>) => void setParams({ ...patch, after: null });
  const reset = () => change(noOfficerFilter);
  return (
    <>
      <PageHead
        title={t('menu.officers')}
        lead={t('officers.lead')}
        actions={
          <>
            <PageFiles page="officers" />
            {mayImport ? (
              <Button component={Link} to="/officers/imports" variant="outlined" startIcon={<UploadFileOutlined />}>
                {t('imports.rosterOpen')}
              </Button>
            ) : null}
          </>
        }
      />
      <ExpiringAlert />
      <OfficerFilterBar filter={filter} onChange={change} onReset={reset} />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2 } }}>
        <AnswerPanel question={meta}>
          {(data) => (
            <OfficerResults
              filter={filter}
              after={after}
              today={data.meta.today}
              onReset={reset}
              onTurn={(next) => void setParams({ after: next })}
            />
          )}
        </AnswerPanel>
      </Paper>
    </>
  );
};
