import { expect, test } from 'vitest';
import { dossierFilterInput } from '../dossiers/dossier.filter.ts';
import { backlogDay, bandFilter } from './backlog.view.ts';

const place = { unitId: 'u', boundaries: 'CURRENT', asOf: '2026-09-30', knownAt: '2026-10-01T01:00:00.000Z' } as const;
const band = { key: 'x', label: 'x', dossiers: 3, isOverdue: true, dueFrom: null, dueTo: null };

test('the backlog is that of the end of the period, of the as-of day or of today, whichever comes first', () => {
  expect(backlogDay('2026-09-30', null, '2026-11-23')).toBe('2026-09-30');
  expect(backlogDay('2026-12-31', null, '2026-11-23')).toBe('2026-11-23');
  expect(backlogDay('2026-09-30', '2026-08-15', '2026-11-23')).toBe('2026-08-15');
});

test('a band opens the dossiers due within it, an open end far away', () => {
  expect(dossierFilterInput(bandFilter({ ...band, dueTo: '2026-08-31' }, place))).toMatchObject({
    counts: 'PENDING_OVERDUE',
    knownAt: '2026-10-01T01:00:00.000Z',
    period: { from: '2026-09-30', to: '2026-09-30' },
    due: { from: '2000-01-01', to: '2026-08-31' },
  });
});

test('the band without a day asks for just those, and for no day', () => {
  const input = dossierFilterInput(bandFilter({ ...band, isOverdue: false }, place));
  expect([input.counts, input.appointment, input.due]).toEqual(['PENDING_IN_TIME', 'NOT_SET', undefined]);
});
