import { expect, test } from 'vitest';
import { grantInUse, stateOf, type GrantFacts } from './grant.rules.ts';

const today = '2026-11-22';
const aGrant = (given: Partial<GrantFacts> = {}): GrantFacts => ({
  key: '1',
  role: 'COMMUNE_LEADER',
  scopeKind: 'UNIT',
  scopeToday: 278801,
  citizen: null,
  province: 15,
  validFrom: '2025-07-01',
  validUntil: null,
  isEnded: false,
  ...given,
});

test('a grant holds on its first and on its last day', () => {
  expect(stateOf(aGrant({ validFrom: today, validUntil: today }), today)).toBe('ACTIVE');
});

test('a grant does not hold before its first day or after its last', () => {
  expect(stateOf(aGrant({ validFrom: '2026-11-23' }), today)).toBe('UPCOMING');
  expect(stateOf(aGrant({ validUntil: '2026-11-21' }), today)).toBe('ENDED');
});

test('a grant that was ended does not hold', () => {
  expect(stateOf(aGrant({ isEnded: true }), today)).toBe('ENDED');
});

test('a grant over a unit that was divided holds nowhere', () => {
  expect(stateOf(aGrant({ scopeToday: null }), today)).toBe('SUSPENDED');
});

test('the grant chosen is used as long as it holds, else the first that does', () => {
  const grants = [aGrant({ key: '1', isEnded: true }), aGrant({ key: '2' }), aGrant({ key: '3' })];
  expect(grantInUse(grants, '3', today)?.key).toBe('3');
  expect(grantInUse(grants, '1', today)?.key).toBe('2');
  expect(grantInUse([], null, today)).toBeNull();
});
