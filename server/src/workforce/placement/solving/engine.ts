import highsModule, { type Highs, type HighsCallbackMap, type ModelData } from 'highs';
import { greedyPlan, loosestBound, rowsOfColumns, withShortages, worthOf } from './greedy.rules.ts';
import type { Programme } from './programme.rules.ts';
import { emptyModel, matrixOf } from './matrix.ts';
import { Relaxation, SearchStopped, type Relaxed } from './relaxation.ts';

/** How far a plan is proved. `WITHIN_GAP`: no plan is better by more than the gap asked for. */
export type Proof = 'OPTIMAL' | 'WITHIN_GAP' | 'OUT_OF_TIME' | 'STOPPED';

export interface Progress {
  /** Best plan so far, in centipoints. */
  readonly value: number;
  /** No plan is worth more. */
  readonly bound: number;
}

export interface Limits {
  readonly seconds: number;
  /** Distance to the proven bound at which to stop, in centipoints. */
  readonly gap: number;
  readonly seed: number;
  /** Asked now and then; true ends the search with the best so far. */
  readonly isStopped?: () => boolean;
  readonly onProgress?: (at: Progress) => void;
}

export interface Solution extends Progress {
  readonly values: Float64Array;
  readonly proof: Proof;
}

interface Plan extends Progress {
  readonly values: Float64Array;
}

const tell = ({ onProgress }: Limits, { value, bound }: Progress): void => onProgress?.({ value, bound });

const TIME_LIMIT = 13;
const INTERRUPTED = 17;

let loading: Promise<Highs> | undefined;

/** The package's types speak of its CommonJS face; what Node imports is the loader itself. */
const loadHighs = highsModule as unknown as (typeof highsModule)['default'];

/** HiGHS, loaded once a thread. */
const highs = (): Promise<Highs> => (loading ??= loadHighs());

/** Opens an engine on a programme; `close` gives its memory back. */
export async function openEngine(programme: Programme): Promise<Engine> {
  return new Engine(await highs(), programme);
}

/** Finds the best plan of a programme and proves how good it is. */
export class Engine {
  private readonly solver: Highs;
  private readonly programme: Programme;
  private readonly rowsOf: readonly (readonly number[])[];
  private readonly relaxation: Relaxation;

  constructor(solver: Highs, programme: Programme) {
    this.solver = solver;
    this.programme = programme;
    this.rowsOf = rowsOfColumns(programme);
    this.relaxation = new Relaxation(solver, programme, this.rowsOf);
  }

  /**
   * Best plan within the limits. Greedy first, so that there is one; then the relaxation, which bounds all plans and mostly is
   * one; else what it leaves open is decided with whole numbers, and last all that could still better that.
   */
  solve(limits: Limits): Solution {
    const first = greedyPlan(this.programme, this.rowsOf);
    const plan: Plan = {
      values: first,
      value: worthOf(this.programme, first),
      bound: loosestBound(this.programme),
    };
    tell(limits, plan);
    return this.better(plan, limits);
  }

  /** Best plan with one choice forbidden. Its worth lies between `value` and `bound`; mostly they are one. */
  without(column: number, limits: Limits): Solution {
    this.relaxation.ban(column);
    const nobody = withShortages(this.programme, new Float64Array(this.programme.costs.length));
    const found = this.better({ values: nobody, value: -Infinity, bound: Infinity }, limits);
    this.relaxation.admit(column);
    return found;
  }

  private better(first: Plan, limits: Limits): Solution {
    let best = first;
    try {
      const relaxed = this.relaxation.solve(limits.isStopped);
      const { values, bound } = relaxed;
      if (relaxed.isWhole) return { values, value: bound, bound, proof: 'OPTIMAL' };
      best = { ...best, bound };
      tell(limits, best);
      const rounded = this.decide(this.openOf(relaxed), limits, best);
      if (rounded.value > best.value) best = { values: rounded.values, value: rounded.value, bound };
      tell(limits, best);
      const distance = bound - best.value;
      if (distance <= limits.gap) return { ...best, proof: distance < 1 ? 'OPTIMAL' : 'WITHIN_GAP' };
      return this.decide(this.worthwhile(relaxed, distance), limits, best);
    } catch (cause) {
      if (cause instanceof SearchStopped) return { ...best, proof: 'STOPPED' };
      throw cause;
    }
  }

  close(): void {
    this.relaxation.close();
  }

