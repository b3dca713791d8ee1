import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import { openRoomGraph, type RoomGraph } from '../../../../test/support/room-graph.ts';
import { STAFF } from '../../platform/context.ts';
import { dossiers } from '../dossiers.subgraph.ts';

interface Payload {
  readonly dossier: { code: string; version: number } | null;
  readonly userErrors: { code: string }[];
}

const FIELDS = '{ dossier { code version } userErrors { code } }';
const RECEIVE = `mutation ($input: ReceiveDossierInput!) { receiveDossier(input: $input) ${FIELDS} }`;
const ADVANCE = `mutation ($input: AdvanceDossierInput!) { advanceDossier(input: $input) ${FIELDS} }`;
const RECEIPT = {
  procedureCode: '2.000815',
  channel: 'IN_PERSON',
  applicantName: 'Lê Văn An',
  applicantIdNumber: '015203000123',
  receivedAt: '2026-09-01T08:00:00+07:00',
};
const BAN_LAU = unitId('02788', 1);

describe('row security', () => {
  let database: TestDatabase;
  let owner: Client;
  const graphs = new Map<string, RoomGraph>();

  const as = async (level: string, unit: number): Promise<RoomGraph> => {
    const key = `${level} ${String(unit)}`;
    let graph = graphs.get(key);
    if (!graph) {
      const viewer = { ...STAFF, role: `mot_cua_${level}`, unit, user: '7' };
      graphs.set(key, (graph = await openRoomGraph({ rooms: [dossiers], database, today: '2026-09-30', viewer })));
    }
    return graph;
  };
  const receive = async (graph: RoomGraph, unitCode: string, more: object = {}): Promise<Payload> =>
    (await graph.data<{ receiveDossier: Payload }>(RECEIVE, { input: { ...RECEIPT, unitCode, ...more } }))
      .receiveDossier;
  const advance = async (graph: RoomGraph, code: string): Promise<Payload> =>
    (
      await graph.data<{ advanceDossier: Payload }>(ADVANCE, {
        input: { code, to: 'PROCESSING', expectedVersion: 1, at: '2026-09-02T08:00:00+07:00', note: 'đã nhận đủ' },
      })
    ).advanceDossier;
  const drift = async (): Promise<unknown[]> =>
    (await owner.query<object>('select * from dossiers.scope_drift()')).rows;

  beforeAll(async () => {
    database = await dossiersDatabase();
    owner = new Client(database.owner);
    await owner.connect();
  });
  afterAll(async () => {
    await Promise.all([...graphs.values()].map((graph) => graph.close()));
    await owner.end();
    await database.drop();
  });

  test('a commune receives and advances dossiers of its own', async () => {
    const commune = await as('commune', BAN_LAU);
    const { dossier, userErrors } = await receive(commune, '02788');
    expect(userErrors).toEqual([]);
    expect(await advance(commune, dossier?.code ?? '')).toEqual({
      dossier: { code: dossier?.code, version: 2 },
      userErrors: [],
    });
    const { rows } = await owner.query(
      `select d.scope_unit_id, d.scope_district_id, d.scope_province, count(s.id)::int as steps, min(s.scope_unit_id) as of_steps,
         min(a.scope_unit_id) as of_applicant
       from dossiers.dossier d join dossiers.dossier_step s on s.dossier_id = d.id join dossiers.applicant a on a.dossier_id = d.id
       where d.code = $1 group by d.id`,
      [dossier?.code],
    );
    expect(rows).toEqual([
      {
        scope_unit_id: BAN_LAU,
        scope_district_id: 1500,
        scope_province: 15,
        steps: 2,
        of_steps: BAN_LAU,
        of_applicant: BAN_LAU,
      },
    ]);
    const tallied = await owner.query(
      'select sum(received)::int as n from dossiers.published_unit_day where unit_id = $1',
      [BAN_LAU],
    );
    expect(tallied.rows).toEqual([{ n: 1 }]);
  });

  test('another unit’s dossiers are refused as data, and leave no trace', async () => {
    const staff = await as('staff', 0);
    const theirs = (await receive(staff, '30112', { idempotencyKey: 'k-1' })).dossier?.code ?? '';
    const before = (await owner.query('select count(*)::int as n from dossiers.dossier')).rows;
    const commune = await as('commune', BAN_LAU);
    expect(await receive(commune, '30112')).toEqual({ dossier: null, userErrors: [{ code: 'FORBIDDEN_UNIT' }] });
    expect(await receive(commune, '02788', { idempotencyKey: 'k-1' })).toEqual({
      dossier: null,
      userErrors: [{ code: 'FORBIDDEN_UNIT' }],
    });
    expect(await advance(commune, theirs)).toEqual({ dossier: null, userErrors: [{ code: 'DOSSIER_UNKNOWN' }] });
    expect((await owner.query('select count(*)::int as n from dossiers.dossier')).rows).toEqual(before);
  });

  test.each([
    ['district', 1500],
    ['province', 15],
    ['country', 0],
  ])('a %s reads and does not write', async (level, unit) => {
    const graph = await as(level, unit);
    const staff = await as('staff', 0);
    const { dossier } = await receive(staff, '02788');
    const code = dossier?.code ?? '';
    const seen = await graph.data<{ dossier: { steps: unknown[] } | null }>(
      `{ dossier(code: "${code}") { steps { at } } }`,
    );
    expect(seen.dossier?.steps).toHaveLength(1);
    expect((await receive(graph, '02788')).userErrors).toEqual([{ code: 'FORBIDDEN_UNIT' }]);
    expect((await advance(graph, code)).userErrors).toEqual([{ code: 'FORBIDDEN_UNIT' }]);
  });

  test.each([
    ['public', 0],
    ['citizen', 0],
    ['commune', 0],
    ['province', 16],
  ])('a %s of %i sees no dossier, but the calendar and what is public', async (level, unit) => {
    const graph = await as(level, unit);
    const answer = await graph.data<{ dossiers: object; meta: object; procedures: { totalCount: number } }>(
      '{ dossiers { totalCount nodes { code } } meta { dataFrom } procedures(first: 1) { totalCount } }',
    );
    expect(answer.dossiers).toEqual({ totalCount: 0, nodes: [] });
    expect(answer.meta).toEqual({ dataFrom: '2026-09-01' });
    expect(answer.procedures.totalCount).toBeGreaterThan(10);
  });

  test('anybody who knows a code is told how the dossier stands, and no more', async () => {
    const { dossier } = await receive(await as('staff', 0), '30112');
    const code = dossier?.code ?? '';
    const anybody = await as('public', 0);
    const ask = (asked: string): Promise<unknown> =>
      anybody.data('query ($code: String!) { dossierStatus(code: $code) { code unitName state dueAt completedAt } }', {
        code: asked,
      });
    expect(await ask(` ${code} `)).toEqual({
      dossierStatus: {
        code,
        unitName: 'Xã Mỹ Hiệp',
        state: 'RECEIVED',
        dueAt: '2026-09-03T17:00:00+07:00',
        completedAt: null,
      },
    });
    expect(await ask('30112-%')).toEqual({ dossierStatus: null });
    expect(await ask('')).toEqual({ dossierStatus: null });
  });

  test('dossiers of a merged unit belong to its successor, each part of a divided one to its own', async () => {
    await owner.query(`insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at)
      select 'OLD-' || n, 1, u, u, p, 'ONLINE', 'RECEIVED', true, '2025-03-03'
      from (values (1, 278500, 0), (2, 1111100, 1), (3, 1111100, 2)) v (n, u, p)`);
    const { rows } = await owner.query(
      `select code, scope_unit_id from dossiers.dossier where code like 'OLD-%' order by code`,
    );
    expect(rows).toEqual([
      { code: 'OLD-1', scope_unit_id: BAN_LAU },
      { code: 'OLD-2', scope_unit_id: unitId('11112', 1) },
      { code: 'OLD-3', scope_unit_id: unitId('11113', 1) },
    ]);
  });

  test('a merger that takes effect moves dossiers, steps and applicants to the new holder', async () => {
    expect(await drift()).toEqual([]);
    const staff = await as('staff', 0);
    const { dossier } = await receive(staff, '30112');
    await owner.query(`update territory.published_attribution set to_unit_id = ${String(BAN_LAU)}
      where from_unit_id = ${String(unitId('30112', 1))} and valid_until is null`);
    expect((await drift()).length).toBeGreaterThan(0);
    await owner.query('select dossiers.refresh_scopes()');
    expect(await drift()).toEqual([]);
    const commune = await as('commune', BAN_LAU);
    const code = dossier?.code ?? '';
    expect(await commune.data(`{ dossier(code: "${code}") { code steps { to } } }`)).toEqual({
      dossier: { code, steps: [{ to: 'RECEIVED' }] },
    });
  });
});
