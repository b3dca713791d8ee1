import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { ReminderRule } from './reminder.rules.ts';
import type { ReminderType, ReviewProposalType } from './reminder.type.ts';

/** A reminder as the statements give it. */
export interface ReminderRow extends ReminderType {
  readonly officialId: number;
  readonly judgedBy: string | null;
}

/** Columns of a reminder `r`; the code is `o`'s. */
const ALL = `r.official_id as "officialId", r.id::text as key, r.issued_on as "issuedOn", r.reason, r.dossier_code as "dossierCode",
  r.explain_by as "explainBy", r.state, r.answer, r.answered_at as "answeredAt", r.appeal, r.excuse, r.verdict_note as "verdictNote",
  r.judged_at as "judgedAt", r.judged_by as "judgedBy"`;

/** The code of the person: of somebody the viewer leads, or the viewer's own. */
const WHOSE = `coalesce((select o.code from workforce.official o where o.id = r.official_id), workforce.own_code(r.official_id))`;

/** $1 officials */
const ofOfficials = statement<ReminderRow>(
  'workforce.reminders',
  `/* workforce.reminders */
select ${ALL}, ${WHOSE} as "officialCode" from workforce.reminder r
where r.official_id = any ($1::int[]) order by r.official_id, r.issued_on desc, r.id desc`,
);

/** Reminders of many officials, newest first. */
export const listReminders = (reads: Reads, officials: readonly number[]): Promise<ReminderRow[]> =>
  reads.rows(ofOfficials, [officials]);

const own = statement<ReminderRow>(
  'workforce.ownReminders',
  `/* workforce.ownReminders */
select ${ALL}, ${WHOSE} as "officialCode" from workforce.reminder r
where r.official_id = any ((select workforce.own_officials())::int[]) order by r.issued_on desc, r.id desc`,
);

/** The viewer's own reminders, newest first: those of one person, all of them. */
export const listOwnReminders = (reads: Reads): Promise<ReminderRow[]> => reads.rows(own, []);

/** $1 reminder */
const byKey = statement<ReminderRow & { readonly isOwn: boolean }>(
  'workforce.reminder',
  `/* workforce.reminder */
select ${ALL}, ${WHOSE} as "officialCode", workforce.is_own(r.official_id) as "isOwn"
from workforce.reminder r where r.id = $1::int`,
);

/** One reminder the viewer may see. */
export const findReminder = async (
  reads: Reads,
  key: string,
): Promise<(ReminderRow & { readonly isOwn: boolean }) | undefined> =>
  /^\d{1,9}$/u.test(key) ? (await reads.rows(byKey, [key]))[0] : undefined;

export interface RuleOfDay extends ReminderRule {
  readonly explainDays: number;
  readonly source: string;
}

/** $1 day */
const rule = statement<RuleOfDay>(
  'workforce.reminderRule',
  `/* workforce.reminderRule */
select window_kind as "windowKind", warn_at as "warnAt", propose_at as "proposeAt", explain_days as "explainDays", source
from workforce.reminder_rule where valid_from <= $1::date order by valid_from desc limit 1`,
);

/** The rule of a day. @throws where none was in force yet */
export async function ruleOf(reads: Reads, day: PlainDate): Promise<RuleOfDay> {
  const [found] = await reads.rows(rule, [day]);
  if (!found) throw new Error(`No rule on reminders was in force on ${day}.`);
  return found;
}

/** $1 officials */
const reviews = statement<ReviewProposalType & { readonly officialId: number }>(
  'workforce.reviewProposals',
  `/* workforce.reviewProposals */
select p.official_id as "officialId", p.window_from as "windowFrom", p.window_to as "windowTo", p.reminders,
  p.asks_transfer as "asksTransfer", p.note, p.proposed_at as "proposedAt",
  (p.proposed_by = current_setting('app.user', true) and p.proposed_by <> 'nobody')
    or workforce.in_one_hand(p.proposed_by, current_setting('app.user', true)) as "isOwn", p.outcome,
  p.outcome_note as "outcomeNote", p.decided_at as "decidedAt"
from workforce.review_proposal p where p.official_id = any ($1::int[]) order by p.official_id, p.window_from desc`,
);

/** Reviews proposed of many officials, newest first. */
export const listReviewProposals = (
  reads: Reads,
  officials: readonly number[],
): Promise<(ReviewProposalType & { readonly officialId: number })[]> => reads.rows(reviews, [officials]);
