import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useNotify } from 'react-admin';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { dossierHref } from '../dossiers/DossierLink.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { PaperLinks } from '../papers/PaperLinks.tsx';
import { JudgeDialog } from './JudgeDialog.tsx';
import type { Reminder } from './person.documents.ts';
import { mayJudge } from './person.view.ts';
import { WorkBeside } from './WorkBeside.tsx';

interface ReminderListProps {
  /** Code of whose they are. */
  readonly officialCode: string;
  readonly reminders: readonly Reminder[];
  readonly onDone: () => void;
}

/** Reminders, the newest first, each with the person's own words and what came of it. */
export const ReminderList = ({ officialCode, reminders, onDone }: ReminderListProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const [judged, setJudged] = useState<Reminder | null>(null);
  const done = () => {
    notify(t('recognised.done'), { type: 'success' });
    setJudged(null);
    onDone();
  };
  if (reminders.length === 0) return <Typography variant="body2">{t('recognised.noReminders')}</Typography>;
  return (
    <>
      <Box component="ul" aria-label={t('recognised.reminders')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {reminders.map((reminder) => (
          <ReminderLine key={reminder.key} reminder={reminder}>
            {mayJudge(reminder) ? (
              <Button variant="outlined" onClick={() => setJudged(reminder)} sx={{ justifySelf: 'start' }}>
                {t('recognised.judge')}
              </Button>
            ) : null}
            <PaperLinks
              name="reminder"
              parameters={{ official: officialCode, key: reminder.key }}
              of={format.date(reminder.issuedOn)}
            />
          </ReminderLine>
        ))}
      </Box>
      {judged === null ? null : <JudgeDialog reminder={judged} onClose={() => setJudged(null)} onDone={done} />}
    </>
  );
};

interface ReminderLineProps {
  readonly reminder: Reminder;
  readonly children?: ReactNode;
}

/** One reminder: of what, how it stands, and what the person says. */
export const ReminderLine = ({ reminder, children }: ReminderLineProps) => {
  const t = useText();
  const format = useFormat();
  const mayOpenDossiers = useMayOpen('dossiers');
  const { dossierCode: dossier } = reminder;
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 600 }}>
          {t('recognised.issuedOn', { day: format.date(reminder.issuedOn) })}
        </Typography>
        <Chip size="small" variant="outlined" label={t(`reminderState.${reminder.state}`)} />
        {reminder.state === 'ISSUED' ? (
          <Typography variant="caption">
            {t('recognised.explainBy', { day: format.date(reminder.explainBy) })}
          </Typography>
        ) : null}
      </Box>
      <Typography variant="body2" lang="vi">
        {reminder.reason}
      </Typography>
      {reminder.workload === undefined ? null : <WorkBeside workload={reminder.workload} />}
      {dossier === null ? null : (
        <Typography variant="body2">
          {mayOpenDossiers ? (
            <MuiLink component={Link} to={dossierHref(dossier)}>
              {t('recognised.dossier', { code: dossier })}
            </MuiLink>
          ) : (
            t('recognised.dossier', { code: dossier })
          )}
        </Typography>
      )}
      <Typography variant="body2">
        <strong>{t('recognised.answer')}</strong>:{' '}
        {reminder.answer === null ? t('recognised.noAnswer') : <span lang="vi">{reminder.answer}</span>}
      </Typography>
      {reminder.appeal === null ? null : (
        <Typography variant="body2">
          <strong>{t('recognised.appeal')}</strong>: <span lang="vi">{reminder.appeal}</span>
        </Typography>
      )}
      {reminder.excuse === null ? null : <Typography variant="body2">{t(`excuse.${reminder.excuse}`)}</Typography>}
      {reminder.verdictNote === null ? null : (
        <Typography variant="body2">
          <strong>{t('recognised.verdictNote')}</strong>: <span lang="vi">{reminder.verdictNote}</span>
        </Typography>
      )}
      {children}
    </Box>
  );
};
