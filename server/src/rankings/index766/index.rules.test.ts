import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Counts } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';
import type { IndexIndicator } from './index.definition.ts';
import { bandOf, indexFigure, pointsOfIndex, scoreIndex, type Index } from './index.rules.ts';

const metric = (key: string, over: MetricRow['numerator_columns'], under: MetricRow['denominator_columns']) =>
  ({
    key,
    numerator_columns: over,
    numerator_minus: [],
    denominator_columns: under,
    told_columns: [],
    population_columns: [],
  }) as unknown as MetricRow;

const indicator = (code: string, more: Partial<IndexIndicator>): IndexIndicator => ({
  index_key: 'index_766',
  version: '1',
  group_code: '1',
  code,
  kind: 'SHARE',
  name_vi: '',
  name_en: '',
  formula_vi: '',
  formula_en: '',
  metric_keys: [],
  max_points: 20,
  full_marks_from: 1,
  points_verified: true,
  note_vi: '',
  note_en: '',
  source: '',
  ...more,
});

const index: Index = {
  definition: {
    key: 'index_766',
    version: '1',
    groups: [],
    indicators: [
      indicator('2.1', { metric_keys: ['in_time'] }),
      indicator('4.2', { metric_keys: ['digitised'], max_points: 5, full_marks_from: 0.8 }),
      indicator('5.4', { kind: 'REMAINDER', metric_keys: ['late', 'displeased'], max_points: 6, full_marks_from: 0.9 }),
      indicator('2.2', { kind: 'INFORMATION', metric_keys: ['in_time'], max_points: 0 }),
      indicator('1.1', { kind: 'NOT_APPLICABLE', max_points: 4.5 }),
    ],
    bands: [
      {
        index_key: 'index_766',
        version: '1',
        from_share: 0.9,
        name_vi: 'A',
        name_en: 'A',
        verified: false,
        source: '',
      },
      { index_key: 'index_766', version: '1', from_share: 0, name_vi: 'B', name_en: 'B', verified: false, source: '' },
    ],
  },
  parts: new Map([
    ['in_time', metric('in_time', ['early', 'on_time'], ['early', 'on_time', 'late'])],
    ['digitised', metric('digitised', ['digitised'], ['digitised_known'])],
    ['late', metric('late', ['late'], ['early', 'on_time', 'late'])],
    ['displeased', metric('displeased', ['displeased'], ['judged'])],
  ]),
};

const counts: Counts = {
  early: 60,
  on_time: 20,
  late: 20,
  digitised: 40,
  digitised_known: 100,
  displeased: 1,
  judged: 10,
};

describe('the index', () => {
  test('gives points in proportion, all of them from the threshold on, and rounds to two places', () => {
    const { indicators, points, reachable } = scoreIndex(counts, index);
    // 80 % of 20; 40 % of the 80 % that give 5; 100 − 20 − 10 = 70 % of the 90 % that give 6.
    expect(indicators.map((score) => score.points)).toEqual([16, 2.5, 4.67, null, null]);
    expect([points, reachable]).toEqual([23.17, 31]);
    const full = scoreIndex({ ...counts, digitised: 80 }, index);
    expect(full.indicators[1]?.points).toBe(5);
  });

  test('tells an empty denominator from what is not worked out here, and counts neither as lost', () => {
    const { indicators, reachable } = scoreIndex({ ...counts, judged: 0, displeased: 0, digitised_known: 0 }, index);
    expect(indicators.map(({ status }) => status)).toEqual([
      'SCORED',
      'ZERO_DENOMINATOR',
      'ZERO_DENOMINATOR',
      'INFORMATION',
      'NOT_APPLICABLE',
    ]);
    expect(reachable).toBe(20);
  });

  test('is the same in short as with a word on each indicator', () => {
    const count = fc.integer({ min: 0, max: 40 });
    const columns = Object.keys(counts);
    fc.assert(
      fc.property(fc.array(count, { minLength: columns.length, maxLength: columns.length }), (drawn) => {
        const some: Counts = Object.fromEntries(columns.map((column, at) => [column, drawn[at]]));
        const { indicators, points, reachable } = scoreIndex(some, index);
        const first = indicators.find(({ status }) => status === 'SCORED');
        expect(pointsOfIndex(some, index)).toEqual({ points, reachable, cases: first?.denominator ?? 0 });
      }),
    );
  });

  test('never gives less than nothing', () => {
    const { indicators } = scoreIndex({ ...counts, early: 0, on_time: 0, late: 10, displeased: 10 }, index);
    expect(indicators[2]).toMatchObject({ value: 0, points: 0 });
  });

  test('is per hundred of what could be reached, within its interval, the same for the same seed', () => {
    const question = { ...index, minimumCases: 30, draws: { seed: 'x', times: 400 } };
    const figure = indexFigure(counts, question);
    expect(figure).toMatchObject({ value: 74.74, numerator: 23.17, denominator: 31, cases: 100, eligible: true });
    expect(figure.interval?.low).toBeLessThan(74.74);
    expect(figure.interval?.high).toBeGreaterThan(74.74);
    expect(indexFigure(counts, question)).toEqual(figure);
    const ten: Counts = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count * 10]));
    const narrow = indexFigure(ten, question).interval;
    expect((narrow?.high ?? 0) - (narrow?.low ?? 0)).toBeLessThan(
      ((figure.interval?.high ?? 0) - (figure.interval?.low ?? 0)) / 2,
    );
  });

  test('is not compared by one indicator alone, nor by few cases', () => {
    const question = { ...index, minimumCases: 30, draws: null };
    const unknown = { ...counts, digitised_known: 0, judged: 0, early: 600 };
    expect(indexFigure({ ...unknown, late: 0, on_time: 0 }, question)).toMatchObject({
      eligible: true,
      denominator: 20,
    });
    const strict = {
      ...question,
      definition: {
        ...index.definition,
        indicators: index.definition.indicators.map((one) => ({ ...one, max_points: 10 })),
      },
    };
    expect(indexFigure(unknown, strict)).toMatchObject({ eligible: false, lacks: 'KNOWLEDGE', denominator: 10 });
    expect(indexFigure({ early: 3, judged: 1, digitised_known: 1 }, question)).toMatchObject({
      eligible: false,
      lacks: 'CASES',
    });
  });

  test('has a band by the share of what could be reached', () => {
    expect(bandOf({ points: 28, reachable: 31 }, index.definition)?.name_vi).toBe('A');
    expect(bandOf({ points: 20, reachable: 31 }, index.definition)?.name_vi).toBe('B');
    expect(bandOf({ points: 0, reachable: 0 }, index.definition)).toBeNull();
  });
});
