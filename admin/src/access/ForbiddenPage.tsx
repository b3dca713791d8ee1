import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';
import { RoleSwitch } from './RoleSwitch.tsx';
import { useViewer } from './useViewer.ts';

/** A page that the role in use does not open: why, whom to ask, and the other roles of the reader. */
export const ForbiddenPage = () => {
  const t = useText();
  const viewer = useViewer().data;
  return (
    <>
      <PageHead title={t('access.forbidden')} lead={t('access.forbiddenWhy')} />
      <Paper variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 }, maxWidth: 640, display: 'grid', gap: 2 }}>
        {viewer?.account ? <RoleSwitch viewer={viewer} /> : null}
        <Typography variant="body2">{t('access.forbiddenAsk')}</Typography>
        <Button component={Link} to="/rankings" variant="contained" sx={{ justifySelf: 'start' }}>
          {t('states.goHome')}
        </Button>
      </Paper>
    </>
  );
};
