import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useText } from '../i18n/useText.ts';
import { PageHead } from '../layout/PageHead.tsx';

const steps = ['access.forgottenStep1', 'access.forgottenStep2', 'access.forgottenStep3'] as const;

/** What to do about a forgotten password: the administrator makes a new one. */
export const ForgottenPage = () => {
  const t = useText();
  return (
    <>
      <PageHead title={t('access.forgotten')} lead={t('access.forgottenLead')} />
      <Paper variant="outlined" sx={{ p: { xs: 2, md: 2.5 }, maxWidth: 640 }}>
        <Typography component="ol" variant="body2" sx={{ m: 0, mb: 2, pl: 3, '& li': { mb: 0.75 } }}>
          {steps.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </Typography>
        <Button component={Link} to="/sign-in" variant="contained">
          {t('access.backToSignIn')}
        </Button>
      </Paper>
    </>
  );
};
