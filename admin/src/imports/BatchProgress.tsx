import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { ImportBatch } from './imports.documents.ts';
import { percent } from './UploadBar.tsx';

/** How far the server is: rows, rate, time left. */
export const BatchProgress = ({ batch }: { readonly batch: ImportBatch }) => {
  const t = useText();
  const format = useFormat();
  const words = [
    t('imports.rows', { rows: format.integer(batch.rowsRead) }),
    batch.rowsPerSecond === null ? null : t('imports.rate', { rate: format.integer(batch.rowsPerSecond) }),
    batch.secondsLeft === null
      ? t('imports.leftUnknown')
      : t('imports.left', { time: format.duration(batch.secondsLeft) }),
  ]
    .filter((part) => part !== null)
    .join(' · ');
  const measured = batch.bytesTotal > 0;
  return (
    <Box role="group" aria-label={t('imports.progress', { name: batch.fileName })}>
      <Typography variant="body2" sx={{ mb: 0.5 }} aria-live="polite">
        <strong>
          {t(
            batch.state === 'INTERRUPTED'
              ? 'imports.INTERRUPTED'
              : batch.dryRun
                ? 'imports.workingDry'
                : 'imports.working',
          )}
          :
        </strong>{' '}
        {words}
      </Typography>
      {batch.failure === null ? null : (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {batch.failure}
        </Alert>
      )}
      <LinearProgress
        variant={measured ? 'determinate' : 'indeterminate'}
        {...(measured ? { value: percent(batch.bytesRead, batch.bytesTotal) } : {})}
        aria-label={t('imports.progress', { name: batch.fileName })}
        aria-valuetext={words}
        sx={{ height: 8, borderRadius: 4 }}
      />
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('imports.closeTab')}
      </Typography>
    </Box>
  );
};
