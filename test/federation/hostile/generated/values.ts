import { toGlobalId } from '../../../../server/src/platform/global-id.ts';
import type { Pools } from '../../differential/generated.ts';

/** Texts that have broken servers before. */
const TEXTS: readonly unknown[] = [
  '',
  ' ',
  'a\u0000b',
  '\ud800',
  '\udc00\ud800',
  'x'.repeat(5_000),
  'Mỹ Hiệp'.normalize('NFD'),
  'h\u0323o\u0300a\u202e',
  '👩‍👩‍👧‍👦',
  "'; drop table dossiers.dossier; --",
  '%',
  '_',
  '\\',
  '../../etc/passwd',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'NaN',
  '１２３',
  '((((',
  '\n\t\r',
  17,
  true,
  ['a', ['b']],
  { a: 1 },
];

const NUMBERS: readonly unknown[] = [
  0,
  1,
  2,
  -1,
  500,
  501,
  2_147_483_647,
  -2_147_483_648,
  2_147_483_648,
  1e308,
  1.5,
  '1',
];

const DAYS: readonly unknown[] = [
  '2026-01-01',
  '2026-09-30',
  '2025-07-01',
  '2025-02-30',
  '0000-00-00',
  '0001-01-01',
  '1000-01-01',
  '9999-12-31',
  '10000-01-01',
  '-0044-03-15',
  '2026-1-1',
  'infinity',
  '',
  20260101,
];

const INSTANTS: readonly unknown[] = [
  '2026-09-30T08:00:00+07:00',
  '2026-09-30T08:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '9999-12-31T23:59:59-12:00',
  '2026-09-30T25:61:61Z',
  '2026-09-30',
  'now',
  0,
];

const IDS: readonly unknown[] = [
  ...['99999999999999999999', '-1', '0', '1e5', '0x10', ' 278801', '278801 ', '٢', '', '2147483648', '1;2'].flatMap(
    (key) => ['AdministrativeUnit', 'ImportBatch', 'Procedure', 'Dossier'].map((type) => toGlobalId(type, key)),
  ),
  toGlobalId('Dossier', 'a\u0000b'),
  toGlobalId('Account', '1'),
  toGlobalId('__proto__', '1'),
  toGlobalId('constructor', 'prototype'),
  'nothing',
  '',
  '=====',
  -1,
];

/** What a harvest of the house gave: values it knows, by what they are. */
export interface Known {
  readonly ids: readonly string[];
  readonly units: readonly string[];
  readonly codes: readonly string[];
  readonly procedures: readonly string[];
  readonly cursors: readonly string[];
  /** Keys of accounts, grants, sessions and the like that may be lost. */
  readonly keys: readonly string[];
}

const CURSOR_VALUES: readonly unknown[] = [
  null,
  '',
  'x',
  'a\u0000b',
  '\ud800',
  -1,
  1e308,
  0.5,
  '2026-99-99',
  '2026-99-99 99:99:99+99',
  '0000-01-01 00:00:00+00',
  'infinity',
  '9'.repeat(40),
  '9'.repeat(18),
];

/** Cursors of the house with one value exchanged for another: of the right list, and wrong. */
export function forged(cursors: readonly string[]): string[] {
  return cursors.flatMap((cursor) => {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    return parts.flatMap((_part, at) =>
      CURSOR_VALUES.map((value) => Buffer.from(JSON.stringify(parts.with(at, value))).toString('base64url')),
    );
  });
}

/** Of every kind some values that the house knows, and many that it should refuse. */
export function valuesOf(known: Known): Pools {
  /** Three times out of four a value that is right: what is wrong must be reached, past all that is right. */
  const often = (right: readonly unknown[], strange: readonly unknown[]): readonly unknown[] => [
    ...Array.from({ length: Math.ceil((3 * strange.length) / right.length) }, () => right).flat(),
    ...strange,
  ];
  const ids = often(known.ids, IDS);
  return {
    ID: ids,
    id: ids,
    unitId: ids,
    code: often(known.codes, TEXTS),
    unitCode: often(known.units, TEXTS),
    'Query.unit.code': often(known.units, TEXTS),
    procedureCode: often(known.procedures, TEXTS),
    'Query.procedure.code': often(known.procedures, TEXTS),
    provinceCode: often(['15', '10', '01'], TEXTS),
    fieldCode: often(known.procedures, TEXTS),
    metric: often(['on_time', 'online', 'median_handling', 'volume'], TEXTS),
    search: often(['ban lau', 'm', 'H15', 'xa, lao cai'], TEXTS),
    after: often(known.cursors, forged(known.cursors)),
    accountKey: often(known.keys, TEXTS),
    grantKey: often(known.keys, TEXTS),
    key: often(known.keys, TEXTS),
    // Names that are nobody's: whoever is locked out cannot be asked for again.
    userName: often(['nobody', 'ai.do', 'can.bo.1', 'can.bo.2'], TEXTS),
    currentPassword: TEXTS,
    state: often(['{}', '{"a":[1]}', '{"a":'], TEXTS),
    from: often(['2025-07-01', '2026-01-01'], DAYS),
    to: often(['2026-09-30', '2026-12-31'], DAYS),
    year: often([2025, 2026], NUMBERS),
    first: often([1, 2, 5], NUMBERS),
    expectedVersion: often([1, 2], NUMBERS),
    Date: often(['2026-06-30', '2026-11-22'], DAYS),
    DateTime: often(['2026-09-30T08:00:00+07:00'], INSTANTS),
    Int: often([1, 5, 30], NUMBERS),
    Float: NUMBERS,
    Boolean: [true, false, true, false, 'true', 1],
    String: often(['Tên', 'Huyện Mường Khương'], TEXTS),
  };
}
