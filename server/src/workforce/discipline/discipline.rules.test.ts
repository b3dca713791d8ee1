import { expect, test } from 'vitest';
import { DISCIPLINE_FROM, DISCIPLINE_KINDS } from './discipline.data.ts';
import { disciplineRefusal } from './discipline.rules.ts';

const allowed = (officialKind: string, isLeader: boolean, on: string): string[] =>
  DISCIPLINE_KINDS.filter(
    (kind) => disciplineRefusal({ ...kind, validFrom: DISCIPLINE_FROM }, { officialKind, isLeader, on }) === null,
  ).map(({ code }) => code);

test('two kinds ended on 30 June 2025', () => {
  expect(allowed('CIVIL_SERVANT', true, '2025-06-30')).toEqual([
    'KHIEN_TRACH',
    'CANH_CAO',
    'HA_BAC_LUONG',
    'GIANG_CHUC',
    'CACH_CHUC',
    'BUOC_THOI_VIEC',
  ]);
  expect(allowed('CIVIL_SERVANT', true, '2025-07-01')).toEqual([
    'KHIEN_TRACH',
    'CANH_CAO',
    'CACH_CHUC',
    'BUOC_THOI_VIEC',
  ]);
});

test('who leads nobody cannot be removed from a lead, cadres cannot be dismissed', () => {
  expect(allowed('CIVIL_SERVANT', false, '2026-01-01')).toEqual(['KHIEN_TRACH', 'CANH_CAO', 'BUOC_THOI_VIEC']);
  expect(allowed('CADRE', true, '2026-01-01')).toEqual(['KHIEN_TRACH', 'CANH_CAO', 'CACH_CHUC', 'BAI_NHIEM']);
});
