import type { Highs, ModelData, SparseMatrix } from 'highs';
import type { Programme } from './programme.rules.ts';

/** Rows and objective without any column. */
export function emptyModel({ constants, infinity }: Highs, { rows, offset }: Programme): ModelData {
  const finite = (value: number): number => (Number.isFinite(value) ? value : Math.sign(value) * infinity);
  return {
    numCols: 0,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    offset,
    colCost: [],
    colLower: [],
    colUpper: [],
    rowLower: Float64Array.from(rows, ({ lower }) => finite(lower)),
    rowUpper: Float64Array.from(rows, ({ upper }) => finite(upper)),
    matrix: { format: 'csc', numRows: rows.length, numCols: 0, starts: [0], indices: [], values: [] },
  };
}

/** Some columns of a programme as HiGHS takes them: every coefficient is 1. */
export function matrixOf(
  { rows }: Programme,
  rowsOf: readonly (readonly number[])[],
  columns: readonly number[],
): SparseMatrix {
  const starts = new Int32Array(columns.length + 1);
  columns.forEach((column, place) => (starts[place + 1] = (starts[place] ?? 0) + (rowsOf[column]?.length ?? 0)));
  const indices = Int32Array.from(columns.flatMap((column) => rowsOf[column] ?? []));
  const values = new Float64Array(indices.length).fill(1);
  return { format: 'csc', numRows: rows.length, numCols: columns.length, starts, indices, values };
}
