import { graphDocument } from '../data/graphql.document.ts';

export type ImportState = 'RUNNING' | 'DONE' | 'FAILED' | 'UNDONE' | 'INTERRUPTED';

export interface ImportFinding {
  readonly line: number;
  readonly severity: 'ERROR' | 'WARNING' | 'REPEAT';
  readonly code: string;
  readonly message: string;
  readonly column: string | null;
  readonly value: string | null;
}

export interface ImportBatchLine {
  readonly id: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly state: ImportState;
  readonly rowsRead: number;
  readonly added: number;
  readonly updated: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly warned: number;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly isDemo: boolean;
}

export interface ImportBatch extends ImportBatchLine {
  readonly bytesTotal: number;
  readonly bytesRead: number;
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
  readonly canUndo: boolean;
  /** Why the file could not be read at all. */
  readonly failure: string | null;
  readonly findings: readonly ImportFinding[];
}

const lineFields =
  'id fileName dryRun state rowsRead added updated repeated rejected warned startedAt finishedAt isDemo';

export const shownFindings = 200;

/** What an import is of. */
export type ImportKind = 'registers' | 'rosters';

interface BatchAnswer {
  importBatch: ImportBatch | null;
}
interface BatchListAnswer {
  importBatches: { nodes: readonly ImportBatchLine[]; pageInfo: { readonly hasNextPage: boolean } };
}
interface UndoAnswer {
  undoImportBatch: {
    batch: { readonly id: string; readonly state: ImportState } | null;
    userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}
type BatchQuestion = { readonly id: string; readonly first: number };

const batchFields = `${lineFields} bytesTotal bytesRead rowsPerSecond secondsLeft canUndo failure
    findings(first: $first) { line severity code message column value }`;

export const ImportBatchDocument = graphDocument<BatchAnswer, BatchQuestion>(`query ConsoleImportBatch(
  $id: ID!
  $first: Int
) {
  importBatch(id: $id) { ${batchFields} }
}`);
export const RosterBatchDocument = graphDocument<BatchAnswer, BatchQuestion>(`query ConsoleRosterBatch(
  $id: ID!
  $first: Int
) {
  importBatch: rosterBatch(id: $id) { ${batchFields} }
}`);

export const ImportBatchesDocument = graphDocument<
  BatchListAnswer,
  { readonly first: number }
>(`query ConsoleImportBatches($first: Int) {
  importBatches(first: $first) {
    nodes { ${lineFields} }
    pageInfo { hasNextPage }
  }
}`);
export const RosterBatchesDocument = graphDocument<
  BatchListAnswer,
  { readonly first: number }
>(`query ConsoleRosterBatches($first: Int) {
  importBatches: rosterBatches(first: $first) {
    nodes { ${lineFields} }
    pageInfo { hasNextPage }
  }
}`);

export const UndoImportDocument = graphDocument<
  UndoAnswer,
  { readonly input: { readonly id: string } }
>(`mutation ConsoleUndoImport($input: UndoImportBatchInput!) {
  undoImportBatch(input: $input) {
    batch { id state }
    userErrors { code message }
  }
}`);
export const UndoRosterDocument = graphDocument<
  UndoAnswer,
  { readonly input: { readonly id: string } }
>(`mutation ConsoleUndoRoster($input: UndoRosterBatchInput!) {
  undoImportBatch: undoRosterBatch(input: $input) {
    batch { id state }
    userErrors { code message }
  }
}`);
