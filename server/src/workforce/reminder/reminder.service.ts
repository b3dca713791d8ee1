import type { GraphContext } from '../../platform/context.ts';
import { addDays } from '../../platform/plain-date.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { findOfficials } from '../official/official.queries.ts';
import { badText, unseen } from '../people-write.rules.ts';
import { peopleErrors } from '../people.errors.ts';
import { isOneHand } from '../second-person.queries.ts';
import { findReminder, listReminders, ruleOf, type ReminderRow } from './reminder.queries.ts';
import { answered, judged, standingOf } from './reminder.rules.ts';
import type {
  AnswerReminderInput,
  IssueReminderInput,
  JudgeReminderInput,
  ProposeReviewInput,
  ReviewProposalType,
} from './reminder.type.ts';

export type Written<Row> = { readonly row: Row } | { readonly refused: Refusal };

const NOTHING = { fields: new Map() };
const unknown = (): Written<never> => ({ refused: refusal(peopleErrors.REMINDER_UNKNOWN, ['input', 'key']) });

/** $1 official, $2 day, $3 by, $4 reason, $5 dossier, $6 last day to explain */
const issue = statement<{ key: string }>(
  'workforce.issueReminder',
  `/* workforce.issueReminder */
insert into workforce.reminder (official_id, issued_on, issued_by, reason, dossier_code, explain_by)
select o.id, $2::date, $3, $4, $5, $6::date from workforce.official o where o.code = $1 returning id::text as key`,
);

/** Issues a reminder; it counts for nothing until its person was heard and somebody has upheld it. */
export async function issueReminder(input: IssueReminderInput, context: GraphContext): Promise<Written<ReminderRow>> {
  const { officialCode, reason, dossierCode = null } = input;
  const refused = badText(reason, ['input', 'reason'], 1_000);
  if (refused) return { refused };
  const { today, viewer } = context;
  const { explainDays } = await ruleOf(context.reads('workforce'), today);
  const values = [officialCode, today, viewer.user, reason.trim(), dossierCode, addDays(today, explainDays)];
  const [rows] = await context.writes('workforce').batch([{ statement: issue, values }]);
  const [made] = (rows ?? []) as { key: string }[];
  return made ? written(made.key, context) : { refused: unseen(officialCode, ['input', 'officialCode']) };
}

async function written(key: string, context: GraphContext): Promise<Written<ReminderRow>> {
  const row = await findReminder(context.reads('workforce'), key);
  return row ? { row } : unknown();
}

/** $1 reminder, $2 state, $3 text, $4 at, $5 state before */
const explain = statement<{ key: string }>(
  'workforce.explainReminder',
  `/* workforce.explainReminder */
update workforce.reminder set state = $2, answer = $3, answered_at = $4 where id = $1::int and state = $5 returning id::text as key`,
);
const appeal = statement<{ key: string }>(
  'workforce.appealReminder',
  `/* workforce.appealReminder */
update workforce.reminder set state = $2, appeal = $3, appealed_at = $4 where id = $1::int and state = $5 returning id::text as key`,
);

/** The person's own word: an explanation, or once upheld an appeal. */
export async function answerReminder(input: AnswerReminderInput, context: GraphContext): Promise<Written<ReminderRow>> {
  const { key, text } = input;
  const refused = badText(text, ['input', 'text'], 4_000);
  if (refused) return { refused };
  const found = await findReminder(context.reads('workforce'), key);
  if (!found) return unknown();
  if (!found.isOwn) return { refused: refusal(peopleErrors.REMINDER_NOT_OWN, ['input', 'key']) };
  const state = answered(found.state);
  if (state === null) return { refused: refusal(peopleErrors.REMINDER_CLOSED, ['input', 'key']) };
  const values = [key, state, text.trim(), context.now, found.state];
  const step = { statement: state === 'APPEALED' ? appeal : explain, values };
  const [rows] = await context.writes('workforce').batch([step]);
  return (rows ?? []).length === 1
    ? written(key, context)
    : { refused: refusal(peopleErrors.REMINDER_CLOSED, ['input', 'key']) };
}

