import type { PlainDate } from '../../platform/plain-date.ts';
import { addDays, dayNumber } from '../../platform/plain-date.ts';
import type { ReminderState, ReminderVerdict } from './reminder.words.ts';

/** The rule of a day: within which window, and at how many. A warning always comes before the proposal. */
export interface ReminderRule {
  readonly windowKind: 'CALENDAR_YEAR' | 'TWELVE_MONTHS';
  readonly warnAt: number;
  readonly proposeAt: number;
}

export interface CountedReminder {
  readonly issuedOn: PlainDate;
  readonly state: ReminderState;
}

/** Where an official stands under the rule. It says what a person may do; nothing happens by itself. */
export interface ReminderStanding {
  readonly windowFrom: PlainDate;
  readonly windowTo: PlainDate;
  /** Upheld by a person, not appealed against. */
  readonly counted: number;
  /** Neither excused nor upheld yet, or appealed against: may still count, or not. */
  readonly open: number;
  /** One more would allow the proposal. */
  readonly isWarning: boolean;
  /** A person may propose a year-end review and a transfer. */
  readonly mayPropose: boolean;
}

const COUNTS: ReadonlySet<ReminderState> = new Set(['UPHELD', 'CONFIRMED']);
const OPEN: ReadonlySet<ReminderState> = new Set(['ISSUED', 'EXPLAINED', 'APPEALED']);

/** The days a reminder must fall on to count on a day, both included. */
export function windowOf({ windowKind }: ReminderRule, asOf: PlainDate): { from: PlainDate; to: PlainDate } {
  if (windowKind === 'CALENDAR_YEAR') return { from: `${asOf.slice(0, 4)}-01-01`, to: `${asOf.slice(0, 4)}-12-31` };
  const year = String(Number(asOf.slice(0, 4)) - 1).padStart(4, '0');
  const before = asOf.slice(5) === '02-29' ? `${year}-02-28` : `${year}${asOf.slice(4)}`;
  return { from: addDays(before, 1), to: asOf };
}

/** Works out where somebody stands on a day. Excused, withdrawn and older reminders count for nothing, in whatever order. */
export function standingOf(
  reminders: readonly CountedReminder[],
  rule: ReminderRule,
  asOf: PlainDate,
): ReminderStanding {
  const { from, to } = windowOf(rule, asOf);
  const within = reminders.filter(({ issuedOn }) => issuedOn >= from && issuedOn <= asOf);
  const counted = within.filter(({ state }) => COUNTS.has(state)).length;
  return {
    windowFrom: from,
    windowTo: to,
    counted,
    open: within.filter(({ state }) => OPEN.has(state)).length,
    isWarning: counted >= rule.warnAt && counted < rule.proposeAt,
    mayPropose: counted >= rule.proposeAt,
  };
}

/** What an own answer leads to: first it explains, after a verdict it appeals, once. Null where it comes too late. */
export function answered(state: ReminderState): ReminderState | null {
  if (state === 'ISSUED' || state === 'EXPLAINED') return 'EXPLAINED';
  return state === 'UPHELD' ? 'APPEALED' : null;
}

export interface Judging {
  readonly state: ReminderState;
  readonly verdict: ReminderVerdict;
  /** Last day of the duty to explain. */
  readonly explainBy: PlainDate;
  readonly today: PlainDate;
  readonly judge: string;
  /** Who judged before; null before the first verdict. */
  readonly judgedBy: string | null;
}

export type Judged = { readonly state: ReminderState } | { readonly refused: 'CLOSED' | 'TOO_EARLY' | 'SAME_JUDGE' };

/**
 * What a verdict leads to. Nobody is held to account unheard: before an explanation, or the day by which it was due, a
 * reminder can be excused or withdrawn but not upheld. An appeal is judged by somebody else, and ends the matter.
 */
export function judged({ state, verdict, explainBy, today, judge, judgedBy }: Judging): Judged {
  if (state === 'EXCUSED' || state === 'WITHDRAWN' || state === 'CONFIRMED') return { refused: 'CLOSED' };
  if (verdict === 'WITHDRAW') return { state: 'WITHDRAWN' };
  if (state === 'APPEALED') {
    if (judge === judgedBy && judge !== 'nobody') return { refused: 'SAME_JUDGE' };
    return { state: verdict === 'EXCUSE' ? 'EXCUSED' : 'CONFIRMED' };
  }
  if (verdict === 'EXCUSE') return { state: 'EXCUSED' };
  if (state === 'UPHELD') return { refused: 'CLOSED' };
  const isHeard = state === 'EXPLAINED' || dayNumber(today) > dayNumber(explainBy);
  return isHeard ? { state: 'UPHELD' } : { refused: 'TOO_EARLY' };
}
