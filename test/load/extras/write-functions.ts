import type { Client } from 'pg';

/** What the functions that write dossiers do beside it: add to the tallies, tell the trail. */
export type Beside = 'tallied' | 'told';

interface Whole {
  readonly name: string;
  readonly definition: string;
}

/** As they were made, kept beside the data: a run that was cut short is put right by the next. A migration makes them anew. */
const KEEP = `
create schema if not exists bench;
create table if not exists bench.made_function (id oid primary key, definition text not null);
insert into bench.made_function
select p.oid, pg_get_functiondef(p.oid)
from pg_proc p where p.oid in ('dossiers.receive'::regproc, 'dossiers.advance'::regproc)
on conflict do nothing`;
const KEPT = `
select p.oid::regprocedure::text as name, f.definition
from bench.made_function f join pg_proc p on p.oid = f.id`;

/** Makes the functions that receive and advance dossiers do all they do, or leave something out. */
export async function writeWithout(client: Client, beside: Beside | undefined): Promise<void> {
  await client.query(KEEP);
  const { rows } = await client.query<Whole>(KEPT);
  for (const { name, definition } of rows) {
    const less = beside === undefined ? definition : without(definition, beside);
    if (beside !== undefined && less === definition) throw new Error(`${name} has nothing called ${beside}.`);
    await client.query(less);
  }
}

const without = (definition: string, beside: Beside): string =>
  definition.replace(new RegExp(`,\\s*${beside} as \\([\\s\\S]*?\\n {2}\\)`, 'gu'), '');
