import ArrowBack from '@mui/icons-material/ArrowBack';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { ShowBase, useShowContext } from 'react-admin';
import { Link, useParams } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { dossierId } from '../audit/about.id.ts';
import { RequestFailure } from '../data/request-failure.ts';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { ErrorPanel } from '../states/ErrorPanel.tsx';
import { PageSkeleton } from '../states/PageSkeleton.tsx';
import { DossierFacts } from './DossierFacts.tsx';
import { DossierSteps } from './DossierSteps.tsx';
import type { DossierDetail } from './dossiers.provider.ts';
import { OutcomeWord } from './OutcomeWord.tsx';

/** One dossier: facts and steps. */
export const DossierShow = () => (
  <ShowBase resource="dossiers" disableAuthentication queryOptions={{ meta: {} }} redirectOnError={false}>
    <DossierView />
  </ShowBase>
);

const DossierView = () => {
  const t = useText();
  const { id = '' } = useParams();
  const { record, isPending, error, refetch } = useShowContext<DossierDetail>();
  if (record !== undefined) return <DossierBody dossier={record} />;
  return (
    <>
      <PageHead title={id} />
      {isPending ? <PageSkeleton rows={10} /> : null}
      {error ? (
        <ErrorPanel
          error={asError(error)}
          {...(isUnknown(error) ? { title: t('dossiers.notFound', { code: id }) } : {})}
          onRetry={() => void refetch()}
        />
      ) : null}
    </>
  );
};

const isUnknown = (error: unknown): boolean => error instanceof RequestFailure && error.kind === 'notFound';
const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const DossierBody = ({ dossier }: { readonly dossier: DossierDetail }) => {
  const t = useText();
  const mayAudit = useMayOpen('audit');
  return (
    <>
      <PageHead
        title={dossier.code}
        lead={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
            <span>{dossier.procedure.name}</span>
            {dossier.outcome === null ? null : <OutcomeWord outcome={dossier.outcome} />}
            {dossier.isDemo ? <em>{t('dossiers.demo')}</em> : null}
          </Box>
        }
        actions={
          <>
            {mayAudit ? (
              <Button component={Link} to={`/audit?about=${dossierId(dossier.code)}`} startIcon={<HistoryOutlined />}>
                {t('audit.ofDossier')}
              </Button>
            ) : null}
            <Button component={Link} to="/dossiers" variant="outlined" startIcon={<ArrowBack />}>
              {t('dossiers.back')}
            </Button>
          </>
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1.3fr) minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
          <DossierFacts dossier={dossier} />
        </Paper>
        <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
          <DossierSteps steps={dossier.steps} />
        </Paper>
      </Box>
    </>
  );
};
