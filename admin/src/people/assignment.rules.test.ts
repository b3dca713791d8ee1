import { expect, test } from 'vitest';
import { alarmOf, lastDayOf } from './assignment.rules.ts';

const today = '2026-11-22';

test('a placement ends on the day of its decision, or on the day before the law ends it, whichever comes first', () => {
  expect(lastDayOf({ validUntil: null, statutoryEnd: null })).toBeNull();
  expect(lastDayOf({ validUntil: null, statutoryEnd: '2026-05-31' })).toBe('2026-05-30');
  expect(lastDayOf({ validUntil: '2026-03-31', statutoryEnd: '2026-05-31' })).toBe('2026-03-31');
  expect(lastDayOf({ validUntil: '2026-12-31', statutoryEnd: '2026-03-01' })).toBe('2026-02-28');
});

test('the alarm tells what is past, what is near, and what has time', () => {
  const level = (validUntil: string) => alarmOf({ validUntil, statutoryEnd: null }, today)?.level;
  expect([level('2026-11-21'), level('2026-11-22'), level('2027-02-20'), level('2027-02-21')]).toEqual([
    'past',
    'soon',
    'soon',
    'later',
  ]);
  expect(alarmOf({ validUntil: null, statutoryEnd: null }, today)).toBeNull();
});
