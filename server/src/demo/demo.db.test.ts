import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../test/support/database.ts';
import { DEMO_NOW, demoDatabase, houseDatabase, tellingTerminal } from '../../../test/support/demo.ts';
import { openRoomGraph, type RoomGraph } from '../../../test/support/room-graph.ts';
import { rooms } from '../gateway/rooms.ts';
import { connect } from '../platform/postgres-bootstrap.ts';
import { loadDemo, loadDemoAtFirstStart, removeDemo } from './demo.service.ts';

let database: TestDatabase;
let graph: RoomGraph;
let client: Awaited<ReturnType<typeof connect>>;

beforeAll(async () => {
  database = await demoDatabase();
  graph = await openRoomGraph({ rooms, database, today: '2026-11-22' });
  client = await connect(database.owner);
});
afterAll(async () => {
  await client.end();
  await graph.close();
  await database.drop();
});

const rowsOf = async (text: string): Promise<unknown[]> => (await client.query<object>(text)).rows;

interface Asked {
  readonly code: string;
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

const TOTALS = `received online inPerson post carriedOver early onTime late returned pendingInTime pendingOverdue`;

const totalsOf = async ({ code, on, from, to }: Asked): Promise<Record<string, number>> => {
  const { unit } = await graph.data<{ unit: { dossierTotals: Record<string, number> } }>(
    `query ($code: String!, $on: Date!, $from: Date!, $to: Date!) { unit(code: $code, asOf: $on) {
      dossierTotals(period: { from: $from, to: $to }, boundaries: CURRENT) { ${TOTALS} } } }`,
    { code, on, from, to },
  );
  return unit.dossierTotals;
};

const JULY = { on: '2025-07-01', from: '2025-07-01' };
const SPRING = { on: '2025-06-30', from: '2025-04-01', to: '2025-06-30' };

test.each([
  [{ ...JULY, code: '30112', to: '2025-07-20' }, [311, 283, 28, 0, 0, 241, 22, 0, 1, 47, 0]],
  [
    { code: '11281', on: '2025-06-30', from: '2023-01-01', to: '2023-05-15' },
    [1186, 1108, 78, 0, 0, 1185, 1, 0, 0, 0, 0],
  ],
  [
    { code: '03586', on: '2025-06-30', from: '2024-01-01', to: '2025-05-15' },
    [1756, 273, 1483, 0, 0, 1690, 66, 0, 0, 0, 0],
  ],
  [{ ...JULY, code: '15499', to: '2025-07-31' }, [1988, 1730, 246, 12, 0, 1520, 190, 170, 6, 98, 4]],
  [{ ...JULY, code: '02671', to: '2025-07-03' }, [199, 118, 81, 0, 0, 121, 9, 0, 0, 69, 0]],
  [{ ...SPRING, code: '02785' }, [236, 96, 140, 0, 0, 198, 31, 5, 2, 0, 0]],
  [{ ...SPRING, code: '02797' }, [154, 40, 114, 0, 0, 141, 12, 1, 0, 0, 0]],
  [{ ...SPRING, code: '02788' }, [254, 131, 123, 0, 0, 230, 20, 3, 1, 0, 0]],
  [{ ...JULY, code: '02788', to: '2025-07-31' }, [320, 222, 98, 0, 0, 260, 18, 2, 0, 40, 0]],
])('%o has the figures told of it', async (asked, figures) => {
  expect(Object.values(await totalsOf(asked))).toEqual(figures);
});

test('in the borders of today the second quarter of 2025 of Bản Lầu is the sum of its three parts', async () => {
  const { received } = await totalsOf({ ...SPRING, code: '02788', on: '2026-11-22' });
  expect(received).toBe(236 + 154 + 254);
});

test('in Mỹ Hiệp four fields have dossiers', async () => {
  const found = await rowsOf(`select distinct p.field_id from dossiers.dossier d
    join dossiers.procedure p on p.id = d.procedure_id where d.unit_id = 3011201`);
  expect(found).toHaveLength(4);
});

test('in Thọ Xuân the first week ends below 90 %, every later one above', async () => {
  const weeks = await rowsOf(`select (sum(early + on_time) / sum(early + on_time + late)::float8 >= 0.9) as well
    from dossiers.published_unit_day where unit_id = 1549901 and day between '2025-07-01' and '2025-07-31'
    group by date_trunc('week', day::timestamp) order by date_trunc('week', day::timestamp)`);
  expect(weeks).toEqual([{ well: false }, { well: true }, { well: true }, { well: true }, { well: true }]);
});

test('every unit of the province has dossiers, before the merger and after', async () => {
  const found =
    await rowsOf(`select count(distinct d.unit_id) filter (where u.valid_until = '2025-06-30')::int as before,
      count(distinct d.unit_id) filter (where u.valid_until is null and u.province_code = '15')::int as after
    from dossiers.dossier d join territory.published_unit u on u.id = d.unit_id`);
  expect(found).toEqual([{ before: 319 + 2, after: 99 }]);
});

test('each dossier is handled by a unit in force when it came, and its code is of the desk that took it', async () => {
  const strange = await rowsOf(`select d.code from dossiers.dossier d
    join territory.published_unit u on u.id = d.unit_id join territory.published_unit r on r.id = d.receiving_unit_id
    where d.received_on not between u.valid_from and coalesce(u.valid_until, 'infinity')
      or d.received_on not between r.valid_from and coalesce(r.valid_until, 'infinity')
      or d.code not like 'MH.' || r.code || to_char(d.received_on, '-YYMMDD-') || '%'
      or not d.is_demo or d.version <> 1 limit 5`);
  expect(strange).toEqual([]);
});

test('the parts are those of the buckets', async () => {
  const strange = await rowsOf(`select d.code from dossiers.dossier d
    left join territory.published_unit_part p on p.unit_id = d.unit_id and p.part = d.part
      and d.bucket >= p.bucket_from and d.bucket < p.bucket_to
    where p.unit_id is null limit 5`);
  expect(strange).toEqual([]);
});

test('the tallies are those of the dossiers, and balance', async () => {
  const [tallied] =
    await rowsOf(`select sum(received)::int as received, sum(online)::int as online, sum(early)::int as early,
    sum(on_time)::int as on_time, sum(late)::int as late, sum(returned)::int as returned,
    sum(received - early - on_time - late - returned)::int as open from dossiers.published_unit_month`);
  const [counted] =
    await rowsOf(`select count(*)::int as received, count(*) filter (where channel = 'ONLINE')::int as online,
    count(*) filter (where outcome = 'EARLY')::int as early, count(*) filter (where outcome = 'ON_TIME')::int as on_time,
    count(*) filter (where outcome = 'LATE')::int as late, count(*) filter (where outcome = 'RETURNED')::int as returned,
    count(*) filter (where outcome is null)::int as open from dossiers.dossier where counted`);
  expect(tallied).toEqual(counted);
});

test('on the first day of July 2025 some 57 to 60 % come online, a year later far more', async () => {
  const [shares] = await rowsOf(`select
      avg((channel = 'ONLINE')::int) filter (where received_on between '2025-07-01' and '2025-07-04')::float8 as first,
      avg((channel = 'ONLINE')::int) filter (where received_on between '2026-07-01' and '2026-09-30')::float8 as later
    from dossiers.dossier d join territory.published_unit u on u.id = d.unit_id
    where u.province_code = '15' and u.valid_from = '2025-07-01'`);
  const { first, later } = shares as { first: number; later: number };
  expect(first).toBeGreaterThan(0.56);
  expect(first).toBeLessThan(0.61);
  expect(later).toBeGreaterThan(0.8);
});

test('since the reform it tells how each dossier was served; of earlier ones nothing is known but requests for papers', async () => {
  const [told] =
    await rowsOf(`select count(*) filter (where counted and d.received_on >= '2025-07-01' and f.components is null)::int as untold,
      count(*) filter (where d.received_on < '2025-07-01' and f.components is not null)::int as told_before,
      count(*) filter (where not counted and f.dossier_id is not null)::int as not_counted,
      max(f.supplement_rounds)::int as most_rounds
    from dossiers.dossier d left join dossiers.service_fact f on f.dossier_id = d.id`);
  expect(told).toEqual({ untold: 0, told_before: 0, not_counted: 0, most_rounds: 2 });
  const shares =
    await rowsOf(`select from (select unit_id, sum(digitised)::float8 / nullif(sum(digitised_known), 0) as share
      from dossiers.published_service_month_settled group by unit_id) s where share between 0.2 and 0.98`);
  expect(shares.length).toBeGreaterThan(80);
});

test('the people are nobody: no province has their number', async () => {
  expect(
    await rowsOf(
      `select from dossiers.applicant where id_number is not null or length(id_number_cipher) <> 40 limit 1`,
    ),
  ).toEqual([]);
});

test('the house says that it shows a demo, and lists it among the imports', async () => {
  const { meta } = await graph.data<{ meta: object }>(`{ meta { demo dataFrom dataTo } }`);
  expect(meta).toEqual({ demo: true, dataFrom: '2023-01-03', dataTo: '2026-09-30' });
  const [batch] = await rowsOf(`select b.is_demo, b.state, b.added = count(*) as all from dossiers.import_batch b
    join dossiers.dossier d on d.batch_id = b.id group by b.id`);
  expect(batch).toEqual({ is_demo: true, state: 'DONE', all: true });
});

test('the audit trail names it as the demo’s own, not as work past the application', async () => {
  const named = await rowsOf(
    `select distinct actor_role as role, thing from access.audit_entry where thing in ('DOSSIER', 'IMPORT') order by 2`,
  );
  expect(named).toEqual([
    { role: 'DEMO', thing: 'DOSSIER' },
    { role: 'DEMO', thing: 'IMPORT' },
  ]);
});

test('its bytes are the same on every machine', async () => {
  const [batch] = await rowsOf('select file_hash from dossiers.import_batch');
  expect(batch).toEqual({ file_hash: 'c58748367d57de52775bfee517cd111a3bae8526f24915462f6fa43361d87f58' });
});

test('a load that dies half-way leaves nothing behind', async () => {
  const house = await houseDatabase();
  const watcher = await connect(house.owner);
  const dying = tellingTerminal((line) => {
    if (line.includes('store')) {
      void watcher.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and usename = 'mot_cua_login'`);
    }
  });
  await expect(loadDemoAtFirstStart({ ...house, terminal: dying, now: DEMO_NOW })).rejects.toThrow();
  const { rows } = await watcher.query(`select exists (select from dossiers.dossier) as dossiers,
    exists (select from dossiers.import_batch) as batches, exists (select from dossiers.published_unit_day) as tallies`);
  expect(rows).toEqual([{ dossiers: false, batches: false, tallies: false }]);
  await watcher.end();
  await house.drop();
});

test('what is there is not loaded again', async () => {
  const task = { ...database, terminal: tellingTerminal(() => undefined), now: DEMO_NOW };
  expect(await loadDemo(task)).toBe('THERE_ALREADY');
  expect(await loadDemoAtFirstStart(task)).toBe('THERE_ALREADY');
});

test('once removed it is gone from every sum, and does not come back by itself', async () => {
  const task = { ...database, terminal: tellingTerminal(() => undefined), now: DEMO_NOW };
  const [before] = (await rowsOf('select added from dossiers.import_batch')) as [{ added: number }];
  expect(await removeDemo(task)).toBe(before.added);
  const [left] = await rowsOf(`select (select count(*)::int from dossiers.dossier) as dossiers,
    (select coalesce(sum(abs(received) + abs(early) + abs(due)), 0)::int from dossiers.published_unit_day) as tallies`);
  expect(left).toEqual({ dossiers: 0, tallies: 0 });
  expect(await loadDemoAtFirstStart(task)).toBe('REMOVED_BEFORE');
});
