import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { at, codesOf, signedHouse, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;
const cookies = new Map<string, string>();

beforeAll(async () => {
  house = await signedHouse();
  for (const name of ['lanhdao', 'xa.banlau', 'motcua.banlau']) cookies.set(name, await house.enter(name));
});
afterAll(() => house.close());

const as = (name: string, query: string) => house.ask(query, { cookie: cookies.get(name) });
const PERIOD = 'period: { from: "2026-01-01", to: "2026-01-31" }';

const save = (text: string, { unit = 278801, metric = 'on_time' } = {}): string =>
  `mutation { saveCommuneStatement(input: { unitId: "${toGlobalId('AdministrativeUnit', unit)}", metric: "${metric}", ${PERIOD},
    text: "${text}" }) { statement { text authorName } userErrors { code remedy } } }`;
const shown = async (metric = 'on_time'): Promise<unknown> => {
  const scope = 'scope: { unitCodes: ["02788"] }';
  const found = await house.ask(
    `{ communeRanking(metric: "${metric}", ${PERIOD}, ${scope}) { rows { statement { text authorName } } } }`,
  );
  return at(found, 'communeRanking.rows.0.statement');
};

test('the commune’s words stand beside that figure, for everybody, until they are taken back', async () => {
  const words = { text: 'Mất điện ba ngày.', authorName: 'Lãnh đạo xã Bản Lầu' };
  const saved = await as('xa.banlau', save('Mất điện ba ngày.'));
  expect(at(saved, 'saveCommuneStatement')).toEqual({ statement: words, userErrors: [] });
  expect(await shown()).toEqual(words);
  expect(await shown('online')).toBeNull();
  await as('xa.banlau', save('Đã có máy phát.'));
  expect(await shown()).toMatchObject({ text: 'Đã có máy phát.' });
  await as('xa.banlau', save(' '));
  expect(await shown()).toBeNull();
});

test('nobody speaks for a commune but its leader', async () => {
  expect(codesOf(await as('lanhdao', save('x')))).toEqual(['FORBIDDEN']);
  expect(codesOf(await as('motcua.banlau', save('x')))).toEqual(['FORBIDDEN']);
  expect(codesOf(await house.ask(save('x')))).toEqual(['UNAUTHENTICATED']);
  const other = await as('xa.banlau', save('x', { unit: 274601 }));
  expect(at(other, 'saveCommuneStatement.userErrors.0.code')).toBe('STATEMENT_UNIT');
});

test('500 characters are kept, 501 are not', async () => {
  expect(at(await as('xa.banlau', save('ế'.repeat(500))), 'saveCommuneStatement.userErrors')).toEqual([]);
  const long = await as('xa.banlau', save('ế'.repeat(501)));
  expect(at(long, 'saveCommuneStatement.userErrors.0.code')).toBe('STATEMENT_TOO_LONG');
});

test('a figure that does not exist has no words', async () => {
  const unknown = await as('xa.banlau', save('x', { metric: 'nothing' }));
  expect(at(unknown, 'saveCommuneStatement.userErrors.0.code')).toBe('METRIC_UNKNOWN');
});
