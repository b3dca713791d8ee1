import { describe, expect, test } from 'vitest';
import type { RankHistory } from './trends.documents.ts';
import { defaultCodes, drawnPeriods, historyPeriod, isVague, readCodes } from './trends.view.ts';

describe('the time told of ends with the chosen period', () => {
  test.each([
    ['MONTH', '2025-09-01'],
    ['QUARTER', '2024-10-01'],
    ['YEAR', '2023-01-01'],
  ] as const)('by %s', (step, from) => {
    expect(historyPeriod({ to: '2026-09-30' }, step)).toEqual({ from, to: '2026-09-30' });
  });
});

test('codes of an address are five digits, once each', () => {
  expect(readCodes('02788,02788,x,2788,00001')).toEqual(['02788', '00001']);
});

const unit = (code: string) => ({ id: code, code, name: code });
const history = (moves: readonly string[]): RankHistory =>
  ({
    moves: moves.map((code) => ({ unit: unit(code) })),
    series: [
      { unit: unit('00002'), points: [{ rank: 2 }] },
      { unit: unit('00009'), points: [{ rank: null }] },
      { unit: unit('00001'), points: [{ rank: 1 }] },
    ],
  }) as unknown as RankHistory;

test('whoever moved beyond chance is drawn, else the first places; a unit without a place comes last', () => {
  expect(defaultCodes(history(['00005', '00005', '00002']))).toEqual(['00005', '00002']);
  expect(defaultCodes(history([]))).toEqual(['00001', '00002', '00009']);
});

test('a place is vague where its interval spans more than a third of the units', () => {
  expect(isVague({ rankLow: 1, rankHigh: 35 }, 99)).toBe(true);
  expect(isVague({ rankLow: 1, rankHigh: 34 }, 99)).toBe(false);
  expect(isVague({ rankLow: null, rankHigh: null }, 99)).toBe(true);
});

test('two periods alone are drawn from the one chosen to the last; what is no earlier period draws all', () => {
  const periods = ['2026-07-01', '2026-08-01', '2026-09-01'].map((from) => ({
    from,
    to: from,
    ranked: 9,
    isComplete: true,
  }));
  expect(drawnPeriods(periods, '2026-07-01')).toEqual([0, 2]);
  expect(drawnPeriods(periods, '2026-09-01')).toEqual([0, 1, 2]);
  expect(drawnPeriods(periods, '2020-01-01')).toEqual([0, 1, 2]);
  expect(drawnPeriods(periods, null)).toEqual([0, 1, 2]);
});