/** $1 reminder, $2 state, $3 excuse, $4 note, $5 by, $6 at, $7 state before */
const judge = statement<{ key: string }>(
  'workforce.judgeReminder',
  `/* workforce.judgeReminder */
update workforce.reminder set state = $2, excuse = $3, verdict_note = $4, judged_by = $5, judged_at = $6
where id = $1::int and state = $7 returning id::text as key`,
);

/** Gives a verdict on a reminder. */
export async function judgeReminder(input: JudgeReminderInput, context: GraphContext): Promise<Written<ReminderRow>> {
  const { key, verdict, excuse = null, note = null } = input;
  const isExcused = verdict === 'EXCUSE';
  if (isExcused !== (excuse !== null) || (isExcused && (note ?? '').trim() === '')) {
    return { refused: refusal(peopleErrors.REMINDER_EXCUSE_UNCLEAR, ['input', 'excuse']) };
  }
  const found = await findReminder(context.reads('workforce'), key);
  if (!found) return unknown();
  const { user } = context.viewer;
  const { state, explainBy, judgedBy } = found;
  const next = judged({ state, verdict, explainBy, today: context.today, judge: user, judgedBy });
  if ('refused' in next) {
    return { refused: refusal(peopleErrors[`REMINDER_${next.refused}`], ['input', 'verdict'], { day: explainBy }) };
  }
  const isAppeal = state === 'APPEALED' && next.state !== 'WITHDRAWN';
  if (isAppeal && (await isOneHand(context.reads('workforce'), [judgedBy ?? ''], user))) {
    return { refused: refusal(peopleErrors.SECOND_PERSON_ONE_HAND, ['input', 'verdict']) };
  }
  const values = [key, next.state, excuse, note?.trim() ?? null, user, context.now, state];
  const [rows] = await context.writes('workforce').batch([{ statement: judge, values }]);
  return (rows ?? []).length === 1
    ? written(key, context)
    : { refused: refusal(peopleErrors.REMINDER_CLOSED, ['input', 'key']) };
}

/** $1 official, $2 from, $3 to, $4 reminders, $5 transfer, $6 note, $7 by, $8 at */
const propose = statement<ReviewProposalType>(
  'workforce.proposeReview',
  `/* workforce.proposeReview */
insert into workforce.review_proposal (official_id, window_from, window_to, reminders, asks_transfer, note, proposed_by, proposed_at)
values ($1, $2::date, $3::date, $4, $5, $6, $7, $8) on conflict (official_id, window_from) do nothing
returning window_from as "windowFrom", window_to as "windowTo", reminders, asks_transfer as "asksTransfer", note, proposed_at as "proposedAt",
  true as "isOwn", outcome, outcome_note as "outcomeNote", decided_at as "decidedAt"`,
);

/** Puts somebody before the year-end review: a person does, and only when the rule allows it. */
export async function proposeReview(
  input: ProposeReviewInput,
  context: GraphContext,
): Promise<Written<ReviewProposalType>> {
  const { officialCode: code, asksTransfer, note } = input;
  const refused = badText(note, ['input', 'note'], 1_000);
  if (refused) return { refused };
  const { today, viewer, now } = context;
  const reads = context.reads('workforce');
  const [[official], rule] = await Promise.all([
    findOfficials(reads, [code], { selection: NOTHING, today }),
    ruleOf(reads, today),
  ]);
  if (!official) return { refused: unseen(code, ['input', 'officialCode']) };
  const standing = standingOf(await listReminders(reads, [official.id]), rule, today);
  if (!standing.mayPropose) {
    const figures = { code, counted: standing.counted, needed: rule.proposeAt };
    return { refused: refusal(peopleErrors.REVIEW_NOT_DUE, ['input', 'officialCode'], figures) };
  }
  const { windowFrom, windowTo, counted } = standing;
  const values = [official.id, windowFrom, windowTo, counted, asksTransfer, note.trim(), viewer.user, now];
  const [rows] = await context.writes('workforce').batch([{ statement: propose, values }]);
  const [row] = (rows ?? []) as ReviewProposalType[];
  return row ? { row } : { refused: refusal(peopleErrors.REVIEW_THERE, ['input', 'officialCode']) };
}
