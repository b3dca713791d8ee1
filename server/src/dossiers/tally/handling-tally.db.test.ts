import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';

/** Views of a tally, and what it is kept by beside units and months. */
const TALLIES = [
  { settled: 'handling_month', fresh: 'handling_month', of: `''` },
  { settled: 'handling_field_month', fresh: 'handling_slice_month', of: 'field_code' },
  { settled: 'handling_channel_month', fresh: 'handling_slice_month', of: 'channel' },
];
/** Times in which the published months differ from the dossiers, counted apart from the triggers. */
const BAD_TIMES = `select sum(bad)::int as bad from (${TALLIES.map(
  ({ settled, fresh, of }) => `
  select count(*) as bad from (
    select * from (
      select unit_id, part, ${of} as of, ended_on as day, handling_minutes as minutes, count(*) as n
      from dossiers.published_handling where outcome <> 'RETURNED' and handling_minutes is not null group by 1, 2, 3, 4, 5
    ) raw full join (
      select unit_id, part, of, month + ((t & 31) - 1) as day, t >> 5 as minutes, sum(sign) as n
      from (
        select unit_id, part, month, ${of} as of, 1 as sign, times from dossiers.published_${settled}_settled
        union all select unit_id, part, month, ${of}, sign, times from dossiers.published_${fresh}_fresh
      ) m cross join unnest(times) t group by 1, 2, 3, 4, 5 having sum(sign) <> 0
    ) told using (unit_id, part, of, day, minutes) where raw.n is distinct from told.n
  ) d`,
).join('\n  union all')}
) b`;
/** Months whose times stand out of order, or whose sums are not theirs. */
const DISORDERED = `
select count(*)::int as bad from (
  select times, minutes, squares from dossiers.handling_month
  union all select times, minutes, squares from dossiers.handling_field_month
  union all select times, minutes, squares from dossiers.handling_channel_month
) h cross join lateral (
  select array_agg(t order by t) as times, sum(t >> 5) as minutes, sum((t >> 5) ^ 2) as squares from unnest(h.times) t
) s where h.times <> s.times or h.minutes <> s.minutes or h.squares <> s.squares`;
/** Times that wait to be folded into their months: many do not wait, a few do. */
const WAITING = 'select coalesce(sum(cardinality(times)), 0)::int as bad from dossiers.handling_delta';
/** Adds the deltas up; with a setting of 0 every time that waits is folded in. */
const COMPACT = `select dossiers.compact_tallies() from set_config('dossiers.fold_from', $1, false)`;

const INSERT = `
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at)
select $1, 1, $2, $2, 0, 'ONLINE', 'RECEIVED', true, timestamptz '2025-06-20 08:00+07' + $3::int * interval '9 hours', null
returning id`;
const ended = (outcome: string, hours: number): string => `
update dossiers.dossier set ended_at = received_at + interval '${String(hours)} hours', handling_minutes = ${String(hours * 7)},
  state = 'COMPLETED', outcome = '${outcome}' where id = $1`;
/** What becomes of one dossier: ended, given back, corrected, opened again, handed over, moved to another field or channel, removed. */
const CHANGES = [
  ended('EARLY', 40),
  ended('LATE', 700),
  ended('RETURNED', 50),
  `update dossiers.dossier set handling_minutes = handling_minutes + 13 where id = $1`,
  `update dossiers.dossier set ended_at = null, outcome = null, handling_minutes = null, state = 'PROCESSING' where id = $1`,
  `update dossiers.dossier set unit_id = ${String(unitId('30112', 1))} where id = $1`,
  `update dossiers.dossier set procedure_id = (select max(id) from dossiers.procedure) where id = $1`,
  `update dossiers.dossier set channel = 'IN_PERSON' where id = $1`,
  `update dossiers.dossier set counted = not counted where id = $1`,
  `delete from dossiers.dossier where id = $1`,
];
const ADVANCE = 'select version from dossiers.advance($1::json)';

