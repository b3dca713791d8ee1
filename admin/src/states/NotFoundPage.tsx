import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';

/** An address that leads nowhere. */
export const NotFoundPage = () => {
  const t = useText();
  return (
    <>
      <PageHead title={t('states.pageNotFound')} lead={t('states.pageNotFoundNext')} />
      <Button component={Link} to="/rankings" variant="contained">
        {t('states.goHome')}
      </Button>
    </>
  );
};
