import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type OpenConsole, type PageOptions } from '../support/console.ts';
import { faultsOf, visitor } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);

const looks: readonly (readonly [name: string, path: string, userName: string | null])[] = [
  ['sign-in', '/sign-in', null],
  ['ended', '/sign-in?ended=1&next=%2Fdossiers', null],
  ['forgotten', '/forgotten', null],
  ['look-up', '/look-up?code=khong-co', null],
  ['public ranking', '/rankings?in=15', null],
  ['forbidden', '/imports', 'phantich'],
  ['own account', '/account', 'xa.banlau'],
  ['accounts', '/accounts', 'quantri'],
  ['unlinked identities', '/accounts/identities', 'quantri'],
  ['own dossiers', '/mine', 'congdan'],
];

describe.each(looks)('%s', (_name, path, userName) => {
  const open = (options: PageOptions): Promise<Page> =>
    userName === null ? console.visit(path, options) : visitAs(userName, path, options);

  test('has no serious fault of access in light and dark, and fits a phone in both languages', async () => {
    expect(await faultsOf(open)).toEqual([]);
  });
});
