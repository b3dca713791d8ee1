import { expect, test } from 'vitest';
import { careerOf } from './career.view.ts';
import type { Assignment } from './people.documents.ts';

const work = (patch: Partial<Assignment>): Assignment => ({
  key: '1',
  title: 'Công chức Tư pháp – Hộ tịch',
  kind: 'PRIMARY',
  field: { code: 'JUSTICE', name: 'Tư pháp – Hộ tịch' },
  unit: { id: 'old', name: 'Xã Lùng Vai', validUntil: '2025-06-30' },
  heldBy: { id: 'new', name: 'Xã Bản Lầu' },
  validFrom: '2015-01-01',
  validUntil: '2025-06-30',
  statutoryEnd: null,
  decision: null,
  postCode: null,
  ...patch,
});
const after = work({
  key: '2',
  unit: { id: 'new', name: 'Xã Bản Lầu', validUntil: null },
  heldBy: null,
  validFrom: '2025-07-01',
  validUntil: null,
});

test('the merger stands between the old unit and the one that took it over', () => {
  const career = careerOf([work({}), after], '2026-11-22');
  expect(career?.mergers.map(({ day }) => day)).toEqual(['2025-07-01']);
  const [old, present] = career?.lanes ?? [];
  expect([old?.isBeforeMerger, present?.isBeforeMerger]).toEqual([true, false]);
  expect(old?.start).toBe(0);
  expect(old?.end).toBe(present?.start);
  expect(old?.end).toBe(career?.mergers[0]?.at);
  expect(present?.end).toBe(1);
});

test('a long life has no more than eight years written under it', () => {
  const career = careerOf([work({ validFrom: '1990-03-01' }), after], '2026-11-22');
  const years = career?.years.map(({ year }) => year) ?? [];
  expect(years.length).toBeLessThanOrEqual(8);
  expect([years[0], years[1]]).toEqual([1991, 1996]);
});

test('nobody without any work has a line of time', () => {
  expect(careerOf([], '2026-11-22')).toBeNull();
});

test('work of the future widens the line', () => {
  const career = careerOf([work({}), { ...after, validFrom: '2027-01-01' }], '2026-11-22');
  expect(career?.to).toBe('2027-01-01');
  expect(career?.todayAt).toBeLessThan(1);
});
