import { expect, test } from 'vitest';
import { bandOf } from './peers.view.ts';

const rows = (values: readonly (number | null)[], eligible = true) => values.map((value) => ({ value, eligible }));

test('the band is the middle half of the units with cases enough, in whatever order they come', () => {
  const told = rows([0.9, 0.1, 0.8, 0.2, 0.7, 0.3, 0.6, 0.4, 0.5]);
  expect(bandOf([...told, ...rows([0, 1], false), ...rows([null])])).toEqual({
    low: 0.3,
    median: 0.5,
    high: 0.7,
    units: 9,
  });
});

test('where a quarter falls between two units, so does the band’s end', () => {
  expect(bandOf(rows([0, 1, 2, 3, 4, 5, 6, 7]))).toEqual({ low: 1.75, median: 3.5, high: 5.25, units: 8 });
});

test('of few units there is no band', () => {
  expect(bandOf(rows([1, 2, 3, 4, 5, 6, 7]))).toBeNull();
});
