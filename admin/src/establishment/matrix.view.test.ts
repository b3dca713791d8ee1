import { describe, expect, test } from 'vitest';
import type { StaffCell } from './establishment.documents.ts';
import { figureOf, greatestOf, matrixOf, signed, sortedRows, tintOf, turnedSort } from './matrix.view.ts';

const fields = ['LAND', 'JUSTICE', 'HEALTH'].map((code) => ({ code, name: code.toLowerCase() }));
const cell = (unit: string, field: string, [required, available]: readonly [number, number]): StaffCell => ({
  unit: { id: unit, code: unit, name: `Xã ${unit}` },
  field: { code: field, name: field.toLowerCase() },
  required,
  filled: Math.min(required, available),
  available,
  shortage: Math.max(0, required - available),
  surplus: Math.max(0, available - required),
  temporary: 0,
  concurrent: 0,
});
const cells = [
  cell('A', 'JUSTICE', [3, 1]),
  cell('A', 'LAND', [2, 4]),
  cell('B', 'JUSTICE', [1, 1]),
  cell('C', 'LAND', [2, 0]),
];
const matrix = matrixOf(cells, fields);
const order = (sort: string) => sortedRows(matrix.rows, sort, 'balance').map(({ unit }) => unit.id);

test('columns go by the departments and leave out what nobody needs or has', () => {
  expect(matrix.fields.map(({ code }) => code)).toEqual(['LAND', 'JUSTICE']);
});

test('a surplus in one cell does not hide a shortage in another', () => {
  expect(matrix.rows[0]?.sums).toEqual({ required: 5, filled: 3, available: 5, shortage: 2, surplus: 2 });
  expect(matrix.sums).toMatchObject({ required: 8, available: 6, shortage: 4, surplus: 2 });
  expect(matrix.fields[0]?.sums).toMatchObject({ required: 4, available: 4, shortage: 2, surplus: 2 });
});

describe('order', () => {
  test('by name as the server gave it, and turned round', () => {
    expect([order('name'), order('-name')]).toEqual([
      ['A', 'B', 'C'],
      ['C', 'B', 'A'],
    ]);
  });

  test('by a field, shortage first; units without the field stand last both ways', () => {
    expect(order('LAND')).toEqual(['C', 'A', 'B']);
    expect(order('-LAND')).toEqual(['A', 'C', 'B']);
  });

  test('by the total', () => expect(order('total')).toEqual(['C', 'A', 'B']));

  test('a second click turns it round', () => {
    expect([turnedSort('name', 'LAND'), turnedSort('LAND', 'LAND'), turnedSort('-LAND', 'LAND')]).toEqual([
      'LAND',
      '-LAND',
      'LAND',
    ]);
  });
});

test('a figure says its side, and is tinted against the greatest', () => {
  expect([signed(2), signed(-2), signed(0)]).toEqual(['+2', '\u22122', '0']);
  const greatest = greatestOf(matrix.rows, 'balance');
  expect(greatest).toEqual({ below: 2, above: 2 });
  expect([tintOf(-2, greatest), tintOf(1, { below: 8, above: 2 }), tintOf(0, greatest)]).toEqual([1, 0.5, 0]);
  expect(figureOf(cells[0] ?? cell('', '', [0, 0]), 'required')).toBe(3);
});
