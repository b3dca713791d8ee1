import { expect, test } from 'vitest';
import { cookieOf, endOf, IDLE_MS, isOpen, LONGEST_MS, sessionCookie } from './session.rules.ts';
import { THROTTLE_WINDOW_MS, waitBeforeTry } from './throttle.rules.ts';

const now = new Date('2026-11-22T08:00:00+07:00');
const before = (ms: number): Date => new Date(now.getTime() - ms);
const after = (ms: number): Date => new Date(now.getTime() + ms);
const none = { failures: 0, lastAt: null };

test('a session ends when it is not used', () => {
  const times = { lastSeenAt: before(IDLE_MS), expiresAt: after(LONGEST_MS), endedAt: null };
  expect(isOpen(times, now)).toBe(false);
  expect(isOpen({ ...times, lastSeenAt: before(IDLE_MS - 1) }, now)).toBe(true);
});

test('a session ends though it is used', () => {
  const times = { lastSeenAt: now, expiresAt: now, endedAt: null };
  expect(isOpen(times, now)).toBe(false);
  expect(endOf({ ...times, expiresAt: after(60_000) })).toEqual(after(60_000));
});

test('a session that was ended is not open', () => {
  expect(isOpen({ lastSeenAt: now, expiresAt: after(LONGEST_MS), endedAt: now }, now)).toBe(false);
});

test('no script and no other site gets the cookie', () => {
  const cookie = sessionCookie('abc', true);
  expect(cookie).toMatch(/^mc_session=abc; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure$/u);
  expect(sessionCookie('', false)).toContain('Max-Age=0');
});

test('a cookie is found among others', () => {
  expect(cookieOf('a=1; mc_session=xyz; b=2', 'mc_session')).toBe('xyz');
  expect(cookieOf('xmc_session=xyz', 'mc_session')).toBeNull();
  expect(cookieOf(undefined, 'mc_session')).toBeNull();
});

test('four mistakes cost nothing, the fifth a minute, and each further one double', () => {
  const wait = (failures: number): number => waitBeforeTry({ name: { failures, lastAt: now }, address: none }, now);
  expect([4, 5, 6, 7].map(wait)).toEqual([0, 60_000, 120_000, 240_000]);
  expect(wait(500)).toBe(THROTTLE_WINDOW_MS);
});

test('waiting is over when it is over', () => {
  const name = { failures: 5, lastAt: before(60_000) };
  expect(waitBeforeTry({ name, address: none }, now)).toBe(0);
});

test('an address is forgiven more than a name', () => {
  const address = (failures: number) => ({ name: none, address: { failures, lastAt: now } });
  expect(waitBeforeTry(address(49), now)).toBe(0);
  expect(waitBeforeTry(address(50), now)).toBe(60_000);
});
