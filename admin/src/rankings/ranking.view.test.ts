import { describe, expect, test } from 'vitest';
import {
  balanceOf,
  bracketsOf,
  findingOf,
  movementOf,
  type RankedRow,
  scaleOf,
  sortRows,
  splitRows,
} from './ranking.view.ts';
import type { Ranking, RankingRow, RowTotals } from './rankings.documents.ts';

const unitNamed = (name: string): NonNullable<RankingRow['unit']> => ({
  id: name,
  code: '00001',
  name,
  type: 'COMMUNE',
  validUntil: null,
  province: null,
});

const settled: RowTotals = {
  received: 311,
  carriedOver: 0,
  early: 241,
  onTime: 22,
  late: 0,
  returned: 1,
  pendingInTime: 47,
  pendingOverdue: 0,
  estimatedShare: 0,
};

const aRow = (row: Partial<RankedRow> = {}): RankedRow => ({
  unit: unitNamed('Xã A'),
  peerGroup: null,
  peerSize: null,
  peerMedian: null,
  besidePeers: null,
  band: null,
  toldShare: null,
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
  previousValue: null,
  change: null,
  changeIsSignal: null,
  funnelLow: null,
  funnelHigh: null,
  warningLow: null,
  warningHigh: null,
  outside: null,
  totals: settled,
  statement: null,
  ...row,
});

describe('the identity check of a row', () => {
  test.each([
    ['holds for 311 received, 263 solved, 1 returned, 47 pending', {}, { missing: 0, holds: true }],
    ['misses what is neither solved, returned nor pending', { onTime: 20 }, { missing: 2, holds: false }],
    ['counts what came over from before', { carriedOver: 5, late: 5 }, { missing: 0, holds: true }],
    [
      'does not take counts below nothing for agreement',
      { pendingInTime: -3, pendingOverdue: 50 },
      { missing: 0, holds: false },
    ],
  ])('%s', (_, changed, outcome) => {
    expect(balanceOf({ ...settled, ...changed })).toMatchObject(outcome);
  });
});

describe('the change since the period before', () => {
  const up = { change: 0.05, changeIsSignal: true, previousRank: 9 };
  test.each([
    ['is none for a unit that had no figure then', { row: {}, polarity: 'HIGH_IS_GOOD', movement: { kind: 'new' } }],
    [
      'is not a move within chance, however many ranks it makes',
      {
        row: { change: 0.05, changeIsSignal: false, previousRank: 80 },
        polarity: 'HIGH_IS_GOOD',
        movement: { kind: 'unclear', before: 80 },
      },
    ],
    [
      'is better where high is good',
      { row: up, polarity: 'HIGH_IS_GOOD', movement: { kind: 'better', before: 9, by: 0.05 } },
    ],
    [
      'is worse where low is good',
      { row: up, polarity: 'LOW_IS_GOOD', movement: { kind: 'worse', before: 9, by: 0.05 } },
    ],
    [
      'is better downwards where low is good',
      { row: { ...up, change: -2 }, polarity: 'LOW_IS_GOOD', movement: { kind: 'better', before: 9, by: -2 } },
    ],
    [
      'is neither where no way is good',
      { row: up, polarity: 'NEUTRAL', movement: { kind: 'moved', before: 9, by: 0.05 } },
    ],
  ] as const)('%s', (_, { row, polarity, movement }) => {
    expect(movementOf(aRow(row), polarity)).toEqual(movement);
  });
});

test('a bracket holds those that may stand in the place of its first; nobody is bracketed alone', () => {
  const rows = [
    aRow({ rank: 1, rankLow: 1, rankHigh: 1 }),
    aRow({ rank: 2, rankLow: 2, rankHigh: 4 }),
    aRow({ rank: 3, rankLow: 2, rankHigh: 5 }),
    aRow({ rank: 4, rankLow: 2, rankHigh: 5 }),
    aRow({ rank: 5, rankLow: 3, rankHigh: 5 }),
  ];
  const brackets = bracketsOf(rows);
  expect(rows.map((row) => brackets.get(row) ?? null)).toEqual([null, 'first', 'inner', 'last', null]);
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

test('sorted by change, changes within chance lie between rises and falls', () => {
  const up = aRow({ change: 0.02, changeIsSignal: true });
  const unclear = aRow({ change: 0.3, changeIsSignal: false });
  const down = aRow({ change: -0.1, changeIsSignal: true });
  expect(sortRows([down, unclear, up], 'change')).toEqual([up, unclear, down]);
});

test('the scale of shares never leaves 0 to 1', () => {
  const [low, high] = scaleOf([aRow({ low: 0.001, high: 0.999 })], true);
  expect([low, high]).toEqual([0, 1]);
});
