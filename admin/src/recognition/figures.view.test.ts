import { expect, test } from 'vitest';
import { barsOf, countOf, drilled } from './figures.view.ts';
import type { CommendationFigure } from './recognition.documents.ts';

const figure = (unit: string, month: string, [kindCode, count]: readonly [string, number]): CommendationFigure => ({
  unit: { id: unit, name: `Xã ${unit}` },
  field: { code: 'JUSTICE', name: 'Tư pháp' },
  kindCode,
  occasion: 'REGULAR',
  month,
  count,
});
const figures = [
  figure('A', '2026-03-01', ['GIAY_KHEN', 2]),
  figure('B', '2026-01-01', ['GIAY_KHEN', 5]),
  figure('A', '2026-01-01', ['BANG_KHEN', 1]),
];
const all = { unit: null, month: null, kind: null, field: null };

test('bars go by count, months by time', () => {
  expect(barsOf(figures, 'unit', ({ unit }) => unit.name)).toEqual([
    { key: 'B', name: 'Xã B', count: 5 },
    { key: 'A', name: 'Xã A', count: 3 },
  ]);
  expect(barsOf(figures, 'month', ({ month }) => month).map(({ key }) => key)).toEqual(['2026-01-01', '2026-03-01']);
});

test('every drill keeps the sum of what it opens', () => {
  const unit = drilled(figures, { ...all, unit: 'A' });
  expect(countOf(unit)).toBe(3);
  expect(countOf(drilled(unit, { ...all, kind: 'BANG_KHEN' }))).toBe(1);
  expect(countOf(drilled(figures, all))).toBe(8);
});
