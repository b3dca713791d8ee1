import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexFigure, scoreIndex, type Index } from '../index766/index.rules.ts';
import type { Counts } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import { place } from '../ranking/ranking.rules.ts';
import { explainIndex, explainIndexMerger } from './index-parts.rules.ts';
import { liftOf } from './index-lift.rules.ts';

const metric = (key: string, numerator: string, denominator: string): [string, MetricRow] => [
  key,
  { key, numerator_columns: [numerator], numerator_minus: [], denominator_columns: [denominator] } as never,
];
const indicator = (code: string, metric: string, points: { max_points: number; full_marks_from?: number }) =>
  ({ full_marks_from: 1, code, kind: 'SHARE', group_code: '1', metric_keys: [metric], ...points }) as never;
const remainder = { code: 'd', kind: 'REMAINDER', group_code: '1', max_points: 6, full_marks_from: 0.9 };
const index: Index = {
  definition: {
    key: 'index_766',
    version: '1',
    groups: [],
    bands: [],
    indicators: [
      indicator('a', 'early', { max_points: 20 }),
      indicator('b', 'online', { max_points: 10, full_marks_from: 0.5 }),
      indicator('c', 'rated', { max_points: 10 }),
    ],
  },
  parts: new Map([
    metric('early', 'early', 'late'),
    metric('online', 'online', 'received'),
    metric('rated', 'satisfied', 'rated'),
  ]),
};
/** 80 % of 20, 40 of 50 % of 10, nothing known of the third: 24 of 30 points. */
const counts = { early: 80, late: 100, online: 40, received: 100 };

describe('what lifts an index', () => {
  test('is so many cases of the indicator that pays best, and no fewer', () => {
    const lift = liftOf(counts, index, 85);
    // One case early adds 20/100 of 30 points, 0.67 of a hundred; one online 10/50 of 30, as much.
    expect(lift?.ways.map(({ indicator: code, cases }) => [code, cases])).toEqual([
      ['a', 8],
      ['b', 8],
    ]);
    expect(lift?.cases).toBe(8);
    const value = (more: number): number => {
      const { points, reachable } = scoreIndex({ ...counts, early: 80 + more }, index);
      return (100 * points) / reachable;
    };
    expect(value(8)).toBeGreaterThanOrEqual(85);
    expect(value(7)).toBeLessThan(85);
  });

  test('takes the next indicator where one is not enough, and ends where nothing is left', () => {
    const lift = liftOf(counts, index, 95);
    expect(lift?.ways.map(({ cases }) => cases)).toEqual([null, null]);
    expect(lift?.cases).toBe(23);
    expect(liftOf(counts, index, 100)?.cases).toBe(30);
    expect(liftOf(counts, index, 100.01)).toBeNull();
  });
});

describe('in any world', () => {
  /** The remainder of two shares beside plain ones, with points that are full before all cases are. */
  const many: Index = {
    definition: {
      ...index.definition,
      indicators: [...index.definition.indicators, { ...remainder, metric_keys: ['missed', 'displeased'] } as never],
    },
    parts: new Map([
      ...index.parts,
      metric('missed', 'on_time', 'returned'),
      metric('displeased', 'displeased', 'judged'),
    ]),
  };
  const share = fc.tuple(fc.nat(90), fc.nat(90)).map(([hits, misses]) => [hits, hits + misses + 1] as const);
  const anyCounts = fc.tuple(share, share, share, share, share).map(([a, b, c, d, e]): Counts => ({
    ...{ early: a[0], late: a[1], online: b[0], received: b[1], satisfied: c[0], rated: c[1] },
    ...{ on_time: d[0], returned: d[1], displeased: e[0], judged: e[1] },
  }));
  const valueOf = (of: Counts): number => indexFigure(of, { ...many, minimumCases: 0, draws: null }).value ?? 0;
  const mended: Readonly<Record<string, (of: Counts, cases: number) => Counts>> = {
    a: (of, cases) => ({ ...of, early: (of.early ?? 0) + cases }),
    b: (of, cases) => ({ ...of, online: (of.online ?? 0) + cases }),
    c: (of, cases) => ({ ...of, satisfied: (of.satisfied ?? 0) + cases }),
    // Of the two shares, that of the fewer cases.
    d: (of, cases) =>
      (of.on_time ?? 0) > 0 && ((of.returned ?? 0) <= (of.judged ?? 0) || of.displeased === 0)
        ? { ...of, on_time: (of.on_time ?? 0) - cases }
        : { ...of, displeased: (of.displeased ?? 0) - cases },
  };

  test('a unit that mends so many cases holds the place, with one less it does not, and it has as many', () => {
    fc.assert(
      fc.property(fc.array(anyCounts, { minLength: 2, maxLength: 8 }), (units) => {
        const rankOf = (own: Counts) => {
          const values = [own, ...units.slice(1)].map((one) => ({ value: valueOf(one), eligible: true }));
          return place(values, 'HIGH_IS_GOOD')[0] ?? Number.NaN;
        };
        const [own = {}] = units;
        const better = units.map(valueOf).filter((value) => value > valueOf(own));
        fc.pre(better.length > 0);
        const target = Math.min(...better);
        const lift = liftOf(own, many, target);
        for (const { indicator: code, cases } of lift?.ways ?? []) {
          const change = mended[code];
          if (cases === null || !change) continue;
          const after = change(own, cases);
          expect(Object.values(after).every((count) => count >= 0)).toBe(true);
          expect(rankOf(after)).toBeLessThan(rankOf(own));
          expect(valueOf(change(own, cases - 1))).toBeLessThan(target);
        }
        const [first] = lift?.ways ?? [];
        expect(lift?.cases).toBe(first?.cases ?? lift?.cases);
      }),
      { numRuns: 500 },
    );
  });

  test('what each predecessor brought to an index, and what changed since, sums to the difference', () => {
    fc.assert(
      fc.property(anyCounts, fc.array(anyCounts, { minLength: 1, maxLength: 12 }), (own, before) => {
        const predecessors = before.map((one, at) => ({ unit: (at + 1) * 100, counts: one }));
        const { parts, value, reference, core } = explainIndexMerger({ own, predecessors }, many, 101);
        expect(core).toBe(100);
        const sum = parts.reduce((all, { effect }) => all + effect, 0);
        expect(sum).toBeCloseTo((value ?? Number.NaN) - (reference ?? Number.NaN), 8);
        // Points are told to two places.
        expect(Math.abs((reference ?? Number.NaN) - valueOf(before[0] ?? {}))).toBeLessThan(0.0051);
        expect(parts.filter(({ kind }) => kind === 'MERGER').length).toBeLessThan(11);
      }),
      { numRuns: 200 },
    );
  });
});

describe('parts of an index', () => {
  test('are the indicators, and what one side alone can work out', () => {
    const other = { ...counts, early: 90, satisfied: 9, rated: 10 };
    const { parts, value, reference } = explainIndex({ own: counts, other }, index, null);
    expect([value, reference]).toEqual([80, (100 * (18 + 8 + 9)) / 40]);
    expect(parts.map(({ kind, indicator: one }) => `${kind} ${one?.code ?? ''}`)).toEqual(
      expect.arrayContaining(['INDICATOR a', 'KNOWN c']),
    );
    const sum = parts.reduce((all, { effect }) => all + effect, 0);
    expect(sum).toBeCloseTo((value ?? 0) - (reference ?? 0), 10);
  });
});
