import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { useText } from '../i18n/useText.ts';

interface SecretOnceProps {
  readonly label: string;
  readonly secret: string;
  readonly onClose: () => void;
}

/** A secret that is shown this once, to be copied now. */
export const SecretOnce = ({ label, secret, onClose }: SecretOnceProps) => {
  const t = useText();
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      notify(t('account.copied'), { type: 'success' });
    } catch {
      notify(t('account.copyFailed'), { type: 'warning' });
    }
  };
  return (
    <Alert severity="success" role="status" sx={{ '& .MuiAlert-message': { minWidth: 0 } }}>
      <Typography variant="body2">{label}</Typography>
      <Box component="code" sx={{ display: 'block', my: 1, overflowWrap: 'anywhere', fontSize: '0.9375rem' }}>
        {secret}
      </Box>
      <Typography variant="body2">{t('account.shownOnce')}</Typography>
      <Box sx={{ display: 'flex', gap: 1, mt: 1 }}>
        <Button variant="outlined" color="inherit" onClick={() => void copy()}>
          {t('states.copy')}
        </Button>
        <Button color="inherit" onClick={onClose}>
          {t('account.keptSafely')}
        </Button>
      </Box>
    </Alert>
  );
};
