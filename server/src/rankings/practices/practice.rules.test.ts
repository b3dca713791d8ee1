import { expect, test } from 'vitest';
import type { Measured } from '../metric/measured.rules.ts';
import { countedBy } from './practice-figures.service.ts';
import { aroundStart, changeOf, figureIn } from './practice.rules.ts';

test.each([
  ['2025-07-15', 'DAY', ['2025-04-01', '2025-06-30'], ['2025-08-01', '2025-10-31']],
  ['2025-07-01', 'MONTH', ['2025-04-01', '2025-06-30'], ['2025-08-01', '2025-10-31']],
  ['2023-01-01', 'YEAR', ['2022-10-01', '2022-12-31'], ['2024-01-01', '2024-03-31']],
  ['2024-12-31', 'DAY', ['2024-09-01', '2024-11-30'], ['2025-01-01', '2025-03-31']],
] as const)('around %s, known by the %s, lie whole months', (day, precision, ...sides) => {
  const { before, after } = aroundStart(day, precision);
  expect([before, after].map(({ from, to }) => [from, to])).toEqual(sides);
});

const measured = (kind: string): Measured =>
  ({
    metric: {
      key: 'x',
      version: '1',
      kind,
      numerator_columns: ['online'],
      numerator_minus: [],
      denominator_columns: kind === 'SHARE' ? ['received'] : [],
    },
    index: null,
  }) as unknown as Measured;
const period = { from: '2025-04-01', to: '2025-06-30' };
const share = (online: number, received: number) =>
  figureIn(measured('SHARE'), { counts: { online, received }, times: undefined }, period);

test('both sides come with their intervals, and a change within them is none', () => {
  const [before, after, alike] = [share(40, 100), share(80, 100), share(45, 100)];
  expect(before).toMatchObject({ ...period, value: 0.4, numerator: 40, denominator: 100 });
  expect(changeOf(before, after)).toMatchObject({ isSignal: true });
  expect(changeOf(before, after)?.change).toBeCloseTo(0.4, 12);
  expect(changeOf(before, alike)?.isSignal).toBe(false);
});

test('too few cases are not compared', () => {
  const few = share(10, 29);
  expect([few, changeOf(few, share(50, 90))]).toEqual([null, null]);
});

test('hours come with the interval of their median, counts with that of what comes one by one', () => {
  const times = { cases: 60, median: 600, low: 540, high: 720, mean: 700, spread: 100 };
  const hours = figureIn(measured('MEDIAN_HANDLING'), { counts: {}, times }, period);
  expect(hours).toMatchObject({ value: 10, low: 9, high: 12, numerator: 60, denominator: 60 });
  expect(figureIn(measured('MEDIAN_HANDLING'), { counts: {}, times: { ...times, cases: 29 } }, period)).toBeNull();
  const count = figureIn(measured('COUNT'), { counts: { online: 100 }, times: undefined }, period);
  expect(count).toMatchObject({ value: 100, numerator: 100, denominator: 100 });
  expect([(count?.low ?? 0) < 100, (count?.high ?? 0) > 100]).toEqual([true, true]);
});

test('what is open at the end is all that came until then, what came in is of the months themselves', () => {
  const row = (month: string | null, [received, opened, missed]: readonly [number, number, number]) => ({
    key0: '7',
    key1: null,
    name: null,
    month,
    estimated: false,
    received,
    opened,
    missed,
  });
  const rows = [
    row(null, [90, 5, 2]),
    row('2025-04-01', [10, 3, 1]),
    row('2025-06-01', [20, -2, 0]),
    row('2025-07-01', [40, 9, 9]),
  ];
  const { counts } = countedBy(rows, [], ['pending_overdue', 'received'])(7, period);
  expect(counts).toEqual({ received: 30, pending_in_time: 3, pending_overdue: 3 });
});
