import type { Course } from './course.documents.ts';

export interface CourseMonth {
  /** First day of the month. */
  readonly month: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Median of the units ranked beside it, and how many they are. */
  readonly median: number | null;
  readonly ranked: number;
  /** Value less median. */
  readonly difference: number | null;
}

/** Every month of the course that is over, the unit's figure beside the others' median. @param unit its id: a code may have been another's */
export const courseMonths = ({ periods, series }: Course, unit: string): readonly CourseMonth[] => {
  const own = series.find((each) => each.unit?.id === unit);
  return periods.flatMap(({ from, isComplete, ranked, median }, index) => {
    if (!isComplete) return [];
    const point = own?.points[index];
    const value = point?.value ?? null;
    const { low = null, high = null, numerator = null, denominator = null } = point ?? {};
    const difference = value === null || median === null ? null : value - median;
    return [{ month: from, value, low, high, numerator, denominator, median, ranked, difference }];
  });
};

/** Mean difference from the median before the beginning and from it on; null where a side has no month with both. */
export const meanDifferences = (
  months: readonly CourseMonth[],
  first: string,
): { readonly before: number; readonly after: number } | null => {
  const meanOf = (side: readonly CourseMonth[]): number | null => {
    const known = side.flatMap(({ difference }) => difference ?? []);
    return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
  };
  const start = `${first.slice(0, 7)}-01`;
  const before = meanOf(months.filter(({ month }) => month < start));
  const after = meanOf(months.filter(({ month }) => month > start));
  return before === null || after === null ? null : { before, after };
};
