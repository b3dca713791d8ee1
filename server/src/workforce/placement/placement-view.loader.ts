import type { GraphContext, Language } from '../../platform/context.ts';
import { currentSeats } from './current.rules.ts';
import type { Traits } from './fairness.rules.ts';
import { judgeOf, type Judge } from './placement.rules.ts';
import type { Problem, Seats } from './placement.words.ts';
import {
  listDecisions,
  listOfficialLabels,
  listPins,
  listPostLabels,
  listRuns,
  type DecisionRow,
  type OfficialLabel,
  type PinRow,
  type PostLabel,
  type RunRow,
  type ScenarioRow,
  type StoredPlan,
} from './scenario.queries.ts';
import { listFieldNames, listTraits } from './traits.queries.ts';

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

type Posted = Pick<ScenarioRow, 'key' | 'effective_on' | 'unit_ids'>;

/** Posts of a scenario, leaders first, by code. */
export const postLabels = (context: GraphContext, scenario: Posted): Promise<ReadonlyMap<string, PostLabel>> =>
  context
    .loader<string, ReadonlyMap<string, PostLabel>>('workforce.placementPosts', async (asked) => {
      const scenarios = asked.map((each) => JSON.parse(each) as Posted);
      const found = Map.groupBy(
        await listPostLabels(context.reads('workforce'), scenarios),
        ({ scenario_id: key }) => key,
      );
      return scenarios.map(({ key }) => new Map((found.get(key) ?? []).map((post) => [post.code, post])));
    })
    .load(JSON.stringify(scenario));

/** Decisions that came of a scenario, in the order of their numbers. */
export const decisionsOf = (context: GraphContext, scenario: number): Promise<DecisionRow[]> =>
  context
    .loader<number, DecisionRow[]>('workforce.placementDecisions', async (keys) => {
      const found = Map.groupBy(await listDecisions(context.reads('workforce'), keys), ({ scenario_id: key }) => key);
      return keys.map((key) => found.get(key) ?? []);
    })
    .load(scenario);

/** What the people of a scenario are, each with the unit they come from. */
export async function traitsOf(context: GraphContext, { people }: Problem): Promise<Traits[]> {
  const loader = context.loader<string, Traits | null>('workforce.placementTraits', async (asked) => {
    const pairs = asked.map((each) => JSON.parse(each) as [string, number | null]);
    const rows = await listTraits(context.reads('workforce'), pairs);
    const found = new Map(rows.map((row) => [row.place, row]));
    return asked.map((_, index) => found.get(index + 1) ?? null);
  });
  const all = await loader.loadMany(people.map(({ id, oldUnitId }) => JSON.stringify([id, oldUnitId])));
  return all.flatMap((each) => {
    if (each instanceof Error) throw each;
    return each ?? [];
  });
}

/** Names of the fields of work by code, in the language of the request. */
export const fieldNames = (context: GraphContext): Promise<ReadonlyMap<string, string>> =>
  context
    .loader<Language, ReadonlyMap<string, string>>('workforce.fieldNames', async (languages) => {
      const rows = await listFieldNames(context.reads('workforce'));
      return languages.map(
        (language) =>
          new Map(rows.map(({ code, name, name_en: english }) => [code, language === 'vi' ? name : english])),
      );
    })
    .load(context.language);
