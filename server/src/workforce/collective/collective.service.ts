import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { unitOf } from '../establishment/staff-scope.queries.ts';
import { leads } from '../scope/led.queries.ts';
import { badText } from '../people-write.rules.ts';
import { peopleErrors } from '../people.errors.ts';
import { postingErrors } from '../posting.errors.ts';
import { listKinds } from '../recognition/recognition.queries.ts';
import { listCollectives } from './collective.queries.ts';
import type { CollectiveCommendationType, DecideCollectiveInput, ProposeCollectiveInput } from './collective.type.ts';

/** Titles and flags are given for this year and after: the law they rest on began then. */
const FIRST_YEAR = 2025;

export type CollectiveDone = { readonly commendation: CollectiveCommendationType } | { readonly refused: Refusal };

async function told(key: number, context: GraphContext): Promise<CollectiveDone> {
  const asked = { viewer: context.viewer.user, units: null, key, after: null, limit: 1 };
  const [commendation] = await listCollectives(context.reads('workforce'), asked);
  return commendation ? { commendation } : { refused: unknown() };
}

const unknown = (): Refusal => refusal(peopleErrors.PROPOSAL_UNKNOWN, ['input', 'key']);

interface ProposedRow {
  readonly isLed: boolean;
  readonly id: number | null;
}

/** $1 unit, $2 body, $3 kind, $4 occasion, $5 year, $6 reason, $7 by, $8 at. Nothing is written of a unit the viewer does not lead. */
const propose = statement<ProposedRow>(
  'workforce.proposeCollective',
  `/* workforce.proposeCollective */
with led as (
  select s.unit_id from workforce.unit_scope s where s.unit_id = $1::int
    and ${leads('s')}
), made as (
  insert into workforce.collective_commendation (unit_id, body, kind_code, occasion, year, reason, proposed_by, proposed_at)
  select unit_id, $2, $3, $4, $5, $6, $7, $8 from led on conflict do nothing returning id
)
select exists (select from led) as "isLed", (select id from made) as id`,
);

/** Proposes a unit, or an organisation of it, for a title or flag. One of a kind and year, unless it was rejected. */
export async function proposeCollective(input: ProposeCollectiveInput, context: GraphContext): Promise<CollectiveDone> {
  const { kindCode, occasion, year, reason, body = null } = input;
  const wrong = badText(reason, ['input', 'reason'], 1_000);
  if (wrong) return { refused: wrong };
  const last = Number(context.today.slice(0, 4));
  if (year < FIRST_YEAR || year > last) {
    return { refused: refusal(peopleErrors.RECOGNITION_YEAR, ['input', 'year'], { year, first: FIRST_YEAR, last }) };
  }
  const unit = unitOf(input.unitId, ['input', 'unitId']);
  const kinds = await listKinds(context.reads('workforce'), context.today);
  if (!kinds.some(({ code, ofCollectives }) => code === kindCode && ofCollectives)) {
    const code = kindCode.slice(0, 40);
    return { refused: refusal(peopleErrors.RECOGNITION_KIND_UNKNOWN, ['input', 'kindCode'], { code }) };
  }
  const values = [unit, body, kindCode, occasion, year, reason.trim(), context.viewer.user, context.now];
  const [rows] = await context.writes('workforce').batch([{ statement: propose, values }]);
  const [made] = (rows ?? []) as ProposedRow[];
  if (made?.id != null) return told(made.id, context);
  return made?.isLed
    ? { refused: refusal(peopleErrors.COLLECTIVE_THERE, ['input', 'kindCode'], { year }) }
    : { refused: refusal(postingErrors.POSTING_UNIT_UNKNOWN, ['input', 'unitId'], { day: context.today }) };
}

/** $1 which, $2 state, $3 by, $4 day, $5 decision. The money is that of the day; where the kind was not in force, nothing is done. */
const decide = statement<{ id: number }>(
  'workforce.decideCollective',
  `/* workforce.decideCollective */
update workforce.collective_commendation c set state = $2, decided_by = $3, decided_on = $4::date, decision = $5,
  amount = case when $2 = 'APPROVED' then round(k.multiple *
    (select b.amount from workforce.base_salary b where b.valid_from <= $4::date order by b.valid_from desc limit 1))::int end
from workforce.recognition_kind k
where c.id = $1::int and c.state = 'PROPOSED' and (c.proposed_by <> $3 or $3 = 'nobody')
  and k.code = c.kind_code and $4::date between k.valid_from and coalesce(k.valid_until, 'infinity')
returning c.id`,
);

/** Decides on what somebody else proposed; approved, it has the money of its day. */
export async function decideCollective(input: DecideCollectiveInput, context: GraphContext): Promise<CollectiveDone> {
  const { approve, decision } = input;
  const day = input.decidedOn ?? context.today;
  const wrong = badText(decision, ['input', 'decision'], 60);
  if (wrong) return { refused: wrong };
  if (day > context.today) return { refused: refusal(peopleErrors.DAY_IN_FUTURE, ['input', 'decidedOn'], { day }) };
  const key = /^\d{1,9}$/u.test(input.key) ? Number(input.key) : null;
  const known = key === null ? null : await told(key, context);
  if (key === null || known === null || 'refused' in known) return { refused: unknown() };
  const { state, isOwn, kindCode: code } = known.commendation;
  if (state !== 'PROPOSED') return { refused: refusal(peopleErrors.PROPOSAL_DECIDED, ['input', 'key']) };
  if (isOwn) return { refused: refusal(peopleErrors.PROPOSAL_OWN, ['input', 'key']) };
  const values = [key, approve ? 'APPROVED' : 'REJECTED', context.viewer.user, day, decision.trim()];
  const [rows] = await context.writes('workforce').batch([{ statement: decide, values }]);
  if ((rows ?? []).length === 1) return told(key, context);
  return { refused: refusal(peopleErrors.RECOGNITION_KIND_UNKNOWN, ['input', 'decidedOn'], { code }) };
}
