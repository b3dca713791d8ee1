import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';

const MEASURES = ['received', 'early', 'on_time', 'late', 'returned', 'due', 'returned_late'];
const sums = MEASURES.map((name) => `sum(${name})`).join(', ');

/** Cells in which the published months of a field and a channel differ from the dossiers, counted apart from the triggers. */
const BAD_CELLS = `
with raw as (
  select d.unit_id, d.part, f.code as field_code, d.channel, e.*
  from dossiers.dossier d join dossiers.procedure p on p.id = d.procedure_id join dossiers.field f on f.id = p.field_id
  cross join lateral (
    select d.received_on as day, 1 as received, 0 as early, 0 as on_time, 0 as late, 0 as returned, 0 as due, 0 as returned_late
    union all
    select d.ended_on, 0, (d.outcome = 'EARLY')::int, (d.outcome = 'ON_TIME')::int, (d.outcome = 'LATE')::int,
      (d.outcome = 'RETURNED')::int, 0, (d.outcome = 'RETURNED' and coalesce(d.ended_on > d.due_on, false))::int
    where d.ended_on is not null
    union all
    select d.due_on, 0, 0, 0, 0, 0, 1, 0 where d.due_on is not null and (d.ended_on is null or d.ended_on > d.due_on)
  ) e
  where d.counted
), told as (
  select * from dossiers.published_field_month_settled union all select * from dossiers.published_field_month_fresh
), differing as (
  (select unit_id, part, date_trunc('month', day)::date as month, field_code, channel, ${sums} from raw group by 1, 2, 3, 4, 5
   except all select unit_id, part, month, field_code, channel, ${sums} from told group by 1, 2, 3, 4, 5
     having ${MEASURES.map((name) => `sum(${name}) <> 0`).join(' or ')})
  union all
  (select unit_id, part, month, field_code, channel, ${sums} from told group by 1, 2, 3, 4, 5
     having ${MEASURES.map((name) => `sum(${name}) <> 0`).join(' or ')}
   except all select unit_id, part, date_trunc('month', day)::date, field_code, channel, ${sums} from raw group by 1, 2, 3, 4, 5)
)
select count(*)::int as bad from differing`;

const CODES = `select array_agg(id order by code) as ids from dossiers.procedure`;
const INSERT = `
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at)
select $1, $4, $2, $2, 0, (array['ONLINE', 'IN_PERSON', 'POST'])[1 + $3::int % 3], 'RECEIVED', true,
  timestamptz '2025-06-20 08:00+07' + $3::int * interval '9 hours', timestamptz '2025-06-28 17:00+07' + $3::int * interval '9 hours'
returning id`;

/** What becomes of one dossier: due elsewhere, ended, given back late, corrected, handed over, moved to another field, removed. */
const CHANGES = [
  `update dossiers.dossier set due_at = due_at + interval '20 days' where id = $1`,
  `update dossiers.dossier set ended_at = received_at + interval '40 hours', state = 'COMPLETED', outcome = 'EARLY' where id = $1 and ended_at is null`,
  `update dossiers.dossier set ended_at = received_at + interval '400 hours', state = 'STOPPED', outcome = 'RETURNED' where id = $1 and ended_at is null`,
  `update dossiers.dossier set channel = 'POST', received_at = received_at - interval '30 days' where id = $1`,
  `update dossiers.dossier set unit_id = ${String(unitId('30112', 1))} where id = $1`,
  `update dossiers.dossier set procedure_id = (select max(id) from dossiers.procedure) where id = $1`,
  `update dossiers.dossier set counted = not counted where id = $1`,
  `delete from dossiers.dossier where id = $1`,
];
/** As an officer's command comes: the writer's own functions. */
const RECEIVE = `select id, code, version from dossiers.receive($1::json)`;
const ADVANCE = `select code from dossiers.advance($1::json)`;

/** Adds the deltas up, times that wait to be folded into their months included. */
const FOLD_ALL = `select dossiers.compact_tallies() from set_config('dossiers.fold_from', '0', false)`;

