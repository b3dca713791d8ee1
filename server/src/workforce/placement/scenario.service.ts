import type { GraphContext } from '../../platform/context.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import type { Transaction } from '../../platform/writes.ts';
import { placementErrors as errors } from './placement.errors.ts';
import { judgeOf } from './placement.rules.ts';
import type { Problem } from './placement.words.ts';
import { loadProblemRows } from './problem.queries.ts';
import { problemOf } from './problem.rules.ts';
import { ruleText } from './rule-text.rules.ts';
import { findScenarios, listPins, lockScenario, type PinRow, type ScenarioRow } from './scenario.queries.ts';
import { faultOf, USUAL_SETTINGS, type PlacementSettings } from './settings.rules.ts';
import { startRun, stopRun } from './run.service.ts';

/** What a change came to: the scenario's key, or why it was refused. */
export type Outcome = { readonly key: number } | { readonly refused: Refusal };

export const refused = (
  kind: Refusal['kind'],
  field: readonly string[],
  parameters: Refusal['parameters'] = {},
): Outcome => ({
  refused: refusal(kind, ['input', ...field], parameters),
});

/** Who acts, as the rows keep it: the account, and its name for whoever reads it later. */
export const actorOf = ({ viewer }: GraphContext): { id: string; name: string } => ({
  id: viewer.user,
  name: viewer.account?.name ?? viewer.grantRole,
});

export interface NewScenario {
  readonly name: string;
  readonly effectiveOn: string;
  readonly unitIds: readonly number[] | null;
  readonly provinceCode: string | null;
  readonly districtId: number | null;
  readonly copyOf: number | null;
}

/** $1 day, $2 units or null, $3 province or null, $4 former district or null */
const unitsInForce = statement<{ id: number; province_code: string }>(
  'workforce.placementUnits',
  `/* workforce.placementUnits */
select u.id, u.province_code from territory.published_unit u
where u.valid_from <= $1::date and coalesce(u.valid_until >= $1::date, true)
  and (u.id = any ($2::int[]) or u.province_code = $3 or u.id in (
    select d.unit_id from territory.published_unit_district d where d.district_id = $4::int
  ))
order by u.id`,
);

/** $1 name, $2 units, $3 day, $4 settings, $5 origin, $6 account, $7 its name */
const create = statement<{ id: number }>(
  'workforce.createPlacement',
  `/* workforce.createPlacement */
insert into workforce.placement_scenario (name, unit_ids, effective_on, settings, copied_from, created_by, created_by_name, created_at)
values ($1, $2::int[], $3::date, $4::jsonb, $5::int, $6, $7, now()) returning id`,
);

/** $1 new scenario, $2 old one */
const copyPins = statement<unknown>(
  'workforce.copyPlacementPins',
  `/* workforce.copyPlacementPins */
insert into workforce.placement_pin (scenario_id, official_code, post_code, reason, broken_rules, pinned_by_name, pinned_at)
select $1::int, official_code, post_code, reason, broken_rules, pinned_by_name, pinned_at
from workforce.placement_pin where scenario_id = $2::int order by id`,
);

/** $1 new scenario, $2 old one: a copy begins with the plan of what it was copied from. */
const copyRun = statement<unknown>(
  'workforce.copyPlacementRun',
  `/* workforce.copyPlacementRun */
insert into workforce.placement_run (scenario_id, state, phase, started_at, progressed_at, finished_at, value, bound, fit, proof,
  seconds, pairs, problem, plan)
select $1::int, state, phase, started_at, progressed_at, finished_at, value, bound, fit, proof, seconds, pairs, problem, plan
from workforce.placement_run where scenario_id = $2::int and state = 'DONE' order by id desc limit 1`,
);

