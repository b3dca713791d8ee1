import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/useText.ts';

const slowAfterSeconds = 4;

interface SlowNoticeProps {
  readonly onStop: () => void;
}

/** After four seconds: how long it has taken, and a way to stop. Mounted only while something is under way. */
export const SlowNotice = ({ onStop }: SlowNoticeProps) => {
  const t = useText();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (seconds < slowAfterSeconds) return null;
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" onClick={onStop}>
          {t('states.stop')}
        </Button>
      }
    >
      {t('states.slow', { seconds, what: t('states.slowWhat') })}
    </Alert>
  );
};
