import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { ErrorPanel } from '../states/ErrorPanel.tsx';
import { BatchReport } from './BatchReport.tsx';
import { FileChoice } from './FileChoice.tsx';
import { useImportKind } from './ImportKindContext.ts';
import type { ImportState } from './imports.documents.ts';
import { UploadBar } from './UploadBar.tsx';
import { isUnderWay } from './useBatch.ts';
import { useImport } from './useImport.ts';

/** Three steps: choose, dry run, import. The last opens only after a dry run of the very file. */
export const ImportForm = () => {
  const t = useText();
  const { name: kind } = useImportKind();
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState(false);
  const [resting, setResting] = useState<ImportState | null>(null);
  const { phase, start, cancel, reset } = useImport();
  useHistoryRefresh(phase.kind, resting);
  const busy = phase.kind === 'uploading' || (phase.kind === 'watching' && resting === null);
  const choose = (next: File | null) => {
    setFile(next);
    setTried(false);
    setResting(null);
    reset();
  };
  const send = (mode: 'dryRun' | 'real') => {
    if (file === null) return;
    setResting(null);
    void start(file, mode);
  };
  const rest = (state: ImportState) => {
    if (isUnderWay(state)) return;
    setResting(state);
    if (phase.kind === 'watching') setTried(phase.dryRun && state === 'DONE');
  };
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t(kind === 'rosters' ? 'imports.rosterTitle' : 'menu.imports')}
      sx={{ p: { xs: 1.5, md: 2.5 }, mb: 2, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}
    >
      <FileChoice file={file} disabled={busy} onChoose={choose} />
      {file === null ? null : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Button variant={tried ? 'outlined' : 'contained'} disabled={busy} onClick={() => send('dryRun')}>
            {t('imports.step2')}
          </Button>
          <Button variant={tried ? 'contained' : 'outlined'} disabled={busy || !tried} onClick={() => send('real')}>
            {t('imports.step3')}
          </Button>
          {tried || busy ? null : (
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t('imports.commitAfter')}
            </Typography>
          )}
        </Box>
      )}
      {phase.kind === 'uploading' ? <UploadBar progress={phase.progress} onCancel={cancel} /> : null}
      {phase.kind === 'failed' ? <ErrorPanel error={phase.error} title={t('imports.uploadFailed')} /> : null}
      {phase.kind === 'cancelled' ? <Alert severity="info">{t('imports.cancelled')}</Alert> : null}
      {phase.kind === 'watching' && phase.known ? <Alert severity="info">{t('imports.known')}</Alert> : null}
      {phase.kind === 'watching' ? <BatchReport key={phase.batchId} id={phase.batchId} onState={rest} /> : null}
    </Paper>
  );
};

/** The list of imports shows a new batch as soon as it exists, and again when it has come to rest. */
const useHistoryRefresh = (phase: string, resting: ImportState | null): void => {
  const queryClient = useQueryClient();
  const { listName } = useImportKind();
  useEffect(() => {
    void queryClient.invalidateQueries({ queryKey: ['graph', listName] });
  }, [phase, resting, listName, queryClient]);
};
