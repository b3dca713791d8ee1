import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
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
  const found = useGraph(ExpiringCountDocument, { withinDays: warnedDays }).answer?.data.expiringAssignments;
  if (found === undefined || found.totalCount === 0) return null;
  const past = found.pastCount;
  const soon = found.totalCount - past;
  return (
    <Alert
      severity={past > 0 ? 'error' : 'warning'}
      sx={{ mb: 2, flexWrap: { xs: 'wrap', sm: 'nowrap' } }}
      action={
        <Button component={Link} to="/tasks" color="inherit">
          {t('officers.alarmOpen')}
        </Button>
      }
    >
      {past === 0 ? null : (
        <Typography variant="body2">{t('officers.alarmPast', { count: format.integer(past) })}</Typography>
      )}
      {soon === 0 ? null : (
        <Typography variant="body2">
          {t('officers.alarmSoon', { count: format.integer(soon), days: format.integer(warnedDays) })}
        </Typography>
      )}
    </Alert>
  );
};
