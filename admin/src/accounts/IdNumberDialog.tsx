import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';
import { type Account, SetIdNumberDocument } from './accounts.documents.ts';

interface IdNumberDialogProps {
  readonly account: Account;
  readonly onClose: () => void;
  readonly onSet: () => void;
}

/** Tells an account whose dossiers are its own. The number is sent once and never shown again. */
export const IdNumberDialog = ({ account, onClose, onSet }: IdNumberDialogProps) => {
  const t = useText();
  const id = useId();
  const [idNumber, setIdNumber] = useState('');
  const deed = useDeed(SetIdNumberDocument, onSet);
  const accountKey = account.key;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="xs">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          deed.go({ accountKey, idNumber });
        }}
      >
        <DialogTitle id={id}>{t('accounts.idNumberOf', { name: account.displayName })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2">{t('accounts.idNumberLead')}</Typography>
          <TextField
            required
            label={t('accounts.idNumber')}
            value={idNumber}
            onChange={(event) => setIdNumber(event.target.value)}
            helperText={t('accounts.idNumberRule')}
            slotProps={{
              inputLabel: { shrink: true },
              htmlInput: { inputMode: 'numeric', autoComplete: 'off', maxLength: 20 },
            }}
          />
          <Refusals deed={deed} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('close')}</Button>
          {account.hasIdNumber ? (
            <Button color="error" disabled={deed.isPending} onClick={() => deed.go({ accountKey, idNumber: null })}>
              {t('accounts.idNumberRemove')}
            </Button>
          ) : null}
          <Button type="submit" variant="contained" loading={deed.isPending}>
            {t('accounts.idNumberSet')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
