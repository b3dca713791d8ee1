import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { DayField } from '../filters/DayField.tsx';
import { useText } from '../i18n/useText.ts';
import { InitiativeDocument } from './deed.documents.ts';
import { DeedDialog } from './DeedDialog.tsx';
import type { PersonDialogProps } from './RemindDialog.tsx';

/** Records an initiative that was recognised. */
export const InitiativeDialog = ({ person, onClose, onDone }: PersonDialogProps) => {
  const t = useText();
  const [title, setTitle] = useState('');
  const [day, setDay] = useState<string | null>(null);
  const [decision, setDecision] = useState('');
  const deed = useDeed(InitiativeDocument, onDone);
  return (
    <DeedDialog
      title={t('personDeed.initiativeTitle', { name: person.name })}
      send={t('personDeed.record')}
      deed={deed}
      isReady={title.trim() !== '' && day !== null}
      onClose={onClose}
      onSend={() => {
        if (day !== null) {
          deed.go({
            officialCode: person.code,
            title,
            recognisedOn: day,
            decision: decision.trim() === '' ? null : decision.trim(),
          });
        }
      }}
    >
      <TextField
        multiline
        minRows={2}
        label={t('personDeed.initiativeName')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
      <DayField label={t('personDeed.recognisedOn')} value={day} onChange={setDay} width={200} />
      <TextField
        label={t('recognition.decision')}
        value={decision}
        onChange={(event) => setDecision(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 60 } }}
      />
    </DeedDialog>
  );
};
