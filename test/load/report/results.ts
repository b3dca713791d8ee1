import type { Figures } from '../drive/measure.ts';
import type { Growth } from '../extras/growth.ts';
import type { ImportRate } from '../extras/import-rate.ts';
import type { StatementCount } from '../extras/statements.ts';
import type { Walked } from '../extras/walk.ts';
import type { ExactTallies, HotCommune } from '../extras/writers.ts';

/** One operation, every side of it; the hand-written one first. */
export interface Measured {
  readonly key: string;
  readonly title: string;
  readonly target: number;
  readonly figures: readonly Figures[];
}

/** What one run of the benchmark found; parts that were not asked for are missing. */
export interface Results {
  readonly dossiers: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  readonly measured: readonly Measured[];
  /** Operations that could not be measured: unequal answers, failed requests. */
  readonly failures: readonly string[];
  readonly tallies?: ExactTallies;
  readonly hot?: HotCommune;
  readonly imports?: ImportRate;
  readonly statements?: readonly StatementCount[];
  readonly growth?: readonly Growth[];
  readonly walk?: readonly Walked[];
  /** Most memory held under load, by shape. */
  readonly peakMemoryMb: Readonly<Record<string, number>>;
}
