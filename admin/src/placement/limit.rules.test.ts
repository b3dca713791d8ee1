import { expect, test } from 'vitest';
import { limitsOf, numberOf, typedLimits } from './limit.rules.ts';

const settings = {
  weights: [],
  limits: [
    { unitId: 'a', body: null, limit: 30 },
    { unitId: 'a', body: 'OFFICE', limit: 4 },
  ],
  maxDistanceKm: null,
  maxTransfers: 12,
  nearFieldPosts: ['P-1'],
  lowerDegreePosts: [],
  farPosts: [],
};

test('a number is whole and not negative; nothing typed is no limit', () => {
  expect(['', ' 12 ', '0', '-1', '1,5', 'x'].map(numberOf)).toEqual([null, 12, 0, undefined, undefined, undefined]);
});

test('what is typed again as it was changes nothing; an emptied limit goes, one of an organisation stays', () => {
  const typed = typedLimits({
    settings,
    units: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
  });
  expect([typed.units, typed.maxTransfers, typed.maxDistanceKm]).toEqual([{ a: '30', b: '' }, '12', '']);
  expect(limitsOf(settings.limits, typed)).toEqual(settings.limits);
  expect(limitsOf(settings.limits, { units: { a: '', b: '25' } })).toEqual([
    { unitId: 'b', body: null, limit: 25 },
    { unitId: 'a', body: 'OFFICE', limit: 4 },
  ]);
});
