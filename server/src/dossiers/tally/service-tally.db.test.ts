import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dossiersDatabase, unitId } from '../../../../test/support/dossiers.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';

/** Cells in which the tallies of facts differ from the facts as they stand now. */
const BAD_CELLS = `
with raw as (
  select d.unit_id, d.part, d.received_on as day, t.digitised_known, t.digitised, t.reused, t.online_on_paper, t.payment_known,
    t.paid_online, t.rated, t.displeased, t.feedback, t.rounds_known, false as asked_twice, false as asked_twice_in_time
  from dossiers.dossier d join dossiers.service_told t on t.dossier_id = d.id
  union all
  select d.unit_id, d.part, d.ended_on, false, false, false, false, false, false, false, false, false, false,
    d.outcome <> 'RETURNED', d.outcome in ('EARLY', 'ON_TIME')
  from dossiers.dossier d join dossiers.service_told t on t.dossier_id = d.id and t.asked_twice where d.outcome is not null
), cells as (
  select unit_id, part, day, digitised_known::int, digitised::int, reused::int, online_on_paper::int, payment_known::int,
    paid_online::int, rated::int, displeased::int, feedback::int, rounds_known::int, asked_twice::int, asked_twice_in_time::int from raw
  union all
  select unit_id, part, day, -digitised_known, -digitised, -reused, -online_on_paper, -payment_known, -paid_online, -rated,
    -displeased, -feedback, -rounds_known, -asked_twice, -asked_twice_in_time
  from (table dossiers.published_service_day_settled union all table dossiers.published_service_day_fresh) s
)
select unit_id, part, day from cells group by unit_id, part, day
having sum(digitised_known) <> 0 or sum(digitised) <> 0 or sum(reused) <> 0 or sum(online_on_paper) <> 0 or sum(payment_known) <> 0
  or sum(paid_online) <> 0 or sum(rated) <> 0 or sum(displeased) <> 0 or sum(feedback) <> 0 or sum(rounds_known) <> 0
  or sum(asked_twice) <> 0 or sum(asked_twice_in_time) <> 0`;

const BAD_MONTHS = `
select unit_id, part, month from (
  select unit_id, part, date_trunc('month', day)::date as month, digitised, asked_twice, rated from dossiers.published_service_day_settled
  union all
  select unit_id, part, month, -digitised, -asked_twice, -rated from dossiers.published_service_month_settled
) m group by 1, 2, 3 having sum(digitised) <> 0 or sum(asked_twice) <> 0 or sum(rated) <> 0`;

const UNIT = unitId('30112', 1);

describe('tallies of service facts', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await dossiersDatabase();
    client = new Client(database.owner);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  beforeEach(async () => {
    await client.query('delete from dossiers.dossier');
    await client.query(`insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at)
      select 'F-' || n, 1, ${String(UNIT)}, ${String(UNIT)}, (array['ONLINE', 'IN_PERSON', 'POST'])[1 + n % 3], 'RECEIVED', n % 20 <> 0,
        timestamptz '2025-07-01 08:00+07' + n * interval '9 hours' from generate_series(1, 200) n`);
    await client.query(`insert into dossiers.service_fact (dossier_id, supplement_rounds, components, digitised_components,
        reused_components, electronic_result, fee, paid_online, rating, feedback_kind, feedback_in_time)
      select id, n % 4, n % 3, least(n % 3, n % 2), 0, n % 5 > 0, n % 2 * 5000, nullif(n % 7, 0) > 3,
        (array['SATISFIED', 'NEUTRAL', 'DISSATISFIED', null])[1 + n % 4], case when n % 11 = 0 then 'CONDUCT' end, null
      from (select id, substr(code, 3)::int as n from dossiers.dossier) d where n % 6 <> 1`);
  });

  const bad = async (): Promise<object[]> => {
    const cells = await client.query<object>(BAD_CELLS);
    const months = await client.query<object>(BAD_MONTHS);
    return [...cells.rows, ...months.rows];
  };
  const settle = () => client.query('select dossiers.settle_service_facts()');
  const end = (where: string, outcome: string) =>
    client.query(`update dossiers.dossier set outcome = '${outcome}', state = 'COMPLETED', ended_at = received_at + interval '30 hours'
      where counted and outcome is null and ${where}`);

  test('a dossier that is not counted has no facts', async () => {
    const { rows } = await client.query(
      `select count(*)::int as n from dossiers.service_fact f join dossiers.dossier d on d.id = f.dossier_id where not d.counted`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('equal the facts whatever is changed, ended, settled, handed over or removed, in whatever order', async () => {
    const steps = [
      settle,
      () => end('id % 2 = 0', 'EARLY'),
      () =>
        client.query(
          `update dossiers.service_fact set rating = 'DISSATISFIED', digitised_components = components where dossier_id % 3 = 0`,
        ),
      () => end('id % 3 = 0', 'LATE'),
      settle,
      () => end('id % 5 = 0', 'ON_TIME'),
      () => client.query(`update dossiers.dossier set unit_id = ${String(unitId('11112', 1))} where id % 4 = 0`),
      settle,
      () => client.query(`update dossiers.dossier set part = 1 where id % 9 = 0`),
      () => client.query('delete from dossiers.dossier where id % 7 = 0'),
      settle,
      () => client.query('delete from dossiers.service_fact where dossier_id % 2 = 0'),
    ];
    for (const step of steps) {
      await step();
      expect(await bad()).toEqual([]);
    }
    expect((await client.query('select from dossiers.published_service_day_settled')).rowCount).toBeGreaterThan(10);
  });

  test('a second request for papers counts at once, and moves to the end when the dossier ends', async () => {
    const { rows } = await client.query<{ id: string }>(`select id from dossiers.dossier where code = 'F-7'`);
    for (let round = 0; round < 2; round++) {
      await client.query(
        `insert into dossiers.dossier_step (dossier_id, at, from_state, to_state) values ($1, now(), 'RECEIVED', 'SUPPLEMENT_REQUESTED')`,
        [rows[0]?.id],
      );
    }
    await end(`code = 'F-7'`, 'EARLY');
    const told = await client.query(
      `select supplement_rounds from dossiers.published_handling h where outcome = 'EARLY' and ended_on is not null`,
    );
    expect(told.rows).toEqual([{ supplement_rounds: 2 }]);
    const counted = await client.query(
      `select sum(asked_twice_in_time)::int as n
       from (table dossiers.published_service_day_settled union all table dossiers.published_service_day_fresh) s`,
    );
    expect(counted.rows).toEqual([{ n: 1 }]);
    expect(await bad()).toEqual([]);
  });
});
