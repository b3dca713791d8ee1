import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REFRESHES } from '../../../server/src/merger-start.ts';
import { watchMergers } from '../../../server/src/platform/merger-watch.ts';
import { STAFF } from '../../../server/src/platform/context.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import type { DayWatch } from '../../../server/src/platform/day-watch.ts';
import { at, signedHouse, type SignedHouse } from './signed-house.ts';

/** Xã Bản Lầu, and Xã Mường Khương, which is to take it in. */
const BAN_LAU = 278801;
const HEIR = 276101;
const HOUR = 3_600_000;

let house: SignedHouse;
let owner: Client;
let watch: DayWatch;
let admin: string;
beforeAll(async () => {
  house = await signedHouse();
  owner = new Client(house.database.owner);
  await owner.connect();
  watch = watchMergers({
    refresh: REFRESHES['dossiers']!,
    door: house.house.open('dossiers', STAFF),
    clock: house.now,
    since: '2026-11-22',
    log: makeLog('silent'),
  });
  admin = await house.enter('quantri');
});
afterAll(async () => {
  await watch.close();
  await owner.end();
  await house.close();
});

async function leaderOf(userName: string, unit: number): Promise<string> {
  const made = await house.ask(
    `mutation { createAccount(input: { userName: "${userName}", displayName: "X" }) { account { key } oneTimePassword } }`,
    { cookie: admin },
  );
  const input = { accountKey: at(made, 'createAccount.account.key'), role: 'COMMUNE_LEADER' };
  const unitId = toGlobalId('AdministrativeUnit', unit);
  const given = await house.ask(
    'mutation($input: GrantRoleInput!) { grantRole(input: $input) { userErrors { code } } }',
    {
      cookie: admin,
      variables: { input: { ...input, unitId } },
    },
  );
  expect(at(given, 'grantRole.userErrors')).toEqual([]);
  await owner.query('update access.account set must_change_password = false where user_name = $1', [userName]);
  return house.enter(userName, String(at(made, 'createAccount.oneTimePassword')));
}

const seenBy = async (cookie: string): Promise<unknown> => {
  const answer = await house.ask(
    '{ dossiers { nodes { code } } importBatches { nodes { fileName } } viewer { activeGrant { scopeName } } }',
    { cookie },
  );
  return answer.data;
};

const sees = (scopeName: string, codes: readonly string[], files: readonly string[]) => ({
  dossiers: { nodes: codes.map((code) => ({ code })) },
  importBatches: { nodes: files.map((fileName) => ({ fileName })) },
  viewer: { activeGrant: { scopeName } },
});

test('a merger takes effect at midnight, while the server runs and people are signed in', async () => {
  const names = await owner.query<{ id: number; name: string }>(
    `select id, name from territory.published_unit where id in (${String(BAN_LAU)}, ${String(HEIR)})`,
  );
  const nameOf = (unit: number): string => names.rows.find(({ id }) => id === unit)?.name ?? '';
  await owner.query(`insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at, due_at)
    values ('M-1', 1, ${String(BAN_LAU)}, ${String(BAN_LAU)}, 'POST', 'RECEIVED', true, '2026-11-02', '2026-12-01'),
      ('M-2', 1, ${String(HEIR)}, ${String(HEIR)}, 'POST', 'RECEIVED', true, '2026-11-02', '2026-12-02')`);
  await owner.query(`insert into dossiers.import_batch (file_name, file_hash, format, dry_run, state, bytes_total, started_at,
      progressed_at, finished_at, as_of, spool_path, unit_id, scope_unit_id)
    values ('cua-ban-lau.csv', repeat('a', 64), 'CSV', false, 'DONE', 1, now(), now(), now(), now(), '', ${String(BAN_LAU)}, ${String(BAN_LAU)})`);
  await owner.query(`update territory.attribution set valid_until = '2026-11-22'
    where to_unit_id = ${String(BAN_LAU)} and valid_until is null`);
  await owner.query(`insert into territory.attribution (from_unit_id, part, to_unit_id, valid_from, valid_until, estimated)
    select from_unit_id, part, ${String(HEIR)}, '2026-11-23', null, false from territory.attribution
    where to_unit_id = ${String(BAN_LAU)} and valid_until = '2026-11-22'`);
  await owner.query(`update territory.unit set valid_until = '2026-11-22' where id = ${String(BAN_LAU)}`);
  // The demo's day begins at 08:00: fifteen and a half hours later it is 23:30.
  house.pass(15.5 * HOUR);
  admin = await house.enter('quantri');
  const before = await leaderOf('cua.banlau', BAN_LAU);
  const heir = await leaderOf('cua.nguoi-nhan', HEIR);
  await watch.look();
  expect(await seenBy(before)).toEqual(sees(nameOf(BAN_LAU), ['M-1'], ['cua-ban-lau.csv']));
  expect(await seenBy(heir)).toEqual(sees(nameOf(HEIR), ['M-2'], []));

  house.pass(0.5 * HOUR);
  await watch.look();
  const drift = await owner.query(`select * from dossiers.scope_drift('2026-11-23')`);
  expect(drift.rows).toEqual([]);
  expect(await seenBy(heir)).toEqual(sees(nameOf(HEIR), ['M-1', 'M-2'], ['cua-ban-lau.csv']));
  expect(await seenBy(before)).toEqual(sees(nameOf(HEIR), ['M-1', 'M-2'], ['cua-ban-lau.csv']));
});

test('an import of a unit that was divided is for the province', async () => {
  const { rows } = await owner.query<{ id: number; province: string }>(
    `select a.from_unit_id as id, min(u.province_code) as province
     from territory.published_attribution a join territory.published_unit u on u.id = a.to_unit_id
     where a.valid_until is null group by 1
     having count(distinct a.to_unit_id) > 1 and count(distinct u.province_code) = 1 order by 1 limit 1`,
  );
  const [divided] = rows;
  await owner.query(`insert into dossiers.import_batch (file_name, file_hash, format, dry_run, state, bytes_total, started_at,
      progressed_at, finished_at, as_of, spool_path, unit_id, scope_unit_id)
    values ('cua-xa-chia.csv', repeat('b', 64), 'CSV', false, 'DONE', 1, now(), now(), now(), now(), '', ${String(divided?.id)}, ${String(divided?.id)})`);
  house.pass(24 * HOUR);
  await watch.look();
  const stamped = await owner.query(
    `select scope_unit_id as unit, scope_province as province from dossiers.import_batch where file_name = 'cua-xa-chia.csv'`,
  );
  expect(stamped.rows).toEqual([{ unit: 0, province: Number(divided?.province) }]);
});
