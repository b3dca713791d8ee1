import { statement, type Reads } from '../../platform/reads.ts';
import type { Pair, Problem } from './placement.words.ts';
import type { PlacementSettings } from './settings.rules.ts';
import type { Proof } from './solving/engine.ts';
import type { EmptyPost, SecondBest } from './solving/propose.ts';

export type ScenarioState = 'DRAFT' | 'LOCKED' | 'APPROVED' | 'SUPERSEDED';
export type RunState = 'RUNNING' | 'DONE' | 'FAILED' | 'INTERRUPTED';
export type RunPhase = 'PLAN' | 'SECOND_BEST' | 'EMPTY_POSTS' | 'END';

export interface ScenarioRow {
  readonly key: number;
  readonly name: string;
  readonly unit_ids: number[];
  readonly effective_on: string;
  readonly state: ScenarioState;
  readonly settings: PlacementSettings;
  readonly copied_from: number | null;
  readonly created_by: string;
  readonly created_by_name: string;
  readonly created_at: string;
  readonly locked_by: string | null;
  readonly locked_by_name: string | null;
  readonly locked_at: string | null;
  readonly approved_by_name: string | null;
  readonly approved_at: string | null;
  readonly version: number;
}

const COLUMNS = `s.id as key, s.name, s.unit_ids, s.effective_on, s.state, s.settings, s.copied_from, s.created_by, s.created_by_name,
  s.created_at, s.locked_by, s.locked_by_name, s.locked_at, s.approved_by_name, s.approved_at, s.version`;

const byKey = statement<ScenarioRow>(
  'workforce.placementsByKey',
  `/* workforce.placementsByKey */ select ${COLUMNS} from workforce.placement_scenario s where s.id = any ($1::int[])`,
);

/** Held until the transaction ends: two changes of one scenario come one after the other. */
const locked = statement<ScenarioRow>(
  'workforce.placementLocked',
  `/* workforce.placementLocked */ select ${COLUMNS} from workforce.placement_scenario s where s.id = $1::int for update`,
);

/** $1 before this key, $2 limit */
const list = statement<ScenarioRow>(
  'workforce.placements',
  `/* workforce.placements */ select ${COLUMNS} from workforce.placement_scenario s where s.id < $1::int order by s.id desc limit $2`,
);

/** Scenarios by key; those the viewer may not see are missing. */
export const findScenarios = (reads: Reads, keys: readonly number[]): Promise<ScenarioRow[]> =>
  reads.rows(byKey, [keys]);

/** A scenario for a change, or null where there is none for the viewer. */
export const lockScenario = async (tx: Reads, key: number): Promise<ScenarioRow | null> =>
  (await tx.rows(locked, [key]))[0] ?? null;

/** The latest scenarios first. */
export const listScenarios = (reads: Reads, before: number, limit: number): Promise<ScenarioRow[]> =>
  reads.rows(list, [before, limit]);

const count = statement<{ count: number }>(
  'workforce.countPlacements',
  '/* workforce.countPlacements */ select count(*)::int as count from workforce.placement_scenario',
);

/** How many scenarios there are for the viewer. */
export const countScenarios = async (reads: Reads): Promise<number> => (await reads.rows(count, []))[0]?.count ?? 0;

export interface PinRow {
  readonly scenario_id: number;
  readonly official_code: string;
  readonly post_code: string | null;
  readonly reason: string | null;
  readonly broken_rules: string[];
  readonly pinned_by_name: string;
  readonly pinned_at: string;
}

const pins = statement<PinRow>(
  'workforce.placementPins',
  `/* workforce.placementPins */
select scenario_id, official_code, post_code, reason, broken_rules, pinned_by_name, pinned_at
from workforce.placement_pin where scenario_id = any ($1::int[]) order by scenario_id, id`,
);

/** Pins of scenarios, in the order in which they were made. */
export const listPins = (reads: Reads, scenarios: readonly number[]): Promise<PinRow[]> =>
  reads.rows(pins, [scenarios]);

/** What a run found, as it is kept. */
export interface StoredPlan {
  readonly seats: readonly (readonly [postId: string, personId: string])[];
  readonly dropped: readonly Pair[];
  readonly seconds: readonly SecondBest[];
  readonly empties: readonly EmptyPost[];
}

export interface RunRow {
  readonly key: number;
  readonly scenario_id: number;
  readonly state: RunState;
  readonly phase: RunPhase;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly value: number | null;
  readonly bound: number | null;
  readonly fit: number | null;
  readonly proof: Proof | null;
  readonly seconds: number | null;
  readonly pairs: number | null;
  readonly problem: Problem | null;
  readonly plan: StoredPlan | null;
}

/** A run that has not been heard of for so long is told as broken off: its process is gone. */
export const SILENT_AFTER = `interval '60 seconds'`;

/** $1 scenarios. Of a scenario the last run, and what is known of the last one that found a plan. */
const runs = statement<RunRow>(
  'workforce.placementRuns',
  `/* workforce.placementRuns */
select r.id as key, s.id as scenario_id,
  case when r.state = 'RUNNING' and r.progressed_at < now() - ${SILENT_AFTER} then 'INTERRUPTED' else r.state end as state,
  r.phase, r.started_at, r.finished_at, p.value::float8 as value, p.bound, p.fit::float8 as fit, p.proof, p.seconds, p.pairs,
  p.problem, p.plan
from unnest($1::int[]) s (id)
join lateral (select x.* from workforce.placement_run x where x.scenario_id = s.id order by x.id desc limit 1) r on true
left join lateral (
  select x.value, x.bound, x.fit, x.proof, x.seconds, x.pairs, x.problem, x.plan from workforce.placement_run x
  where x.scenario_id = s.id and (x.plan is not null or x.id = r.id) order by x.plan is not null desc, x.id desc limit 1
) p on true`,
);

