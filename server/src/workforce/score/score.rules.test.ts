import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandOf, LEAST_HANDLED, resultPoints, shown } from './score.rules.ts';

const field = fc
  .record({ handled: fc.nat(200), late: fc.nat(200), excused: fc.nat(200) })
  .map(({ handled, late, excused }) => {
    const isLate = Math.min(handled, late);
    return { handled, late: isLate, excused: Math.min(isLate, excused) };
  });
const work = fc.array(field, { maxLength: 8 });

test.each([
  [[{ handled: 100, late: 0, excused: 0 }], 70],
  [[{ handled: 100, late: 4, excused: 0 }], 69.3],
  [[{ handled: 100, late: 4, excused: 4 }], 70],
  [[{ handled: 1, late: 1, excused: 0 }], 52.5],
  [
    [
      { handled: 50, late: 10, excused: 2 },
      { handled: 50, late: 0, excused: 0 },
    ],
    68.6,
  ],
  [[], null],
] as const)('%j gives %j points for results', (given, points) => {
  expect(resultPoints(given)).toBe(points);
});

test('a delay costs at most a quarter, an excused one nothing', () => {
  fc.assert(
    fc.property(work, (given) => {
      const points = resultPoints(given);
      const excused = resultPoints(given.map((each) => ({ ...each, excused: each.late })));
      const isInRange = points === null || (points >= 52.5 && points <= 70);
      expect([isInRange, excused === null || excused === 70]).toEqual([true, true]);
    }),
  );
});

test.each([
  [90, 'EXCELLENT'],
  [89.99, 'GOOD'],
  [70, 'GOOD'],
  [69.99, 'COMPLETED'],
  [50, 'COMPLETED'],
  [49.99, 'NOT_COMPLETED'],
] as const)('%d is %s', (total, band) => {
  expect(bandOf(total, false)).toBe(band);
  expect(bandOf(total, true)).toBe('NOT_COMPLETED');
});

test('of few dossiers nothing is told', () => {
  expect([shown(0.5, LEAST_HANDLED - 1), shown(0.5, LEAST_HANDLED), shown(null, 90)]).toEqual([null, 0.5, null]);
});
