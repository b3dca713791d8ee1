import { expect, test } from 'vitest';
import { balanceChecks, balanceLines, compared, differencesOf, digestOf } from './report-lines.rules.ts';

const COUNTS = { received: 10, online: 6, in_person: 3, post: 1, early: 5, on_time: 2, late: 1, returned: 1 };
const ROW = {
  key: 'a',
  label: 'Đất đai',
  unit: 1,
  fieldCode: 'a',
  counts: { ...COUNTS, pending_in_time: 3, pending_overdue: 1 },
};
const OTHER = { ...ROW, key: 'b', label: 'Chứng thực', fieldCode: 'b', counts: { received: 4, online: 4, early: 4 } };
const DAYS = { from: '2026-06-15', to: '2026-09-14' };
const lines = balanceLines([ROW, OTHER, { ...ROW, key: 'c', counts: {} }], 1, 'vi');
const cellsOf = (key: string): Record<string, number | null> =>
  Object.fromEntries(lines.find((line) => line.key === key)?.cells.map(({ column, value }) => [column, value]) ?? []);

test('lines without dossiers are left out, the others stand by name, their total last', () => {
  expect(lines.map(({ key }) => key)).toEqual(['b', 'a', 'total']);
  expect(cellsOf('a')).toMatchObject({ carried_over: 3, handled: 13, resolved: 8, pending: 4 });
  expect(cellsOf('total')).toMatchObject({ handled: 17, online: 10, resolved: 12, pending: 4 });
});

test('what does not agree is told, with both sides', () => {
  const before = balanceLines([{ ...ROW, counts: { pending_in_time: 3 } }], 1, 'vi');
  const totals = { ...ROW.counts, received: 14, online: 10, early: 9 };
  const checks = balanceChecks(lines, before, { totals, language: 'vi' });
  expect(checks.filter(({ left, right }) => left !== right)).toEqual([]);
  const wrong = balanceChecks(lines, [], { totals: { ...totals, late: 0 }, language: 'en' });
  expect(wrong.filter(({ left, right }) => left !== right)).toEqual([
    { name: 'Carried over = pending when the period before ended', left: 3, right: 0 },
    { name: 'All to handle: sum of the lines = the place as a whole', left: 17, right: 16 },
    { name: 'All solved: sum of the lines = the place as a whole', left: 12, right: 11 },
  ]);
});

test('each line stands beside the period before and beside now; what only those have is 0 here', () => {
  const now = balanceLines([ROW, { ...OTHER, key: 'd', label: 'Hộ tịch' }, OTHER], 1, 'vi');
  const told = compared(lines, balanceLines([OTHER], 1, 'vi'), now);
  expect(told.map(({ key }) => key)).toEqual(['b', 'a', 'd', 'total']);
  const of = (key: string, name: string) =>
    told.find((line) => line.key === key)?.cells.find(({ column }) => column === name);
  expect(of('b', 'handled')).toMatchObject({ value: 4, before: 4, now: 4 });
  expect(of('a', 'handled')).toMatchObject({ value: 13, before: 0, now: 13 });
  expect(of('d', 'handled')).toMatchObject({ value: 0, before: 0, now: 4 });
  // Handled, online, solved, early: of the new line and of the total.
  expect(differencesOf(told)).toBe(8);
  expect(differencesOf(compared(lines, [], null))).toBe(0);
});

test('the fingerprint is of the figures, whatever they are called', () => {
  const renamed = balanceLines(
    [
      { ...ROW, label: 'Land' },
      { ...OTHER, label: 'Notary' },
    ],
    1,
    'en',
  );
  expect(digestOf('k', DAYS, renamed)).toBe(digestOf('k', DAYS, lines));
  const changed = balanceLines([ROW, { ...OTHER, counts: { ...OTHER.counts, early: 3, late: 1 } }], 1, 'vi');
  expect(digestOf('k', DAYS, changed)).not.toBe(digestOf('k', DAYS, lines));
  expect(digestOf('l', DAYS, lines)).not.toBe(digestOf('k', DAYS, lines));
});
