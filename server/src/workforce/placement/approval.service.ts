import type { GraphContext } from '../../platform/context.ts';
import { addDays } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { peopleErrors } from '../people.errors.ts';
import { isOneHand } from '../second-person.queries.ts';
import { currentSeats } from './current.rules.ts';
import { placementErrors as errors } from './placement.errors.ts';
import { isTransfer } from './placement.rules.ts';
import { placedOf } from './plan.rules.ts';
import { actorOf, refused, withDraft, type Outcome } from './scenario.service.ts';
import {
  listOfficialLabels,
  listPins,
  listPostLabels,
  listRuns,
  lockScenario,
  type DecisionContent,
  type PinRow,
  type ScenarioRow,
} from './scenario.queries.ts';

/** Whoever may approve; HR officers propose. `STAFF` is the house itself. */
const APPROVERS: ReadonlySet<string> = new Set(['PROVINCE_LEADER', 'COMMUNE_LEADER', 'STAFF']);

/** $1 scenario, $2 account, $3 its name */
const lock = statement<unknown>(
  'workforce.lockPlacement',
  `/* workforce.lockPlacement */
update workforce.placement_scenario set state = 'LOCKED', locked_by = $2, locked_by_name = $3, locked_at = now(), version = version + 1
where id = $1::int`,
);

/** Submits a draft: nothing of it can be changed until somebody else approves or reopens it. */
export async function lockPlacement(context: GraphContext, key: number, expectedVersion: number): Promise<Outcome> {
  return withDraft(context, key, async (tx, scenario) => {
    if (scenario.version !== expectedVersion) {
      return refused(errors.PLACEMENT_CHANGED, ['expectedVersion'], { version: scenario.version });
    }
    const [run] = await listRuns(tx, [key]);
    if (run?.state === 'RUNNING') return refused(errors.PLACEMENT_RUNNING, ['id']);
    if (!run?.plan || run.plan.seats.length === 0) return refused(errors.PLACEMENT_NO_PLAN, ['id']);
    const { id, name } = actorOf(context);
    await tx.rows(lock, [key, id, name]);
    return { key };
  });
}

const reopen = statement<unknown>(
  'workforce.reopenPlacement',
  `/* workforce.reopenPlacement */
update workforce.placement_scenario set state = 'DRAFT', locked_by = null, locked_by_name = null, locked_at = null, version = version + 1
where id = $1::int`,
);

/** Makes a submitted scenario a draft again. */
export async function reopenPlacement(context: GraphContext, key: number, expectedVersion: number): Promise<Outcome> {
  return withLocked(context, { key, expectedVersion }, async (tx) => {
    await tx.rows(reopen, [key]);
    return { key };
  });
}

async function withLocked(
  context: GraphContext,
  { key, expectedVersion }: { key: number; expectedVersion: number },
  work: (tx: Reads, scenario: ScenarioRow) => Promise<Outcome>,
): Promise<Outcome> {
  return context.writes('workforce').transaction(async (tx) => {
    const scenario = await lockScenario(tx, key);
    if (!scenario) return refused(errors.PLACEMENT_UNKNOWN, ['id']);
    if (scenario.state !== 'LOCKED') return refused(errors.PLACEMENT_NOT_OPEN, ['id'], { state: scenario.state });
    if (scenario.version !== expectedVersion) {
      return refused(errors.PLACEMENT_CHANGED, ['expectedVersion'], { version: scenario.version });
    }
    return work(tx, scenario);
  });
}

/** How the decisions of an approved scenario are signed. */
export interface Signing {
  readonly key: number;
  readonly expectedVersion: number;
  readonly firstNumber: number;
  /** What follows the number: `QĐ-UBND`. */
  readonly symbol: string;
  /** `ỦY BAN NHÂN DÂN TỈNH LÀO CAI` */
  readonly issuer: string;
  readonly place: string;
  readonly signerTitle: string;
  readonly signerName: string;
}

const approved = statement<unknown>(
  'workforce.approvePlacement',
  `/* workforce.approvePlacement */
update workforce.placement_scenario set state = 'APPROVED', approved_by = $2, approved_by_name = $3, approved_at = now(),
  version = version + 1
where id = $1::int`,
);

