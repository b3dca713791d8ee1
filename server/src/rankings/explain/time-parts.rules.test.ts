import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapley } from './shapley.rules.ts';
import { explainTimes, explainTimesMerger, MEAN, MEDIAN, type TimeRow } from './time-parts.rules.ts';
import { casesIn, casesToReach, medianOf, pooled } from './times.rules.ts';

const FIELDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const CHANNELS = ['ONLINE', 'IN_PERSON', 'POST'];

const rowOf = (kind: `${string} ${string}`, minutes: readonly number[], from = 1): TimeRow => ({
  from_unit_id: from,
  field_code: kind.split(' ')[0] ?? null,
  channel: kind.split(' ')[1] ?? '',
  ...pooled(minutes.map((minute) => ({ minutes: [minute], cases: [1] }))),
});

const anyRow = (from: fc.Arbitrary<number>): fc.Arbitrary<TimeRow> =>
  fc
    .tuple(
      fc.constantFrom(...FIELDS),
      fc.constantFrom(...CHANNELS),
      fc.array(fc.nat(5_000), { minLength: 1, maxLength: 20 }),
      from,
    )
    .map(([field, channel, minutes, unit]) => rowOf(`${field} ${channel}`, minutes, unit));

/** A row of its own for each field and channel, as the statement tells them: more kinds than are told apart in a median. */
const anySide = fc.array(anyRow(fc.constant(1)), { minLength: 1, maxLength: 18 });

const allMinutes = (rows: readonly TimeRow[]): number[] =>
  rows.flatMap(({ minutes, cases }) =>
    minutes.flatMap((minute, index) => Array<number>(cases[index] ?? 0).fill(minute)),
  );

