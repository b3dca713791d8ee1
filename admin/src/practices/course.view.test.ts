import { expect, test } from 'vitest';
import type { Course } from './course.documents.ts';
import { courseMonths, meanDifferences } from './course.view.ts';

const point = (value: number | null) => ({ value, low: null, high: null, numerator: 1, denominator: 2 });
const course: Course = {
  periods: [
    { from: '2026-01-01', isComplete: true, ranked: 9, median: 0.5 },
    { from: '2026-02-01', isComplete: true, ranked: 0, median: null },
    { from: '2026-03-01', isComplete: true, ranked: 8, median: 0.6 },
    { from: '2026-04-01', isComplete: true, ranked: 8, median: 0.6 },
    { from: '2026-05-01', isComplete: false, ranked: 2, median: 0.9 },
  ],
  series: [
    { unit: { id: 'other' }, points: [] },
    { unit: { id: 'own' }, points: [point(0.4), point(0.7), point(null), point(0.9), point(1)] },
  ],
};

test('a month under way is left out, a month without figure or median has no difference', () => {
  const months = courseMonths(course, 'own');
  expect(months.map(({ month }) => month)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
  expect(months.map(({ difference }) => difference?.toFixed(2))).toEqual(['-0.10', undefined, undefined, '0.30']);
});

test('the month it began in is on neither side', () => {
  expect(meanDifferences(courseMonths(course, 'own'), '2026-03-15')?.before).toBeCloseTo(-0.1);
  expect(meanDifferences(courseMonths(course, 'own'), '2026-03-15')?.after).toBeCloseTo(0.3);
});

test('a side without any difference gives none', () => {
  expect(meanDifferences(courseMonths(course, 'own'), '2026-01-15')).toBeNull();
  expect(meanDifferences(courseMonths({ periods: [], series: [] }, 'own'), '2026-01-15')).toBeNull();
});

test('a unit that is not told of has months without figures', () => {
  const months = courseMonths(course, 'third');
  expect(months.map(({ value }) => value)).toEqual([null, null, null, null]);
});
