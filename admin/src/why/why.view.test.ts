import { expect, test } from 'vitest';
import type { ContextFigure } from './beside.documents.ts';
import { type ExplanationPart, RankExplanationDocument, StaffedExplanationDocument } from './why.documents.ts';
import { besideLines, changeOf, waterfall, waterfallScale } from './why.view.ts';

const part = (effect: number): ExplanationPart => ({
  kind: 'RATE',
  effect,
  fieldCode: 'ho-tich',
  fieldName: 'Hộ tịch',
  channel: 'ONLINE',
  ownNumerator: 1,
  ownDenominator: 2,
  otherNumerator: 1,
  otherDenominator: 2,
  unit: null,
  ownValue: 0.5,
  otherValue: 0.5,
  gathered: null,
  indicatorName: null,
  ownPoints: null,
  otherPoints: null,
  maxPoints: null,
});

test('bars go from the reference to the value, the greatest first', () => {
  const steps = waterfall(0.9, [part(-0.01), part(0.05)]);
  expect(steps.map(({ from, to }) => [from, to].map((edge) => Number(edge.toFixed(4))))).toEqual([
    [0.9, 0.95],
    [0.95, 0.94],
  ]);
});

test('the small parts share one bar, so that the bars still end at the value', () => {
  const parts = Array.from({ length: 14 }, (_, index) => part((index + 1) / 1000));
  const steps = waterfall(0.5, parts);
  expect(steps).toHaveLength(11);
  expect(steps.at(-1)).toMatchObject({ part: null, gathered: 4 });
  expect(steps.at(-1)?.to).toBeCloseTo(0.5 + 0.105, 10);
});

test('the scale of a share ends at 0 and 1, unless a bar on the way goes beyond', () => {
  expect(waterfallScale(waterfall(0.97, [part(0.03)]), true)[1]).toBe(1);
  expect(waterfallScale(waterfall(0.97, [part(0.05), part(-0.04)]), true)[1]).toBeCloseTo(1.02, 10);
  expect(waterfallScale(waterfall(100, [part(50)]), false)).toEqual([97, 153]);
});

const figure = (own: number | null, before: number | null): ContextFigure => ({
  own,
  ownState: own === null ? 'UNKNOWN' : 'KNOWN',
  before,
  beforeState: before === null ? 'UNKNOWN' : 'KNOWN',
  other: null,
  otherState: 'UNKNOWN',
  otherUnits: 0,
  source: 'Hồ sơ',
  from: null,
  until: '2026-06-30',
});

test('a change is told where both periods are known and differ', () => {
  expect(changeOf(figure(120, 100))).toBeCloseTo(0.2, 10);
  expect([figure(120, null), figure(null, 100), figure(120, 0), figure(7, 7)].map(changeOf)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test('whoever figures of people are closed to asks for none of them, and sees the other lines', () => {
  expect(StaffedExplanationDocument.text).toMatch(/staffing \{[\s\S]*outages \{/u);
  expect(RankExplanationDocument.text).not.toMatch(/staffing|outages|@include/u);
  const one = figure(1, 1);
  const lines = besideLines({
    note: '',
    volume: { received: one, resolved: one },
    practices: { count: one, latest: [] },
  });
  expect(lines.map(({ name }) => name)).toEqual(['received', 'resolved', 'practices']);
});
