import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';

/** Cells in which tallies and raw rows differ, in one snapshot. */
const BAD_CELLS = `
with raw as (
  select unit_id, part, received_on as day, 1 as received, (channel = 'ONLINE')::int as online, (channel = 'IN_PERSON')::int as in_person,
    (channel = 'POST')::int as post, 0 as early, 0 as on_time, 0 as late, 0 as returned, 0 as due, 0 as returned_late
  from dossiers.dossier where counted
  union all
  select unit_id, part, ended_on, 0, 0, 0, 0, (outcome = 'EARLY')::int, (outcome = 'ON_TIME')::int, (outcome = 'LATE')::int,
    (outcome = 'RETURNED')::int, 0, (outcome = 'RETURNED' and coalesce(ended_on > due_on, false))::int
  from dossiers.dossier where counted and ended_on is not null
  union all
  select unit_id, part, due_on, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0
  from dossiers.dossier where counted and due_on is not null and (ended_on is null or ended_on > due_on)
), both_sides as (
  select unit_id, part, day, received, online, in_person, post, early, on_time, late, returned, due, returned_late from raw
  union all
  select unit_id, part, day, -received, -online, -in_person, -post, -early, -on_time, -late, -returned, -due, -returned_late
  from dossiers.published_unit_day
)
select count(*)::int as bad from (
  select from both_sides group by unit_id, part, day
  having sum(received) <> 0 or sum(online) <> 0 or sum(in_person) <> 0 or sum(post) <> 0 or sum(early) <> 0 or sum(on_time) <> 0
    or sum(late) <> 0 or sum(returned) <> 0 or sum(due) <> 0 or sum(returned_late) <> 0
) cells`;

const BAD_MONTHS = `
select count(*)::int as bad from (
  select from (
    select unit_id, part, date_trunc('month', day)::date as month, received, early + on_time + late + returned as ended, due from dossiers.published_unit_day
    union all
    select unit_id, part, month, -received, -(early + on_time + late + returned), -due from dossiers.published_unit_month
  ) m group by unit_id, part, month having sum(received) <> 0 or sum(ended) <> 0 or sum(due) <> 0
) cells`;

const INSERT = `
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at)
select $1, 1, $2, $2, 0, (array['ONLINE', 'IN_PERSON', 'POST'])[1 + $3::int % 3], 'RECEIVED', true,
  timestamptz '2025-07-01 08:00+07' + $3::int * interval '5 hours', timestamptz '2025-07-03 17:00+07' + $3::int * interval '5 hours'
returning id`;

/** A random walk of one dossier: received, moved, due elsewhere, ended, handed to another unit, removed. */
const CHANGES = [
  `update dossiers.dossier set due_at = due_at + interval '3 days' where id = $1`,
  `update dossiers.dossier set due_at = null, state = 'SUPPLEMENT_REQUESTED' where id = $1`,
  `update dossiers.dossier set ended_at = received_at + interval '40 hours', completed_at = received_at + interval '40 hours',
     state = 'COMPLETED', outcome = 'EARLY' where id = $1 and ended_at is null`,
  `update dossiers.dossier set ended_at = received_at + interval '200 hours', state = 'STOPPED', outcome = 'RETURNED' where id = $1 and ended_at is null`,
  `update dossiers.dossier set unit_id = ${String(unitId('30112', 1))} where id = $1`,
  `update dossiers.dossier set official_code = 'CB-1' where id = $1`,
  `delete from dossiers.dossier where id = $1`,
];

describe('tallies', () => {
  let database: TestDatabase;
  const open: Client[] = [];
  const connect = async (): Promise<Client> => {
    const client = new Client(database.owner);
    await client.connect();
    open.push(client);
    return client;
  };
  const badCells = async (client: Client): Promise<number[]> => {
    await client.query('begin isolation level repeatable read');
    const days = await client.query<{ bad: number }>(BAD_CELLS);
    const months = await client.query<{ bad: number }>(BAD_MONTHS);
    await client.query('commit');
    return [days.rows[0]?.bad ?? -1, months.rows[0]?.bad ?? -1];
  };

  beforeAll(async () => {
    database = await dossiersDatabase();
  });
  afterAll(async () => {
    await Promise.all(open.map((client) => client.end()));
    await database.drop();
  });

  test('equal the raw rows in every snapshot while eight writers work and compaction runs', async () => {
    const reader = await connect();
    const compactor = await connect();
    const done = new AbortController();
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const client = await connect();
      for (let turn = 0; turn < 60; turn++) {
        const made = await client.query<{ id: string }>(INSERT, [`W${writer}-${turn}`, unitId('02788', 1), turn]);
        for (let change = 0; change < 3; change++) {
          const step = CHANGES[(writer * 31 + turn * 7 + change * 5) % CHANGES.length] ?? '';
          await client.query(step, [made.rows[0]?.id]);
        }
      }
    });
    const snapshots: number[][] = [];
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
    expect(snapshots.filter((bad) => bad.some((count) => count !== 0))).toEqual([]);
  });

  test('a bulk statement and its removal leave nothing behind', async () => {
    const client = await connect();
    await client.query(`insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at, due_at)
      select 'B-' || g, 1, 1, ${String(unitId('30112', 0))}, 'POST', 'RECEIVED', g % 7 > 0, timestamptz '2025-01-01 08:00+07' + g * interval '1 hour', null
      from generate_series(1, 3000) g`);
    expect(await badCells(client)).toEqual([0, 0]);
    await client.query(`delete from dossiers.dossier where code like 'B-%'`);
    expect(await badCells(client)).toEqual([0, 0]);
  });

  test('a change that no report sees writes no tally', async () => {
    const client = await connect();
    const made = await client.query<{ id: string }>(INSERT, ['QUIET-1', unitId('02788', 1), 1]);
    await client.query('select dossiers.compact_tallies()');
    await client.query(`update dossiers.dossier set official_code = 'CB-9', version = version + 1 where id = $1`, [
      made.rows[0]?.id,
    ]);
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from dossiers.unit_day_delta',
    );
    expect(rows[0]?.count).toBe(0);
  });

  test('the staff role reads tallies but cannot write them', async () => {
    const client = await connect();
    await client.query(`set role mot_cua_staff`);
    await expect(client.query('select count(*) from dossiers.published_unit_day')).resolves.toBeDefined();
    await expect(client.query('delete from dossiers.unit_day')).rejects.toThrow(/permission denied/);
  });
});
