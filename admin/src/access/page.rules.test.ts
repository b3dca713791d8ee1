import { describe, expect, test } from 'vitest';
import type { FieldClass, Viewer } from './access.documents.ts';
import { homeOf, isPublic, mayOpen, safeNext, signInHref } from './page.rules.ts';

const account = {
  key: '1',
  userName: 'ai.do',
  displayName: 'Ai Đó',
  isDemo: false,
  hasPassword: true,
  hasIdNumber: false,
  mustChangePassword: false,
};
const viewerOf = (classes: readonly FieldClass[], person: boolean): Viewer => ({
  account: person ? account : null,
  activeGrant: null,
  grants: [],
  permissions: classes.map((name) => ({ class: name, scope: 'ALL' })),
});
const nobody = viewerOf(['PUBLIC'], false);
const house = viewerOf(['PUBLIC', 'STAFF', 'IMPORT', 'ACCESS', 'OWN'], false);

test('the public sees the scoreboard and the look-up, and nothing else', () => {
  const pages = ['overview', 'rankings', 'lookUp', 'communes', 'dossiers', 'imports', 'accounts', 'views'] as const;
  expect(pages.filter((page) => mayOpen(nobody, page))).toEqual(['rankings', 'lookUp']);
  expect(isPublic(nobody)).toBe(true);
});

test('the trail is for those who may read it, with or without accounts', () => {
  expect(mayOpen(viewerOf(['OWN', 'AUDIT'], true), 'audit')).toBe(true);
  expect(mayOpen(viewerOf(['OWN', 'STAFF'], true), 'audit')).toBe(false);
});

test('where accounts are off all is open but what needs a person', () => {
  expect(mayOpen(house, 'dossiers')).toBe(true);
  expect(mayOpen(house, 'imports')).toBe(true);
  expect(mayOpen(house, 'account')).toBe(false);
  expect(isPublic(house)).toBe(false);
});

test('a role opens the pages of its classes', () => {
  const analyst = viewerOf(['PUBLIC', 'OWN'], true);
  expect(mayOpen(analyst, 'communes')).toBe(true);
  expect(mayOpen(analyst, 'dossiers')).toBe(false);
  expect(mayOpen(viewerOf(['PUBLIC', 'OWN', 'ACCESS'], true), 'accounts')).toBe(true);
});

test('a citizen has a page of the own dossiers in place of the list, and begins there', () => {
  const citizen: Viewer = { ...viewerOf(['PUBLIC', 'OWN'], true), permissions: [{ class: 'STAFF', scope: 'OWN' }] };
  expect([mayOpen(citizen, 'mine'), mayOpen(citizen, 'dossiers'), homeOf(citizen)]).toEqual([true, false, '/mine']);
  const officer = viewerOf(['PUBLIC', 'OWN', 'STAFF'], true);
  expect([mayOpen(officer, 'mine'), mayOpen(officer, 'dossiers'), homeOf(officer)]).toEqual([false, true, '/']);
  expect(mayOpen(house, 'mine')).toBe(false);
});

describe('going on after signing in', () => {
  test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 'x', '/sign-in?next=/', null])(
    'never leads to %s',
    (next) => expect(safeNext(next)).toBe('/rankings'),
  );

  test('keeps page and filters', () => {
    const href = signInHref({ pathname: '/dossiers', search: '?filter=a&page=2' }, true);
    const query = new URLSearchParams(href.split('?')[1]);
    expect(safeNext(query.get('next'))).toBe('/dossiers?filter=a&page=2');
    expect(query.get('ended')).toBe('1');
  });

  test('does not lead back to the sign-in page', () => {
    expect(signInHref({ pathname: '/sign-in', search: '?next=%2Fdossiers' })).toBe('/sign-in?next=%2Fdossiers');
  });
});
