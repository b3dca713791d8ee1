import { expect, test } from 'vitest';
import { metricHref, whyHref } from './figure.ts';

test.each([
  ['on_time', '?p=2025Q3&in=15', '/why/QWRt?p=2025Q3&in=15'],
  ['online', '?in=15&m=on_time', '/why/QWRt?in=15&m=online'],
  ['on_time', '?m=online', '/why/QWRt'],
  ['on_time', '', '/why/QWRt'],
])('%s told under %j is explained at %s', (metric, search, href) => expect(whyHref('QWRt', metric, search)).toBe(href));

test('how a metric is computed stands in the catalog', () => {
  expect(metricHref('one_round')).toBe('/catalog?q=one_round');
});
