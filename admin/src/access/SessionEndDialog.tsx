import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../i18n/useText.ts';
import type { Viewer } from './access.documents.ts';
import { ProviderButton } from './ProviderButton.tsx';
import { type Credentials, SignInForm } from './SignInForm.tsx';
import { useSessionEnd } from './useSessionEnd.ts';
import { keepViewer } from './viewer.query.ts';
import { useSignedInMark } from './useViewer.ts';

const kept: readonly unknown[] = ['viewer', 'language', 'sessionEnd'];

/**
 * Signing in again over the page one was on. It is covered, as it may show what is for its reader alone; the same person
 * in the same role finds it as it was, with all that was typed. Anybody else gets it anew.
 */
export const SessionEndDialog = ({ last }: { readonly last: Viewer | null }) => {
  const t = useText();
  const id = useId();
  const { pathname, search } = useLocation();
  const queryClient = useQueryClient();
  const { note } = useSessionEnd();
  const [, mark] = useSignedInMark();
  const [typed, setTyped] = useState<Credentials>({ userName: last?.account?.userName ?? '', password: '' });
  const goOn = (viewer: Viewer): void => {
    mark(true);
    const isSame = viewer.account?.key === last?.account?.key && viewer.activeGrant?.key === last?.activeGrant?.key;
    if (!isSame || viewer.account?.mustChangePassword === true) {
      window.location.reload();
      return;
    }
    keepViewer(queryClient, viewer);
    note(false);
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) });
  };
  const leave = (): void => {
    mark(false);
    window.location.assign('/rankings');
  };
  return (
    <Dialog
      open
      fullWidth
      maxWidth="xs"
      aria-labelledby={id}
      slotProps={{ backdrop: { sx: { bgcolor: 'background.default' } } }}
    >
      <DialogTitle id={id}>{t('access.ended')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">{t('access.endedHere')}</Typography>
        <SignInForm value={typed} onChange={setTyped} onEntered={goOn} />
        <ProviderButton next={`${pathname}${search}`} />
        <Button onClick={leave}>{t('access.leave')}</Button>
      </DialogContent>
    </Dialog>
  );
};
