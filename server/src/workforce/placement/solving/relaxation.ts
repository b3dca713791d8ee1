import type { Highs } from 'highs';
import { emptyModel, matrixOf } from './matrix.ts';
import type { Programme } from './programme.rules.ts';

/** A price above which a column that is not in the model would better it. */
const WORTH = 1e-6;
/** Furthest a value may be from a whole number to be one. */
const WHOLE = 1e-6;
const OPTIMAL = 7;
/** Columns to begin with: the best of each person and of each group of posts; the others come in when their price says so. */
const FIRST_COLUMNS = 8;
/** Columns taken in at once for a person. */
const MORE_COLUMNS = 4;
const PRIMAL_SIMPLEX = 4;

export class SearchStopped extends Error {}

export interface Relaxed {
  /** By column of the programme. */
  readonly values: Float64Array;
  /** What it is worth, which no plan exceeds. */
  readonly bound: number;
  /** How much each column would add: none more than nothing, where it is not taken. */
  readonly prices: Float64Array;
  /** It takes nothing by halves: it is a plan, and the best. */
  readonly isWhole: boolean;
  /** Choices that were kept out. */
  readonly banned: ReadonlySet<number>;
}

const NOTHING = { values: new Float64Array(), prices: new Float64Array(), isWhole: true, bound: 0 } as const;

/**
 * A programme without the demand for whole numbers. Persons, posts, and limits that lie within each other make a network, so
 * that its answer mostly is a plan. Of the columns only those are in the model that may matter: after each run all
 * others are priced by the rows' duals, and the worthy ones taken in, until there is none. The answer is that of all.
 */
export class Relaxation {
  private readonly solver: Highs;
  private readonly programme: Programme;
  private readonly rowsOf: readonly (readonly number[])[];
  private readonly model: ReturnType<Highs['createModel']>;
  /** Column at each place of the model, and the place of each column or -1. */
  private readonly columns: number[] = [];
  private readonly places: Int32Array;
  private readonly banned = new Set<number>();

  constructor(solver: Highs, programme: Programme, rowsOf: readonly (readonly number[])[]) {
    this.solver = solver;
    this.programme = programme;
    this.rowsOf = rowsOf;
    this.places = new Int32Array(programme.costs.length).fill(-1);
    this.model = solver.createModel(emptyModel(solver, programme));
    this.model.options.set({ output_flag: false, random_seed: 0, presolve: 'off', simplex_strategy: PRIMAL_SIMPLEX });
    this.take(firstColumns(programme));
  }

  /** @throws SearchStopped when `isStopped` says so between two runs */
  solve(isStopped?: () => boolean): Relaxed {
    // Everything is decided already, or nobody fits anywhere: a model of nothing is never solved.
    if (this.programme.costs.length === 0) return { ...NOTHING, banned: this.banned };
    for (;;) {
      if (isStopped?.()) throw new SearchStopped('The relaxation was stopped.');
      this.model.run();
      const status = this.model.getModelStatus();
      if (status !== OPTIMAL && this.programme.rows.length > 0) {
        throw new Error(`The relaxation ended with status ${String(status)}.`);
      }
      const { colValue, rowDual } = this.model.getSolution();
      const prices = this.pricesAt(rowDual);
      const worthy = this.worthy(prices);
      if (worthy.length === 0) return this.answer(colValue, prices);
      this.take(worthy);
    }
  }

  /** Keeps a choice out until it is let in again. */
  ban(column: number): void {
    this.banned.add(column);
    this.bound(column, 0);
  }

  admit(column: number): void {
    this.banned.delete(column);
    this.bound(column, this.programme.uppers[column] ?? 1);
  }

  close(): void {
    this.model.dispose();
  }

  private bound(column: number, upper: number): void {
    const place = this.places[column] ?? -1;
    if (place >= 0) this.model.changeColBounds(place, 0, upper);
  }

  private answer(colValue: Float64Array, prices: Float64Array): Relaxed {
    const values = new Float64Array(this.programme.costs.length);
    this.columns.forEach((column, place) => (values[column] = colValue[place] ?? 0));
    const isWhole = values.every((value) => Math.abs(value - Math.round(value)) < WHOLE);
    const bound = this.model.getObjectiveValue();
    return { values, prices, isWhole, banned: this.banned, bound: isWhole ? Math.round(bound) : bound };
  }

  private pricesAt(rowDual: Float64Array): Float64Array {
    const { costs } = this.programme;
    return Float64Array.from(costs, (cost, column) =>
      (this.rowsOf[column] ?? []).reduce((price, row) => price - (rowDual[row] ?? 0), cost),
    );
  }

  /** The worthiest columns of each person that are not in the model. */
  private worthy(prices: Float64Array): number[] {
    const { choices } = this.programme;
    const found: number[] = [];
    choices.forEach((_, column) => {
      if (this.places[column] === -1 && (prices[column] ?? 0) > WORTH && !this.banned.has(column)) found.push(column);
    });
    found.sort((one, other) => (prices[other] ?? 0) - (prices[one] ?? 0) || one - other);
    return bestOfEach(found, MORE_COLUMNS, (column) => choices[column]?.person);
  }

  private take(columns: readonly number[]): void {
    const { costs, uppers } = this.programme;
    columns.forEach((column, index) => (this.places[column] = this.columns.length + index));
    this.columns.push(...columns);
    this.model.addCols({
      cost: Float64Array.from(columns, (column) => costs[column] ?? 0),
      lower: new Float64Array(columns.length),
      upper: Float64Array.from(columns, (column) => uppers[column] ?? 1),
      matrix: matrixOf(this.programme, this.rowsOf, columns),
    });
  }
}

/** At most so many of each key, in the order given. */
function bestOfEach(columns: readonly number[], most: number, keyOf: (column: number) => unknown): number[] {
  const counts = new Map<unknown, number>();
  return columns.filter((column) => {
    const key = keyOf(column);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= most;
  });
}

function firstColumns({ choices, costs }: Programme): number[] {
  const order = choices
    .map((_, column) => column)
    .sort((one, other) => (costs[other] ?? 0) - (costs[one] ?? 0) || one - other);
  const forPersons = bestOfEach(order, FIRST_COLUMNS, (column) => choices[column]?.person);
  const forGroups = bestOfEach(order, FIRST_COLUMNS, (column) => choices[column]?.group);
  const shortages = costs.slice(choices.length).map((_, index) => choices.length + index);
  return [...new Set([...forPersons, ...forGroups])].sort((one, other) => one - other).concat(shortages);
}
