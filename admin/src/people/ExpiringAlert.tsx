import Alert from '@mui/material/Alert';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { warnedDays } from './assignment.rules.ts';
import { ExpiringCountDocument } from './people.documents.ts';

/** The alarm over the list: how many placements are past their end, and how many near it; nothing while there is none. */
export const ExpiringAlert = () => {
  const t = useText();
  const format = useFormat();
  const question = useGraph(ExpiringCountDocument, { withinDays: warnedDays });
  const found = question.answer?.data.expiringAssignments;
  if (question.isFetching && found === undefined)
    return <Skeleton variant="rounded" sx={{ height: { xs: 92, sm: 50 }, mb: 2 }} />;
  if (found === undefined || found.totalCount === 0) return null;
  const past = found.pastCount;
  const soon = found.totalCount - past;
  return (
    <Alert severity={past > 0 ? 'error' : 'warning'} sx={{ mb: 2 }}>
      {past === 0 ? null : (
        <Typography variant="body2">{t('officers.alarmPast', { count: format.integer(past) })}</Typography>
      )}
      {soon === 0 ? null : (
        <Typography variant="body2">
          {t('officers.alarmSoon', { count: format.integer(soon), days: format.integer(warnedDays) })}
        </Typography>
      )}
      <MuiLink component={Link} to="/tasks" color="inherit" sx={{ display: 'inline-block', minHeight: 24 }}>
        {t('officers.alarmOpen')}
      </MuiLink>
    </Alert>
  );
};
