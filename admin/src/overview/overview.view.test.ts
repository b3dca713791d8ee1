import { describe, expect, test } from 'vitest';
import type { HeadFigure, MapRanking, MapRow } from './overview.documents.ts';
import { districtOf, headOf, mapGroups, markOf, medianOf, monthPoints } from './overview.view.ts';

const figure = (key: string, value: number | null): HeadFigure => ({
  key,
  value,
  low: 0,
  high: 1,
  numerator: 1,
  denominator: 2,
  reason: null,
});
const everybody = { unit: null, district: null, provinceCode: null };
const peers = { mean: 0.9, peerMedian: 0.8, rows: [{ unit: { id: 'u' }, peerMedian: 0.7, peerSize: 5 }] };

describe('the figure of a tile', () => {
  const rows = [figure('15', 0.5), figure('87', 0.6)];

  test('is the province’s, or the unit’s', () => {
    expect(headOf(rows, null, { ...everybody, provinceCode: '87' })?.value).toBe(0.6);
    expect(headOf([figure('u', 0.1)], null, { ...everybody, unit: { id: 'u' } })?.value).toBe(0.1);
  });

  test('of the whole country is that of all units together', () => {
    expect(headOf(rows, peers, everybody)).toMatchObject({ value: 0.9, low: null });
    expect(headOf(rows, { mean: null, peerMedian: null }, everybody)).toBeNull();
  });

  test('of a former district is told where one province has a district of that name', () => {
    expect(headOf([figure('15', 0.5), figure('87', null)], null, { ...everybody, district: 'd' })?.value).toBe(0.5);
    expect(headOf(rows, null, { ...everybody, district: 'd' })).toBeNull();
  });
});

test('a unit is held against its peers, many units against their median', () => {
  expect(medianOf(peers, { id: 'u' })).toEqual({ value: 0.7, size: 5 });
  expect(medianOf(peers, null)).toEqual({ value: 0.8, size: null });
  expect(medianOf(peers, { id: 'other' })).toBeNull();
});

test('a month without figures is a gap, and no month is told of before its time', () => {
  const points = monthPoints([{ key: '2025-10', value: 0.5, low: 0.4, high: 0.6 }], '2025-09-01', '2025-11-20');
  expect(points.map(({ month, value }) => [month, value])).toEqual([
    ['2025-09-01', null],
    ['2025-10-01', 0.5],
    ['2025-11-01', null],
  ]);
});

const row = (patch: object): MapRow =>
  ({ eligible: true, value: 0.5, low: 0.4, high: 0.6, outside: null, ...patch }) as MapRow;
const ranking = (patch: object): MapRanking =>
  ({ mean: 0.5, peerMedian: 0.5, rows: [], metric: { polarity: 'HIGH_IS_GOOD' }, ...patch }) as unknown as MapRanking;

describe('a square is marked', () => {
  test('by the funnel, and by which way is good', () => {
    expect(markOf(ranking({}), row({ outside: 'ABOVE' }))).toBe('better');
    expect(markOf(ranking({ metric: { polarity: 'LOW_IS_GOOD' } }), row({ outside: 'ABOVE' }))).toBe('worse');
    expect(markOf(ranking({ metric: { polarity: 'NEUTRAL' } }), row({ outside: 'BELOW' }))).toBe('below');
    expect(markOf(ranking({}), row({}))).toBe('within');
  });

  test('by its interval beside the median where there is no funnel', () => {
    expect(markOf(ranking({ mean: null }), row({ low: 0.55 }))).toBe('better');
    expect(markOf(ranking({ mean: null }), row({ high: 0.45 }))).toBe('worse');
  });

  test('as unknown without cases enough, however far off it lies', () => {
    expect(markOf(ranking({}), row({ outside: 'BELOW', eligible: false }))).toBe('unknown');
  });
});

const unit = (name: string, parts: readonly [string | null, number][], lat: number | null = null) =>
  row({
    unit: {
      id: name,
      name,
      province: { code: '15', name: 'Tỉnh Lào Cai' },
      centroid: lat === null ? null : { lat, lon: 104 },
      predecessors: parts.map(([district, share]) => {
        const [districtName = null, province = null] = district?.split('/') ?? [];
        return {
          share,
          unit: { districtName, province: province === null ? null : { code: province, name: province } },
        };
      }),
    },
  });

describe('where squares stand', () => {
  test('a unit stands with the former district most of it came from', () => {
    expect(
      districtOf(
        unit('x', [
          ['A', 1],
          ['B', 0.6],
          ['B', 0.7],
        ]),
      ),
    ).toEqual({ name: 'B', province: null });
    expect(districtOf(unit('x', [[null, 1]]))).toBeNull();
  });

  test('two former districts of one name stand apart, each with its province', () => {
    const units = [unit('Xã A', [['B/Tỉnh C', 1]]), unit('Xã Đ', [['B/Tỉnh D', 1]]), unit('Xã E', [['F/Tỉnh D', 1]])];
    expect(mapGroups(units, '')).toEqual([
      { name: 'B (C)', keys: ['Xã A'] },
      { name: 'B (D)', keys: ['Xã Đ'] },
      { name: 'F', keys: ['Xã E'] },
    ]);
  });

  test('by name where nothing tells where they lie, else from north to south', () => {
    const named = [unit('Xã Ô', [['B', 1]]), unit('Xã Đ', [['B', 1]]), unit('Xã A', [['A', 1]])];
    expect(mapGroups(named, '')).toEqual([
      { name: 'A', keys: ['Xã A'] },
      { name: 'B', keys: ['Xã Đ', 'Xã Ô'] },
    ]);
    const placed = [unit('Xã Ô', [['B', 1]], 22), unit('Xã Đ', [['B', 1]], 21), unit('Xã A', [['A', 1]], 20)];
    expect(mapGroups(placed, '').map(({ keys }) => keys)).toEqual([['Xã Ô', 'Xã Đ'], ['Xã A']]);
  });
});
