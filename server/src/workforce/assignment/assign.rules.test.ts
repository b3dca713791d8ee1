import { expect, test } from 'vitest';
import { lastOfSecondment, spanOf, type WantedAssignment } from './assign.rules.ts';

const NORMS = { secondmentYears: 3, temporaryEnd: '2026-05-31' };
const wanted = (patch: Partial<WantedAssignment>) =>
  spanOf(
    { kind: 'PRIMARY', officialKind: 'CIVIL_SERVANT', from: '2026-01-01', until: null, today: '2026-01-01', ...patch },
    NORMS,
  );

test.each([
  ['2026-01-01', '2028-12-31'],
  ['2024-02-29', '2027-02-28'],
  ['2025-03-01', '2028-02-29'],
])('a secondment from %s ends on %s at the latest', (from, last) => {
  expect(lastOfSecondment(from, 3)).toBe(last);
  const until = (day: string) => wanted({ kind: 'SECONDMENT', from, until: day });
  expect(until(last)).toEqual({ statutoryEnd: null });
  expect(until('2029-01-01')).toEqual({ refused: 'SECONDMENT_TOO_LONG' });
});

test('a secondment without an end is none', () => {
  expect(wanted({ kind: 'SECONDMENT' })).toEqual({ refused: 'NEEDS_END' });
});

test('non-professional workers stay until before the law’s day, whatever else was said', () => {
  const placed = (from: string, until: string | null) =>
    wanted({ kind: 'TEMPORARY', officialKind: 'NON_PROFESSIONAL', from, until });
  expect(placed('2026-05-30', null)).toEqual({ statutoryEnd: '2026-05-31' });
  expect(placed('2026-01-01', '2026-05-30')).toEqual({ statutoryEnd: '2026-05-31' });
  expect(placed('2026-01-01', '2026-05-31')).toEqual({ refused: 'TEMPORARY_ENDED' });
  expect(placed('2026-05-31', null)).toEqual({ refused: 'TEMPORARY_ENDED' });
  expect(wanted({ kind: 'TEMPORARY', until: '2026-08-01' })).toEqual({ statutoryEnd: '2026-08-02' });
  expect(wanted({ kind: 'TEMPORARY' })).toEqual({ refused: 'NEEDS_END' });
});

test('only what lies ahead is a designation', () => {
  expect(wanted({ kind: 'DESIGNATED' })).toEqual({ refused: 'NOT_AHEAD' });
  expect(wanted({ kind: 'DESIGNATED', from: '2026-01-02' })).toEqual({ statutoryEnd: null });
});

test('no assignment ends before it begins', () => {
  expect(wanted({ kind: 'CONCURRENT', until: '2025-12-31' })).toEqual({ refused: 'DAYS_REVERSED' });
});
