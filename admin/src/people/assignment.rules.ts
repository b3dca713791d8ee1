import type { Assignment } from './people.documents.ts';

const dayMilliseconds = 86_400_000;
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Days from one day to another; negative backwards. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((instant(to) - instant(from)) / dayMilliseconds);

/** The day so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(instant(day) + days * dayMilliseconds).toISOString().slice(0, 10);

/** The last day somebody may do this work: by the decision, or the day before the law ends it; null without an end. */
export const lastDayOf = ({
  validUntil,
  statutoryEnd,
}: Pick<Assignment, 'validUntil' | 'statutoryEnd'>): string | null => {
  const days = [validUntil, statutoryEnd === null ? null : addDays(statutoryEnd, -1)].filter((day) => day !== null);
  return days.toSorted()[0] ?? null;
};

/** As the server warns of ends unless told otherwise. */
export const warnedDays = 90;

export interface Alarm {
  readonly endsOn: string;
  readonly daysLeft: number;
  readonly level: 'past' | 'soon' | 'later';
}

/** How near the end of a placement is; null without an end. */
export const alarmOf = (assignment: Pick<Assignment, 'validUntil' | 'statutoryEnd'>, today: string): Alarm | null => {
  const endsOn = lastDayOf(assignment);
  if (endsOn === null) return null;
  const daysLeft = daysBetween(today, endsOn);
  return { endsOn, daysLeft, level: daysLeft < 0 ? 'past' : daysLeft <= warnedDays ? 'soon' : 'later' };
};
