import type { Language } from './context.ts';

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
  /** Where its value stands in a row of the answer. */
  readonly path: readonly string[];
}

export interface ExportParameter {
  /** In the address. */
  readonly name: string;
  readonly meaning: Words;
  /** Where it goes among the document's variables. */
  readonly into: readonly string[];
  readonly isRequired?: true;
  /** Comma between items; whole number; else text. */
  readonly kind?: 'LIST' | 'INTEGER';
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
  /** Where the answer holds the rows, or the connection of them. */
  readonly rows: readonly string[];
  readonly isPaged?: true;
  /** Where the answer says what holds for the whole table: metric, day, borders; goes into the metadata as it is. */
  readonly about?: readonly string[];
  readonly columns: readonly ExportColumn[];
}

/** The value at a path of an answer; null where it ends early. */
export function valueAt(holder: unknown, path: readonly string[]): unknown {
  let value = holder;
  for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value ?? null;
}
