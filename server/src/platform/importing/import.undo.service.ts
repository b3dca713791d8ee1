import type { Client } from 'pg';
import { BatchTable, type ImportState } from './import.batch.service.ts';
import { inTransaction } from './import.connection.service.ts';
import type { DependedOn, RowKind } from './import.kind.ts';

export type UndoRefusal =
  | { readonly why: 'IMPORT_UNKNOWN' }
  | { readonly why: 'IMPORT_NOT_UNDOABLE'; readonly state: ImportState }
  | ({ readonly why: 'IMPORT_DEPENDED_ON' } & DependedOn);

interface Undoing {
  readonly batchId: number;
  readonly now: Date;
}

/** Takes back everything a batch brought, or nothing. @returns null when it is undone */
export async function undoBatch(client: Client, kind: RowKind, { batchId, now }: Undoing): Promise<UndoRefusal | null> {
  return inTransaction(client, async () => {
    const table = new BatchTable(client, kind.room);
    const batch = await table.lock(batchId);
    if (!batch) return { why: 'IMPORT_UNKNOWN' };
    if (!['DONE', 'FAILED'].includes(batch.state) || batch.dryRun)
      return { why: 'IMPORT_NOT_UNDOABLE', state: batch.state };
    const against = await kind.undo(client, batchId);
    if (against) return { why: 'IMPORT_DEPENDED_ON', ...against };
    await table.setState(batchId, { state: 'UNDONE', now });
    return null;
  });
}
