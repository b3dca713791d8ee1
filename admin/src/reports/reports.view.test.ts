import { expect, test } from 'vitest';
import { casesOf, placeAsked } from './reports.view.ts';

const BAN_LAU = { id: 'u', code: '02788', name: 'Xã Bản Lầu', province: { code: '15' } };

test('without a place in the address the reader’s own is shown', () => {
  const unit = { scopeKind: 'UNIT', provinceCode: null, unit: BAN_LAU } as const;
  const province = { scopeKind: 'PROVINCE', provinceCode: '15', unit: null } as const;
  expect(placeAsked({ in: null, unit: null }, unit)).toEqual({ province: null, unit: 'u' });
  expect(placeAsked({ in: null, unit: null }, province)).toEqual({ province: '15', unit: null });
  expect(placeAsked({ in: null, unit: null }, null)).toEqual({ province: null, unit: null });
  expect(placeAsked({ in: '87', unit: null }, unit)).toEqual({ province: '87', unit: null });
  expect(placeAsked({ in: '87', unit: 'x' }, province)).toEqual({ province: null, unit: 'x' });
});

test('a figure opens its dossiers where it is of one unit and not 0', () => {
  const days = { periodFrom: '2026-06-15', periodTo: '2026-09-14', signed: null };
  const line = { unit: { id: 'u' }, fieldCode: 'HO_TICH' };
  const cell = { value: 3, countsAny: ['LATE'], countsNone: [] } as const;
  const href = casesOf(days, line, cell) ?? '';
  expect(JSON.parse(new URLSearchParams(href.split('?')[1]).get('filter') ?? '')).toEqual({
    unitId: 'u',
    boundaries: 'CURRENT',
    from: '2026-06-15',
    to: '2026-09-14',
    countsAny: ['LATE'],
    fieldCodes: ['HO_TICH'],
  });
  expect(casesOf(days, { ...line, unit: null }, cell)).toBeNull();
  expect(casesOf(days, line, { ...cell, value: 0 })).toBeNull();
  expect(casesOf(days, line, { ...cell, countsAny: [] })).toBeNull();
});