/** $1 officials, $2 day from which on nothing may have been decided */
const later = statement<{ code: string; day: string }>(
  'workforce.placementLater',
  `/* workforce.placementLater */
select o.code, max(a.valid_from) as day from workforce.assignment a join workforce.official o on o.id = a.official_id
where o.code = any ($1::text[]) and a.kind = 'PRIMARY' and a.valid_from >= $2::date group by o.code order by o.code limit 1`,
);

/** $1 officials who get another post, $2 the posts they get, $3 day: a post that somebody else would still hold then. */
const held = statement<{ post: string; code: string }>(
  'workforce.placementHeld',
  `/* workforce.placementHeld */
select p.code as post, o.code from workforce.post p
join workforce.assignment a on a.post_id = p.id and a.kind = 'PRIMARY' and coalesce(a.valid_until >= $3::date, true)
join workforce.official o on o.id = a.official_id
where p.code = any ($2::text[]) and o.code <> all ($1::text[]) order by p.code limit 1`,
);

/** $1 officials, $2 the posts they get, $3 day: who sits there already on that day by a primary assignment that goes on. */
const staying = statement<{ code: string }>(
  'workforce.placementStaying',
  `/* workforce.placementStaying */
select o.code from unnest($1::text[], $2::text[]) w (official_code, post_code)
join workforce.official o on o.code = w.official_code
join workforce.post p on p.code = w.post_code
join workforce.assignment a on a.official_id = o.id and a.post_id = p.id and a.kind = 'PRIMARY'
  and a.valid_from <= $3::date and a.valid_until is null`,
);

/** $1 officials, $2 their last day */
const close = statement<unknown>(
  'workforce.closePlaced',
  `/* workforce.closePlaced */
update workforce.assignment a set valid_until = $2::date from workforce.official o
where o.id = a.official_id and o.code = any ($1::text[]) and a.kind = 'PRIMARY' and coalesce(a.valid_until > $2::date, true)`,
);

/** $1 scenario, $2 officials, $3 posts, $4 numbers, $5 contents, $6 decided on, $7 effective on, $8 title, $9 name of whoever signs */
const decide = statement<unknown>(
  'workforce.decidePlaced',
  `/* workforce.decidePlaced */
with wanted as (
  select o.id as official_id, p.id as post_id, p.unit_id, c.field_code, c.name as title, w.number, w.content, w.place
  from unnest($2::text[], $3::text[], $4::text[], $5::jsonb[]) with ordinality w (official_code, post_code, number, content, place)
  join workforce.official o on o.code = w.official_code
  join workforce.post p on p.code = w.post_code
  join workforce.position c on c.code = p.position_code
), assigned as (
  insert into workforce.assignment (official_id, unit_id, post_id, field_code, title, kind, valid_from, decision)
  select official_id, unit_id, post_id, field_code, title, 'PRIMARY', $7::date, number from wanted
  returning id, official_id
)
insert into workforce.placement_decision (scenario_id, official_id, post_id, assignment_id, number, decided_on, effective_on,
  signer_title, signer_name, content)
select $1::int, w.official_id, w.post_id, a.id, w.number, $6::date, $7::date, $8, $9, w.content
from wanted w join assigned a on a.official_id = w.official_id order by w.place`,
);

/** $1 scenario: its decisions take the place of earlier ones about the same persons. */
const supersede = statement<unknown>(
  'workforce.supersedePlaced',
  `/* workforce.supersedePlaced */
update workforce.placement_decision d set superseded_by = n.id from workforce.placement_decision n
where n.scenario_id = $1::int and n.official_id = d.official_id and d.id < n.id and d.superseded_by is null`,
);

const spent = statement<unknown>(
  'workforce.spentPlacements',
  `/* workforce.spentPlacements */
update workforce.placement_scenario s set state = 'SUPERSEDED', version = version + 1
where s.state = 'APPROVED' and s.id <> $1::int
  and exists (select from workforce.placement_decision d where d.scenario_id = s.id)
  and not exists (select from workforce.placement_decision d where d.scenario_id = s.id and d.superseded_by is null)`,
);

/**
 * Approves what somebody else submitted: a decision for everybody who gets another post, and his assignment from the day on
 * which it takes effect, until which the present one goes on.
 */
