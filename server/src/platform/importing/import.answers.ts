import type { GraphContext } from '../context.ts';
import { checkFirst, pageOf } from '../connection.ts';
import { decodeCursor, encodeCursor, isWhole } from '../cursor.ts';
import { numberKeyOf } from '../global-id.ts';
import { platformErrors, Problem, refusal, userError, type Refusal, type UserErrorType } from '../user-error.ts';
import { currentDesk } from './import.desk.ts';
import { importErrors } from './import.errors.ts';
import type { RowKind } from './import.kind.ts';
import {
  countBatches,
  countFindings,
  findBatches,
  listBatches,
  listFindings,
  listFindingsAfter,
  type FindingPlace,
} from './import.list.queries.ts';
import { importActorOf } from './import.scope.rules.ts';
import type { BatchOfImport, FindingOfImport, ImportListArgs } from './import.type.ts';
import type { UndoRefusal } from './import.undo.service.ts';

const LAST_KEY = 2_147_483_647;

/** The key in a batch's public id, or null. */
export const batchKeyOf = (kind: RowKind, id: string): number | null => numberKeyOf(kind.batchType, id);

/** Batches by their public ids, null where there is none, in order. */
export async function batchesOf(
  kind: RowKind,
  ids: readonly string[],
  context: GraphContext,
): Promise<(BatchOfImport | null)[]> {
  const keys = ids.map((id) => batchKeyOf(kind, id));
  const asked = { keys: keys.filter((key) => key !== null), language: context.language };
  const found = await findBatches(context.reads(kind.room), kind, asked);
  const known = new Map(found.filter((batch) => batch !== null).map((batch) => [batch.key, batch]));
  return keys.map((key) => (key === null ? null : (known.get(key) ?? null)));
}

/** One batch, or null. @throws Problem ID_INVALID */
export async function batchOf(kind: RowKind, id: string, context: GraphContext): Promise<BatchOfImport | null> {
  if (batchKeyOf(kind, id) === null) throw new Problem(platformErrors.ID_INVALID, ['id'], { id: id.slice(0, 40) });
  const [found] = await batchesOf(kind, [id], context);
  return found ?? null;
}

interface PageAsked extends ImportListArgs {
  /** Whether the number of all of them is asked for. */
  readonly withTotal: boolean;
}

/** A page of batches, the latest first. */
export async function batchPage(kind: RowKind, { first: asked, after, withTotal }: PageAsked, context: GraphContext) {
  const first = checkFirst(asked ?? 50);
  const before = after == null ? LAST_KEY : keyAfter(kind, after);
  const { language } = context;
  const reads = context.reads(kind.room);
  const [rows, totalCount] = await Promise.all([
    listBatches(reads, kind, { before, limit: first + 1, language }),
    withTotal ? countBatches(reads, kind) : null,
  ]);
  const page = pageOf(rows, { first, after }, ({ key }) => encodeCursor(listOf(kind), [key]));
  return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
}

const listOf = (kind: RowKind): string => `${kind.batchType} list`;

function keyAfter(kind: RowKind, after: string): number {
  const [key] = decodeCursor(listOf(kind), after, 1);
  if (typeof key !== 'number' || !Number.isInteger(key)) throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  return key;
}

interface FindingsAsked {
  readonly batchKey: number;
  readonly first: number;
}

/** The first findings of a batch, by line; those of several batches in one question. */
export async function findingsOf(
  kind: RowKind,
  { batchKey, first }: FindingsAsked,
  context: GraphContext,
): Promise<FindingOfImport[]> {
  checkFirst(first);
  const { language } = context;
  const loader = context.loader<number, FindingOfImport[]>(`${kind.room}.findings ${String(first)}`, (keys) =>
    listFindings(context.reads(kind.room), kind, { keys, first, language }),
  );
  return loader.load(batchKey);
}

interface FindingPageAsked extends PageAsked {
  /** Public id of the import. */
  readonly batch: string;
}

/** A page of what a batch says of its rows, by line; null where there is no such batch. @throws Problem ID_INVALID */
export async function findingPage(
  kind: RowKind,
  { batch: id, first: asked, after, withTotal }: FindingPageAsked,
  context: GraphContext,
) {
  const first = checkFirst(asked ?? 50);
  const batchKey = batchKeyOf(kind, id) ?? 0;
  const place = after == null ? BEFORE_ALL : placeAfter(kind, batchKey, after);
  const reads = context.reads(kind.room);
  const { language } = context;
  const [batch, rows, totalCount] = await Promise.all([
    batchOf(kind, id, context),
    listFindingsAfter(reads, kind, { batch: batchKey, after: place, limit: first + 1, language }),
    withTotal ? countFindings(reads, kind, batchKey) : null,
  ]);
  if (batch === null) return null;
  const list = findingsListOf(kind, batchKey);
  const page = pageOf(rows, { first, after }, ({ line, ordinal }) => encodeCursor(list, [line, ordinal]));
  return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
}

const BEFORE_ALL: FindingPlace = [-1, -1];

const findingsListOf = (kind: RowKind, batchKey: number): string => `${kind.batchType} ${String(batchKey)} findings`;

function placeAfter(kind: RowKind, batchKey: number, after: string): FindingPlace {
  const [line, ordinal] = decodeCursor(findingsListOf(kind, batchKey), after, 2);
  if (!isWhole(line) || !isWhole(ordinal)) throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
  return [line, ordinal];
}

/** Takes a whole batch back, if it is the viewer's to see and nothing has been built on it. */
export async function undoOf(
  kind: RowKind,
  id: string,
  context: GraphContext,
): Promise<{ batch: BatchOfImport | null; userErrors: UserErrorType[] }> {
  const key = batchKeyOf(kind, id);
  const desk = currentDesk(kind);
  const refused = (said: Refusal) => ({ batch: null, userErrors: [userError(said, context.language)] });
  if (key === null) return refused(refusal(importErrors.IMPORT_UNKNOWN, ['input', 'id']));
  if (!desk) return refused(refusal(importErrors.IMPORTS_CLOSED, []));
  const asked = { keys: [key], language: context.language };
  const [own] = await findBatches(context.reads(kind.room), kind, asked);
  if (!own) return refused(refusal(importErrors.IMPORT_UNKNOWN, ['input', 'id']));
  const against = await desk.undo(key, importActorOf(context.viewer, context.requestId));
  if (against) return refused(worded(against));
  const [batch] = await findBatches(context.reads(kind.room), kind, asked);
  return { batch: batch ?? null, userErrors: [] };
}

function worded(against: UndoRefusal): Refusal {
  const field = ['input', 'id'];
  switch (against.why) {
    case 'IMPORT_UNKNOWN':
      return refusal(importErrors.IMPORT_UNKNOWN, field);
    case 'IMPORT_NOT_UNDOABLE':
      return refusal(importErrors.IMPORT_NOT_UNDOABLE, field, { state: against.state });
    case 'IMPORT_DEPENDED_ON': {
      const more = against.count > against.codes.length ? ', …' : '';
      return refusal(importErrors.IMPORT_DEPENDED_ON, field, {
        count: against.count,
        codes: against.codes.join(', ') + more,
      });
    }
  }
}
