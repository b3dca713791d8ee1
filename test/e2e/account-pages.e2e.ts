import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type OpenConsole, type PageOptions } from '../support/console.ts';
import { seriousOn, settled, visitor } from '../support/reader.ts';

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
  const open = async (options: PageOptions): Promise<Page> =>
    settled(await (userName === null ? console.visit(path, options) : visitAs(userName, path, options)));

  test('has no serious fault of access, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await open({ theme });
      expect(await seriousOn(page)).toEqual([]);
      await page.context().close();
    }
  });

  test('fits a phone of 360 pixels, in both languages', async () => {
    for (const language of ['vi', 'en'] as const) {
      const page = await open({ width: 360, language });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
      await page.context().close();
    }
  });
});