/** The last run of each scenario, with the last plan found. */
export const listRuns = (reads: Reads, scenarios: readonly number[]): Promise<RunRow[]> =>
  reads.rows(runs, [scenarios]);

export interface OfficialLabel {
  readonly code: string;
  readonly name: string;
  readonly title: string | null;
  readonly unit_id: number | null;
  /** Place in the order of given names among those asked for together. */
  readonly place: number;
}

/** $1 codes, $2 today */
const officials = statement<OfficialLabel>(
  'workforce.placementOfficials',
  `/* workforce.placementOfficials */
select o.code, concat_ws(' ', o.family_name, nullif(o.middle_name, ''), o.given_name) as name, a.title, a.unit_id,
  row_number() over (order by o.given_name collate "vi-x-icu", o.family_name collate "vi-x-icu", o.middle_name collate "vi-x-icu", o.id)::int
    as place
from workforce.official o
left join lateral (
  select a.title, a.unit_id from workforce.assignment a
  where a.official_id = o.id and a.kind in ('PRIMARY', 'TEMPORARY') and a.valid_from <= $2::date
    and coalesce(a.valid_until >= $2::date, true)
  order by a.kind, a.valid_from desc, a.id desc limit 1
) a on true
where o.code = any ($1::text[])
order by place`,
);

/** Names and present work of officials, in the order of their given names. */
export const listOfficialLabels = (reads: Reads, codes: readonly string[], today: string): Promise<OfficialLabel[]> =>
  reads.rows(officials, [codes, today]);

export interface PostLabel {
  readonly scenario_id: number;
  readonly code: string;
  readonly name: string;
  readonly unit_id: number;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly body: string;
  readonly rank: string;
  readonly field_code: string;
  readonly field_name: string;
  readonly field_name_en: string;
}

/** $1 scenarios, $2 the day of each, $3 one unit of each; a scenario of many units comes as often as it has them */
const posts = statement<PostLabel>(
  'workforce.placementPostLabels',
  `/* workforce.placementPostLabels */
select w.scenario_id, p.code, c.name, p.unit_id, u.code as unit_code, u.name as unit_name, c.body, c.rank, f.code as field_code,
  f.name as field_name, f.name_en as field_name_en
from unnest($1::int[], $2::date[], $3::int[]) w (scenario_id, day, unit_id)
join workforce.post p on p.unit_id = w.unit_id and p.valid_from <= w.day and coalesce(p.valid_until >= w.day, true)
join workforce.position c on c.code = p.position_code
join workforce.work_field f on f.code = c.field_code
join territory.published_unit_label u on u.id = p.unit_id
order by w.scenario_id, u.name collate "vi-x-icu", p.unit_id, array_position('{LEADERSHIP,OFFICE,ECONOMY,CULTURE_SOCIETY,SERVICE_CENTER}'::text[], c.body),
  array_position('{HEAD,DEPUTY,STAFF}'::text[], c.rank), f.place, p.code`,
);

/** Posts of scenarios on their days, unit by unit, leaders first. */
export function listPostLabels(
  reads: Reads,
  scenarios: readonly Pick<ScenarioRow, 'key' | 'effective_on' | 'unit_ids'>[],
): Promise<PostLabel[]> {
  const asked = scenarios.flatMap(({ key, effective_on: day, unit_ids: units }) =>
    units.map((unit) => ({ key, day, unit })),
  );
  return reads.rows(posts, [asked.map(({ key }) => key), asked.map(({ day }) => day), asked.map(({ unit }) => unit)]);
}

export interface DecisionRow {
  readonly scenario_id: number;
  readonly number: string;
  readonly official_code: string;
  readonly decided_on: string;
  readonly effective_on: string;
  readonly signer_title: string;
  readonly signer_name: string;
  readonly content: DecisionContent;
  readonly superseded_by: string | null;
}

/** What a decision says, in the words of its day. */
export interface DecisionContent {
  readonly officialName: string;
  readonly fromTitle: string | null;
  readonly fromUnit: string | null;
  readonly toTitle: string;
  readonly toUnit: string;
  readonly isTransfer: boolean;
  readonly isException: boolean;
  readonly reason: string | null;
  readonly issuer: string;
  readonly place: string;
}

const decisions = statement<DecisionRow>(
  'workforce.placementDecisions',
  `/* workforce.placementDecisions */
select d.scenario_id, d.number, o.code as official_code, d.decided_on, d.effective_on, d.signer_title, d.signer_name, d.content,
  (select n.number from workforce.placement_decision n where n.id = d.superseded_by) as superseded_by
from workforce.placement_decision d join workforce.official o on o.id = d.official_id
where d.scenario_id = any ($1::int[]) order by d.scenario_id, d.id`,
);

/** Decisions of scenarios, in the order of their numbers. */
export const listDecisions = (reads: Reads, scenarios: readonly number[]): Promise<DecisionRow[]> =>
  reads.rows(decisions, [scenarios]);