export async function approvePlacement(context: GraphContext, signing: Signing): Promise<Outcome> {
  const { id, name } = actorOf(context);
  if (!APPROVERS.has(context.viewer.grantRole)) return refused(errors.PLACEMENT_LEADER_NEEDED, ['id']);
  const empty = (['symbol', 'issuer', 'place', 'signerTitle', 'signerName'] as const).find(
    (field) => signing[field].trim() === '' || signing[field].length > 200,
  );
  if (empty) return refused(errors.PLACEMENT_SETTING_INVALID, [empty], { name: empty });
  return withLocked(context, signing, async (tx, scenario) => {
    if (id === scenario.locked_by || id === scenario.created_by) return refused(errors.PLACEMENT_SECOND_PERSON, ['id']);
    if (await isOneHand(tx, [scenario.locked_by ?? '', scenario.created_by], id)) {
      return refused(peopleErrors.SECOND_PERSON_ONE_HAND, ['id']);
    }
    const orders = await ordersOf(tx, scenario, { signing, today: context.today });
    const officials = orders.map(({ officialCode }) => officialCode);
    const [tooLate] = await tx.rows(later, [officials, scenario.effective_on]);
    if (tooLate) return refused(errors.PLACEMENT_TOO_EARLY, ['id'], tooLate);
    const posts = orders.map(({ postCode }) => postCode);
    const [stillHeld] = await tx.rows(held, [officials, posts, scenario.effective_on]);
    if (stillHeld) return refused(errors.PLACEMENT_POST_HELD, ['id'], stillHeld);
    await tx.rows(close, [officials, addDays(scenario.effective_on, -1)]);
    await tx.rows(decide, [
      scenario.key,
      officials,
      posts,
      orders.map((_, index) => `${String(signing.firstNumber + index)}/${signing.symbol.trim()}`),
      orders.map(({ content }) => JSON.stringify(content)),
      context.today,
      scenario.effective_on,
      signing.signerTitle.trim(),
      signing.signerName.trim(),
    ]);
    await tx.rows(supersede, [scenario.key]);
    await tx.rows(spent, [scenario.key]);
    await tx.rows(approved, [scenario.key, id, name]);
    return { key: scenario.key };
  });
}

interface Order {
  readonly officialCode: string;
  readonly postCode: string;
  readonly content: DecisionContent;
}

/** Everybody who gets another post than his own, in the order of given names. */
async function ordersOf(
  tx: Reads,
  scenario: ScenarioRow,
  { signing, today }: { signing: Signing; today: string },
): Promise<Order[]> {
  const [[run], pins] = [await listRuns(tx, [scenario.key]), await listPins(tx, [scenario.key])];
  const { problem, plan } = run ?? {};
  if (!problem || !plan) return [];
  const placed = placedOf(problem, currentSeats(plan.seats, pins));
  const codes = placed.map(({ person }) => person.id);
  const kept = await tx.rows(staying, [codes, placed.map(({ post }) => post.id), scenario.effective_on]);
  const stays = new Set(kept.map(({ code }) => code));
  const posts = new Map((await listPostLabels(tx, [scenario])).map((post) => [post.code, post]));
  const byPerson = new Map(placed.map((each) => [each.person.id, each]));
  const pinned = new Map<string, PinRow>(pins.map((pin) => [pin.official_code, pin]));
  const labels = await listOfficialLabels(tx, codes, today);
  const names = await unitNames(
    tx,
    labels.flatMap(({ unit_id: unit }) => (unit === null ? [] : [unit])),
  );
  return labels.flatMap((label) => {
    const seat = byPerson.get(label.code);
    const post = posts.get(seat?.post.id ?? '');
    if (!seat || !post || stays.has(label.code)) return [];
    const pin = pinned.get(label.code);
    const content: DecisionContent = {
      officialName: label.name,
      fromTitle: label.title,
      fromUnit: label.unit_id === null ? null : (names.get(label.unit_id) ?? null),
      toTitle: post.name,
      toUnit: post.unit_name,
      isTransfer: isTransfer(seat.person, seat.post),
      isException: (pin?.broken_rules.length ?? 0) > 0,
      reason: pin?.reason ?? null,
      issuer: signing.issuer.trim(),
      place: signing.place.trim(),
    };
    return [{ officialCode: label.code, postCode: post.code, content }];
  });
}

const labelOfUnit = statement<{ id: number; name: string }>(
  'workforce.placementUnitNames',
  '/* workforce.placementUnitNames */ select id, name from territory.published_unit_label where id = any ($1::int[])',
);

const unitNames = async (reads: Reads, units: readonly number[]): Promise<ReadonlyMap<number, string>> =>
  new Map((await reads.rows(labelOfUnit, [[...new Set(units)]])).map(({ id, name }) => [id, name]));
