import { describe, expect, test } from 'vitest';
import { findingOf, movementOf, type RankedRow, scaleOf, sortRows, splitRows } from './ranking.view.ts';
import type { Ranking, RankingRow } from './rankings.documents.ts';

const unitNamed = (name: string): NonNullable<RankingRow['unit']> => ({
  id: name,
  code: '00001',
  name,
  type: 'COMMUNE',
  validUntil: null,
  province: null,
});

const aRow = (row: Partial<RankedRow> = {}): RankedRow => ({
  unit: unitNamed('Xã A'),
  rank: 1,
  rankLow: 1,
  rankHigh: 1,
  value: 0.9,
  low: 0.85,
  high: 0.95,
  numerator: 90,
  denominator: 100,
  eligible: true,
  reason: null,
  previousRank: null,
  totals: { received: 100 },
  ...row,
});

describe('the move since the period before', () => {
  test.each([
    [{ previousRank: null }, { kind: 'new' }],
    [{ rank: 3, previousRank: 3 }, { kind: 'same' }],
    [
      { rank: 3, rankLow: 1, rankHigh: 6, previousRank: 6 },
      { kind: 'unclear', before: 6, by: 3 },
    ],
    [
      { rank: 3, rankLow: 1, rankHigh: 6, previousRank: 9 },
      { kind: 'up', before: 9, by: 6 },
    ],
    [
      { rank: 8, rankLow: 5, rankHigh: 9, previousRank: 2 },
      { kind: 'down', before: 2, by: 6 },
    ],
  ])('of %j is %j', (row, movement) => {
    expect(movementOf(aRow(row))).toEqual(movement);
  });
});

describe('the finding', () => {
  test('names the first only when no other may be first', () => {
    const first = aRow();
    expect(findingOf([first, aRow({ rank: 2, rankLow: 2, rankHigh: 3 })])).toEqual({ kind: 'alone', row: first });
  });

  test('counts those that may be first', () => {
    const rows = [
      aRow({ rankHigh: 2 }),
      aRow({ rank: 2, rankLow: 1, rankHigh: 2 }),
      aRow({ rank: 3, rankLow: 3, rankHigh: 3 }),
    ];
    expect(findingOf(rows)).toEqual({ kind: 'shared', count: 2 });
  });

  test('says when nobody can be told apart, and when nobody is ranked', () => {
    expect(findingOf([aRow({ rankHigh: 2 }), aRow({ rank: 2, rankLow: 1 })])).toEqual({ kind: 'all', count: 2 });
    expect(findingOf([])).toEqual({ kind: 'none' });
  });
});

test('rows without a rank stand apart, in the order they came', () => {
  const unranked: RankingRow = { ...aRow(), rank: null, eligible: false, reason: 'ít hồ sơ' };
  const { ranked, unranked: rest } = splitRows({ rows: [aRow(), unranked] } as unknown as Ranking);
  expect([ranked.length, rest]).toEqual([1, [unranked]]);
});

test('names are sorted the Vietnamese way, numbers inside of them as numbers', () => {
  const rows = ['Xã 10', 'Xã Đà', 'Xã 9', 'Xã Ba', 'Xã Ân'].map((name) => aRow({ unit: unitNamed(name) }));
  expect(sortRows(rows, 'name').map((row) => row.unit?.name)).toEqual(['Xã 9', 'Xã 10', 'Xã Ân', 'Xã Ba', 'Xã Đà']);
});

test('sorted by change, unclear moves lie between rises and falls', () => {
  const up = aRow({ rank: 3, rankLow: 3, rankHigh: 4, previousRank: 9 });
  const unclear = aRow({ rank: 1, rankLow: 1, rankHigh: 9, previousRank: 8 });
  const down = aRow({ rank: 8, rankLow: 7, rankHigh: 9, previousRank: 2 });
  expect(sortRows([down, unclear, up], 'change')).toEqual([up, unclear, down]);
});

test('the scale of shares never leaves 0 to 1', () => {
  const [low, high] = scaleOf([aRow({ low: 0.001, high: 0.999 })], true);
  expect([low, high]).toEqual([0, 1]);
});
