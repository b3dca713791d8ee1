import { describe, expect, test } from 'vitest';
import { sensitivityOf, weighed, type WeighedUnit } from './sensitivity.rules.ts';

const groups = [18, 20, 22, 22, 18].map((max_points, at) => ({
  index_key: 'index_766',
  version: '1',
  code: String(at + 1),
  name_vi: '',
  name_en: '',
  max_points,
}));
/** Shares of the points of the five groups; nothing can be reached in the first. */
const unit = (id: number, ...shares: readonly number[]): WeighedUnit => ({
  id,
  eligible: true,
  points: groups.map(({ max_points: points }, at) => points * (shares[at] ?? 0)),
  reachable: groups.map(({ max_points: points }, at) => (at === 0 ? 0 : points)),
});
const QUESTION = { groups, seed: 'fixed', shift: 0.25 };

describe('weights of an index', () => {
  const even = unit(1, 0, 0.8, 0.8, 0.8, 0.8);
  const fast = unit(2, 0, 1, 0.9, 0.7, 0.64);
  const online = unit(3, 0, 0.65, 0.65, 0.99, 0.9);
  const worst = unit(4, 0, 0.3, 0.3, 0.3, 0.3);
  const found = sensitivityOf([worst, online, even, fast], QUESTION);
  const of = (id: number) => found.units.find((one) => one.id === id);

  test('draw the same ranks again, whatever order units come in', () => {
    expect(sensitivityOf([fast, even, worst, online], QUESTION)).toEqual(found);
    expect(sensitivityOf([fast, even, worst, online], { ...QUESTION, seed: 'other' })).not.toEqual(found);
  });

  test('lie around the official ones: a group of 20 between 13 and 28', () => {
    const [, progress] = found.groups;
    expect(progress?.drawnLow).toBeCloseTo(12.8, 0);
    expect(progress?.drawnHigh).toBeCloseTo(28.4, 0);
  });

  test('do not move a unit that is worst in everything', () => {
    expect(of(4)).toMatchObject({ rank: 4, rankLow: 4, rankHigh: 4, held: [{ rank: 4, share: 1 }], mattersMost: null });
  });

  test('move units that are good at different things; what each draw gives sums to one', () => {
    for (const one of found.units) {
      expect(one.held.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(one.best).toBeLessThanOrEqual(one.rank);
      expect(one.worst).toBeGreaterThanOrEqual(one.rank);
    }
    expect(of(2)?.held.length).toBeGreaterThan(1);
    expect(of(2)?.mattersMost).not.toBe('1');
  });

  test('of a group that cannot be worked out change nothing', () => {
    const [openness] = found.groups;
    expect(openness).toMatchObject({ counts: false, meanMove: 0 });
    for (const { rank, shifted } of found.units) {
      expect(shifted[0]).toMatchObject({ rankLess: rank, rankMore: rank });
    }
  });

  test('changed one by one give the ranks worked out by hand', () => {
    const times = [1, 1.25, 1, 1, 1];
    const values = [even, fast, online].map((one) => weighed(one, times));
    const rank = 1 + values.filter((value) => value > (values[1] ?? 0)).length;
    expect(of(2)?.shifted[1]?.rankMore).toBe(rank);
    expect(of(2)?.shifted[1]?.valueMore).toBe(values[1]);
    // (20 × 1.25 × 1 + 22 × 0.9 + 22 × 0.7 + 18 × 0.64) of (25 + 22 + 22 + 18)
    expect(values[1]).toBe(82.44);
  });

  test('leave units out that are not ranked', () => {
    const { units } = sensitivityOf([even, { ...fast, eligible: false }], QUESTION);
    expect(units.map(({ id }) => id)).toEqual([1]);
    expect(sensitivityOf([], QUESTION).units).toEqual([]);
  });
});
