import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConsole, unitIdOf, type OpenConsole } from '../support/console.ts';
import { settled } from '../support/rest.ts';

let console: OpenConsole;
let unit = '';
beforeAll(async () => {
  console = await openConsole();
  unit = await unitIdOf(console, '02788', '2025-07-01');
});
afterAll(() => console.close());

const policyOf = async (): Promise<ReadonlyMap<string, string>> => {
  const { headers } = await fetch(console.address);
  const directives = (headers.get('content-security-policy') ?? '').split(';');
  return new Map(
    directives.map((directive): [string, string] => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
};

/** The hash is that of nothing: emotion's style elements are empty, their rules are added by script. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

test('the policy lets nothing in but our own files', async () => {
  const policy = await policyOf();
  expect(policy.get('default-src')).toBe("'self'");
  expect(policy.get('script-src')).toBe("'self'");
  expect(policy.get('style-src')).toBe(`'self' ${EMPTY}`);
  expect(policy.get('object-src')).toBe("'none'");
  expect(policy.get('frame-ancestors')).toBe("'none'");
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe|https?:|\*/u);
});

test('the served page has no script of its own, and names no other host', async () => {
  const page = await (await fetch(console.address)).text();
  const scripts = [...page.matchAll(/<script\b[^>]*>([^<]*)/gu)];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter(([tag, text]) => !tag.includes(' src="/assets/') || text !== '')).toEqual([]);
  expect(page).not.toMatch(/<style|\son\w+=|\sstyle=|javascript:/u);
  expect([...page.matchAll(/(?:src|href)="([^"]*)"/gu)].filter(([, url]) => !/^\/(?!\/)/u.test(url ?? ''))).toEqual([]);
});

/** What the page tried and the policy stopped; the browser itself says so. */
async function stoppedOn(page: Page): Promise<string[]> {
  const stopped: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/iu.test(message.text())) stopped.push(message.text().slice(0, 300));
  });
  await page.reload();
  await settled(page);
  return stopped;
}

test.each([
  ['the scoreboard', () => '/'],
  ['a ranking as a chart', () => '/rankings?in=15&view=chart'],
  ['a commune', () => `/communes/${unit}`],
  ['the dossiers', () => '/dossiers'],
  ['the imports', () => '/imports'],
  ['the page to sign in on', () => '/sign-in'],
])('%s tries nothing that the policy forbids, and looks as it should', async (_name, path) => {
  const page = await console.visit(path());
  expect(await stoppedOn(page)).toEqual([]);
  // Styles that were stopped would leave the browser's own letters and margins.
  expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px');
  expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toContain('Inter');
  await page.context().close();
});
