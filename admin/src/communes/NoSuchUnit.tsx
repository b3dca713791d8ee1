import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';

/** An address that names no unit. */
export const NoSuchUnit = () => {
  const t = useText();
  return (
    <>
      <PageHead title={t('communes.notFound')} />
      <Paper variant="outlined">
        <EmptyPanel
          text={t('communes.notFound')}
          next={t('states.notFoundNext')}
          action={
            <Button component={Link} to="/communes" variant="outlined">
              {t('header.search')}
            </Button>
          }
        />
      </Paper>
    </>
  );
};
