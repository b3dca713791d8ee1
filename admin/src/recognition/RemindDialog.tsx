import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { DeedDialog } from './DeedDialog.tsx';
import { IssueReminderDocument, type Person } from './person.documents.ts';

export interface PersonDialogProps {
  readonly person: Pick<Person, 'code' | 'name'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Reminds somebody of something, who may then explain. */
export const RemindDialog = ({ person, onClose, onDone }: PersonDialogProps) => {
  const t = useText();
  const [reason, setReason] = useState('');
  const [dossier, setDossier] = useState('');
  const deed = useDeed(IssueReminderDocument, onDone);
  return (
    <DeedDialog
      title={t('recognised.remindTitle', { name: person.name })}
      send={t('recognised.remindSend')}
      deed={deed}
      isReady={reason.trim() !== ''}
      onClose={onClose}
      onSend={() =>
        deed.go({ officialCode: person.code, reason, dossierCode: dossier.trim() === '' ? null : dossier.trim() })
      }
    >
      <Typography variant="body2">{t('recognised.remindHint')}</Typography>
      <TextField
        multiline
        minRows={3}
        label={t('recognised.remindReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 1000 } }}
      />
      <TextField
        label={t('recognised.dossierCode')}
        value={dossier}
        onChange={(event) => setDossier(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 60 } }}
      />
    </DeedDialog>
  );
};
