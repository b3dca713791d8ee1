import { expect, test } from 'vitest';
import type { FieldRow } from './fields.documents.ts';
import { fieldLines, lateStep } from './fields.view.ts';

const row = (key: string, figures: Partial<FieldRow>): FieldRow => ({
  key,
  label: key,
  value: null,
  low: null,
  high: null,
  numerator: null,
  denominator: null,
  ...figures,
});
const metric = {
  key: 'm',
  name: 'm',
  unit: 'SHARE',
  numeratorCounts: [],
  numeratorCountsExcept: [],
  denominatorCounts: [],
} as const;
const data = (volume: readonly FieldRow[], late: readonly FieldRow[]) => ({
  volume: { metric, rows: volume },
  late: { metric, rows: late },
});

test('fields stand by what they received, each with its late ones; a field that only resolved is there, an idle one is not', () => {
  const lines = fieldLines(
    data(
      [row('land', { numerator: 5 }), row('births', { numerator: 40 }), row('idle', { numerator: 0 })],
      [
        row('births', { value: 0.05, numerator: 2, denominator: 40 }),
        row('old', { value: 0.5, numerator: 1, denominator: 2 }),
        row('idle', { numerator: 0, denominator: 0 }),
      ],
    ),
  );
  expect(lines.map(({ code, received, step }) => [code, received, step])).toEqual([
    ['births', 40, 'some'],
    ['land', 5, 'none'],
    ['old', 0, 'many'],
  ]);
  expect(lines[1]?.late).toBeNull();
});

test('ten in a hundred are many', () => {
  expect([null, 0, 0.0999, 0.1].map(lateStep)).toEqual(['none', 'none', 'some', 'many']);
});