  /** What the relaxation leaves open: persons it places whole stay there, all others are free. */
  private openOf({ values, prices, banned }: Relaxed): Float64Array {
    const settled = new Set<unknown>();
    const { choices, uppers } = this.programme;
    choices.forEach(({ person }, column) => {
      if ((values[column] ?? 0) > 0.999) settled.add(person);
    });
    return Float64Array.from(uppers, (upper, column) => {
      const choice = choices[column];
      if (!choice) return upper;
      if (banned.has(column)) return 0;
      if (settled.has(choice.person)) return (values[column] ?? 0) > 0.999 ? -1 : 0;
      return (values[column] ?? 0) > 0 || (prices[column] ?? 0) > -FREE_PRICE ? 1 : 0;
    });
  }

  /** Choices that can be part of a plan that is better by anything: -1 for those that must. */
  private worthwhile({ values, prices, banned }: Relaxed, distance: number): Float64Array {
    const { choices, uppers } = this.programme;
    return Float64Array.from(uppers, (upper, column) => {
      if (column >= choices.length) return upper;
      if (banned.has(column)) return 0;
      const [value = 0, price = 0] = [values[column], prices[column]];
      if (value > 0.999 && price > distance) return -1;
      return value < 0.001 && price < -distance ? 0 : 1;
    });
  }

  /** Best plan among the open columns, with whole numbers. @param open upper bounds; -1 for a choice that is made */
  private decide(open: Float64Array, limits: Limits, best: Plan): Solution {
    const columns = [...open.keys()].filter((column) => open[column] !== 0);
    const model = this.solver.createModel(this.wholeModel(columns, open));
    try {
      model.options.set({
        output_flag: false,
        random_seed: limits.seed,
        time_limit: limits.seconds,
        mip_abs_gap: Math.max(0.5, limits.gap / 2),
        mip_rel_gap: 0,
      });
      if (columns.length > 0) model.run(this.callbacks(limits, best));
      const found = new Float64Array(open.length);
      const { colValue } = model.getSolution();
      columns.forEach((column, place) => (found[column] = colValue[place] ?? 0));
      const values = withShortages(this.programme, found);
      const isPlan = Number.isFinite(model.getObjectiveValue()) && this.keeps(values);
      const value = worthOf(this.programme, values);
      const better = isPlan && value >= best.value ? { values, value } : best;
      const proved = Math.min(best.bound, Math.max(better.value, Number(model.info.get('mip_dual_bound'))));
      return { ...better, bound: proved, proof: proofOf(model.getModelStatus(), proved - better.value) };
    } finally {
      model.dispose();
    }
  }

  private keeps(values: Float64Array): boolean {
    return this.programme.rows.every(({ upper, columns }) => {
      if (upper === Infinity) return true;
      return columns.reduce((sum, column) => sum + (values[column] ?? 0), 0) <= upper;
    });
  }

  private wholeModel(columns: readonly number[], open: Float64Array): ModelData {
    const { costs, choices } = this.programme;
    return {
      ...emptyModel(this.solver, this.programme),
      numCols: columns.length,
      colCost: Float64Array.from(columns, (column) => costs[column] ?? 0),
      colLower: Float64Array.from(columns, (column) => (open[column] === -1 ? 1 : 0)),
      colUpper: Float64Array.from(columns, (column) => Math.abs(open[column] ?? 0)),
      matrix: matrixOf(this.programme, this.rowsOf, columns),
      integrality: Int32Array.from(columns, (column) => (column < choices.length ? 1 : 0)),
    };
  }

  private callbacks({ isStopped, onProgress }: Limits, best: Progress): HighsCallbackMap {
    const { callbackType } = this.solver.constants;
    return {
      [callbackType.mipInterrupt](event) {
        if (isStopped?.()) event.interrupt();
        return undefined;
      },
      [callbackType.mipLogging](event) {
        const { mip_primal_bound: value = -Infinity, mip_dual_bound: bound = Infinity } = event.data;
        onProgress?.({
          value: Number.isFinite(value) ? Math.max(value, best.value) : best.value,
          bound: Math.min(bound, best.bound),
        });
        return undefined;
      },
    };
  }
}

/** How much worse a choice's price may be to be open where the relaxation leaves a person open. */
const FREE_PRICE = 3_000;

function proofOf(status: number, distance: number): Proof {
  if (status === TIME_LIMIT) return 'OUT_OF_TIME';
  if (status === INTERRUPTED) return 'STOPPED';
  return distance < 1 ? 'OPTIMAL' : 'WITHIN_GAP';
}
