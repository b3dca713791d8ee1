import type { ExportParameter, ExportView } from '../../platform/export-view.ts';
import { isPlainDate } from '../../platform/plain-date.ts';
import { daysOf } from './period.rules.ts';

/** What is wrong with an address: which word of it, and what it may be. */
export interface Mistake {
  readonly code: 'MISSING' | 'UNKNOWN' | 'NOT_A_NUMBER' | 'NOT_A_DAY' | 'NOT_A_PERIOD' | 'NOT_ONE_OF' | 'NO_SUCH_UNIT';
  readonly name: string;
  readonly known?: readonly string[];
}

/** The words of an address, or the parameters of a table, by name. */
export type Texts = Readonly<Record<string, string>>;

/** How the table is written rather than what is in it. */
const MANNERS: readonly string[] = ['lang', 'machine'];
/** A whole period in one word. */
const PERIOD = 'p';
/** A page pinned to what was known: a table that keeps no memory refuses it, rather than tell other figures in silence. */
const PINNED = 'known';

/**
 * The table's parameters of an address. It may also hold the words of the console's page: `?p=2026Q3&in=15` is the same
 * as `?from=2026-07-01&to=2026-09-30&province=15`.
 */
export function parametersOf(
  view: ExportView,
  query: Readonly<Record<string, string | readonly string[]>>,
): { readonly asked: Texts } | { readonly mistake: Mistake } {
  const asked: Record<string, string> = {};
  for (const [word, given] of Object.entries(query)) {
    // A word that comes twice is a list.
    const text = String(given).trim();
    if (MANNERS.includes(word) || text === '') continue;
    const found = understood(view, word, text);
    if ('mistake' in found) return found;
    Object.assign(asked, found.asked);
  }
  return { asked };
}

/** The same of the address of a page that somebody saved, which has words that are none of the table's. */
export function parametersOfPage(
  view: ExportView,
  search: Texts,
): { readonly asked: Texts } | { readonly mistake: Mistake } {
  const own = view.parameters.map(({ word }) => word);
  const isKept = (word: string): boolean =>
    own.includes(word) || word === PINNED || (word === PERIOD && hasPeriod(view));
  const kept = Object.entries(search).filter(([word]) => isKept(word));
  return parametersOf(view, Object.fromEntries(kept));
}

const hasPeriod = ({ parameters }: ExportView): boolean => parameters.some(({ kind }) => kind === 'FROM');

function understood(
  view: ExportView,
  word: string,
  text: string,
): { readonly asked: Texts } | { readonly mistake: Mistake } {
  const { parameters } = view;
  if (parameters.some(({ name }) => name === word)) return { asked: { [word]: text } };
  if (word === PERIOD && hasPeriod(view)) {
    const days = daysOf(text);
    if (!days) return { mistake: { code: 'NOT_A_PERIOD', name: PERIOD } };
    const edges = parameters.flatMap(({ name, kind }) =>
      kind === 'FROM' ? [[name, days.from]] : kind === 'TO' ? [[name, days.to]] : [],
    );
    return { asked: Object.fromEntries(edges) as Texts };
  }
  const meant = parameters.find((parameter) => parameter.word === word);
  if (!meant) return { mistake: { code: 'UNKNOWN', name: word, known: parameters.map(({ name }) => name) } };
  const { said } = meant;
  const value = said
    ? text
        .split(',')
        .map((item) => said[item] ?? item)
        .join(',')
    : text;
  return { asked: { [meant.name]: value } };
}

/** The variables of the table's question. @param asked its parameters by name */
export function variablesOf(
  { parameters }: Pick<ExportView, 'parameters'>,
  asked: Texts,
): { readonly variables: Record<string, unknown> } | { readonly mistake: Mistake } {
  const variables = {};
  for (const parameter of parameters) {
    const { name, isRequired, into } = parameter;
    const text = asked[name];
    if (text === undefined && isRequired) return { mistake: { code: 'MISSING', name } };
    if (text === undefined) continue;
    const wrong = wrongWith(parameter, text);
    if (wrong) return { mistake: { code: wrong, name, ...(parameter.oneOf ? { known: parameter.oneOf } : {}) } };
    if (!parameter.keeps) put(variables, into, valueOf(parameter, text));
  }
  return { variables };
}

export const itemsOf = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const isList = ({ kind }: ExportParameter): boolean => kind === 'LIST' || kind === 'UNITS' || kind === 'CODES';

function wrongWith(parameter: ExportParameter, text: string): Mistake['code'] | undefined {
  const { kind, oneOf } = parameter;
  if (kind === 'INTEGER' && !/^-?\d{1,9}$/u.test(text)) return 'NOT_A_NUMBER';
  if ((kind === 'DAY' || kind === 'FROM' || kind === 'TO') && !isPlainDate(text)) return 'NOT_A_DAY';
  const items = isList(parameter) ? itemsOf(text) : [text];
  return oneOf && !items.every((item) => oneOf.includes(item)) ? 'NOT_ONE_OF' : undefined;
}

function valueOf(parameter: ExportParameter, text: string): string | number | string[] {
  if (isList(parameter)) return itemsOf(text);
  return parameter.kind === 'INTEGER' ? Number(text) : text;
}

/** Puts a value at a path, with what holds it where that is missing. */
export function put(into: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let holder = into;
  for (const name of path.slice(0, -1)) holder = (holder[name] ??= {}) as Record<string, unknown>;
  holder[path.at(-1) ?? ''] = value;
}
