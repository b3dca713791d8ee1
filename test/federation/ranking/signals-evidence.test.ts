import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { demoDatabase } from '../../support/demo.ts';
import { at, codesOf, signedHouse, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;
const cookies = new Map<string, string>();
beforeAll(async () => {
  house = await signedHouse({ database: await demoDatabase() });
  for (const name of ['lanhdao', 'xa.banlau', 'phantich', 'congdan']) cookies.set(name, await house.enter(name));
});
afterAll(() => house.close());

const PERIOD = 'period: { from: "2026-07-01", to: "2026-09-30" }';
const BAN_LAU = 278801;
const as = (name: string, query: string) => house.ask(query, { cookie: cookies.get(name) });
const evidence = (unit: number): string =>
  `{ patternDossiers(unit: "${toGlobalId('AdministrativeUnit', unit)}", kind: LAST_DAY, ${PERIOD}, first: 500) { nodes { code } } }`;
const otherUnit = async (): Promise<number> => {
  const answer = await as(
    'lanhdao',
    `{ communeRanking(metric: "volume", ${PERIOD}, scope: { provinceCode: "15" }) { rows { unit { code } } } }`,
  );
  const rows = at(answer, 'communeRanking.rows') as { unit: { code: string } }[];
  return Number(rows.find(({ unit }) => unit.code !== '02788')?.unit.code ?? 0) * 100 + 1;
};

test('the dossiers behind a pattern are told to whoever may see them, and to nobody else', async () => {
  const own = at(await as('xa.banlau', evidence(BAN_LAU)), 'patternDossiers.nodes') as { code: string }[];
  expect(own.length).toBeGreaterThan(0);
  expect(at(await as('lanhdao', evidence(BAN_LAU)), 'patternDossiers.nodes')).toEqual(own);
  const other = await otherUnit();
  expect(
    (at(await as('lanhdao', evidence(other)), 'patternDossiers.nodes') as { code: string }[]).length,
  ).toBeGreaterThan(0);
  expect(at(await as('xa.banlau', evidence(other)), 'patternDossiers.nodes')).toEqual([]);
  expect(codesOf(await as('phantich', evidence(BAN_LAU)))).toEqual(['FORBIDDEN']);
  expect(at(await as('congdan', evidence(other)), 'patternDossiers.nodes')).toEqual([]);
});

test('patterns are for those who compare', async () => {
  const query = `{ gamingPatterns(scope: { provinceCode: "15" }, ${PERIOD}) { units tests } }`;
  expect(at(await as('phantich', query), 'gamingPatterns.units')).toBe(99);
  expect(codesOf(await as('congdan', query))).toEqual(['FORBIDDEN']);
});
