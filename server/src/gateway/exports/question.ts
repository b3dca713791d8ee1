import { setTimeout as sleep } from 'node:timers/promises';
import { valueAt, type Cell, type ExportView } from '../../platform/export-view.ts';
import { answerOf, NotAnswered, type Ask } from './ask.ts';
import { put } from './asked.ts';
import { cellAt, cellsOf, type Row } from './cells.ts';

const ROWS_OF_A_PAGE = 500;
/** Of a table that goes over many pages: how often a page waits for a budget to fill, or for a place. */
const MOST_WAITS = 120;

/** A page of the table, and what the answer says of the whole. */
export interface Page {
  readonly rows: Cell[][];
  readonly about: Record<string, unknown>;
  /** Whether what the address names is there at all: an empty table is, a unit that never was is not. */
  readonly isThere: boolean;
}

export interface Asked {
  readonly view: ExportView;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The parameters by name: some keep rows rather than going into the question. */
  readonly asked: Readonly<Record<string, string>>;
  readonly ask: Ask;
  /** Classes of the policy that are open to the reader; null is all of them. */
  readonly open: ReadonlySet<string> | null;
}

/**
 * The pages of a table, one after the other: the next is asked for when the last has been taken.
 * @throws NotAnswered the first page at once; later ones when waiting did not help
 */
export async function* pagesOf(asked: Asked): AsyncGenerator<Page> {
  const { view, variables } = asked;
  const { each } = view;
  if (!each || each.when?.(asked.asked) === false) {
    yield* onePages(asked, 0);
    return;
  }
  const into = view.parameters.find(({ name }) => name === each.parameter)?.into ?? [];
  for (const [number, piece] of (await piecesOf(each, into, asked)).entries()) {
    const own = structuredClone(variables);
    put(own, into, piece);
    yield* onePages({ ...asked, variables: own }, number === 0 ? 0 : MOST_WAITS);
  }
}

/** What the questions of a table ask for in turn; where nothing is found to ask for, one question says so itself. */
async function piecesOf(
  { atOnce, all }: NonNullable<ExportView['each']>,
  into: readonly string[],
  { variables, ask }: Asked,
): Promise<readonly unknown[]> {
  const given = valueAt(variables, into) as readonly unknown[] | null;
  const items = given ?? [...new Set(allAt(await answerOf(ask, all.document, variables), all.path))];
  if (atOnce === undefined) return items;
  const count = Math.max(1, Math.ceil(items.length / atOnce));
  return Array.from({ length: count }, (_, index) => items.slice(index * atOnce, (index + 1) * atOnce));
}

/** Every value at a path that goes through lists. */
const allAt = (holder: unknown, path: readonly string[]): unknown[] =>
  path.reduce((found: unknown[], name) => found.flatMap((one) => valueAt(one, [name]) ?? []), [holder]);

/** @param waits how often the first page may wait */
async function* onePages({ view, variables, asked, ask, open }: Asked, waits: number): AsyncGenerator<Page> {
  let after: string | null = null;
  for (let number = 0; number === 0 || after !== null; number += 1) {
    const paging: object = view.isPaged ? { first: ROWS_OF_A_PAGE, after } : {};
    const data = await patiently(
      () => answerOf(ask, view.document, { ...variables, ...paging }),
      number === 0 ? waits : MOST_WAITS,
    );
    yield {
      rows: kept(rowsOf(view, data), view, asked).map((row) => cellsOf(row, view.columns, open)),
      about: aboutOf(view, data),
      isThere: isThere(data, view.rows),
    };
    const told = valueAt(data, [...view.rows, 'pageInfo']);
    after = valueAt(told, ['hasNextPage']) === true ? (valueAt(told, ['endCursor']) as string | null) : null;
  }
}

/** The rows of an answer, each with what holds it. */
function rowsOf({ rows, isPaged, within = [] }: ExportView, data: unknown): Row[] {
  let found: Row[] = [{ value: data, holder: null }];
  for (const name of isPaged ? [...rows, 'nodes', ...within] : rows) {
    found = found.flatMap((holder) => {
      const next = valueAt(holder.value, [name]);
      return (Array.isArray(next) ? (next as unknown[]) : next === null ? [] : [next]).map((value) => ({
        value,
        holder,
      }));
    });
  }
  return found;
}

const kept = (rows: Row[], { parameters }: ExportView, asked: Asked['asked']): Row[] => {
  const filters = parameters.filter(({ name, keeps }) => keeps !== undefined && asked[name] !== undefined);
  if (filters.length === 0) return rows;
  return rows.filter((row) => filters.every(({ name, keeps = [] }) => cellAt(row, keeps) === asked[name]));
};

/** What holds for the whole table: everything beside its rows. */
function aboutOf({ about, rows }: ExportView, data: unknown): Record<string, unknown> {
  const found = about && valueAt(data, about);
  if (!about || typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter(([name]) => name !== rows[about.length]));
}

async function patiently<Value>(ask: () => Promise<Value>, waits: number): Promise<Value> {
  for (let left = waits; ; left -= 1) {
    try {
      return await ask();
    } catch (cause) {
      if (!(cause instanceof NotAnswered) || left <= 0) throw cause;
      const { status, retryAfter } = cause.answer;
      if (status !== 429 && status !== 503) throw cause;
      await sleep((retryAfter ?? 1) * 1_000);
    }
  }
}

/** Whether nothing on the way to the rows is closed or missing; what lies within a list is of each item. */
function isThere(data: unknown, path: readonly string[]): boolean {
  let value = data;
  for (const name of path) {
    value = valueAt(value, [name]);
    if (value === null || Array.isArray(value)) return value !== null;
  }
  return true;
}
