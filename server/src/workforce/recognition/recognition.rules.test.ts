import { expect, test } from 'vitest';
import { amountOf, nomineeFindings, type Nominee } from './recognition.rules.ts';

const good: Nominee = {
  code: 'CC-1',
  band: 'GOOD',
  initiatives: 0,
  disciplined: false,
  hasIt: false,
  isAdvanced: true,
};

test('amounts are multiples of the base salary of the day', () => {
  expect(amountOf(0.3, 2_340_000)).toBe(702_000);
  expect(amountOf(0.15, 1_490_000)).toBe(223_500);
  expect(amountOf(4.5, 2_340_000)).toBe(10_530_000);
});

test.each([
  ['GIAY_KHEN', {}, []],
  ['GIAY_KHEN', { band: null }, []],
  ['GIAY_KHEN', { disciplined: true }, ['DISCIPLINED']],
  ['GIAY_KHEN', { hasIt: true }, ['HAS_IT']],
  ['LAO_DONG_TIEN_TIEN', {}, []],
  ['LAO_DONG_TIEN_TIEN', { band: null }, ['NO_REVIEW']],
  ['LAO_DONG_TIEN_TIEN', { band: 'NOT_COMPLETED' }, ['REVIEW_TOO_LOW']],
  ['CHIEN_SI_THI_DUA_CO_SO', {}, ['NEITHER_EXCELLENT_NOR_INITIATIVE']],
  ['CHIEN_SI_THI_DUA_CO_SO', { initiatives: 1 }, []],
  ['CHIEN_SI_THI_DUA_CO_SO', { band: 'EXCELLENT' }, []],
  ['CHIEN_SI_THI_DUA_CO_SO', { band: 'EXCELLENT', isAdvanced: false }, ['NEITHER_EXCELLENT_NOR_INITIATIVE']],
] as const)('%s of %j: %j', (kind, more, findings) => {
  expect(nomineeFindings(kind, 'REGULAR', { ...good, ...more })).toEqual(findings);
});

test('an unexpected certificate may be the second of a year', () => {
  expect(nomineeFindings('GIAY_KHEN', 'UNEXPECTED', { ...good, hasIt: true })).toEqual([]);
});
