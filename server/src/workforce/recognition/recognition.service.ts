import type { GraphContext } from '../../platform/context.ts';
import { dayOf } from '../../platform/plain-date.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { badText, unseen } from '../people-write.rules.ts';
import { peopleErrors } from '../people.errors.ts';
import { isOneHand } from '../second-person.queries.ts';
import type {
  DecideCommendationsInput,
  ProposeCommendationsInput,
  RecordInitiativeInput,
} from './recognition.input.ts';
import { findNominees, listKinds, listProposals, type ProposalRow } from './recognition.queries.ts';
import { nomineeFindings } from './recognition.rules.ts';
import type { InitiativeType } from './recognition.type.ts';

const MOST_NOMINEES = 200;

/** $1 kind, $2 occasion, $3 year, $4 reason, $5 by, $6 at, $7 officials */
const insertProposal = statement<{ id: number }>(
  'workforce.insertProposal',
  `/* workforce.insertProposal */
with proposal as (
  insert into workforce.recognition_proposal (kind_code, occasion, year, reason, proposed_by, proposed_at)
  values ($1, $2, $3, $4, $5, $6) returning id
), named as (
  insert into workforce.recognition_nominee (proposal_id, official_id) select id, unnest($7::int[]) from proposal returning 1
)
select id from proposal`,
);

/** Nobody is commended for a year before the first law on it (26 November 2003). */
const FIRST_YEAR = 2004;

export type Proposed = { readonly proposal: ProposalRow } | { readonly refused: readonly Refusal[] };

/** Proposes people for one commendation. Nothing is written while anything stands against one of them. */
export async function proposeCommendations(input: ProposeCommendationsInput, context: GraphContext): Promise<Proposed> {
  const { kindCode: kind, occasion, year, reason } = input;
  const codes = [...new Set(input.officialCodes)];
  const wrong = badText(reason, ['input', 'reason'], 1_000);
  if (wrong) return { refused: [wrong] };
  const last = Number(context.today.slice(0, 4));
  if (year < FIRST_YEAR || year > last) {
    return { refused: [refusal(peopleErrors.RECOGNITION_YEAR, ['input', 'year'], { year, first: FIRST_YEAR, last })] };
  }
  if (codes.length === 0 || codes.length > MOST_NOMINEES) {
    return { refused: [refusal(peopleErrors.NOMINEES_TOO_MANY, ['input', 'officialCodes'], { limit: MOST_NOMINEES })] };
  }
  const reads = context.reads('workforce');
  const [kinds, nominees] = await Promise.all([
    listKinds(reads, context.today),
    findNominees(reads, { codes, kind, year }),
  ]);
  if (!kinds.some(({ code, ofCollectives }) => code === kind && !ofCollectives)) {
    return {
      refused: [refusal(peopleErrors.RECOGNITION_KIND_UNKNOWN, ['input', 'kindCode'], { code: kind.slice(0, 40) })],
    };
  }
  const refused = codes.flatMap((code): Refusal[] => {
    const nominee = nominees.find((each) => each.code === code);
    if (!nominee) return [unseen(code, ['input', 'officialCodes'])];
    return nomineeFindings(kind, occasion, nominee).map((found) =>
      refusal(peopleErrors[`NOMINEE_${found}`], ['input', 'officialCodes'], { code }),
    );
  });
  if (refused.length > 0) return { refused };
  const values = [kind, occasion, year, reason.trim(), context.viewer.user, context.now, nominees.map(({ id }) => id)];
  const [rows] = await context.writes('workforce').batch([{ statement: insertProposal, values }]);
  return proposalOf(Number((rows as { id: number }[] | undefined)?.[0]?.id), context);
}

async function proposalOf(key: number, context: GraphContext): Promise<Proposed> {
  const [proposal] = await listProposals(context.reads('workforce'), { viewer: context.viewer.user, limit: 1, key });
  return proposal ? { proposal } : { refused: [unknownProposal()] };
}

const unknownProposal = (): Refusal => refusal(peopleErrors.PROPOSAL_UNKNOWN, ['input', 'proposalKey']);

