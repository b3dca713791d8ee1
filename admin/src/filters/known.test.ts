import { expect, test } from 'vitest';
import { knownDay, lastDayKnown, parseKnown } from './known.ts';

test.each([
  ['2026-11-22T01:00:00Z', '2026-11-22T01:00:00.000Z'],
  ['2026-11-22T08:00:00+07:00', '2026-11-22T01:00:00.000Z'],
  ['2026-11-22T01:00:00.123456Z', '2026-11-22T01:00:00.123Z'],
  ['2026-11-22', null],
  ['2026-13-45T01:00:00Z', null],
  ['now', null],
  ['', null],
])('the instant %j of an address is %s', (text, known) => {
  expect(parseKnown(text)).toBe(known);
});

test('a day is over at midnight in Vietnam', () => {
  expect(lastDayKnown('2026-11-22T16:59:59Z')).toBe('2026-11-21');
  expect(lastDayKnown('2026-11-22T17:00:00Z')).toBe('2026-11-22');
});

test('figures as known at an instant are of days over by then', () => {
  const known = '2026-11-22T01:00:00Z';
  expect(knownDay(null, null)).toBeNull();
  expect(knownDay('2026-11-22', null)).toBe('2026-11-22');
  expect(knownDay(null, known)).toBe('2026-11-21');
  expect(knownDay('2026-11-22', known)).toBe('2026-11-21');
  expect(knownDay('2026-09-30', known)).toBe('2026-09-30');
});
