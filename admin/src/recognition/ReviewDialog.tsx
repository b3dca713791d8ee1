import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { ProposeReviewDocument } from './person.documents.ts';
import type { PersonDialogProps } from './RemindDialog.tsx';

/** Puts somebody before the year-end review: a person's own act, with the person's own words. */
export const ReviewDialog = ({ person, onClose, onDone }: PersonDialogProps) => {
  const t = useText();
  const [note, setNote] = useState('');
  const [asksTransfer, setAsksTransfer] = useState(false);
  const deed = useDeed(ProposeReviewDocument, onDone);
  return (
    <DeedDialog
      title={t('recognised.reviewTitle', { name: person.name })}
      send={t('recognised.reviewSend')}
      deed={deed}
      isReady={note.trim() !== ''}
      onClose={onClose}
      onSend={() => deed.go({ officialCode: person.code, note, asksTransfer })}
    >
      <TextField
        multiline
        minRows={3}
        label={t('recognised.reviewNote')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
      <FormControlLabel
        control={<Checkbox checked={asksTransfer} onChange={(_, checked) => setAsksTransfer(checked)} />}
        label={t('recognised.asksTransfer')}
      />
    </DeedDialog>
  );
};
