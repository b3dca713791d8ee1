import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, type OpenConsole } from '../support/console.ts';
import { heading, ownQuestion, seriousOn, settled, visitor } from '../support/reader.ts';

let console: OpenConsole;
beforeAll(async () => {
  console = await openConsole({ accounts: true });
});
afterAll(() => console.close());

const visitAs = visitor(() => console);

describe('a citizen', () => {
  test('begins with the own dossiers and sees their steps, on a phone', async () => {
    const page = await console.visit('/sign-in', { width: 360 });
    await page.getByRole('button', { name: 'congdan' }).click();
    await page.getByRole('form').getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.getByRole('heading', { name: 'Hồ sơ của tôi' }).waitFor();
    const cards = page.locator('main li', { has: page.getByRole('heading') });
    await cards.first().waitFor();
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(3);
    await page
      .getByRole('button', { name: /^Xem các bước/u })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
    await settled(page);
    expect(await seriousOn(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('is told by the server of nobody else’s dossier, nor of officials and their notes', async () => {
    const officer = await visitAs('motcua.banlau', '/rankings');
    const list = (page: Page) =>
      ownQuestion(
        page,
        '{ dossiers(first: 100) { totalCount nodes { code officialCode steps { note } } } }',
      ) as Promise<{
        dossiers: {
          totalCount: number;
          nodes: { code: string; officialCode: string | null; steps: { note: string | null }[] }[];
        };
      }>;
    const citizen = await visitAs('congdan', '/mine');
    const own = (await list(citizen)).dossiers;
    expect(own.totalCount).toBe(own.nodes.length);
    expect(
      own.nodes.every(({ officialCode, steps }) => officialCode === null && steps.every(({ note }) => note === null)),
    ).toBe(true);
    const codes = new Set(own.nodes.map(({ code }) => code));
    const other = (await list(officer)).dossiers.nodes.find(({ code }) => !codes.has(code));
    expect(
      await ownQuestion(citizen, 'query($code: String!) { dossier(code: $code) { code } }', { code: other?.code }),
    ).toEqual({
      dossier: null,
    });
  });

  test('finds the list of an office closed', async () => {
    const page = await visitAs('congdan', '/dossiers');
    await expect.poll(() => heading(page)).toBe('Bạn chưa được cấp quyền xem phạm vi này');
  });
});
