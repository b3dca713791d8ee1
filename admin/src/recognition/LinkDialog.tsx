import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { LinkDocument } from './deed.documents.ts';
import { DeedDialog } from './DeedDialog.tsx';
import type { PersonDialogProps } from './RemindDialog.tsx';

/** Says which account is the person's own; without one nobody can explain in the person's name. */
export const LinkDialog = ({ person, onClose, onDone }: PersonDialogProps) => {
  const t = useText();
  const [key, setKey] = useState('');
  const deed = useDeed(LinkDocument, onDone);
  return (
    <DeedDialog
      title={t('personDeed.linkTitle', { name: person.name })}
      send={t(key.trim() === '' ? 'personDeed.unlink' : 'personDeed.linkSend')}
      deed={deed}
      isReady
      onClose={onClose}
      onSend={() => deed.go({ officialCode: person.code, accountKey: key.trim() === '' ? null : key.trim() })}
    >
      <Typography variant="body2">{t('personDeed.linkHint')}</Typography>
      <TextField
        label={t('personDeed.accountKey')}
        value={key}
        onChange={(event) => setKey(event.target.value)}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 40, autoComplete: 'off' } }}
      />
    </DeedDialog>
  );
};
