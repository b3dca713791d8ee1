import type { WorkField } from '../people/people.documents.ts';
import type { StaffCell, StaffUnit } from './establishment.documents.ts';

export const measures = ['balance', 'required', 'filled', 'available'] as const;
export type Measure = (typeof measures)[number];

/** The sums of a row, a column or the whole; shortage and surplus are summed cell by cell, not set off. */
export type Sums = Pick<StaffCell, 'required' | 'filled' | 'available' | 'shortage' | 'surplus'>;

export interface MatrixRow {
  readonly unit: StaffUnit;
  readonly cells: ReadonlyMap<string, StaffCell>;
  readonly sums: Sums;
}

export interface Matrix {
  /** Only those somebody needs or has. */
  readonly fields: readonly (WorkField & { readonly sums: Sums })[];
  readonly rows: readonly MatrixRow[];
  readonly sums: Sums;
}

const sumOf = (cells: readonly StaffCell[]): Sums => {
  const sum = (key: keyof Sums): number => cells.reduce((total, cell) => total + cell[key], 0);
  return {
    required: sum('required'),
    filled: sum('filled'),
    available: sum('available'),
    shortage: sum('shortage'),
    surplus: sum('surplus'),
  };
};

/** The server's cells as rows and columns, units in its order, fields in that of the departments. */
export const matrixOf = (cells: readonly StaffCell[], workFields: readonly WorkField[]): Matrix => {
  const byUnit = Map.groupBy(cells, ({ unit }) => unit.id);
  const byField = Map.groupBy(cells, ({ field }) => field.code);
  return {
    fields: workFields.flatMap((field) => {
      const own = byField.get(field.code);
      return own === undefined ? [] : [{ ...field, sums: sumOf(own) }];
    }),
    rows: [...byUnit.values()].flatMap((own) => {
      const [first] = own;
      return first === undefined
        ? []
        : [{ unit: first.unit, cells: new Map(own.map((cell) => [cell.field.code, cell])), sums: sumOf(own) }];
    }),
    sums: sumOf(cells),
  };
};

/** The figure a cell shows; of the balance, a shortage is negative. */
export const figureOf = (figures: Pick<Sums, 'required' | 'filled' | 'available'>, measure: Measure): number =>
  measure === 'balance' ? figures.available - figures.required : figures[measure];

/** `name`, `total` or the code of a field; a leading minus turns the order round. */
export const sortedRows = (rows: readonly MatrixRow[], sort: string, measure: Measure): readonly MatrixRow[] => {
  const isDescending = sort.startsWith('-');
  const column = isDescending ? sort.slice(1) : sort;
  if (column === 'name') return isDescending ? rows.toReversed() : rows;
  const figure = (row: MatrixRow): number | null => {
    if (column === 'total') return figureOf(row.sums, measure);
    const cell = row.cells.get(column);
    return cell === undefined ? null : figureOf(cell, measure);
  };
  const direction = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [figure(one), figure(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (a - b);
  });
};

/** The order after a click on a column's head: the most telling end first, then the other. */
export const turnedSort = (sort: string, column: string): string => (sort === column ? `-${column}` : column);

/** The greatest figures below and above nothing: a rare great surplus must not hide the shortages. */
export interface Greatest {
  readonly below: number;
  readonly above: number;
}

/** The greatest shortage and the greatest surplus or amount of any cell. */
export const greatestOf = (rows: readonly MatrixRow[], measure: Measure): Greatest => {
  const figures = rows.flatMap(({ cells }) => [...cells.values()].map((cell) => figureOf(cell, measure)));
  return { below: -Math.min(0, ...figures), above: Math.max(0, ...figures) };
};

/** How strongly a cell is tinted, 0 to 1, against the greatest on its side. */
export const tintOf = (figure: number, { below, above }: Greatest): number =>
  figure === 0 ? 0 : Math.abs(figure) / (figure < 0 ? below : above);

/** `+2`, `−1`, `0`: a balance always says which side it is on. */
export const signed = (figure: number): string =>
  figure === 0 ? '0' : figure > 0 ? `+${figure}` : `\u2212${Math.abs(figure)}`;
