import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { rooms } from '../../server/src/gateway/rooms.ts';
import { pathOf } from './support.ts';

const views = rooms.flatMap((room) => room.exports ?? []);
const sources = globSync('**/*.{ts,tsx}', { cwd: pathOf('admin/src') }).map((file) => ({
  file,
  text: readFileSync(pathOf(`admin/src/${file}`), 'utf8'),
}));
/** Every address that a button of the console leads to: `/exports/NAME` or `/v/PAGE`. */
const buttons = new Set(
  sources.flatMap(({ text }) => [
    ...[...text.matchAll(/<FileMenu\s[^>]*?path="(\/exports\/[a-z0-9-]+)"/gu)].map(([, path]) => path ?? ''),
    ...[...text.matchAll(/<PageFiles\s[^>]*?page="([a-z0-9-]+)"/gu)].map(([, page]) => `/v/${page ?? ''}`),
    // Both kinds of import have the same pages.
    ...[...text.matchAll(/findings: '(\/exports\/[a-z-]+)'/gu)].map(([, path]) => path ?? ''),
    ...[...text.matchAll(/exported: '([a-z-]+)'/gu)].map(([, page]) => `/v/${page ?? ''}`),
  ]),
);

test('every table that can be had as a file has its button on a page', () => {
  const offered = ({ name, page }: (typeof views)[number]): boolean =>
    buttons.has(`/exports/${name}`) || (page !== undefined && buttons.has(`/v/${page.name}`));
  expect(views.filter((view) => !offered(view)).map(({ name }) => name)).toEqual([]);
});

test('every button leads to a table that there is', () => {
  const known = new Set(views.flatMap(({ name, page }) => [`/exports/${name}`, ...(page ? [`/v/${page.name}`] : [])]));
  expect([...buttons].filter((path) => !known.has(path))).toEqual([]);
});

/** Rooms of the console whose tables stand on another room's page. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  standing: 'communes',
};

test('every room of the console that shows a table offers a file', () => {
  const showing = new Set(sources.filter(({ text }) => /<Table\b/u.test(text)).map(({ file }) => dirname(file)));
  const offering = new Set(
    sources.filter(({ text }) => /<(?:FileMenu|PageFiles|ChartFrame)\b/u.test(text)).map(({ file }) => dirname(file)),
  );
  const without = [...showing].filter((room) => !offering.has(room)).sort();
  expect(without).toEqual(Object.keys(ELSEWHERE).sort());
  for (const other of Object.values(ELSEWHERE)) expect([...offering]).toContain(other);
});
