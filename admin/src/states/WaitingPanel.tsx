import Alert from '@mui/material/Alert';
import { useText } from '../i18n/useText.ts';

/** Nothing could be asked, as there is no connection; it is asked by itself when there is one again. */
export const WaitingPanel = () => {
  const t = useText();
  return (
    <Alert severity="warning" role="status">
      {t('states.offlineWaits')}
    </Alert>
  );
};
