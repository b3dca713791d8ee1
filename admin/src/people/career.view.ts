import { addDays, daysBetween } from './assignment.rules.ts';
import type { Assignment } from './people.documents.ts';

/** One assignment on the line of time, 0 its first day, 1 its last. */
export interface CareerLane {
  readonly assignment: Assignment;
  readonly start: number;
  readonly end: number;
  /** In a unit that a merger has ended. */
  readonly isBeforeMerger: boolean;
}

export interface Career {
  readonly from: string;
  readonly to: string;
  readonly lanes: readonly CareerLane[];
  /** First days of the units that took over, each once. */
  readonly mergers: readonly { readonly day: string; readonly at: number }[];
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly todayAt: number;
}

const mostYears = 8;

/** Assignments side by side in time; null where there is none. */
export const careerOf = (assignments: readonly Assignment[], today: string): Career | null => {
  const days = assignments.flatMap(({ validFrom, validUntil }) => [
    validFrom,
    ...(validUntil === null ? [] : [validUntil]),
  ]);
  const from = days.toSorted()[0];
  if (from === undefined) return null;
  const to = [...days, addDays(today, 1)].toSorted().at(-1) ?? today;
  const span = Math.max(1, daysBetween(from, to));
  const place = (day: string): number => Math.min(1, Math.max(0, daysBetween(from, day) / span));
  return {
    from,
    to,
    lanes: assignments.map((assignment) => ({
      assignment,
      start: place(assignment.validFrom),
      end: place(addDays(assignment.validUntil ?? to, 1)),
      isBeforeMerger: assignment.heldBy !== null,
    })),
    mergers: mergerDays(assignments).map((day) => ({ day, at: place(day) })),
    years: yearMarks(from, to).map((year) => ({ year, at: place(`${year}-01-01`) })),
    todayAt: place(today),
  };
};

/** The day after a unit was ended by a merger is its successor's first. */
const mergerDays = (assignments: readonly Assignment[]): string[] =>
  [
    ...new Set(
      assignments.flatMap(({ unit, heldBy }) =>
        heldBy === null || unit.validUntil === null ? [] : [addDays(unit.validUntil, 1)],
      ),
    ),
  ].toSorted();

const yearMarks = (from: string, to: string): number[] => {
  const first = Number(from.slice(0, 4)) + 1;
  const last = Number(to.slice(0, 4));
  const step = Math.ceil(Math.max(1, last - first + 1) / mostYears);
  return Array.from({ length: Math.max(0, Math.ceil((last - first + 1) / step)) }, (_, index) => first + index * step);
};
