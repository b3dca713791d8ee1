import { addDays, daysBetween } from '../people/assignment.rules.ts';
import type { Person, Reminder } from './person.documents.ts';

export interface TimelineEvent {
  readonly day: string;
  readonly at: number;
  /** Commendations and initiatives stand above the line, reminders below. */
  readonly side: 'above' | 'below';
  readonly counts: boolean;
  readonly words: string;
}

export interface Timeline {
  readonly from: string;
  readonly to: string;
  readonly events: readonly TimelineEvent[];
  readonly window: { readonly from: number; readonly to: number };
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

/** Upheld by a person: all others do not count. */
export const counts = ({ state }: Pick<Reminder, 'state'>): boolean => state === 'UPHELD' || state === 'CONFIRMED';

/** What the person has still to say: an explanation, or an appeal against what was upheld. */
export const mayAnswer = ({ state }: Pick<Reminder, 'state'>): boolean =>
  state === 'ISSUED' || state === 'EXPLAINED' || state === 'UPHELD';

/** Whether a verdict is due. */
export const mayJudge = ({ state }: Pick<Reminder, 'state'>): boolean =>
  state === 'ISSUED' || state === 'EXPLAINED' || state === 'APPEALED';

/** Everything on one line of time, from the first event to the end of the window in which reminders count. */
export const timelineOf = (
  { commendations, initiatives, reminders, reminderStanding: { windowFrom, windowTo } }: Person,
  today: string,
): Timeline => {
  const raw = [
    ...commendations.map(({ decidedOn, kindName }) => ({
      day: decidedOn,
      side: 'above' as const,
      counts: true,
      words: kindName,
    })),
    ...initiatives.map(({ recognisedOn, title }) => ({
      day: recognisedOn,
      side: 'above' as const,
      counts: true,
      words: title,
    })),
    ...reminders.map((each) => ({
      day: each.issuedOn,
      side: 'below' as const,
      counts: counts(each),
      words: each.reason,
    })),
  ].toSorted((one, other) => one.day.localeCompare(other.day));
  const days = [...raw.map(({ day }) => day), windowFrom, windowTo, today].toSorted();
  const from = days[0] ?? today;
  const to = addDays(days.at(-1) ?? today, 1);
  const place = (day: string): number => daysBetween(from, day) / Math.max(1, daysBetween(from, to));
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01-01') ? 0 : 1);
  const last = Number(to.slice(0, 4));
  return {
    from,
    to,
    events: raw.map((event) => ({ ...event, at: place(event.day) })),
    window: { from: place(windowFrom), to: place(windowTo) },
    years: Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
      year: first + index,
      at: place(`${first + index}-01-01`),
    })),
  };
};
