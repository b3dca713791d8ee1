import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

/** What may come before the first page stands: kB of JavaScript as it is sent, in either language. */
const BUDGET = 285;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const folder = inject('consoleDir');
const chunks = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Readonly<Record<string, Chunk>>;
const isChunk = (chunk: Chunk | undefined): chunk is Chunk => chunk !== undefined;

/** Files of a chunk and of all it needs at once. @throws Error where the build has no such chunk */
function filesOf(name: string, seen = new Set<string>()): ReadonlySet<string> {
  const chunk = chunks[name];
  if (!isChunk(chunk)) throw new Error(`The built console has no ${name}.`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const needed of chunk.imports ?? []) filesOf(needed, seen);
  return seen;
}

const kilobytes = (files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0) / 1000;

test.each([
  ['the scoreboard', 'vi', 'src/rankings/RankingPage.tsx'],
  ['the scoreboard', 'en', 'src/rankings/RankingPage.tsx'],
  ['the overview of a leader', 'vi', 'src/overview/OverviewPage.tsx'],
  ['the overview of a leader', 'en', 'src/overview/OverviewPage.tsx'],
])('%s in %s stands within the budget', (name, language, page) => {
  const needed = ['index.html', 'src/start.tsx', `src/i18n/${language}.first.ts`, page];
  const size = kilobytes(new Set(needed.flatMap((chunk) => [...filesOf(chunk)])));
  console.log(`${name}, ${language}: ${size.toFixed(1)} kB of ${BUDGET}`);
  expect(size).toBeLessThan(BUDGET);
});

test('the page names at once all that the frame needs', () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect([...filesOf('src/start.tsx')].filter((file) => !page.includes(`"/${file}"`))).toEqual([]);
});

test('charts are in no first page', () => {
  const first = new Set(['src/start.tsx', 'src/overview/OverviewPage.tsx'].flatMap((name) => [...filesOf(name)]));
  const text = [...first].map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  expect(text).not.toContain('recharts-cartesian-axis');
});
