import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import { openRoomGraph } from '../../../../test/support/room-graph.ts';
import { STAFF } from '../../platform/context.ts';
import { dossiers } from '../dossiers.subgraph.ts';

const LUNG_VAI = unitId('02785', 0);
const BAN_LAU = unitId('02788', 1);
const MY_HIEP = unitId('30112', 1);
const CITIZEN = '11111111-1111-1111-1111-111111111111';

let database: TestDatabase;
let owner: Client;
const learn = async (instant: string, text: string): Promise<void> => {
  await owner.query(`begin; select set_config('dossiers.known_at', '${instant}', true); ${text}; commit`);
};

beforeAll(async () => {
  database = await dossiersDatabase();
  owner = new Client(database.owner);
  await owner.connect();
  const row = (code: string, unit: number, citizen: string): string =>
    `('${code}', 1, ${String(unit)}, ${String(unit)}, 0, 'POST', 'RECEIVED', true, '2025-06-02 08:00+07', ${citizen})`;
  await learn(
    '2026-09-01T00:00:00Z',
    `insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, scope_citizen)
     values ${[row('P-1', LUNG_VAI, `'${CITIZEN}'`), row('P-2', BAN_LAU, 'null'), row('P-3', MY_HIEP, 'null')].join(', ')}`,
  );
  await learn('2026-09-10T00:00:00Z', 'delete from dossiers.dossier');
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Whom a list as known before all were taken back shows which dossiers: a commune has those of units merged into it. */
const READERS = [
  { role: 'commune', unit: BAN_LAU, user: '7', sees: ['P-1', 'P-2'] },
  { role: 'commune', unit: MY_HIEP, user: '7', sees: ['P-3'] },
  { role: 'commune', unit: LUNG_VAI, user: '7', sees: [] },
  { role: 'country', unit: 0, user: '7', sees: ['P-1', 'P-2', 'P-3'] },
] as const;

test.each(READERS)('what was taken back shows to $role $unit as it did: $sees', async ({ role, unit, user, sees }) => {
  const viewer = { ...STAFF, role: `mot_cua_${role}`, unit, user };
  const graph = await openRoomGraph({ rooms: [dossiers], database, today: '2026-09-30', viewer });
  const asked = `query ($knownAt: DateTime) { dossiers(filter: { knownAt: $knownAt }) { totalCount nodes { code changedSince } } }`;
  const list = async (knownAt: string | null): Promise<object> =>
    (await graph.data<{ dossiers: object }>(asked, { knownAt })).dossiers;
  const nodes = sees.map((code) => ({ code, changedSince: 'TAKEN_BACK' }));
  expect(await list('2026-09-05T00:00:00Z')).toEqual({ totalCount: sees.length, nodes });
  expect(await list('2026-08-31T00:00:00Z')).toEqual({ totalCount: 0, nodes: [] });
  expect(await list(null)).toEqual({ totalCount: 0, nodes: [] });
  await graph.close();
});

test('citizens see what was their own, and nobody without a scope sees anything', async () => {
  const seen = async (role: string, unit: string): Promise<unknown[]> => {
    await owner.query(`begin; select set_config('app.unit', '${unit}', true); set local role mot_cua_${role}`);
    const { rows } = await owner.query<{ code: string }>('select code from dossiers.dossier_version order by 1');
    await owner.query('rollback');
    return rows.map(({ code }) => code);
  };
  expect(await seen('citizen', CITIZEN)).toEqual(['P-1']);
  expect(await seen('citizen', '0')).toEqual([]);
  expect(await seen('commune', '0')).toEqual([]);
});

test('a past that another unit holds since follows it', async () => {
  await owner.query(`update dossiers.case_past set scope_unit_id = 1 where code = 'P-1'`);
  await owner.query(`update dossiers.unit_scope set scope_unit_id = 1 where unit_id = ${String(LUNG_VAI)}`);
  const drift = async (): Promise<unknown[]> =>
    (await owner.query<object>('select place from dossiers.scope_drift()')).rows;
  expect(await drift()).toEqual([{ place: 'past' }]);
  await owner.query('select dossiers.refresh_scopes()');
  expect(await drift()).toEqual([]);
});
