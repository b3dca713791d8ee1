import type { Programme } from './programme.rules.ts';

/** Rows of each column. */
export function rowsOfColumns({ costs, rows }: Programme): number[][] {
  const found = costs.map((): number[] => []);
  rows.forEach(({ columns }, row) => {
    for (const column of columns) found[column]?.push(row);
  });
  return found;
}

/** What a programme's columns are worth, offset included. */
export const worthOf = ({ costs, offset }: Programme, values: ArrayLike<number>): number =>
  costs.reduce((sum, cost, column) => sum + cost * (values[column] ?? 0), offset);

/** Fills the columns that count what is missing, given the choices: as little as the rows allow. */
export function withShortages({ costs, choices, rows }: Programme, chosen: Float64Array): Float64Array {
  const values = Float64Array.from(costs, (_, column) =>
    column < choices.length ? Math.round(chosen[column] ?? 0) : 0,
  );
  for (const { lower, columns } of rows) {
    if (lower === -Infinity) continue;
    const short = columns.at(-1) ?? 0;
    const there = columns.slice(0, -1).reduce((sum, column) => sum + (values[column] ?? 0), 0);
    values[short] = Math.max(0, lower - there);
  }
  return values;
}

/** A first plan: the best choice that still fits, one after the other. Keeps every limit; says nothing of how good it is. */
export function greedyPlan(programme: Programme, rowsOf: readonly (readonly number[])[]): Float64Array {
  const { choices, costs, rows } = programme;
  const left = rows.map(({ upper }) => upper);
  const chosen = new Float64Array(costs.length);
  const order = choices.map((_, column) => column).sort((one, other) => (costs[other] ?? 0) - (costs[one] ?? 0));
  for (const column of order) {
    const through = rowsOf[column] ?? [];
    if (through.every((row) => (left[row] ?? 0) >= 1)) {
      for (const row of through) left[row] = (left[row] ?? 0) - 1;
      chosen[column] = 1;
    }
  }
  return withShortages(programme, chosen);
}

/** No plan is worth more than everybody's best choice. */
export function loosestBound({ choices, costs, offset }: Programme): number {
  const best = new Map<string, number>();
  choices.forEach(({ person }, column) => {
    best.set(person.id, Math.max(best.get(person.id) ?? 0, costs[column] ?? 0));
  });
  return [...best.values()].reduce((sum, cost) => sum + cost, offset);
}
