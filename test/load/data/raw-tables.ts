import type { Client } from 'pg';
import { say } from '../drive/say.ts';

const RAW_TABLES = ['dossier', 'applicant', 'dossier_step'];

/** The product's tables once more, rows, keys and indexes too, without tallies: what the hand-written side writes to. */
const copyRawTables = `
${RAW_TABLES.map(
  (table) => `create table bench.${table} (like dossiers.${table} including all excluding indexes);
do $$
declare names text := (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
  where attrelid = 'bench.${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '');
begin
  execute format('insert into bench.${table} (%1$s) overriding system value select %1$s from dossiers.${table}', names);
end $$;`,
).join('\n')}
do $$
declare item record;
begin
  for item in select indexdef, tablename from pg_indexes where schemaname = 'dossiers' and tablename in (${RAW_TABLES.map((table) => `'${table}'`).join(', ')}) loop
    execute replace(item.indexdef, format(' ON dossiers.%I ', item.tablename), format(' ON bench.%I ', item.tablename));
  end loop;
end $$;
alter table bench.dossier add foreign key (procedure_id) references dossiers.procedure;
alter table bench.applicant add foreign key (dossier_id) references bench.dossier (id) on delete cascade;
alter table bench.dossier_step add foreign key (dossier_id) references bench.dossier (id) on delete cascade;
select setval(pg_get_serial_sequence('bench.dossier', 'id'), (select max(id) from bench.dossier));
select setval(pg_get_serial_sequence('bench.dossier_step', 'id'), (select max(id) from bench.dossier_step));
create table bench.baseline as select max(id) as id from bench.dossier;
create sequence bench.code_number start 100000000;
`;

async function areThere(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>("select to_regclass('bench.baseline') is not null as there");
  return rows[0]?.there === true;
}

/** Copies the tables where that was not done before: only what writes needs them. */
export async function ensureRawTables(client: Client): Promise<void> {
  if (await areThere(client)) return;
  say('copying the tables for the hand-written side');
  await client.query(copyRawTables);
  await client.query('vacuum (analyze)');
}

/** Takes back what the hand-written side wrote. */
export async function takeBackRaw(client: Client): Promise<void> {
  if (!(await areThere(client))) return;
  await client.query('delete from bench.dossier where id > (select id from bench.baseline)');
  await client.query('vacuum (analyze) bench.dossier');
}
