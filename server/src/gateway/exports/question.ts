import { setTimeout as sleep } from 'node:timers/promises';
import { cellsOf } from './cells.ts';
import { valueAt, type Cell, type ExportParameter, type ExportView } from '../../platform/export-view.ts';

/** An answer of the graph, as it left the door. */
export interface Answer {
  readonly status: number;
  readonly retryAfter: number | null;
  readonly text: string;
}

/** Asks the graph as the reader himself would. */
export type Ask = (body: string) => Promise<Answer>;

/** The graph did not give what was asked; the answer says why. */
export class NotAnswered extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`The graph answered ${String(answer.status)}.`);
    this.answer = answer;
  }
}

const ROWS_OF_A_PAGE = 500;
/** Of a table that goes over many pages: how often a page waits for a budget to fill, or for a place. */
const MOST_WAITS = 120;

/** Where an address leaves a parameter out, or names one that there is not. */
export type Mistake = { readonly code: 'MISSING' | 'UNKNOWN' | 'NOT_A_NUMBER'; readonly name: string };

/** How the table is written rather than what is in it. */
const MANNERS: readonly string[] = ['lang', 'machine'];

/** The variables that an address asks for. */
export function variablesOf(
  { parameters }: Pick<ExportView, 'parameters'>,
  asked: Readonly<Record<string, string>>,
): { readonly variables: object } | { readonly mistake: Mistake } {
  const known = new Map(parameters.map((parameter) => [parameter.name, parameter]));
  const unknown = Object.keys(asked).find((name) => !known.has(name) && !MANNERS.includes(name));
  if (unknown !== undefined) return { mistake: { code: 'UNKNOWN', name: unknown } };
  const variables = {};
  for (const parameter of parameters) {
    const text = asked[parameter.name]?.trim() ?? '';
    if (text === '' && parameter.isRequired) return { mistake: { code: 'MISSING', name: parameter.name } };
    if (text === '') continue;
    const value = valueOf(parameter, text);
    if (value === null) return { mistake: { code: 'NOT_A_NUMBER', name: parameter.name } };
    put(variables, parameter.into, value);
  }
  return { variables };
}

function valueOf({ kind }: ExportParameter, text: string): string | number | string[] | null {
  if (kind === 'LIST') return text.split(',').map((item) => item.trim());
  if (kind === 'INTEGER') return /^-?\d{1,9}$/u.test(text) ? Number(text) : null;
  return text;
}

function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let holder = into;
  for (const name of path.slice(0, -1)) holder = (holder[name] ??= {}) as Record<string, unknown>;
  holder[path.at(-1) ?? ''] = value;
}

/** A page of the table, and what the answer says of the whole. */
export interface Page {
  readonly rows: Cell[][];
  readonly about: Record<string, unknown>;
}

/**
 * The pages of a table, one after the other: the next is asked for when the last has been taken.
 * @throws NotAnswered the first page at once; later ones when waiting did not help
 */
export async function* pagesOf(view: ExportView, variables: object, ask: Ask): AsyncGenerator<Page> {
  let after: string | null = null;
  for (let number = 0; number === 0 || after !== null; number += 1) {
    const paging: object = view.isPaged ? { first: ROWS_OF_A_PAGE, after } : {};
    const body = JSON.stringify({ query: view.document, variables: { ...variables, ...paging } });
    const data = await answered(body, ask, number === 0 ? 0 : MOST_WAITS);
    const found = valueAt(data, view.rows);
    const rows = (view.isPaged ? valueAt(found, ['nodes']) : found) as readonly unknown[] | null;
    yield { rows: (rows ?? []).map((row) => cellsOf(row, view.columns)), about: aboutOf(view, data) };
    const more = valueAt(found, ['pageInfo', 'hasNextPage']) === true;
    after = more ? (valueAt(found, ['pageInfo', 'endCursor']) as string | null) : null;
  }
}

/** What holds for the whole table: everything beside its rows. */
function aboutOf({ about, rows }: ExportView, data: unknown): Record<string, unknown> {
  const found = about && valueAt(data, about);
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found).filter(([name]) => name !== rows.at(-1)));
}

async function answered(body: string, ask: Ask, waits: number): Promise<unknown> {
  for (let left = waits; ; left -= 1) {
    const answer = await ask(body);
    const { data, errors } = parsed(answer);
    if (answer.status === 200 && errors === undefined) return data;
    const mayPass = answer.status === 429 || answer.status === 503;
    if (!mayPass || left <= 0) throw new NotAnswered(answer);
    await sleep((answer.retryAfter ?? 1) * 1_000);
  }
}

const parsed = ({ text }: Answer) => JSON.parse(text) as { readonly data?: unknown; readonly errors?: unknown };
