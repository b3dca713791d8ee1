import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ChangePasswordDocument } from '../access/access.documents.ts';
import { Refusals } from '../access/Refusals.tsx';
import { PasswordField } from '../access/SignInForm.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useBecome } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';

const none = { currentPassword: '', newPassword: '' };

/** The present password and the next; every other session ends. */
export const ChangePassword = ({ userName }: { readonly userName: string }) => {
  const t = useText();
  const notify = useNotify();
  const become = useBecome();
  const [typed, setTyped] = useState(none);
  const deed = useDeed(ChangePasswordDocument, ({ viewer }) => {
    setTyped(none);
    if (viewer !== null) become(viewer);
    notify(t('account.passwordChanged'), { type: 'success' });
  });
  return (
    <Box
      component="form"
      method="post"
      aria-label={t('account.changePassword')}
      onSubmit={(event) => {
        event.preventDefault();
        deed.go(typed);
      }}
      sx={{ display: 'grid', gap: 2, pt: 1 }}
    >
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={userName} readOnly hidden />
      <PasswordField
        name="current-password"
        label={t('account.currentPassword')}
        autoComplete="current-password"
        value={typed.currentPassword}
        onChange={(currentPassword) => setTyped({ ...typed, currentPassword })}
      />
      <PasswordField
        name="new-password"
        label={t('account.newPassword')}
        autoComplete="new-password"
        help={t('account.passwordRule')}
        value={typed.newPassword}
        onChange={(newPassword) => setTyped({ ...typed, newPassword })}
      />
      <Refusals deed={deed} />
      <Button type="submit" variant="contained" loading={deed.isPending} sx={{ justifySelf: 'start' }}>
        {t('account.changePassword')}
      </Button>
    </Box>
  );
};
