import { parentPort, workerData } from 'node:worker_threads';
import { FULL_SCORE } from '../placement.rules.ts';
import type { Limits } from './engine.ts';
import { Proposal, type EmptyPost, type PlanFound, type SecondBest } from './propose.ts';
import type { Problem } from '../placement.words.ts';

/** What the worker is given. */
export interface SolverTask {
  readonly problem: Problem;
  /** Set to 1 by whoever wants the search to end with the best so far. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What the worker tells, in this order; progress in between. */
export type SolverNews =
  | { readonly kind: 'PROGRESS'; readonly value: number; readonly bound: number }
  | { readonly kind: 'PLAN'; readonly plan: PlanFound; readonly pairs: number; readonly seconds: number }
  | { readonly kind: 'SECOND_BEST'; readonly found: readonly SecondBest[] }
  | { readonly kind: 'EMPTY_POSTS'; readonly found: readonly EmptyPost[] }
  | { readonly kind: 'END' };

const PLAN_SECONDS = 8;
/** Part of a full fit a plan may be from the bound, for each person placed, before the search goes on. */
const GAP = 0.001;
const SECOND_BEST_SECONDS = 30;
const EMPTY_POSTS_SECONDS = 60;

/** Time of each step: the plan within ten seconds, all that explains it after. */
async function solve({ problem, stop }: SolverTask, tell: (news: SolverNews) => void): Promise<void> {
  const began = performance.now();
  const seconds = (): number => (performance.now() - began) / 1000;
  const isStopped = (): boolean => Atomics.load(stop, 0) === 1;
  const gap = GAP * FULL_SCORE * Math.min(problem.people.length, problem.posts.length);
  const limits: Limits = { seconds: PLAN_SECONDS, gap, seed: problem.seed, isStopped };
  const proposal = await Proposal.of(problem);
  const plan = proposal.find({ ...limits, onProgress: (at) => tell({ kind: 'PROGRESS', ...at }) });
  tell({ kind: 'PLAN', plan, pairs: proposal.pairs, seconds: seconds() });

  const short = { ...limits, seconds: 1 };
  const afterPlan = seconds();
  const others: SecondBest[] = [];
  for (const found of proposal.secondBests(short)) {
    others.push(found);
    if (isStopped() || seconds() - afterPlan > SECOND_BEST_SECONDS) break;
  }
  tell({ kind: 'SECOND_BEST', found: others });

  const afterSecond = seconds();
  const hasTime = (): boolean => !isStopped() && seconds() - afterSecond < EMPTY_POSTS_SECONDS;
  const empties: EmptyPost[] = [];
  for await (const found of proposal.emptyPosts(short, hasTime)) empties.push(found);
  tell({ kind: 'EMPTY_POSTS', found: empties });
  proposal.close();
  tell({ kind: 'END' });
}

await solve(workerData as SolverTask, (news) => parentPort?.postMessage(news));
