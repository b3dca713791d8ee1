import type { Client } from 'pg';
import type { CheckedRecord } from '../sheet/sheet.check.ts';
import type { SheetColumns, SheetLayout } from '../sheet/sheet.columns.ts';
import type { SheetRecord } from '../sheet/sheet.csv.ts';
import type { ErrorCatalogue } from '../user-error.ts';
import type { BatchRow } from './import.batch.service.ts';
import type { Chunk } from './import.chunk.ts';

/** What a batch brought has been built on since: it cannot be taken back. */
export interface DependedOn {
  /** Some of what has moved on, as people know it. */
  readonly codes: readonly string[];
  readonly count: number;
}

export interface Written {
  readonly added: number;
  readonly updated: number;
}

export interface BatchProgress {
  readonly batchId: number;
  readonly dryRun: boolean;
  readonly isDemo: boolean;
  readonly bytesRead: number;
  readonly now: Date;
  /** Whether what is put off until later is to be done in this transaction. */
  readonly compact: boolean;
}

/** The rows of one file at work. */
export interface RowWork<Row> {
  check(record: SheetRecord): CheckedRecord<Row>;
  /** Adds a checked record to the chunk. @returns false when the chunk must be written first */
  take(chunk: Chunk<Row>, line: number, checked: CheckedRecord<Row>): boolean;
  /**
   * Writes the rows of a chunk within the caller's transaction and notes in the chunk what became of the others; in a dry
   * run only counts. A chunk may come again, as it was, when the transaction failed.
   */
  write(chunk: Chunk<Row>, progress: BatchProgress): Promise<Written>;
  /** Does what was put off, within the caller's transaction. */
  settle(): Promise<void>;
}

/** What a room makes of the rows of files. All else of an import is the same everywhere: platform/importing. */
export interface RowKind<Row = unknown> {
  /** Room whose schema holds `import_batch`, `import_finding` and `import_rejected_row`. */
  readonly room: string;
  /** Type of its batches in the graph. */
  readonly batchType: string;
  /** Where its files are handed in. */
  readonly path: `/${string}`;
  readonly templateName: string;
  readonly columns: SheetColumns;
  /** Rows that show how a file is filled in, given beside the empty template. */
  readonly example?: readonly (readonly string[])[];
  /** Words for what it says of rows. */
  readonly findings: ErrorCatalogue;
  /** What the cells of a row that was not taken are sealed for. */
  rejectedPlace(batch: number, line: number): string;
  /** Loads what rows are checked against, and makes room for them. */
  begin(client: Client, batch: BatchRow, layout: SheetLayout): Promise<RowWork<Row>>;
  /** Takes back what a batch brought, within the caller's transaction. @returns what stands against it, or null */
  undo(client: Client, batchId: number): Promise<DependedOn | null>;
}