describe('handling times by month', () => {
  let database: TestDatabase;
  const open: Client[] = [];
  const connect = async (): Promise<Client> => {
    const client = new Client(database.owner);
    await client.connect();
    open.push(client);
    return client;
  };
  const counted = async (client: Client, text: string): Promise<number> =>
    (await client.query<{ bad: number }>(text)).rows[0]?.bad ?? -1;

  beforeAll(async () => {
    database = await dossiersDatabase();
  });
  afterAll(async () => {
    await Promise.all(open.map((client) => client.end()));
    await database.drop();
  });

  /** Takes a dossier a step on by the function the product writes with. */
  const advance = async (client: Client, code: string, course: object): Promise<void> => {
    const { rows } = await client.query<{ course: object }>(
      `select to_json(d) as course from dossiers.dossier d where code = $1`,
      [code],
    );
    await client.query('set role mot_cua_staff');
    const step = { ...rows[0]?.course, at: '2025-09-02T02:00:00Z', ...course };
    expect((await client.query(ADVANCE, [JSON.stringify([step])])).rowCount).toBe(1);
    await client.query('reset role');
  };

  test('equal the dossiers in every snapshot while eight writers work and compaction runs', async () => {
    const reader = await connect();
    const compactor = await connect();
    const done = new AbortController();
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      const client = await connect();
      for (let turn = 0; turn < 30; turn++) {
        const code = `H${String(writer)}-${String(turn)}`;
        const made = await client.query<{ id: string }>(INSERT, [code, unitId('02788', 1), turn]);
        const course = { state: 'COMPLETED', ended_at: '2025-09-02T02:00:00Z', outcome: 'ON_TIME' };
        await advance(client, code, { ...course, handling_minutes: 30 + ((turn * 37) % 900) });
        if (turn % 3 === 0) await advance(client, code, { handling_minutes: 11 });
        for (let change = 0; change < 4; change++) {
          const step = CHANGES[(writer * 31 + turn * 7 + change * 5) % CHANGES.length] ?? '';
          await client.query(step, [made.rows[0]?.id]);
        }
      }
    });
    const snapshots: number[] = [];
    const looking = (async () => {
      while (!done.signal.aborted) {
        snapshots.push(await counted(reader, BAD_TIMES));
        await compactor.query(COMPACT, [snapshots.length % 2 === 0 ? '0' : '']);
      }
    })();
    await Promise.all(writers);
    done.abort();
    await looking;
    snapshots.push(await counted(reader, BAD_TIMES));
    expect(snapshots.length).toBeGreaterThan(3);
    expect(snapshots.filter((bad) => bad !== 0)).toEqual([]);
    await compactor.query(COMPACT, ['0']);
    expect(await counted(reader, BAD_TIMES)).toBe(0);
    expect(await counted(reader, DISORDERED)).toBe(0);
    expect(await counted(reader, WAITING)).toBe(0);
  });

  test('a bulk statement and its removal leave nothing behind', async () => {
    const client = await connect();
    await client.query(`insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at,
        ended_at, outcome, handling_minutes)
      select 'B-' || g, 1, 1, ${String(unitId('30112', 0))}, 'POST', 'COMPLETED', g % 7 > 0, timestamptz '2025-01-01 08:00+07' + g * interval '1 hour',
        timestamptz '2025-01-01 09:00+07' + g * interval '2 hours', 'LATE', g % 50 from generate_series(1, 14000) g`);
    expect(await counted(client, BAD_TIMES)).toBe(0);
    expect(await counted(client, WAITING)).toBe(12_000);
    await client.query('select dossiers.compact_tallies()');
    expect(await counted(client, WAITING)).toBe(0);
    await client.query(`delete from dossiers.dossier where code like 'B-%' and id % 2 = 0`);
    expect(await counted(client, BAD_TIMES)).toBe(0);
    await client.query(`delete from dossiers.dossier where code like 'B-%'`);
    await client.query('select dossiers.compact_tallies()');
    expect(await counted(client, BAD_TIMES)).toBe(0);
    expect(await counted(client, DISORDERED)).toBe(0);
    expect(await counted(client, WAITING)).toBe(0);
  });

  test('a tally that lost a time is told of and counted anew', async () => {
    const client = await connect();
    const drifted = `select coalesce(sum(bad), 0)::int as bad from dossiers.tally_drift() where tally like 'handling%'`;
    expect(await counted(client, drifted)).toBe(0);
    for (const { settled } of TALLIES) {
      const lost = `update dossiers.${settled} set times = times[2:] where ctid = (select min(ctid) from dossiers.${settled} where times <> '{}')`;
      expect((await client.query(lost)).rowCount).toBe(1);
    }
    expect(await counted(client, drifted)).toBe(TALLIES.length);
    await client.query('select dossiers.rebuild_tallies()');
    expect(await counted(client, drifted)).toBe(0);
    expect(await counted(client, BAD_TIMES)).toBe(0);
  });

  test('readers see every month, and cannot write them', async () => {
    const client = await connect();
    const months = 'select count(*)::int as bad from dossiers.published_handling_month_settled';
    const all = await counted(client, months);
    expect(all).toBeGreaterThan(0);
    await client.query('set role mot_cua_staff');
    expect(await counted(client, months)).toBe(all);
    await expect(client.query('delete from dossiers.handling_month')).rejects.toThrow(/permission denied/u);
  });
});
