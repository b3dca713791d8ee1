import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { at, codesOf, signedHouse, type SignedHouse } from './signed-house.ts';

const NAMES = ['lanhdao', 'huyen.muongkhuong', 'xa.banlau', 'noivu', 'phantich', 'motcua.banlau', 'congdan', 'quantri'];

let house: SignedHouse;
const cookies = new Map<string, string | undefined>([['anonymous', undefined]]);
beforeAll(async () => {
  house = await signedHouse();
  for (const name of NAMES) cookies.set(name, await house.enter(name));
});
afterAll(() => house.close());

const PERIOD = '{ from: "2026-01-01", to: "2026-09-30" }';
const UNIT = toGlobalId('AdministrativeUnit', 278801);

const PUBLIC_PAGES = `{
  meta { demo today version dataFrom dataTo }
  calendarDays(year: 2026) { date kind }
  fields { code name }
  procedures(first: 2) { nodes { code field { name } } totalCount }
  provinces { code unitCount }
  territoryQuality { units findingCounts { code } findings(first: 2) { code } }
  metrics { key name }
  units(first: 2, search: "ban lau") { nodes { name formerNames predecessors { unit { name } } } totalCount }
  unit(id: "${UNIT}") { name neighbours { name } lineage { relation } dossierTotals(period: ${PERIOD}) { received }
    dossierSeries(period: ${PERIOD}) { month totals { early } } }
  communeRanking(metric: "on_time", period: ${PERIOD}, scope: { provinceCode: "15" }) {
    rows { rank unit { name } totals { received } } }
  node(id: "${UNIT}") { id ... on AdministrativeUnit { name } }
}`;

test.each(['anonymous', ...NAMES])('%s is answered on every public page', async (name) => {
  const { errors, data } = await house.ask(PUBLIC_PAGES, { cookie: cookies.get(name) });
  expect(errors).toBeUndefined();
  expect(data).toBeTruthy();
});

const OWN =
  '{ sessions { key } apiTokens { key } savedViews { key sharedWithUnit { name } } viewer { grants { unit { name } } } }';
test.each(NAMES)('%s is answered on the pages of the own account', async (name) => {
  expect((await house.ask(OWN, { cookie: cookies.get(name) })).errors).toBeUndefined();
});

test('a one-stop officer receives a dossier in the own commune and sees who noted what; the district does not', async () => {
  const cookie = cookies.get('motcua.banlau');
  const known = await house.ask('{ procedures(first: 1) { nodes { code } } }');
  const received = await house.ask(
    `mutation($procedureCode: String!) { receiveDossier(input: { procedureCode: $procedureCode, unitCode: "02788",
      channel: IN_PERSON, applicantName: "Người thử" }) { dossier { code version state } userErrors { code message } } }`,
    { cookie, variables: { procedureCode: at(known, 'procedures.nodes.0.code') } },
  );
  expect(codesOf(received)).toEqual([]);
  expect(at(received, 'receiveDossier.userErrors')).toEqual([]);
  const code = String(at(received, 'receiveDossier.dossier.code'));
  const advanced = await house.ask(
    `mutation { advanceDossier(input: { code: "${code}", to: PROCESSING, expectedVersion: 1, note: "Đã gọi ông A" })
      { dossier { state } userErrors { code } } }`,
    { cookie },
  );
  expect(at(advanced, 'advanceDossier')).toEqual({ dossier: { state: 'PROCESSING' }, userErrors: [] });
  const NOTES = `{ dossier(code: "${code}") { steps { to note } } }`;
  const noteOf = async (name: string): Promise<unknown> =>
    at(await house.ask(NOTES, { cookie: cookies.get(name) }), 'dossier.steps.1.note');
  expect(await noteOf('motcua.banlau')).toBe('Đã gọi ông A');
  expect(await noteOf('lanhdao')).toBe('Đã gọi ông A');
  expect(await noteOf('huyen.muongkhuong')).toBeNull();
  expect(await noteOf('noivu')).toBeNull();
});
