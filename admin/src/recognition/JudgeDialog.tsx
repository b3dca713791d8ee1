import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { ChoiceField } from '../filters/AnalysisControls.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { DeedDialog } from './DeedDialog.tsx';
import {
  type Excuse,
  excuses,
  JudgeReminderDocument,
  type Reminder,
  type Verdict,
  verdicts,
} from './person.documents.ts';

interface JudgeDialogProps {
  readonly reminder: Reminder;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A verdict on a reminder: upheld, excused by something that is confirmed, or withdrawn. */
export const JudgeDialog = ({ reminder, onClose, onDone }: JudgeDialogProps) => {
  const t = useText();
  const format = useFormat();
  const [verdict, setVerdict] = useState<Verdict>('EXCUSE');
  const [excuse, setExcuse] = useState<Excuse>('OUTAGE');
  const [note, setNote] = useState('');
  const deed = useDeed(JudgeReminderDocument, onDone);
  return (
    <DeedDialog
      title={t('recognised.judgeTitle', { day: format.date(reminder.issuedOn) })}
      send={t('recognised.judgeSend')}
      deed={deed}
      isReady
      onClose={onClose}
      onSend={() =>
        deed.go({
          key: reminder.key,
          verdict,
          excuse: verdict === 'EXCUSE' ? excuse : null,
          note: note.trim() === '' ? null : note.trim(),
        })
      }
    >
      <ChoiceField
        label={t('recognised.verdict')}
        value={verdict}
        choices={verdicts.map((each) => ({ value: each, label: t(`verdict.${each}`) }))}
        onChange={(next) => setVerdict(next as Verdict)}
        width={280}
      />
      {verdict === 'EXCUSE' ? (
        <ChoiceField
          label={t('recognised.excuse')}
          value={excuse}
          choices={excuses.map((each) => ({ value: each, label: t(`excuse.${each}`) }))}
          onChange={(next) => setExcuse(next as Excuse)}
          width={280}
        />
      ) : null}
      <TextField
        multiline
        minRows={2}
        label={t('recognised.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
    </DeedDialog>
  );
};
