import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Run } from './placement.documents.ts';

/** How far the solver is, how good its plan is, and how far that is proved. */
export const RunPanel = ({ run }: { readonly run: Run | null }) => {
  const t = useText();
  const format = useFormat();
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2, display: 'grid', gap: 0.75 }} aria-live="polite">
      <Typography variant="h2">{t('placement.run')}</Typography>
      {run === null ? <Typography variant="body2">{t('placement.runNever')}</Typography> : null}
      {run?.state === 'RUNNING' ? (
        <>
          <LinearProgress aria-label={t(`phase.${run.phase}`)} />
          <Typography variant="body2">{t(`phase.${run.phase}`)}</Typography>
        </>
      ) : null}
      {run?.state === 'FAILED' || run?.state === 'INTERRUPTED' ? (
        <Typography variant="body2">{t('placement.runFailed')}</Typography>
      ) : null}
      {run === null || run.value === null ? null : (
        <Typography variant="body2">
          {t('placement.runLine', {
            value: format.decimal(run.value, 1),
            bound: format.decimal(run.bound, 1),
            gap: format.share(run.gap),
          })}
          {run.proof === null ? '' : `; ${t(`proof.${run.proof}`)}`}
          {run.seconds === null ? '' : `; ${t('placement.runSeconds', { seconds: format.decimal(run.seconds, 1) })}`}
        </Typography>
      )}
    </Paper>
  );
};
