import LockOutlined from '@mui/icons-material/LockOutlined';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Typography from '@mui/material/Typography';
import type { GraphProblem } from '../data/request-failure.ts';
import { useText } from '../i18n/useText.ts';
import { LazyVariantLinks } from './LazyVariantLinks.tsx';

/** Whether a leaderboard was turned off for the reader: no fault, and nothing to try again. */
export const isClosed = ({ code }: Pick<GraphProblem, 'code'>): boolean => code === 'RANKING_CLOSED';

/** Which leaderboard is closed to the reader, how long and why, and what can be seen instead. */
export const ClosedNotice = ({ problem }: { readonly problem: GraphProblem }) => {
  const t = useText();
  return (
    <Alert severity="info" role="status" icon={<LockOutlined fontSize="inherit" />} sx={{ mb: 2 }}>
      <AlertTitle>{t('states.closedTitle')}</AlertTitle>
      <Typography variant="body2">{problem.message}</Typography>
      <Typography variant="body2">{problem.remedy}</Typography>
      <LazyVariantLinks {...{ problem }} />
    </Alert>
  );
};
