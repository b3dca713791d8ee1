import Alert from '@mui/material/Alert';
import { useEffect, useEffectEvent } from 'react';
import { useText } from '../i18n/useText.ts';
import { AnswerPanel } from '../states/AnswerPanel.tsx';
import { EmptyPanel } from '../states/EmptyPanel.tsx';
import { BatchCounts } from './BatchCounts.tsx';
import { BatchFindings } from './BatchFindings.tsx';
import { BatchProgress } from './BatchProgress.tsx';
import type { ImportBatch, ImportState } from './imports.documents.ts';
import { UndoBatch } from './UndoBatch.tsx';
import { isUnderWay, useBatch } from './useBatch.ts';

interface BatchReportProps {
  readonly id: string;
  readonly onState?: (state: ImportState) => void;
}

/** One import: progress while it runs, then counts, findings, error file, undo. */
export const BatchReport = ({ id, onState }: BatchReportProps) => {
  const t = useText();
  const batch = useBatch(id);
  const state = batch.answer?.data.importBatch?.state;
  const tell = useEffectEvent((next: ImportState) => onState?.(next));
  useEffect(() => {
    if (state !== undefined) tell(state);
  }, [state]);
  return (
    <AnswerPanel question={batch} skeletonRows={3}>
      {({ importBatch }) =>
        importBatch === null ? (
          <EmptyPanel text={t('states.notFound')} />
        ) : (
          <Report batch={importBatch} onChange={batch.ask} />
        )
      }
    </AnswerPanel>
  );
};

const Report = ({ batch, onChange }: { readonly batch: ImportBatch; readonly onChange: () => void }) => (
  <>
    {isUnderWay(batch.state) ? <BatchProgress batch={batch} /> : <BatchOutcome batch={batch} />}
    <BatchCounts batch={batch} />
    {isUnderWay(batch.state) ? null : <BatchFindings batch={batch} />}
    {batch.canUndo ? <UndoBatch batch={batch} onUndone={onChange} /> : null}
  </>
);

const BatchOutcome = ({ batch }: { readonly batch: ImportBatch }) => {
  const t = useText();
  if (batch.state === 'FAILED') return <Alert severity="error">{batch.failure ?? t('imports.FAILED')}</Alert>;
  if (batch.state === 'UNDONE') return <Alert severity="info">{t('imports.undone')}</Alert>;
  return <Alert severity="success">{t(batch.dryRun ? 'imports.dryDone' : 'imports.done')}</Alert>;
};
