import { describe, expect, test } from 'vitest';
import { nextHere, toldBy } from './oidc.rules.ts';

describe('going on after signing in elsewhere', () => {
  test.each(['/', '/dossiers', '/dossiers?filter=%7B%22a%22%3A1%7D&page=2', '/communes/x#lineage'])(
    'leads to %s',
    (next) => expect(nextHere(next)).toBe(next),
  );

  test.each([
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'dossiers',
    '/sign-in?next=/',
    '/auth/oidc/start',
    '/a\r\nset-cookie: x',
    `/${'x'.repeat(2_000)}`,
    ['/dossiers', '/rankings'],
    undefined,
  ])('never leads to %j', (next) => expect(nextHere(next)).toBe('/'));
});

test('claims are read by the names a provider gives them; what is not text is not told', () => {
  const claims = { hoTen: ' Nguyễn Thị An ', soDinhDanh: '015203000123', name: 'Other' };
  const names = { scope: 'openid', name: 'hoTen', idNumber: 'soDinhDanh' };
  expect(toldBy(claims, names)).toEqual({ name: 'Nguyễn Thị An', idNumber: '015203000123' });
  expect(toldBy({ hoTen: 7, soDinhDanh: '' }, names)).toEqual({ name: null, idNumber: null });
  expect(toldBy(claims, { scope: 'openid', name: undefined, idNumber: undefined })).toEqual({
    name: null,
    idNumber: null,
  });
});
