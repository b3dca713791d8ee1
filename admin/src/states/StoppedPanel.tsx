import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useText } from '../i18n/useText.ts';

interface StoppedPanelProps {
  readonly onRetry: () => void;
}

/** The reader stopped the question; it can be asked again. */
export const StoppedPanel = ({ onRetry }: StoppedPanelProps) => {
  const t = useText();
  return (
    <Alert
      severity="info"
      action={
        <Button color="inherit" onClick={onRetry}>
          {t('states.retry')}
        </Button>
      }
    >
      {t('states.stopped')}
    </Alert>
  );
};
