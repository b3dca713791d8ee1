import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useFormat, useText } from '../i18n/useText.ts';
import type { UploadProgress } from './import.upload.ts';

interface UploadBarProps {
  readonly progress: UploadProgress;
  readonly onCancel: () => void;
}

/** Bytes sent so far; sending can be cancelled. */
export const UploadBar = ({ progress, onCancel }: UploadBarProps) => {
  const t = useText();
  const format = useFormat();
  const words = t('imports.uploaded', { sent: format.bytes(progress.sent), total: format.bytes(progress.total) });
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography variant="body2">
          {t('imports.uploading')}: {words}
        </Typography>
        <Button onClick={onCancel}>{t('imports.cancelUpload')}</Button>
      </Box>
      <LinearProgress
        variant="determinate"
        value={percent(progress.sent, progress.total)}
        aria-label={t('imports.uploading')}
        aria-valuetext={words}
      />
    </Box>
  );
};

/** Per cent of a whole, for progress bars. */
export const percent = (part: number, whole: number): number =>
  whole <= 0 ? 0 : Math.min(100, Math.round((part / whole) * 100));
