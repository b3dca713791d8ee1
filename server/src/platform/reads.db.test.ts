import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { STAFF } from './context.ts';
import { plannedByValues, statement, TickReads } from './reads.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase('reads');
  pool = new pg.Pool({ ...database.owner, max: 1, pipeline: true });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const greater = statement<{ n: number }>('greater', 'select greatest($1::int, $2::int) as n');
const planned = plannedByValues(statement<{ n: number }>('planned', greater.text));

test('a statement that is planned by its values is planned for each of them, any other one not', async () => {
  const reads = new TickReads(pool, STAFF);
  for (let time = 1; time <= 8; time += 1) {
    expect(await reads.rows(planned, [1, time])).toEqual([{ n: time }]);
    expect(await reads.rows(greater, [1, time])).toEqual([{ n: time }]);
  }
  const { rows } = await pool.query(
    `select split_part(name, ':', 1) as name, custom_plans::int as by_values, generic_plans::int as for_all
     from pg_prepared_statements where name ~ '^(greater|planned):' order by 1`,
  );
  expect(rows).toEqual([
    { name: 'greater', by_values: 5, for_all: 3 },
    { name: 'planned', by_values: 8, for_all: 0 },
  ]);
});
