import { fold } from '../text.ts';

/** A column that is read: its title in the template, whether a file must have it, and other titles it goes by, folded. */
interface SheetColumn {
  readonly title: string;
  readonly required: boolean;
  readonly also: readonly string[];
}
export type SheetColumns<Name extends string = string> = Readonly<Record<Name, SheetColumn>>;

/** Where each column stands in a file; -1 where it is not there. */
export type ColumnPlaces<Name extends string = string> = Readonly<Record<Name, number>>;

export interface SheetLayout<Name extends string = string> {
  /** As the file writes it. */
  readonly header: readonly string[];
  readonly places: ColumnPlaces<Name>;
}

/** Titles of required columns that a header lacks; a file with fewer than three known columns has no header. */
export interface LayoutRefusal {
  readonly missing: readonly string[];
  readonly known: number;
}

const plain = (title: string): string =>
  fold(title)
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** Finds the columns by name, whatever their order, case, marks or composition. */
export function recogniseHeader<Name extends string>(
  columns: SheetColumns<Name>,
  header: readonly string[],
): SheetLayout<Name> | LayoutRefusal {
  const names = Object.keys(columns) as Name[];
  const folded = header.map(plain);
  const places = Object.fromEntries(names.map((name) => [name, placeOf(columns[name], folded)])) as Record<
    Name,
    number
  >;
  const missing = names.filter((name) => columns[name].required && places[name] < 0);
  if (missing.length === 0) return { header, places };
  return {
    missing: missing.map((name) => columns[name].title),
    known: names.filter((name) => places[name] >= 0).length,
  };
}

function placeOf({ title, also }: SheetColumn, folded: readonly string[]): number {
  for (const candidate of [plain(title), ...also]) {
    const place = folded.indexOf(candidate);
    if (place >= 0) return place;
  }
  return -1;
}
