import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ErrorInfo } from 'react';
import { useResetErrorBoundaryOnLocationChange } from 'react-admin';
import { useText } from '../i18n/useText.ts';

interface CrashPageProps {
  readonly error: Error;
  readonly errorInfo?: ErrorInfo;
  readonly resetErrorBoundary: (...args: unknown[]) => void;
}

/** What is left when drawing a page threw: the sentence, the next step, and the message to report. */
export const CrashPage = ({ error, resetErrorBoundary }: CrashPageProps) => {
  const t = useText();
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary);
  return (
    <Box role="alert" sx={{ maxWidth: 560, mx: 'auto', p: 3, mt: 6 }}>
      <Typography variant="h1">{t('states.crash')}</Typography>
      <Typography sx={{ my: 2 }}>{t('states.crashNext')}</Typography>
      <Typography component="pre" variant="caption" sx={{ whiteSpace: 'pre-wrap', color: 'text.secondary' }}>
        {error.message}
      </Typography>
      <Button variant="contained" onClick={() => window.location.reload()}>
        {t('states.reload')}
      </Button>
    </Box>
  );
};
