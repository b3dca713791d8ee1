import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import type { Deed } from '../access/useDeed.ts';
import { useText } from '../i18n/useText.ts';

interface DeedDialogProps {
  readonly title: string;
  readonly send: string;
  readonly deed: Pick<Deed<never>, 'refusals' | 'error' | 'isPending'>;
  readonly isReady: boolean;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A change that needs words: its fields, what stands in its way, and the button that sends it. */
export const DeedDialog = ({ title, send, deed, isReady, onClose, onSend, children }: DeedDialogProps) => {
  const t = useText();
  const id = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            {children}
            <Refusals deed={deed} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('recognised.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!isReady} loading={deed.isPending}>
            {send}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
};