/** $1 proposal, $2 state, $3 by, $4 at, $5 decision, $6 day */
const decide = statement<{ id: number }>(
  'workforce.decideProposal',
  `/* workforce.decideProposal */
with decided as (
  update workforce.recognition_proposal p set state = $2, decided_by = $3, decided_at = $4, decision = $5
  where p.id = $1 and p.state = 'PROPOSED' and (p.proposed_by <> $3 or $3 = 'nobody')
  returning p.id, p.kind_code, p.occasion, p.year, p.reason
), commended as (
  insert into workforce.commendation (official_id, kind_code, occasion, year, reason, decided_on, decision, amount, unit_id, field_code, proposal_id)
  select n.official_id, d.kind_code, d.occasion, d.year, d.reason, $6::date, $5,
    round(k.multiple * (select b.amount from workforce.base_salary b where b.valid_from <= $6::date order by b.valid_from desc limit 1))::int,
    a.unit_id, a.field_code, d.id
  from decided d
  join workforce.recognition_nominee n on n.proposal_id = d.id and $2 = 'APPROVED'
  join workforce.recognition_kind k on k.code = d.kind_code and $6::date between k.valid_from and coalesce(k.valid_until, 'infinity')
  join lateral (
    select a.unit_id, a.field_code from workforce.assignment a where a.official_id = n.official_id
    order by ($6::date between a.valid_from and coalesce(a.valid_until, 'infinity')) desc, a.valid_from desc, a.id desc limit 1
  ) a on true
  returning 1
)
select id from decided`,
);

/** Decides on a proposal of somebody else; approved, each of its people is commended with the money of the day. */
export async function decideCommendations(input: DecideCommendationsInput, context: GraphContext): Promise<Proposed> {
  const { proposalKey, approve, decision, decidedOn } = input;
  const day = decidedOn ?? dayOf(context.now);
  const wrong = badText(decision, ['input', 'decision'], 60);
  if (wrong) return { refused: [wrong] };
  if (day > context.today) return { refused: [refusal(peopleErrors.DAY_IN_FUTURE, ['input', 'decidedOn'], { day })] };
  if (!/^\d{1,9}$/u.test(proposalKey)) return { refused: [unknownProposal()] };
  const { viewer } = context;
  const key = Number(proposalKey);
  const reads = context.reads('workforce');
  const [[known], kinds] = await Promise.all([
    listProposals(reads, { viewer: viewer.user, limit: 1, key }),
    listKinds(reads, day),
  ]);
  if (!known) return { refused: [unknownProposal()] };
  if (!kinds.some(({ code }) => code === known.kindCode)) {
    return {
      refused: [refusal(peopleErrors.RECOGNITION_KIND_UNKNOWN, ['input', 'decidedOn'], { code: known.kindCode })],
    };
  }
  if (known.state !== 'PROPOSED')
    return { refused: [refusal(peopleErrors.PROPOSAL_DECIDED, ['input', 'proposalKey'])] };
  if (known.isOwn) return { refused: [refusal(peopleErrors.PROPOSAL_OWN, ['input', 'proposalKey'])] };
  if (await isOneHand(reads, [known.proposedBy], viewer.user)) {
    return { refused: [refusal(peopleErrors.SECOND_PERSON_ONE_HAND, ['input', 'proposalKey'])] };
  }
  const values = [key, approve ? 'APPROVED' : 'REJECTED', viewer.user, context.now, decision.trim(), day];
  const [rows] = await context.writes('workforce').batch([{ statement: decide, values }]);
  if (rows?.length !== 1) {
    return { refused: [refusal(peopleErrors.PROPOSAL_DECIDED, ['input', 'proposalKey'])] };
  }
  return proposalOf(key, context);
}

/** $1 official, $2 title, $3 day, $4 decision */
const insertInitiative = statement<InitiativeType>(
  'workforce.insertInitiative',
  `/* workforce.insertInitiative */
insert into workforce.initiative (official_id, title, recognised_on, decision)
select o.id, $2, $3::date, $4 from workforce.official o where o.code = $1
returning title, recognised_on as "recognisedOn", decision`,
);

/** Records an initiative that was recognised. */
export async function recordInitiative(
  input: RecordInitiativeInput,
  context: GraphContext,
): Promise<{ readonly initiative: InitiativeType } | { readonly refused: readonly Refusal[] }> {
  const { officialCode, title, recognisedOn, decision = null } = input;
  const wrong = badText(title, ['input', 'title'], 1_000);
  if (wrong) return { refused: [wrong] };
  if (recognisedOn > context.today) {
    return { refused: [refusal(peopleErrors.DAY_IN_FUTURE, ['input', 'recognisedOn'], { day: recognisedOn })] };
  }
  const values = [officialCode, title.trim(), recognisedOn, decision];
  const [rows] = await context.writes('workforce').batch([{ statement: insertInitiative, values }]);
  const [initiative] = (rows ?? []) as InitiativeType[];
  return initiative ? { initiative } : { refused: [unseen(officialCode, ['input', 'officialCode'])] };
}
