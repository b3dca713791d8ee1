import { expect, test } from 'vitest';
import { dossierFilterInput, dossierListHref, filterOfAddress } from './dossier.filter.ts';

test('nothing asked is an empty filter', () => {
  expect(dossierFilterInput({})).toEqual({});
});

test('a number of a unit’s totals becomes the very filter of its dossiers', () => {
  const drill = {
    unitId: 'u',
    boundaries: 'CURRENT',
    from: '2025-04-01',
    to: '2025-06-30',
    asOf: '2025-07-15',
    knownAt: '2026-01-02T03:04:05.000Z',
    counts: 'LATE',
  } as const;
  expect(dossierFilterInput(drill)).toEqual({
    unitId: 'u',
    boundaries: 'CURRENT',
    period: { from: '2025-04-01', to: '2025-06-30' },
    asOf: '2025-07-15',
    knownAt: '2026-01-02T03:04:05.000Z',
    counts: 'LATE',
  });
});

test('an open end of the received period is closed far away', () => {
  expect(dossierFilterInput({ receivedFrom: '2025-07-01' }).received).toEqual({ from: '2025-07-01', to: '2099-12-31' });
});

test('empty texts are no conditions, and codes are trimmed', () => {
  expect(dossierFilterInput({ search: ' H38.02788 ', procedureCode: '' })).toEqual({ search: 'H38.02788' });
});

test('the address of a list holds its filter as react-admin reads it', () => {
  const href = new URL(dossierListHref({ unitId: 'u', counts: 'LATE' }), 'http://x');
  expect(JSON.parse(href.searchParams.get('filter') ?? '')).toEqual({ unitId: 'u', counts: 'LATE' });
});

test('an older link that names one field and one channel still narrows the list', () => {
  expect(dossierFilterInput(filterOfAddress({ fieldCode: 'HO_TICH', channel: 'ONLINE', unitId: 'x' }))).toEqual({
    fieldCodes: ['HO_TICH'],
    channels: ['ONLINE'],
    unitId: 'x',
  });
  expect(filterOfAddress({ channels: ['POST'] })).toEqual({ channels: ['POST'] });
});
