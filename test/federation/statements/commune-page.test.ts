import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type WorldHouse } from '../ranking/world-house.ts';

/** The whole page of a commune: every document that it asks when it opens, and the statements of all of them together. */

const ADMIN = resolve(import.meta.dirname, '../../../admin/src');
/** M of the world, made of two communes and a part of a third. */
const UNIT = Buffer.from('AdministrativeUnit:1001').toString('base64url');

let world: WorldHouse;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Asked when a reader wants it, or by what is no part of the page: its frame, another address. */
const NOT_AT_ONCE: readonly string[] = [
  'DefaultViewsDocument',
  'FormerDistrictNameDocument',
  'SavedViewsDocument',
  'UnitSearchDocument',
];

/** Documents that the page's parts ask by `useGraph`, by name, with the file that has them. */
function documentsOf(page: string): ReadonlyMap<string, string> {
  const asked = new Set<string>();
  const places = new Map<string, string>();
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/useGraph\(\s*(\w+Document)/gu)) asked.add(name);
    for (const [, name = ''] of text.matchAll(/export const (\w+Document) = graphDocument/gu)) places.set(name, file);
    for (const [, path = ''] of text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu))
      follow(resolve(dirname(file), path));
  };
  follow(resolve(ADMIN, page));
  return new Map([...asked].sort().map((name) => [name, places.get(name) ?? '']));
}

const PERIOD = { from: '2025-10-01', to: '2025-12-31' };
/** What the page hands over, by the name of the variable; where one name means two things, by document and name. */
const VARIABLES: Readonly<Record<string, unknown>> = {
  id: UNIT,
  unit: UNIT,
  codes: ['00010'],
  units: ['00010'],
  province: '15',
  period: PERIOD,
  asOf: '2025-12-31',
  knownAt: null,
  boundaries: 'CURRENT',
  metric: 'on_time',
  step: 'QUARTER',
  by: 'FIELD',
  measure: 'RECEIVED',
  scope: { provinceCode: '15' },
  'DownDocument scope': { unitCodes: ['00010'] },
  'StaffMatrixDocument scope': { unitIds: [UNIT] },
};

async function ask(name: string, file: string): Promise<string[]> {
  const module = (await import(file)) as Record<string, { readonly text: string }>;
  const text = module[name]?.text ?? '';
  const [operation] = parse(text).definitions as [OperationDefinitionNode];
  const variables = Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable: { name: variable }, type }) => {
      const value = VARIABLES[`${name} ${variable.value}`] ?? VARIABLES[variable.value];
      if (value === undefined && type.kind === 'NonNullType') throw new Error(`${name} wants ${variable.value}`);
      return [variable.value, value ?? null];
    }),
  );
  world.sent.length = 0;
  const response = await world.house.http.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query: text, variables },
  });
  expect([name, response.json<{ errors?: unknown }>().errors]).toEqual([name, undefined]);
  return [...world.sent];
}

test('the whole page costs a bounded number of statements', async () => {
  const documents = documentsOf('communes/CommunePage.tsx');
  const atOnce = [...documents].filter(([name]) => !NOT_AT_ONCE.includes(name));
  expect(NOT_AT_ONCE.filter((name) => !documents.has(name))).toEqual([]);
  // What a room keeps in memory is there after the first time.
  for (const [name, file] of atOnce) await ask(name, file);
  const lines: string[] = [];
  for (const [name, file] of atOnce) lines.push(`${name}: ${(await ask(name, file)).join(' ')}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./the-whole-page-of-a-commune.statements.txt');
  const statements = lines.flatMap((line) => line.split(': ')[1]?.split(' ').filter(Boolean) ?? []);
  expect(atOnce.length).toBeLessThanOrEqual(22);
  expect(statements.length).toBeLessThanOrEqual(66);
});
