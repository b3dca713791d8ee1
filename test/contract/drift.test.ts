import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rooms } from '../../server/src/gateway/rooms.ts';
import { openRoom } from '../../server/src/platform/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { migratedDatabase } from './support.ts';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await migratedDatabase();
  client = new Client(database.owner);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

interface Mapped {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Every column that a room's entities claim. */
async function mappedColumns(name: string): Promise<Mapped[]> {
  const room = rooms.find((one) => one.name === name);
  if (!room) throw new Error(`No room called ${name}.`);
  const { orm, close } = await openRoom(room, database.app, { poolSize: 1 });
  const metas = [...orm.getMetadata().getAll().values()].filter(({ tableName }) => tableName);
  await close();
  return metas.flatMap(({ schema, tableName, props }) =>
    props
      .filter(({ fieldNames, persist }) => persist !== false && fieldNames.length > 0)
      .flatMap(({ fieldNames, columnTypes, nullable }) =>
        fieldNames.map((column, index) => ({
          table: `${schema ?? name}.${tableName}`,
          column,
          type: columnTypes[index] ?? '',
          nullable: nullable === true,
        })),
      ),
  );
}

const COMPARE = `
select format('%s.%s: the entity says %s%s, the table %s', m."table", m."column", m.type,
              case when m.nullable then '' else ' not null' end,
              coalesce(format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end, 'has none')) as drift
from jsonb_to_recordset($1) as m("table" text, "column" text, type text, nullable boolean)
left join pg_attribute a on a.attrelid = to_regclass(m."table") and a.attname = m."column" and not a.attisdropped
where a.attname is null
   or a.atttypid is distinct from to_regtype(m.type)::oid
   or a.attnotnull = m.nullable
order by 1`;

test.each(rooms.map(({ name }) => name))('the entities of %s are the tables that its migrations make', async (name) => {
  const { rows } = await client.query<{ drift: string }>(COMPARE, [JSON.stringify(await mappedColumns(name))]);
  expect(rows.map(({ drift }) => drift)).toEqual([]);
});

test('every check and index has a name of its own', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select conrelid::regclass || '.' || conname as name from pg_constraint
     where contype = 'c' and connamespace::regnamespace::text = any ($1) and conname ~ '_check[0-9]*$'
     union all
     select indrelid::regclass || '.' || i.relname from pg_index join pg_class i on i.oid = indexrelid
     where i.relnamespace::regnamespace::text = any ($1) and i.relname ~ '_idx[0-9]*$'`,
    [rooms.map(({ name }) => name)],
  );
  expect(rows.map(({ name }) => name)).toEqual([]);
});

test('tables and columns are snake_case', async () => {
  const { rows } = await client.query<{ name: string }>(
    `select distinct table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
     where table_schema = any ($1) and (table_name !~ '^[a-z][a-z0-9_]*$' or column_name !~ '^[a-z][a-z0-9_]*$')`,
    [rooms.map(({ name }) => name)],
  );
  expect(rows.map(({ name }) => name)).toEqual([]);
});