describe('months by field and channel', () => {
  let database: TestDatabase;
  let procedures: readonly number[];
  const open: Client[] = [];
  const connect = async (): Promise<Client> => {
    const client = new Client(database.owner);
    await client.connect();
    open.push(client);
    return client;
  };
  const badCells = async (client: Client): Promise<number> =>
    (await client.query<{ bad: number }>(BAD_CELLS)).rows[0]?.bad ?? -1;

  beforeAll(async () => {
    database = await dossiersDatabase();
    const { rows } = await (await connect()).query<{ ids: number[] }>(CODES);
    procedures = rows[0]?.ids ?? [];
  });
  afterAll(async () => {
    await Promise.all(open.map((client) => client.end()));
    await database.drop();
  });

  /** Receives and completes by the functions the product writes with. */
  const serve = async (client: Client, code: string, turn: number): Promise<void> => {
    const received = {
      code,
      bucket: turn % 10_000,
      unit_code: '02788',
      day: '2025-08-01',
      procedure_id: procedures[turn % procedures.length],
      channel: turn % 2 === 0 ? 'ONLINE' : 'POST',
      received_at: '2025-08-01T02:00:00Z',
      due_at: '2025-08-08T10:00:00Z',
      name: 'Nguyễn Thị Bích',
    };
    const { rows } = await client.query<{ limit: number | null }>(
      'select limit_working_days as limit from dossiers.procedure where id = $1',
      [received.procedure_id],
    );
    const command = { ...received, limit_working_days: rows[0]?.limit };
    await client.query('set role mot_cua_staff');
    const made = await client.query<{ version: number }>(RECEIVE, [JSON.stringify([command])]);
    expect(made.rowCount).toBe(1);
    const course = {
      state: 'COMPLETED',
      counted: true,
      received_at: received.received_at,
      due_at: received.due_at,
      ended_at: '2025-09-02T02:00:00Z',
      outcome: 'LATE',
      handling_minutes: 600 + turn,
      waited_minutes: 0,
    };
    const step = { code, version: made.rows[0]?.version, at: course.ended_at, ...course };
    expect((await client.query(ADVANCE, [JSON.stringify([step])])).rowCount).toBe(1);
    await client.query('reset role');
  };

  test('equal the dossiers in every snapshot while eight writers work and compaction runs', async () => {
    const reader = await connect();
    const compactor = await connect();
    const done = new AbortController();
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const client = await connect();
      for (let turn = 0; turn < 40; turn++) {
        const procedure = procedures[(writer + turn * 3) % procedures.length];
        const made = await client.query<{ id: string }>(INSERT, [
          `F${writer}-${turn}`,
          unitId('02788', 1),
          turn,
          procedure,
        ]);
        for (let change = 0; change < 3; change++) {
          const step = CHANGES[(writer * 31 + turn * 7 + change * 5) % CHANGES.length] ?? '';
          await client.query(step, [made.rows[0]?.id]);
        }
        await serve(client, `G${writer}-${turn}`, writer * 40 + turn);
      }
    });
    const snapshots: number[] = [];
    const looking = (async () => {
      while (!done.signal.aborted) {
        snapshots.push(await badCells(reader));
        await compactor.query('select dossiers.compact_tallies()');
      }
    })();
    await Promise.all(writers);
    done.abort();
    await looking;
    snapshots.push(await badCells(reader));
    expect(snapshots.length).toBeGreaterThan(3);
    expect(snapshots.filter((bad) => bad !== 0)).toEqual([]);
  });

  test('the writer’s functions leave no row more than the days’ delta had', async () => {
    const client = await connect();
    await client.query(FOLD_ALL);
    await serve(client, 'ROWS-1', 1);
    const { rows } = await client.query<{ days: number; months: number; times: number }>(`select
      (select count(*)::int from dossiers.unit_day_delta) as days, (select count(*)::int from dossiers.field_month_delta) as months,
      (select count(*)::int from dossiers.handling_delta) as times`);
    expect(rows).toEqual([{ days: 3, months: 0, times: 0 }]);
  });

  test('drift is found in every tally, and rebuilding ends it', async () => {
    const client = await connect();
    const drift = async (): Promise<Record<string, number>> => {
      const { rows } = await client.query<{ tally: string; bad: number }>(
        'select tally, bad from dossiers.tally_drift()',
      );
      return Object.fromEntries(rows.map(({ tally, bad }) => [tally, bad]));
    };
    const untouched = { handling_field_month: 0, handling_channel_month: 0 };
    const none = { ...untouched, unit_day: 0, unit_month: 0, unit_year: 0, field_month: 0, handling_month: 0 };
    expect(await drift()).toEqual(none);
    await client.query(FOLD_ALL);
    await client.query(`update dossiers.field_month set late = late + 1 where ctid = (select min(ctid) from dossiers.field_month);
      update dossiers.handling_month set minutes = minutes + 1 where ctid = (select min(ctid) from dossiers.handling_month);
      delete from dossiers.unit_month where ctid = (select min(ctid) from dossiers.unit_month where received > 0);
      delete from dossiers.unit_year where ctid = (select min(ctid) from dossiers.unit_year where received > 0);
      update dossiers.unit_day set post = post - 1 where ctid in (select ctid from dossiers.unit_day limit 2)`);
    expect(await drift()).toEqual({
      ...untouched,
      unit_day: 2,
      unit_month: 1,
      unit_year: 1,
      field_month: 1,
      handling_month: 1,
    });
    const learned = await client.query('select * from dossiers.unit_day_learned order by 1, 2, 3, 4');
    await serve(client, 'REBUILT-1', 2);
    await client.query('select dossiers.rebuild_tallies()');
    expect(await drift()).toEqual(none);
    expect(await badCells(client)).toBe(0);
    const after = await client.query('select * from dossiers.unit_day_learned order by 1, 2, 3, 4');
    expect(after.rowCount).toBeGreaterThanOrEqual(learned.rowCount ?? 0);
  });

  test('nobody but the owner rebuilds, and readers cannot write', async () => {
    const client = await connect();
    const told = async (): Promise<number> => {
      const { rows } = await client.query<{ received: number }>(`select sum(received)::int as received from (
        select received from dossiers.published_field_month_settled
        union all select received from dossiers.published_field_month_fresh) t`);
      return rows[0]?.received ?? 0;
    };
    const all = await told();
    expect(all).toBeGreaterThan(0);
    await client.query(`set role mot_cua_staff`);
    await expect(client.query('select dossiers.rebuild_tallies()')).rejects.toThrow(/permission denied/u);
    await expect(client.query('delete from dossiers.field_month')).rejects.toThrow(/permission denied/u);
    expect(await told()).toBe(all);
  });
});
