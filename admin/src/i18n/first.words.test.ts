import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { vietnamese } from './vi.ts';

const source = fileURLToPath(new URL('..', import.meta.url));

/** A file and all it brings with it, parts that come when they are asked for too; the frame asks for every page. */
const withImports = (file: string, seen = new Map<string, string>()): ReadonlyMap<string, string> => {
  if (seen.has(file) || !existsSync(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, text);
  const asked =
    /(?:start|App|HomePage)\.tsx$/.test(file) || text.includes('lazyPage(')
      ? []
      : text.matchAll(/import\('(\.[^']+)'\)/g);
  for (const [, path = ''] of [...text.matchAll(/^(?:import|export)[^;]*? from '(\.[^']+)'/gm), ...asked]) {
    if (!/\/(?:vi|en)\.[\w-]+\.ts$/.test(path)) withImports(resolve(dirname(file), path), seen);
  }
  return seen;
};

/** Groups of words that come later, such as `imports`, asked for by a file. */
const lateGroupsIn = (text: string): string[] =>
  [...text.matchAll(/['"`](\w+)\.[\w$]/g)].map(([, group = '']) => group).filter((group) => group in vietnamese.mc);

test.each(['start.tsx', 'rankings/RankingPage.tsx', 'overview/OverviewPage.tsx', 'access/SignInPage.tsx'])(
  '%s says nothing whose words come later',
  (page) => {
    const files = withImports(resolve(source, page));
    expect(files.size).toBeGreaterThan(10);
    const late = [...files].flatMap(([file, text]) => lateGroupsIn(text).map((group) => `${file}: ${group}`));
    expect(late).toEqual([]);
  },
);