/** By hand: the middle of the sorted list. */
function plainMedian(rows: readonly TimeRow[]): number {
  const sorted = allMinutes(rows).sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const low = sorted.length % 2 === 1 ? middle : middle - 1;
  return ((sorted[low] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 120;
}

const plainMean = (rows: readonly TimeRow[]): number => {
  const all = allMinutes(rows);
  return all.reduce((sum, minute) => sum + minute, 0) / all.length / 60;
};

const sumOf = (parts: readonly { readonly effect: number }[]): number =>
  parts.reduce((sum, { effect }) => sum + effect, 0);

describe.each([
  ['a median', MEDIAN, plainMedian],
  ['a mean', MEAN, plainMean],
] as const)('%s of handling times', (_, measure, plain) => {
  test('its parts always sum to the difference', () => {
    fc.assert(
      fc.property(anySide, anySide, fc.option(fc.nat(80)), (own, other, middle) => {
        const found = explainTimes({ own, other }, measure, middle);
        expect(found.value).toBeCloseTo(plain(own), 9);
        expect(found.reference).toBeCloseTo(middle ?? plain(other), 9);
        expect(sumOf(found.parts)).toBeCloseTo((found.value ?? 0) - (found.reference ?? 0), 9);
      }),
    );
  });

  test('turned round, every part changes its sign', () => {
    fc.assert(
      fc.property(anySide, anySide, (own, other) => {
        const nameOf = (part: { kind: string; fieldCode: string | null; channel: string | null }): string =>
          [part.kind, part.fieldCode, part.channel].join(' ');
        const there = explainTimes({ own, other }, measure, null).parts;
        const back = new Map(
          explainTimes({ own: other, other: own }, measure, null).parts.map((part) => [nameOf(part), part.effect]),
        );
        expect(back.size).toBe(there.length);
        for (const part of there) expect(back.get(nameOf(part)) ?? Number.NaN).toBeCloseTo(-part.effect, 9);
      }),
    );
  });

  test('the same cases on both sides have no parts', () => {
    fc.assert(
      fc.property(anySide, (side) => {
        expect(explainTimes({ own: side, other: side }, measure, null).parts).toEqual([]);
      }),
    );
  });

  test('as fast in every kind, all is of the mix; with the same mix, all is of the speed', () => {
    const quick = [10, 20, 30];
    const slow = [500, 600, 700];
    const twice = (minutes: readonly number[]): number[] => minutes.flatMap((minute) => [minute, minute]);
    const other = [rowOf('a ONLINE', quick), rowOf('b ONLINE', slow)];
    const mixed = [rowOf('a ONLINE', quick), rowOf('b ONLINE', twice(slow))];
    const slower = [
      rowOf('a ONLINE', quick),
      rowOf(
        'b ONLINE',
        slow.map((minute) => minute + 50),
      ),
    ];
    const kinds = (own: readonly TimeRow[]): string[] => [
      ...new Set(explainTimes({ own, other }, measure, null).parts.map(({ kind }) => kind)),
    ];
    expect([kinds(mixed), kinds(slower)]).toEqual([['MIX'], ['SPEED']]);
  });

  test('of a merger, what the predecessors brought and what changed since sum to the difference', () => {
    const anyBefore = fc.array(anyRow(fc.integer({ min: 10, max: 24 }).map((code) => code * 100)), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(anySide, anyBefore, (own, other) => {
        const found = explainTimesMerger({ own, other }, measure, 1001);
        const core = other.filter(({ from_unit_id: from }) => from === found.core);
        expect(found.reference).toBeCloseTo(plain(core), 9);
        expect(sumOf(found.parts)).toBeCloseTo((found.value ?? 0) - (found.reference ?? 0), 9);
      }),
    );
  });

  test('there are no parts without cases', () => {
    expect(explainTimes({ own: [], other: [rowOf('a POST', [1])] }, measure, null).parts).toEqual([]);
  });
});

test('a median tells eight kinds apart at most, the last of all others together', () => {
  const side = (by: number): TimeRow[] =>
    FIELDS.flatMap((field, one) =>
      CHANNELS.map((channel, other) => rowOf(`${field} ${channel}`, [by + one * 97, by + other * 31, 300 + one])),
    );
  const { parts } = explainTimes({ own: side(100), other: side(400) }, MEDIAN, null);
  const speeds = parts.filter(({ kind }) => kind === 'SPEED');
  expect(speeds.filter(({ gathered }) => gathered !== null).map(({ gathered }) => gathered)).toEqual([11]);
  expect(speeds.length).toBeLessThanOrEqual(8);
});

test('so many more cases within the hours bring the median there, in order to be done by more than half', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { minLength: 1, maxLength: 60 }), fc.nat(3_000), (minutes, target) => {
      const times = pooled(minutes.map((minute) => ({ minutes: [minute], cases: [1] })));
      const hours = Math.round((target / 60) * 100) / 100;
      fc.pre((medianOf(times) ?? 0) > hours + 0.01);
      const more = casesToReach(times, hours);
      const slowest = [...minutes].sort((one, other) => other - one);
      const mended = [...slowest.slice(more), ...Array<number>(more).fill(0)];
      const reached = pooled(mended.map((minute) => ({ minutes: [minute], cases: [1] })));
      expect(casesIn(reached)).toBe(minutes.length);
      expect(Math.round((medianOf(reached) ?? 99) * 100) / 100).toBeLessThanOrEqual(hours);
    }),
  );
});

test('Shapley’s value is the mean over all orders, and sums to the worth of all', () => {
  const worths = [0, 1, 4, 9, 2, 2, 8, 20];
  const worth = (coalition: number): number => worths[coalition] ?? 0;
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const byHand = [0, 1, 2].map((player) => {
    const added = orders.map((order) => {
      const before = order.slice(0, order.indexOf(player)).reduce((sum, one) => sum + 2 ** one, 0);
      return worth(before + 2 ** player) - worth(before);
    });
    return added.reduce((sum, one) => sum + one, 0) / orders.length;
  });
  const found = shapley(3, worth);
  for (const [player, value] of found.entries()) expect(value).toBeCloseTo(byHand[player] ?? Number.NaN, 12);
  expect(found.reduce((sum, one) => sum + one, 0)).toBeCloseTo(20, 12);
  expect(shapley(0, () => 5)).toEqual([]);
});
