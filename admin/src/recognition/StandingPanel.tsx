import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useFormat, useText } from '../i18n/useText.ts';
import type { Person } from './person.documents.ts';
import { RemindDialog } from './RemindDialog.tsx';
import { ReviewDialog } from './ReviewDialog.tsx';
import { ReviewList } from './ReviewList.tsx';

interface StandingPanelProps {
  readonly person: Person;
  readonly onDone: () => void;
}

/** How many reminders count, in which window, by which rule; the warning; and what a person may do about it. */
export const StandingPanel = ({ person, onDone }: StandingPanelProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const [open, setOpen] = useState<'remind' | 'review' | null>(null);
  const standing = person.reminderStanding;
  const days = { from: format.date(standing.windowFrom), to: format.date(standing.windowTo) };
  const done = () => {
    notify(t('recognised.done'), { type: 'success' });
    setOpen(null);
    onDone();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 2 }}>
      <Typography variant="h2">{t('recognised.reminders')}</Typography>
      <Typography>
        <strong>
          {t('recognised.counter', {
            counted: format.integer(standing.counted),
            proposeAt: format.integer(standing.proposeAt),
          })}
        </strong>{' '}
        {t('recognised.counterWindow', days)}
      </Typography>
      {standing.open === 0 ? null : (
        <Typography variant="body2">{t('recognised.open', { count: format.integer(standing.open) })}</Typography>
      )}
      {standing.isWarning ? <Alert severity="warning">{t('recognised.warning')}</Alert> : null}
      {standing.mayPropose ? <Alert severity="info">{t('recognised.mayPropose')}</Alert> : null}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('recognised.rule')} <span lang="vi">{standing.source}.</span>
      </Typography>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button variant="outlined" onClick={() => setOpen('remind')}>
          {t('recognised.remind')}
        </Button>
        {standing.mayPropose ? (
          <Button variant="outlined" onClick={() => setOpen('review')}>
            {t('recognised.review')}
          </Button>
        ) : null}
      </Box>
      <ReviewList person={person} onDone={done} />
      {open === 'remind' ? <RemindDialog person={person} onClose={() => setOpen(null)} onDone={done} /> : null}
      {open === 'review' ? <ReviewDialog person={person} onClose={() => setOpen(null)} onDone={done} /> : null}
    </Box>
  );
};
