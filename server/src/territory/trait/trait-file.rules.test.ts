import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CsvTable } from '../dataset/csv-table.ts';
import { placeTraits, readTraits, type NamedUnit, type ToldTrait } from './trait-file.rules.ts';

const COLUMNS = ['code', 'as_of', 'kind', 'value', 'source', 'valid_from', 'valid_until'];

const table = (lines: readonly (readonly string[])[], columns = COLUMNS): CsvTable => ({
  file: 'traits.csv',
  columns,
  rows: lines.map((cells, place) => ({
    line: place + 2,
    cell: (column) => cells[columns.indexOf(column)] ?? '',
  })),
});
const LINE = ['03586', '2025-05-15', 'BORDER', 'có', 'Bài báo', '', ''];

describe('a file of traits', () => {
  test('is read with names, days and answers of both languages', () => {
    const vietnamese = ['Mã', 'Tính đến ngày', 'Đặc điểm', 'Có hay không', 'Nguồn', 'Từ ngày', 'Đến ngày'];
    const line = ['03586', '15/5/2025', 'Biên giới', 'Không', 'Bài báo', '01/01/2020', ''];
    expect(readTraits(table([line], vietnamese))).toEqual({
      traits: [
        {
          ...{ line: 2, code: '03586', asOf: '2025-05-15', kind: 'BORDER', holds: false, source: 'Bài báo' },
          ...{ validFrom: '2020-01-01', validUntil: null },
        },
      ],
      findings: [],
    });
  });

  test.each<[string, readonly string[], string]>([
    ['a code that lost its zero', LINE.with(0, '3586'), 'code'],
    ['no day', LINE.with(1, ''), 'as_of'],
    ['a day that is none', LINE.with(1, '2025-02-30'), 'as_of'],
    ['an unknown kind', LINE.with(2, 'DELTA'), 'kind'],
    ['an answer that is none', LINE.with(3, 'chưa rõ'), 'value'],
    ['no source', LINE.with(4, ''), 'source'],
    ['an end before the start', LINE.with(5, '2025-06-01').with(6, '2025-05-01'), 'valid_until'],
  ])('tells of %s in its line and column, and takes nothing of it', (_what, line, column) => {
    const { traits, findings } = readTraits(table([LINE, line]));
    expect(traits).toHaveLength(1);
    expect(findings).toMatchObject([{ line: 3, column }]);
    expect(findings.every(({ vi, en }) => vi !== '' && en !== '' && vi !== en)).toBe(true);
  });

  test('names each column that is missing', () => {
    const { findings } = readTraits(table([LINE], ['code', 'kind']));
    expect(findings.map(({ column }) => column)).toEqual(['as_of', 'value', 'source']);
  });
});

const told = (line: number, patch: Partial<ToldTrait> = {}): ToldTrait => ({
  ...{ line, code: '03586', asOf: '2025-05-15', kind: 'BORDER', holds: true, source: 'Bài báo' },
  ...{ validFrom: null, validUntil: null },
  ...patch,
});
const unit = (line: number): NamedUnit => ({ line, id: 358600, validFrom: '2004-07-08', validUntil: '2025-06-30' });

describe('a line', () => {
  test('holds as long as its unit unless it says otherwise, and no longer', () => {
    const { kept } = placeTraits([told(2)], [unit(2)]);
    expect(kept).toMatchObject([{ unitId: 358600, validFrom: '2004-07-08', validUntil: '2025-06-30' }]);
    for (const outside of [{ validUntil: '2025-07-01' }, { validFrom: '2000-01-01' }, { validFrom: '2025-07-01' }]) {
      expect(placeTraits([told(2, outside)], [unit(2)])).toMatchObject({ kept: [], findings: [{ line: 2 }] });
    }
    expect(placeTraits([told(2)], [])).toMatchObject({ kept: [], findings: [{ column: 'code' }] });
  });

  test('is never kept beside another of the same unit, kind and day', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((number) => `2025-01-${String(number)}`);
    const lines = fc.array(
      fc.record({
        kind: fc.constantFrom('BORDER' as const, 'MOUNTAIN' as const),
        holds: fc.boolean(),
        days: fc.tuple(day, day),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(lines, (drawn) => {
        const all = drawn.map(({ kind, holds, days }, place) => {
          const [validFrom = '', validUntil = ''] = [...days].sort();
          return told(place + 2, { kind, holds, validFrom, validUntil });
        });
        const { kept, findings } = placeTraits(
          all,
          all.map(({ line }) => unit(line)),
        );
        expect(kept.length + findings.length).toBe(all.length);
        for (let number = 10; number <= 28; number += 1) {
          const on = `2025-01-${String(number)}`;
          const found = kept.filter((each) => each.validFrom <= on && on <= (each.validUntil ?? on));
          expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
        }
      }),
    );
  });
});
