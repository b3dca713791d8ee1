import { useCallback, useRef, useState } from 'react';
import { useLocale } from 'react-admin';
import { isSessionEnd, useSessionEnd } from '../access/useSessionEnd.ts';
import { type UploadProgress, uploadImport } from './import.upload.ts';
import { useImportKind } from './ImportKindContext.ts';

type Phase =
  | { readonly kind: 'idle' }
  | { readonly kind: 'uploading'; readonly dryRun: boolean; readonly progress: UploadProgress }
  | { readonly kind: 'watching'; readonly dryRun: boolean; readonly batchId: string; readonly known: boolean }
  | { readonly kind: 'failed'; readonly error: Error }
  | { readonly kind: 'cancelled' };

/** One file on its way: sending, then the batch the server made of it. */
export const useImport = () => {
  const language = useLocale();
  const { note } = useSessionEnd();
  const { files } = useImportKind();
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const controller = useRef<AbortController | null>(null);
  const start = useCallback(
    async (file: File, mode: 'dryRun' | 'real') => {
      const dryRun = mode === 'dryRun';
      const own = new AbortController();
      controller.current = own;
      const onProgress = (progress: UploadProgress) => setPhase({ kind: 'uploading', dryRun, progress });
      onProgress({ sent: 0, total: file.size });
      try {
        const { id, known } = await uploadImport({ files, file, dryRun, language, onProgress, signal: own.signal });
        setPhase({ kind: 'watching', dryRun, batchId: id, known });
      } catch (error) {
        if (isSessionEnd(error)) note(true);
        setPhase(
          own.signal.aborted
            ? { kind: 'cancelled' }
            : { kind: 'failed', error: error instanceof Error ? error : new Error(String(error)) },
        );
      }
    },
    [files, language, note],
  );
  const cancel = useCallback(() => controller.current?.abort(), []);
  const reset = useCallback(() => setPhase({ kind: 'idle' }), []);
  return { phase, start, cancel, reset };
};
