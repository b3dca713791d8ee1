import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, codesOf, signedHouse, type SignedHouse } from './signed-house.ts';

let house: SignedHouse;
const cookies = new Map<string, string>();
const NAMES = ['lanhdao', 'huyen.muongkhuong', 'xa.banlau', 'noivu', 'phantich', 'motcua.banlau', 'congdan', 'quantri'];

beforeAll(async () => {
  house = await signedHouse();
  for (const name of NAMES) cookies.set(name, await house.enter(name));
});
afterAll(() => house.close());

const as = (name: string, query: string) => house.ask(query, { cookie: cookies.get(name) });

const PUBLIC = '{ provinces { code name } meta { demo } metrics { key } }';
const DOSSIERS = '{ dossiers(first: 1) { nodes { code } } }';
const OFFICIAL = '{ dossiers(first: 1) { nodes { code officialCode } } }';
const ACCOUNTS = '{ accounts(first: 3) { nodes { userName grants { role } } totalCount } }';
const IMPORTS = '{ importBatches(first: 1) { nodes { id } } }';
const RECEIVE = `mutation { receiveDossier(input: { procedureCode: "x", unitCode: "x", channel: POST, applicantName: "x" })
  { userErrors { code } } }`;

describe('without signing in', () => {
  test('what is public is answered', async () => {
    const { errors, data } = await house.ask(PUBLIC);
    expect(errors).toBeUndefined();
    expect(data).not.toBeNull();
  });

  test.each([DOSSIERS, ACCOUNTS, IMPORTS, RECEIVE, '{ sessions { key } }', '{ savedViews { key } }'])(
    '%s needs an account',
    async (query) => {
      const answer = await house.ask(query);
      expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
      expect(answer.data ?? null).toBeNull();
    },
  );

  test('the fields at fault are named', async () => {
    const { errors } = await house.ask('query { provinces { code } dossiers(first: 1) { nodes { officialCode } } }');
    expect(errors?.[0]?.extensions.field).toEqual([
      'Query.dossiers',
      'DossierConnection.nodes',
      'Dossier.officialCode',
    ]);
  });

  test.each([
    ['a fragment', 'query { dossier(code: "x") { ...F } } fragment F on Dossier { code }'],
    ['an alias', '{ provinces { code } a: dossier(code: "x") { id } }'],
    ['node', '{ node(id: "RG9zc2llcjp4") { id ... on Dossier { code } } }'],
    ['node by a fragment', '{ node(id: "RG9zc2llcjp4") { ...F } } fragment F on Dossier { officialCode }'],
    ['a directive', 'query($no: Boolean = false) { dossier(code: "x") @include(if: $no) { code } }'],
  ])('%s is no way around', async (_way, query) => {
    expect(codesOf(await house.ask(query))).toEqual(['UNAUTHENTICATED']);
  });

  test('the schema is not told', async () => {
    expect(codesOf(await house.ask('{ __schema { types { name } } }'))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await as('phantich', '{ __schema { queryType { name } } }'))).toEqual([]);
  });

  test('plain routes are closed as well', async () => {
    const { statusCode, body } = await house.http.inject({ url: '/imports/template.csv' });
    expect(statusCode).toBe(401);
    expect(body).toContain('UNAUTHENTICATED');
  });

  test('a known operation is judged anew for each viewer', async () => {
    expect(codesOf(await as('lanhdao', DOSSIERS))).toEqual([]);
    expect(codesOf(await as('lanhdao', DOSSIERS))).toEqual([]);
    expect(codesOf(await house.ask(DOSSIERS))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await as('phantich', DOSSIERS))).toEqual(['FORBIDDEN']);
  });
});

const OPEN: readonly (readonly [query: string, names: readonly string[]])[] = [
  [PUBLIC, NAMES],
  [DOSSIERS, NAMES.filter((name) => name !== 'phantich')],
  [OFFICIAL, NAMES.filter((name) => name !== 'phantich')],
  [ACCOUNTS, ['quantri']],
  [IMPORTS, ['lanhdao', 'xa.banlau', 'motcua.banlau', 'quantri']],
  [RECEIVE, ['xa.banlau', 'motcua.banlau']],
];

describe.each(OPEN)('%s', (query, names) => {
  test.each(NAMES)('%s', async (name) => {
    expect(codesOf(await as(name, query))).toEqual(names.includes(name) ? [] : ['FORBIDDEN']);
  });
});

test('who signed in is told that it is the role that is wanting', async () => {
  const { errors } = await as('congdan', ACCOUNTS);
  expect(errors?.[0]?.message).toContain('Query.accounts');
});

test('the administrator sees the accounts with their roles', async () => {
  const answer = await as('quantri', ACCOUNTS);
  expect(at(answer, 'accounts.totalCount')).toBe(NAMES.length);
  expect(at(answer, 'accounts.nodes.0')).toEqual({ userName: 'congdan', grants: [{ role: 'CITIZEN' }] });
});

test('a page of another site is refused, the console’s own is not', async () => {
  const foreign = await house.http.inject({
    method: 'POST',
    url: '/graphql',
    headers: { origin: 'https://evil.example', host: 'motcua.example', cookie: cookies.get('quantri')! },
    payload: { query: ACCOUNTS },
  });
  expect(foreign.statusCode).toBe(403);
  const own = await house.ask(PUBLIC, { headers: { origin: 'https://motcua.example', host: 'motcua.example' } });
  expect(own.status).toBe(200);
});
