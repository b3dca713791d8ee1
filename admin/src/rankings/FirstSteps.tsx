import Button from '@mui/material/Button';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyPanel } from '../states/EmptyPanel.tsx';

/** A system without dossiers: what to do first. */
export const FirstSteps = () => {
  const t = useText();
  if (!useMayOpen('imports')) return <EmptyPanel text={t('footer.noData')} />;
  return (
    <EmptyPanel
      text={t('footer.noData')}
      next={t('rankings.firstSteps')}
      action={
        <Button component={Link} to="/imports" variant="contained">
          {t('menu.imports')}
        </Button>
      }
    />
  );
};
