import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { SecretOnce } from '../account/SecretOnce.tsx';
import { useText } from '../i18n/useText.ts';
import { CreateAccountDocument } from './accounts.documents.ts';

const none = { userName: '', displayName: '' };

/** Makes an account; its one-time password is shown once. */
export const NewAccount = ({ onMade }: { readonly onMade: () => void }) => {
  const t = useText();
  const [typed, setTyped] = useState(none);
  const [secret, setSecret] = useState<string | null>(null);
  const deed = useDeed(CreateAccountDocument, ({ oneTimePassword }) => {
    setSecret(oneTimePassword);
    setTyped(none);
    onMade();
  });
  return (
    <Paper
      component="form"
      variant="outlined"
      aria-label={t('accounts.create')}
      onSubmit={(event) => {
        event.preventDefault();
        deed.go(typed);
      }}
      sx={{ p: { xs: 1.5, md: 2.5 }, mb: 2, display: 'grid', gap: 1.5 }}
    >
      <Typography variant="h2">{t('accounts.create')}</Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start' }}>
        <TextField
          required
          label={t('access.userName')}
          value={typed.userName}
          onChange={(event) => setTyped({ ...typed, userName: event.target.value })}
          helperText={t('accounts.userNameRule')}
          slotProps={{
            inputLabel: { shrink: true },
            htmlInput: { maxLength: 60, autoComplete: 'off', autoCapitalize: 'none', spellCheck: false },
          }}
          sx={{ flex: '1 1 220px' }}
        />
        <TextField
          required
          label={t('accounts.displayName')}
          value={typed.displayName}
          onChange={(event) => setTyped({ ...typed, displayName: event.target.value })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { maxLength: 200, autoComplete: 'off' } }}
          sx={{ flex: '1 1 220px' }}
        />
        <Button type="submit" variant="contained" loading={deed.isPending} sx={{ height: 38 }}>
          {t('accounts.create')}
        </Button>
      </Box>
      <Refusals deed={deed} />
      {secret === null ? null : (
        <SecretOnce label={t('accounts.oneTimePassword')} secret={secret} onClose={() => setSecret(null)} />
      )}
    </Paper>
  );
};
