import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useGraph } from '../data/useGraph.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { PaperLinks } from '../papers/PaperLinks.tsx';
import { AnswerReminderDocument, OwnRemindersDocument, type Reminder } from './person.documents.ts';
import { mayAnswer } from './person.view.ts';
import { ReminderLine } from './ReminderList.tsx';

/** The reader's own reminders, to be explained or appealed against; nothing for whoever has none. */
export const OwnReminders = () => {
  const t = useText();
  const format = useFormat();
  const question = useGraph(OwnRemindersDocument, {}, { freshFor: 0 });
  const reminders = question.answer?.data.ownReminders ?? [];
  if (reminders.length === 0) return null;
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, md: 2.5 } }}>
      <Typography variant="h2">{t('recognised.own')}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {t('recognised.ownLead')}
      </Typography>
      <Box component="ul" aria-label={t('recognised.own')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {reminders.map((reminder) => (
          <ReminderLine key={reminder.key} reminder={reminder}>
            {mayAnswer(reminder) ? <AnswerForm reminder={reminder} onDone={question.ask} /> : null}
            <PaperLinks name="own-reminder" parameters={{ key: reminder.key }} of={format.date(reminder.issuedOn)} />
          </ReminderLine>
        ))}
      </Box>
    </Paper>
  );
};

interface AnswerFormProps {
  readonly reminder: Reminder;
  readonly onDone: () => void;
}

const AnswerForm = ({ reminder, onDone }: AnswerFormProps) => {
  const t = useText();
  const notify = useNotify();
  const [text, setText] = useState('');
  const isAppeal = reminder.state === 'UPHELD';
  const deed = useDeed(AnswerReminderDocument, () => {
    notify(t('recognised.done'), { type: 'success' });
    setText('');
    onDone();
  });
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        deed.go({ key: reminder.key, text });
      }}
      sx={{ display: 'grid', gap: 1, maxWidth: 640 }}
    >
      <TextField
        multiline
        minRows={3}
        label={t(isAppeal ? 'recognised.ownAppeal' : 'recognised.ownText')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <Button
        type="submit"
        variant="contained"
        disabled={text.trim() === ''}
        loading={deed.isPending}
        sx={{ justifySelf: 'start' }}
      >
        {t(isAppeal ? 'recognised.ownSendAppeal' : 'recognised.ownSend')}
      </Button>
      <Refusals deed={deed} />
    </Box>
  );
};
