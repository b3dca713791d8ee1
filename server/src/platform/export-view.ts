import type { Language } from './context.ts';
import type { PlainDate } from './plain-date.ts';

/** A text in both languages. */
export type Words = Readonly<Record<Language, string>>;

/**
 * What a cell holds. SHARE is a part of one, 0..1; DATE is `YYYY-MM-DD`; MOMENT an instant, RFC 3339 with offset. An
 * empty cell is null, whatever its kind.
 */
export type CellKind = 'TEXT' | 'INTEGER' | 'NUMBER' | 'SHARE' | 'DATE' | 'MOMENT' | 'BOOLEAN';
export type Cell = string | number | boolean | null;

export interface ExportColumn {
  /** Short name, for machines; stable. */
  readonly name: string;
  readonly label: Words;
  readonly kind: CellKind;
  /** Where its value stands in a row of the answer; each leading `..` goes to what holds the row, `*` to every item of a list. */
  readonly path: readonly string[];
  /** What its figures are counted in, where the label does not say. */
  readonly unit?: Words;
  /** Names a person: whoever lacks this class of the policy gets initials only. */
  readonly personal?: string;
}

/** What a page finds out by a question of its own. */
export interface AskedFor {
  readonly document: string;
  /** @param search the words of the page's address */
  readonly variables: (search: Readonly<Record<string, string>>) => object;
  /** The parameter's value; null where there is none. */
  readonly pick: (answer: unknown) => string | null;
}

/**
 * What the console's page has when its address says nothing: a text, the answer of a question, the last whole quarter,
 * the year so far, or where the reader's role holds, unless the address has one of these words.
 */
export type Usual =
  | string
  | AskedFor
  | { readonly of: 'PERIOD' | 'YEAR' | 'OWN_PROVINCE' }
  | { readonly of: 'OWN_PROVINCE' | 'OWN_DISTRICT'; readonly unless: readonly string[] };

export interface ExportParameter {
  /** In the address. */
  readonly name: string;
  readonly meaning: Words;
  /** Where it goes among the document's variables. */
  readonly into: readonly string[];
  readonly isRequired?: true;
  /**
   * LIST: comma between items. INTEGER: whole number. UNIT, UNITS: ids or five-digit codes, handed on as ids; CODES: the
   * same, handed on as codes. DAY: `YYYY-MM-DD`. FROM, TO: first and last day of a period, which may also be given whole,
   * as `p=2026Q3`.
   */
  readonly kind?: 'LIST' | 'INTEGER' | 'UNIT' | 'UNITS' | 'CODES' | 'DAY' | 'FROM' | 'TO';
  /** The values there are, where they are few. */
  readonly oneOf?: readonly string[];
  /** Its word in the address of the console's page. */
  readonly word?: string;
  /** The page's short forms of its values. */
  readonly said?: Readonly<Record<string, string>>;
  readonly usual?: Usual;
  /** A day at which rows are in force, rather than one that is over: where the address names none, a pinned table's is the day of its instant. */
  readonly isInForce?: true;
  /** No variable: only rows with this value here are kept, as the page narrows what it has been told. */
  readonly keeps?: readonly string[];
}

/** Both days included. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The console's page whose main table an export is: a view of it that somebody saved leads to the same rows. */
interface PageOfTable {
  /** Under which its views are kept. */
  readonly name: string;
  /** Only where its address holds these words: a page of several tables. */
  readonly where?: Readonly<Record<string, string>>;
}

/** How a table is divided into questions, one after the other. */
interface Pieces {
  /** The parameter that a piece takes the place of; all pieces there are unless it is given. */
  readonly parameter: string;
  /** So many items in one question, as a list; one, and as it is, unless given. */
  readonly atOnce?: number;
  /** Finds the items where none are given, with the variables of the table's own question. */
  readonly all: { readonly document: string; readonly path: readonly string[] };
  /** Only then, else it is one question as it is. @param asked the parameters by name */
  readonly when?: (asked: Readonly<Record<string, string>>) => boolean;
}

/** A table that anybody who may ask for it gets at a stable address, in whatever format: one question to the graph. */
export interface ExportView {
  /** In the address: `/exports/NAME.csv`. */
  readonly name: string;
  readonly title: Words;
  /** How its figures come about, and where from. */
  readonly note: Words;
  readonly parameters: readonly ExportParameter[];
  /** A query; where it goes page by page it takes `$first` and `$after`, and `rows` lead to a connection. */
  readonly document: string;
  /** Where the answer holds the rows, or the connection of them; lists on the way are opened up, one after the other. */
  readonly rows: readonly string[];
  readonly isPaged?: true;
  /** Of a table that is paged: where each node holds its rows; the nodes themselves unless given. */
  readonly within?: readonly string[];
  /** Of a table that is asked for piece by piece, where the whole is more than one question may ask. */
  readonly each?: Pieces;
  /** Where the answer says what holds for the whole table: metric, day, borders; goes into the metadata as it is. */
  readonly about?: readonly string[];
  readonly columns: readonly ExportColumn[];
  readonly page?: PageOfTable;
  /** The days a page tells of, where they are more than the chosen period. @param asked the parameters by name */
  readonly reach?: (chosen: Days, asked: Readonly<Record<string, string>>) => Days;
}

/** The value at a path of an answer; null where it ends early. */
export function valueAt(holder: unknown, path: readonly string[]): unknown {
  let value = holder;
  for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value ?? null;
}

type Both = readonly [vi: string, en: string];

const words = ([vi, en]: Both): Words => ({ vi, en });

interface Further {
  readonly path?: string;
  readonly unit?: Both;
  readonly personal?: string;
}

/**
 * @param what its kind, and its head in both languages
 * @param further `path` divided by slashes, `..` first for what holds the row; the name itself unless given
 */
export const column = (
  name: string,
  [kind, vi, en]: readonly [kind: CellKind, vi: string, en: string],
  { path = name, unit, personal }: Further = {},
): ExportColumn => ({
  name,
  kind,
  label: { vi, en },
  path: path.split('/'),
  ...(unit ? { unit: words(unit) } : {}),
  ...(personal === undefined ? {} : { personal }),
});

type More = Partial<Omit<ExportParameter, 'name' | 'meaning' | 'into' | 'keeps'>>;

/** @param into where it goes among the variables, @param keeps where rows have it; both divided by slashes */
export const parameter = (
  name: string,
  meaning: Both,
  { into = name, keeps, ...more }: More & { readonly into?: string; readonly keeps?: string } = {},
): ExportParameter => ({
  name,
  meaning: words(meaning),
  into: into.split('/'),
  ...(keeps === undefined ? {} : { keeps: keeps.split('/') }),
  ...more,
});
