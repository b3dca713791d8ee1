import type { GraphContext } from '../../platform/context.ts';
import { currentSeats } from './current.rules.ts';
import { judgeOf, type Judge } from './placement.rules.ts';
import type { Problem, Seats } from './placement.words.ts';
import {
  listOfficialLabels,
  listPins,
  listPostLabels,
  listRuns,
  type OfficialLabel,
  type PinRow,
  type PostLabel,
  type RunRow,
  type StoredPlan,
} from './scenario.queries.ts';

/** A scenario's last plan with what people decided since. */
export interface PlacementView {
  readonly problem: Problem;
  readonly plan: StoredPlan;
  readonly seats: Seats;
  readonly pins: ReadonlyMap<string, PinRow>;
  readonly judge: Judge;
}

/** The last run of a scenario, with the last plan found. */
export const runOf = (context: GraphContext, key: number): Promise<RunRow | null> =>
  context
    .loader<number, RunRow | null>('workforce.placementRuns', async (keys) => {
      const runs = new Map((await listRuns(context.reads('workforce'), keys)).map((run) => [run.scenario_id, run]));
      return keys.map((each) => runs.get(each) ?? null);
    })
    .load(key);

const pinsOf = (context: GraphContext, key: number): Promise<PinRow[]> =>
  context
    .loader<number, PinRow[]>('workforce.placementPins', async (keys) => {
      const pins = Map.groupBy(await listPins(context.reads('workforce'), keys), ({ scenario_id: id }) => id);
      return keys.map((each) => pins.get(each) ?? []);
    })
    .load(key);

/** Null before the first plan. Made once a request. */
export const viewOf = (context: GraphContext, key: number): Promise<PlacementView | null> =>
  context
    .loader<number, PlacementView | null>('workforce.placementViews', (keys) =>
      Promise.all(
        keys.map(async (each) => {
          const [run, pins] = await Promise.all([runOf(context, each), pinsOf(context, each)]);
          if (!run?.problem || !run.plan) return null;
          const { problem, plan } = run;
          return {
            problem,
            plan,
            seats: currentSeats(plan.seats, pins),
            pins: new Map(pins.map((pin) => [pin.official_code, pin])),
            judge: judgeOf(problem),
          };
        }),
      ),
    )
    .load(key);

/** Names of officials by code. */
export const officialLabel = (context: GraphContext, code: string): Promise<OfficialLabel | null> =>
  context
    .loader<string, OfficialLabel | null>('workforce.placementOfficials', async (codes) => {
      const found = await listOfficialLabels(context.reads('workforce'), codes, context.today);
      const known = new Map(found.map((label) => [label.code, label]));
      return codes.map((each) => known.get(each) ?? null);
    })
    .load(code);

/** Posts of a scenario, leaders first, by code. */
export const postLabels = (
  context: GraphContext,
  { key, day, units }: { key: number; day: string; units: readonly number[] },
): Promise<ReadonlyMap<string, PostLabel>> =>
  context
    .loader<number, ReadonlyMap<string, PostLabel>>(
      `workforce.placementPosts ${day} ${units.join(',')}`,
      async (keys) => {
        const found = new Map(
          (await listPostLabels(context.reads('workforce'), day, units)).map((post) => [post.code, post]),
        );
        return keys.map(() => found);
      },
    )
    .load(key);
