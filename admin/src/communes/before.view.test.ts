import { expect, test } from 'vitest';
import { rankingsBefore, searchBefore } from './before.view.ts';

const of = (id: string, province: { code: string; name: string } | null) => ({
  unit: { id, name: id, validFrom: '2020-01-01', province },
  effectiveOn: '2025-07-01',
});

test('former units are told in the borders of then, in the quarter before they went', () => {
  expect(searchBefore('2025-07-01')).toBe('?p=2025Q2&geo=then');
});

test('their rankings are those of their provinces of then, each once', () => {
  const laoCai = { code: '10', name: 'Tỉnh Lào Cai' };
  const yenBai = { code: '15', name: 'Tỉnh Yên Bái' };
  expect(rankingsBefore([of('a', laoCai), of('b', laoCai), of('c', yenBai), of('d', null)])).toEqual([
    { ...laoCai, href: '/rankings?p=2025Q2&geo=then&in=10' },
    { ...yenBai, href: '/rankings?p=2025Q2&geo=then&in=15' },
  ]);
});
