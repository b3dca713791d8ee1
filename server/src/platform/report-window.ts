import { addDays, dayOf, monthEnd, monthStart, type PlainDate } from './plain-date.ts';
import { platformErrors, Problem } from './user-error.ts';

/** Both days included. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The days a report's figures are cut at, worked out once for every room that sums tallies. */
export interface ReportWindow {
  readonly from: PlainDate;
  /** Last day told of: the period's end, or the as-of day where that is earlier. */
  readonly until: PlainDate;
  /** A dossier due on or before this day and open at the end of `until` is overdue: a day not over makes none. */
  readonly overdueBy: PlainDate;
  /** First days of the months that a cut runs through: those are summed by day, all others by month. */
  readonly splitMonths: readonly PlainDate[];
  /** Only what was known at this instant is told; left out, all that is known. `until` was over by then. */
  readonly knownAt?: Date;
}

/** The day at whose end something is told, and what is known of it. */
export interface ReportDays {
  readonly asOf: PlainDate;
  readonly today: PlainDate;
  readonly knownAt?: Date;
}

/**
 * The days of a question. What was known at an instant is told of days over by then: whatever comes on its own day is no
 * correction of it. An instant still to come is now.
 */
export function reportDays(
  asked: { readonly asOf?: PlainDate | null; readonly knownAt?: Date | null },
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): ReportDays {
  const asOf = asked.asOf ?? today;
  if (asked.knownAt == null) return { asOf, today };
  const knownAt = asked.knownAt < now ? asked.knownAt : now;
  const over = addDays(dayOf(knownAt), -1);
  return { asOf: asOf < over ? asOf : over, today, knownAt };
}

/** The day that was today at the instant something is known at; today where it is known at none. */
export const dayKnown = (
  asked: { readonly knownAt?: Date | null | undefined },
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): PlainDate => (asked.knownAt != null && asked.knownAt < now ? dayOf(asked.knownAt) : today);

/** Works out a report's window. @throws Problem PERIOD_REVERSED */
export function reportWindow(
  period: Period,
  days: { readonly asOf: PlainDate | undefined; readonly today: PlainDate; readonly knownAt?: Date },
): ReportWindow {
  if (period.from > period.to) {
    throw new Problem(platformErrors.PERIOD_REVERSED, ['period'], { from: period.from, to: period.to });
  }
  const asOf = days.asOf ?? days.today;
  const until = period.to < asOf ? period.to : asOf;
  const overdueBy = until < days.today ? until : addDays(days.today, -1);
  const cuts = [addDays(period.from, -1), until, overdueBy];
  const { knownAt } = days;
  return {
    from: period.from,
    until,
    overdueBy,
    splitMonths: splitMonths(cuts),
    ...(knownAt === undefined ? {} : { knownAt }),
  };
}

/** First days of the months that end on another day than one of the cuts within them. */
export function splitMonths(cuts: readonly PlainDate[]): PlainDate[] {
  const split = cuts.filter((cut) => cut !== monthEnd(cut)).map((cut) => monthStart(cut));
  return [...new Set(split)].sort();
}

/** First day of the year of the earliest cut: every year before it is over, and told as a whole. */
export const wholeYearsUntil = ({ from, until, overdueBy }: ReportWindow): PlainDate => {
  const earliest = [from, until, overdueBy].reduce((one, other) => (other < one ? other : one));
  return `${earliest.slice(0, 4)}-01-01`;
};

/** The period of the same length just before: whole months before whole months, else days before days. */
export function periodBefore({ from, to }: Period): Period {
  if (from === monthStart(from) && to === monthEnd(to)) {
    const months = monthsBetween(from, to) + 1;
    return { from: monthStart(from, -months), to: addDays(from, -1) };
  }
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

const monthsBetween = (from: PlainDate, to: PlainDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
