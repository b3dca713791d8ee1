import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import { STAFF } from '../../platform/context.ts';
import { openRoom, type RoomDatabase } from '../../platform/database.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { reportWindow } from '../../platform/report-window.ts';
import { questionOf } from '../dossier/dossier-filter.rules.ts';
import { countDossiers } from '../dossier/dossier.queries.ts';
import { dossiers } from '../dossiers.subgraph.ts';
import { listUnitPeriods } from '../totals/totals.queries.ts';
import { periodTotals } from '../totals/totals.rules.ts';
import { listBacklog } from './backlog.queries.ts';
import { backlogOf } from './backlog.rules.ts';

const TODAY = '2025-09-10';
const UNITS = [unitId('02788', 1), unitId('02788', 0), unitId('11112', 1), unitId('11113', 1)];

/** Some open, some ended early and late, some without a day, by arithmetic on their number. */
const HISTORIES = `
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at, ended_at, outcome)
select 'B-' || g, 1, u.id, u.id,
  coalesce((select p.part from territory.published_unit_part p where p.unit_id = u.id
    and ('x' || substr(md5('B-' || g), 1, 8))::bit(32)::bigint % 10000 between p.bucket_from and p.bucket_to - 1), 0),
  'ONLINE', 'RECEIVED', g % 17 > 0, t.received_at,
  case when g % 11 > 0 then t.received_at + (g * 5 % 90) * interval '1 day' end,
  case when e.ended then t.received_at + (g * 7 % 80) * interval '1 day' end,
  case when not e.ended then null when g % 11 = 0 then 'ON_TIME'
    else (array['EARLY', 'ON_TIME', 'LATE'])[2 + sign((g * 7 % 80) - (g * 5 % 90))::int] end
from generate_series(1, 3000) g
cross join lateral (select ($1::int[])[1 + g * 31 % $2::int] as id) u
cross join lateral (select timestamptz '2025-04-01 08:30+07' + (g * 37 % 3800) * interval '1 hour' as received_at) t
cross join lateral (select g % 3 > 0 and t.received_at + (g * 7 % 80) * interval '1 day' < '${TODAY}' as ended) e`;

let database: TestDatabase;
let room: RoomDatabase;
let owner: Client;
beforeAll(async () => {
  database = await dossiersDatabase();
  room = await openRoom(dossiers, database.app, { poolSize: 2 });
  owner = new Client(database.owner);
  await owner.connect();
  await owner.query(HISTORIES, [UNITS, UNITS.length]);
});
afterAll(async () => {
  await owner.end();
  await room.close();
  await database.drop();
});

type Asked = readonly [unit: number, asOf: string, boundaries: 'CURRENT' | 'AS_THEN'];

const told = async ([unit, asOf, boundaries]: Asked, knownAt?: Date) => {
  const days = { asOf, today: TODAY, ...(knownAt === undefined ? {} : { knownAt }) };
  const asked = { window: reportWindow({ from: asOf, to: asOf }, days), asThen: boundaries === 'AS_THEN' };
  const { reads } = room.door(STAFF);
  const [rows, [totals]] = await Promise.all([
    listBacklog(reads, [unit], asked),
    listUnitPeriods(reads, [unit], asked),
  ]);
  return { backlog: backlogOf(rows, asked.window, 'vi'), totals: periodTotals(totals) };
};

const asked = UNITS.flatMap((unit) =>
  [TODAY, '2025-09-09', '2025-07-01', '2025-06-15', '2025-12-31'].flatMap((asOf) =>
    (['CURRENT', 'AS_THEN'] as const).map((boundaries) => [unit, asOf, boundaries] as const),
  ),
);

test('the bands of every unit, day and borders add up to its balance', async () => {
  let open = 0;
  for (const [unit, asOf, boundaries] of asked) {
    const { backlog, totals } = await told([unit, asOf, boundaries]);
    expect([backlog.open, backlog.overdue]).toEqual([
      totals.pendingInTime + totals.pendingOverdue,
      totals.pendingOverdue,
    ]);
    open += backlog.open;
  }
  expect(open).toBeGreaterThan(1_000);
});

test('each band opens exactly the dossiers it counts', async () => {
  const { reads } = room.door(STAFF);
  const seen = new Set<string>();
  for (const [unit, asOf, boundaries] of asked) {
    const { backlog } = await told([unit, asOf, boundaries]);
    for (const { key, dossiers: count, isOverdue, dueFrom, dueTo } of backlog.bands) {
      const filter = {
        unitId: toGlobalId('AdministrativeUnit', unit),
        boundaries,
        period: { from: backlog.asOf, to: backlog.asOf },
        asOf: backlog.asOf,
        counts: isOverdue ? ('PENDING_OVERDUE' as const) : ('PENDING_IN_TIME' as const),
        ...(key === 'UNDATED'
          ? { appointment: 'NOT_SET' as const }
          : { due: { from: dueFrom ?? '2000-01-01', to: dueTo ?? '2099-12-31' } }),
      };
      expect([asOf, key, await countDossiers(reads, questionOf(filter, { today: TODAY, now: new Date() }))]).toEqual([
        asOf,
        key,
        count,
      ]);
      if (count > 0) seen.add(key);
    }
  }
  expect(seen.size).toBe(8);
});

test('as known before anything was learned since, it tells what it told then', async () => {
  const first: Asked = [UNITS[0] ?? 0, '2025-08-31', 'CURRENT'];
  const before = await told(first);
  const knownAt = new Date();
  await owner.query(`delete from dossiers.dossier where outcome is null and id % 2 = 0`);
  expect((await told(first, knownAt)).backlog).toEqual(before.backlog);
  expect((await told(first)).backlog.open).toBeLessThan(before.backlog.open);
});

test('what is open is found without the dossiers that ended', async () => {
  await owner.query('analyze dossiers.dossier');
  await owner.query('set enable_seqscan = off');
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
    `explain select c.due_on from dossiers.published_case c where c.unit_id = ${String(UNITS[0])} and c.part = 0
       and c.outcome is null and c.received_on <= '${TODAY}'`,
  );
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('dossier_open');
});
