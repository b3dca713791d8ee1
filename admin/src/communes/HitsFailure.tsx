import Button from '@mui/material/Button';
import { useText } from '../i18n/useText.ts';

interface HitsFailureProps {
  readonly onRetry: () => void;
}

/** In the place of hits: that they could not be fetched, and the way to have them after all. */
export const HitsFailure = ({ onRetry }: HitsFailureProps) => {
  const t = useText();
  return (
    <span role="alert">
      {t('header.searchFailed')}{' '}
      <Button size="small" onClick={onRetry}>
        {t('states.retry')}
      </Button>
    </span>
  );
};
