import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoDatabase } from '../../support/demo.ts';
import { at, codesOf, signedHouse, type Answer, type SignedHouse } from './signed-house.ts';

let house: SignedHouse;
const cookies = new Map<string, string>();
const NAMES = ['lanhdao', 'xa.banlau', 'motcua.banlau', 'noivu', 'phantich', 'huyen.muongkhuong'];
beforeAll(async () => {
  house = await signedHouse({ database: await demoDatabase() });
  for (const name of NAMES) cookies.set(name, await house.enter(name));
});
afterAll(() => house.close());

const as = (name: string, query: string): Promise<Answer> => house.ask(query, { cookie: cookies.get(name) });
/** Bản Lầu; and Mường Khương, another commune of the province. */
const [OWN, OTHER] = ['ii06-commune_278801_2026Q3', 'ii06-commune_276101_2026Q3'];
const PROVINCE = 'ii06-province_15_2026Q3';

const refusals = (answer: Answer, name: string): string[] =>
  (at(answer, `${name}.userErrors`) as { code: string }[]).map(({ code }) => code);
const sign = (name: string, key: string): Promise<Answer> =>
  as(
    name,
    `mutation { signReport(input: { key: "${key}" }) { report { state maySign signed { signedByName } } userErrors { code } } }`,
  );
const state = async (name: string, key: string): Promise<unknown> =>
  at(await as(name, `{ report(key: "${key}") { state maySign versions { version } } }`), 'report');

test('the leader of the very place signs, and nobody else', async () => {
  expect(codesOf(await sign('motcua.banlau', OWN))).toEqual(['FORBIDDEN']);
  expect(codesOf(await sign('noivu', OWN))).toEqual(['FORBIDDEN']);
  expect(codesOf(await sign('phantich', OWN))).toEqual(['FORBIDDEN']);
  expect(refusals(await sign('lanhdao', OWN), 'signReport')).toEqual(['REPORT_SCOPE']);
  expect(refusals(await sign('xa.banlau', OTHER), 'signReport')).toEqual(['REPORT_SCOPE']);
  expect(refusals(await sign('xa.banlau', PROVINCE), 'signReport')).toEqual(['REPORT_SCOPE']);
  const signed = await sign('xa.banlau', OWN);
  expect(at(signed, 'signReport.report')).toEqual({
    state: 'SIGNED',
    maySign: true,
    signed: { signedByName: 'Lãnh đạo xã Bản Lầu' },
  });
  expect(at(await sign('lanhdao', PROVINCE), 'signReport.report.state')).toBe('SIGNED');
});

test('what is signed and not sent shows to its place and those above it; what is sent to all who may ask', async () => {
  const unsent = { state: 'DRAFT', maySign: false, versions: [] };
  expect(await state('xa.banlau', OWN)).toEqual({ state: 'SIGNED', maySign: true, versions: [{ version: 1 }] });
  expect(await state('lanhdao', OWN)).toEqual({ state: 'SIGNED', maySign: false, versions: [{ version: 1 }] });
  expect(await state('phantich', OWN)).toEqual({ state: 'SIGNED', maySign: false, versions: [{ version: 1 }] });
  expect(await state('huyen.muongkhuong', OWN)).toEqual(unsent);
  expect(await state('xa.banlau', PROVINCE)).toEqual(unsent);
  const send = `mutation { sendReport(input: { key: "${OWN}", version: 1, sentTo: "Ủy ban nhân dân tỉnh Lào Cai" }) { userErrors { code } } }`;
  expect(refusals(await as('lanhdao', send), 'sendReport')).toEqual(['REPORT_SCOPE']);
  expect(refusals(await as('xa.banlau', send), 'sendReport')).toEqual([]);
  expect(await state('huyen.muongkhuong', OWN)).toMatchObject({ state: 'SENT' });
  expect(codesOf(await house.ask(`{ report(key: "${OWN}") { state } }`))).toEqual(['UNAUTHENTICATED']);
});

test('rows hold off whoever goes past the program', async () => {
  const columns =
    'form, unit_id, province, scope_province, period, version, known_at, digest, signed_by, signed_by_name, signed_at';
  const insert = (unit: number): string =>
    `insert into rankings.signed_report (${columns}) values ('index-766', ${String(unit)}, 0, 15, '2026Q2', 1, now(), repeat('a', 64), '7', 'x', now())`;
  const { Client } = await import('pg');
  const client = new Client(house.database.app);
  await client.connect();
  const tried = async (statement: string): Promise<string> => {
    await client.query('begin');
    try {
      await client.query(
        `select set_config('role', 'mot_cua_commune', true), set_config('app.unit', '278801', true), set_config('app.user', '7', true)`,
      );
      const { rowCount } = await client.query(statement);
      return String(rowCount);
    } catch (cause) {
      return (cause as { code: string }).code;
    } finally {
      await client.query('rollback');
    }
  };
  try {
    expect(await tried(insert(278801))).toBe('1');
    expect(await tried(insert(276101))).toBe('42501');
    expect(
      await tried(
        `update rankings.signed_report set sent_to = 'x', sent_by = '7', sent_by_name = 'x', sent_at = now()`,
      ),
    ).toBe('0');
    expect(await tried(`update rankings.signed_report set digest = repeat('b', 64)`)).toBe('42501');
    expect(await tried('delete from rankings.signed_report')).toBe('42501');
  } finally {
    await client.end();
  }
});

test('each deed is in the trail, with who did it', async () => {
  const { nodes } = at(
    await as('lanhdao', '{ auditEntries(first: 100) { nodes { thing kind actorName about changes { name after } } } }'),
    'auditEntries',
  ) as {
    nodes: {
      thing: string;
      kind: string;
      actorName: string;
      about: string;
      changes: { name: string; after: string }[];
    }[];
  };
  const own = nodes.filter(({ thing }) => thing === 'REPORT');
  expect(own.map(({ kind, actorName }) => [kind, actorName]).sort()).toEqual([
    ['ADDED', 'Lãnh đạo tỉnh Lào Cai'],
    ['ADDED', 'Lãnh đạo xã Bản Lầu'],
    ['CHANGED', 'Lãnh đạo xã Bản Lầu'],
  ]);
  expect(own.flatMap(({ changes }) => changes.map(({ name }) => name))).toContain('sent_to');
});
