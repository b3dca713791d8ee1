import { expect, test } from 'vitest';
import type { CatalogMetric } from './catalog.documents.ts';
import { findMetrics } from './catalog.view.ts';
import { exampleQuery } from './example.query.ts';

const metric = (key: string, nameVi: string, nameEn: string): CatalogMetric =>
  ({ key, nameVi, nameEn, formula: 'a / b' }) as CatalogMetric;
const metrics = [metric('on_time', 'Tỷ lệ đúng hạn', 'Share on time'), metric('online', 'Nộp trực tuyến', 'Online')];

test.each([
  ['dung han', ['on_time']],
  ['ĐÚNG', ['on_time']],
  ['online', ['online']],
  ['', ['on_time', 'online']],
  ['giá vàng', []],
])('%j finds %j', (text, keys) => {
  expect(findMetrics(metrics, text).map(({ key }) => key)).toEqual(keys);
});

test('the example asks for the metric and the period shown', () => {
  expect(exampleQuery('online', { from: '2026-07-01', to: '2026-09-30' })).toContain(
    'metric: "online"\n    period: { from: "2026-07-01", to: "2026-09-30" }',
  );
});