/** Makes a scenario, empty or as a copy of another with its pins and its plan. */
export async function createPlacement(context: GraphContext, input: NewScenario): Promise<Outcome> {
  const name = input.name.trim();
  if (name === '' || name.length > 200) return refused(errors.PLACEMENT_SETTING_INVALID, ['name'], { name: 'name' });
  const creating = context.writes('workforce').transaction(async (tx): Promise<Outcome> => {
    const [origin] = input.copyOf === null ? [] : await findScenarios(tx, [input.copyOf]);
    if (input.copyOf !== null && !origin) return refused(errors.PLACEMENT_UNKNOWN, ['copyOf']);
    const units = await unitsOf(tx, input, origin);
    if (!units) return refused(errors.PLACEMENT_SCOPE_UNCLEAR, ['scope'], { day: input.effectiveOn });
    const { id, name: who } = actorOf(context);
    const settings = JSON.stringify(origin?.settings ?? USUAL_SETTINGS);
    const [made] = await tx.rows(create, [name, units, input.effectiveOn, settings, origin?.key ?? null, id, who]);
    const key = made?.id ?? 0;
    // The plan of more units than it shows would tell of people whom its readers do not lead.
    if (origin && sameUnits(units, origin.unit_ids)) {
      await tx.rows(copyPins, [key, origin.key]);
      await tx.rows(copyRun, [key, origin.key]);
    }
    return { key };
  });
  return creating.catch((cause: unknown) => {
    if (!isOutOfScope(cause)) throw cause;
    return refused(errors.PLACEMENT_SCOPE_UNCLEAR, ['scope'], { day: input.effectiveOn });
  });
}

/** Row security refused it: units that the viewer does not lead. */
const isOutOfScope = (cause: unknown): boolean => (cause as { code?: unknown }).code === '42501';

const sameUnits = (some: readonly number[], others: readonly number[]): boolean =>
  some.length === others.length && some.every((unit) => others.includes(unit));

/** @returns null where the scope is none, or of several provinces, or names units that are not in force */
async function unitsOf(tx: Reads, input: NewScenario, origin: ScenarioRow | undefined): Promise<number[] | null> {
  const named = [input.unitIds, input.provinceCode, input.districtId].filter((each) => each !== null);
  const wanted = named.length === 0 && origin ? origin.unit_ids : input.unitIds;
  if (named.length !== (wanted === input.unitIds ? 1 : 0)) return null;
  const found = await tx.rows(unitsInForce, [input.effectiveOn, wanted, input.provinceCode, input.districtId]);
  const isWhole = wanted === null || new Set(wanted).size === found.length;
  const isOneProvince = new Set(found.map(({ province_code: code }) => code)).size === 1;
  return isWhole && isOneProvince ? found.map(({ id }) => id) : null;
}

/** $1 scenario, $2 name, $3 settings */
const change = statement<unknown>(
  'workforce.changePlacement',
  `/* workforce.changePlacement */
update workforce.placement_scenario set name = $2, settings = $3::jsonb, version = version + 1 where id = $1::int`,
);

export interface ScenarioChange {
  readonly key: number;
  readonly expectedVersion: number;
  readonly name: string | null;
  readonly change: (settings: PlacementSettings) => PlacementSettings;
}

/** Changes name and settings of a draft; what is not named stays. */
export async function changePlacement(context: GraphContext, input: ScenarioChange): Promise<Outcome> {
  return withDraft(context, input.key, async (tx, scenario) => {
    if (scenario.version !== input.expectedVersion) {
      return refused(errors.PLACEMENT_CHANGED, ['expectedVersion'], { version: scenario.version });
    }
    const settings = input.change(scenario.settings);
    const fault = faultOf(settings, scenario.unit_ids);
    if (fault !== null) return refused(errors.PLACEMENT_SETTING_INVALID, [fault], { name: fault });
    await tx.rows(change, [scenario.key, input.name?.trim() || scenario.name, JSON.stringify(settings)]);
    return { key: scenario.key };
  });
}

/** Works on a draft that nobody else changes meanwhile. */
export async function withDraft(
  context: GraphContext,
  key: number,
  work: (tx: Transaction, scenario: ScenarioRow) => Promise<Outcome>,
): Promise<Outcome> {
  return context.writes('workforce').transaction(async (tx) => {
    const scenario = await lockScenario(tx, key);
    if (!scenario) return refused(errors.PLACEMENT_UNKNOWN, ['id']);
    if (scenario.state !== 'DRAFT') return refused(errors.PLACEMENT_NOT_OPEN, ['id'], { state: scenario.state });
    return work(tx, scenario);
  });
}

/** A scenario's problem as people and posts are now. @param pins those to keep to */
async function loadProblem(
  reads: Reads,
  { unit_ids: units, effective_on: day, settings }: ScenarioRow,
  { today, pins }: { today: string; pins: readonly PinRow[] },
): Promise<Problem> {
  return problemOf({
    rows: await loadProblemRows(reads, { units, day, today }),
    units,
    day,
    settings,
    pins: pins.map(({ official_code: officialCode, post_code: postCode }) => ({ officialCode, postCode })),
  });
}

