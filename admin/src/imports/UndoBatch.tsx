import UndoOutlined from '@mui/icons-material/UndoOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { useGraphClient } from '../data/GraphClientContext.tsx';
import { useFormat, useText } from '../i18n/useText.ts';
import { ErrorPanel } from '../states/ErrorPanel.tsx';
import { useImportKind } from './ImportKindContext.ts';
import type { ImportBatch } from './imports.documents.ts';

interface UndoBatchProps {
  readonly batch: ImportBatch;
  readonly onUndone: () => void;
}

/** Takes a whole import back, after asking once. */
export const UndoBatch = ({ batch, onUndone }: UndoBatchProps) => {
  const t = useText();
  const format = useFormat();
  const notify = useNotify();
  const client = useGraphClient();
  const kind = useImportKind();
  const queryClient = useQueryClient();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => client.ask(kind.undo, { input: { id: batch.id } }),
    onSuccess: ({ data }) => {
      if (data.undoImportBatch.userErrors.length > 0) return;
      setAsking(false);
      notify(t('imports.undone'), { type: 'success' });
      onUndone();
      // Every figure may have changed.
      void queryClient.invalidateQueries();
    },
  });
  const refusals = undo.data?.data.undoImportBatch.userErrors ?? [];
  return (
    <>
      <Button
        color="error"
        variant="outlined"
        startIcon={<UndoOutlined />}
        onClick={() => setAsking(true)}
        sx={{ mt: 2 }}
      >
        {t('imports.undo')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <DialogTitle id={`${id}-title`}>{t('imports.undoTitle')}</DialogTitle>
        <DialogContent>
          <DialogContentText id={`${id}-text`}>
            {t(kind.name === 'rosters' ? 'imports.undoRosterText' : 'imports.undoText', {
              count: format.integer(batch.added),
              name: batch.fileName,
            })}
          </DialogContentText>
          {refusals.map((refusal) => (
            <Alert key={refusal.code} severity="warning" sx={{ mt: 1 }}>
              {refusal.message} [{refusal.code}]
            </Alert>
          ))}
          {undo.error === null ? null : <ErrorPanel error={undo.error} />}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => setAsking(false)}>{t('close')}</Button>
          <Button color="error" variant="contained" loading={undo.isPending} onClick={() => undo.mutate()}>
            {t('imports.undoYes')}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
