import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
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

test.each(looks)(
  '%s has no serious fault of access, fits a phone, and speaks the one language asked for',
  async (_name, path, userName) => {
    const page = await (userName === null ? console.visit(path) : visitAs(userName, path));
    expect(await faultsOf(page)).toEqual([]);
  },
);