/** Begins to work out a proposal; it goes on after the answer. */
export async function proposePlacement(context: GraphContext, key: number): Promise<Outcome> {
  const reads = context.reads('workforce');
  const [scenario] = await findScenarios(reads, [key]);
  if (!scenario) return refused(errors.PLACEMENT_UNKNOWN, ['id']);
  if (scenario.state !== 'DRAFT') return refused(errors.PLACEMENT_NOT_OPEN, ['id'], { state: scenario.state });
  const pins = await listPins(reads, [key]);
  const problem = await loadProblem(reads, scenario, { today: context.today, pins });
  const isBegun = await startRun(context.writes('workforce'), key, problem);
  return isBegun ? { key } : refused(errors.PLACEMENT_RUNNING, ['id']);
}

/** Asks the run under way to end with the best so far. */
export async function stopPlacement(context: GraphContext, key: number): Promise<Outcome> {
  const [scenario] = await findScenarios(context.reads('workforce'), [key]);
  if (!scenario) return refused(errors.PLACEMENT_UNKNOWN, ['id']);
  const isStopped = await stopRun(context.writes('workforce'), key);
  return isStopped ? { key } : refused(errors.PLACEMENT_NOT_RUNNING, ['id']);
}

/** $1 scenario, $2 official, $3 post or null, $4 reason, $5 broken rules, $6 who */
const pin = statement<unknown>(
  'workforce.pinPlacement',
  `/* workforce.pinPlacement */
insert into workforce.placement_pin (scenario_id, official_code, post_code, reason, broken_rules, pinned_by_name, pinned_at)
values ($1::int, $2, $3, $4, $5::text[], $6, now())`,
);

/** $1 scenario, $2 official, $3 post or null */
const unpin = statement<{ official_code: string }>(
  'workforce.unpinPlacement',
  `/* workforce.unpinPlacement */
delete from workforce.placement_pin where scenario_id = $1::int and (official_code = $2 or post_code = $3) returning official_code`,
);

const touch = statement<unknown>(
  'workforce.touchPlacement',
  '/* workforce.touchPlacement */ update workforce.placement_scenario set version = version + 1 where id = $1::int',
);

export interface Pinning {
  readonly key: number;
  readonly officialCode: string;
  /** Null takes the person off every post. */
  readonly postCode: string | null;
  readonly reason: string | null;
}

/** Decides of one person, whatever the solver says. A broken rule is allowed with a reason and stays marked. */
export async function placeOfficial(context: GraphContext, input: Pinning): Promise<Outcome> {
  return withDraft(context, input.key, async (tx, scenario) => {
    const { officialCode, postCode } = input;
    const reason = input.reason?.trim() || null;
    const problem = await loadProblem(tx, scenario, { today: context.today, pins: [] });
    const person = problem.people.find(({ id }) => id === officialCode);
    const post = problem.posts.find(({ id }) => id === postCode);
    if (!person) return refused(errors.PLACEMENT_PERSON_UNKNOWN, ['officialCode'], { code: officialCode.slice(0, 40) });
    if (postCode !== null && !post) {
      return refused(errors.PLACEMENT_POST_UNKNOWN, ['postCode'], { code: postCode.slice(0, 40) });
    }
    const broken = post ? judgeOf(problem).obstacles(person, post) : [];
    if ((broken.length > 0 && reason === null) || (reason?.length ?? 0) > 500) {
      const rules = broken.map((rule) => ruleText(rule, context.language)).join('; ');
      return refused(errors.PLACEMENT_REASON_MISSING, ['reason'], { rules });
    }
    await tx.rows(unpin, [scenario.key, officialCode, postCode]);
    await tx.rows(pin, [scenario.key, officialCode, postCode, reason, broken, actorOf(context).name]);
    await tx.rows(touch, [scenario.key]);
    return { key: scenario.key };
  });
}

/** Leaves a person to the solver again. */
export async function unpinOfficial(context: GraphContext, key: number, officialCode: string): Promise<Outcome> {
  return withDraft(context, key, async (tx, scenario) => {
    const gone = await tx.rows(unpin, [scenario.key, officialCode, null]);
    if (gone.length === 0) {
      return refused(errors.PLACEMENT_PERSON_UNKNOWN, ['officialCode'], { code: officialCode.slice(0, 40) });
    }
    await tx.rows(touch, [scenario.key]);
    return { key: scenario.key };
  });
}
