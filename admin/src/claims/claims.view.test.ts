import { expect, test } from 'vitest';
import { createFormatter } from '../i18n/format.ts';
import type { Claim, ClaimReport } from './claims.documents.ts';
import { addressIn, claimDifference, claimFigure, commonPeriod, countsOf, withOutcome } from './claims.view.ts';

const claim = (patch: Partial<Claim>): Claim =>
  ({ item: 'RECEIVED', decimals: 0, outcome: 'AGREES', ...patch }) as Claim;

test('a number of dossiers is a set of them; a share is none', () => {
  expect(countsOf('PENDING')?.numeratorCounts).toEqual(['PENDING_IN_TIME', 'PENDING_OVERDUE']);
  expect([countsOf('EARLY_SHARE'), countsOf('POPULATION')]).toEqual([null, null]);
});

test('figures are written with the decimals they were printed with', () => {
  const format = createFormatter('vi');
  expect(claimFigure(claim({}), 1_234, format)).toBe('1.234');
  expect(claimFigure(claim({ item: 'EARLY_SHARE', decimals: 1 }), 91.634_98, format)).toBe('91,6%');
  expect(claimFigure(claim({}), null, format)).toBe('–');
});

test('a difference has its sign; what rounds to nothing has none', () => {
  const format = createFormatter('vi');
  expect(claimDifference(claim({ difference: -8 }), format)).toBe('−8');
  expect(claimDifference(claim({ difference: 14 }), format)).toBe('+14');
  expect(claimDifference(claim({ item: 'EARLY_SHARE', decimals: 1, difference: -0.03 }), format)).toBe('0,0%');
  expect(claimDifference(claim({ difference: null }), format)).toBe('–');
});

test('figures of the same days say them once', () => {
  const days = { periodFrom: '2025-07-01', periodTo: '2025-07-20' };
  expect(commonPeriod([claim(days), claim(days)])).toMatchObject(days);
  expect(commonPeriod([claim(days), claim({ ...days, periodTo: '2025-07-31' })])).toBeNull();
});

test('an outcome leaves out reports without such a figure', () => {
  const reports = [
    { key: 'a', claims: [claim({}), claim({ outcome: 'DIFFERS' })] },
    { key: 'b', claims: [claim({})] },
  ] as unknown as readonly ClaimReport[];
  expect(withOutcome(reports, 'DIFFERS').map(({ key, claims }) => [key, claims.length])).toEqual([['a', 1]]);
  expect(withOutcome(reports, null)).toBe(reports);
});

test('a source with an address can be followed', () => {
  expect(addressIn('Báo cáo 12, https://example.vn/bao-cao, trang 3')).toBe('https://example.vn/bao-cao');
  expect(addressIn('Bài báo, tháng 7/2025')).toBeNull();
});
