import { expect, test } from 'vitest';
import { noOfficerFilter, officerHref, officersHref, officialFilterInput } from './officer.filter.ts';

test('nothing asked is an empty filter, and blank words are nothing', () => {
  expect(officialFilterInput(noOfficerFilter)).toEqual({});
  expect(officialFilterInput({ ...noOfficerFilter, q: '  ' })).toEqual({});
});

test('every condition of the address reaches the API', () => {
  expect(officialFilterInput({ q: ' hoa ', unit: 'u', f: 'JUSTICE', kind: 'CADRE' })).toEqual({
    search: 'hoa',
    unitId: 'u',
    fieldCode: 'JUSTICE',
    kinds: ['CADRE'],
  });
});

test('addresses hold what they are asked to, and nothing else', () => {
  expect(officersHref({})).toBe('/officers');
  expect(officersHref({ unit: 'u=1', f: 'LAND', kind: null })).toBe('/officers?unit=u%3D1&f=LAND');
  expect(officerHref('CC 1/2')).toBe('/officers/CC%201%2F2');
});
