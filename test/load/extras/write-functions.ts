import type { Client } from 'pg';

/** What the functions that write dossiers do beside it: add to the tallies, tell the trail. */
export type Beside = 'tallied' | 'told';

interface Whole {
  readonly name: string;
  readonly definition: string;
}

/** As they were made, kept beside the data: a run that was cut short is put right by the next. */
const KEEP = `
create schema if not exists bench;
create table if not exists bench.whole_function as
select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as definition
from pg_proc p where p.oid in ('dossiers.receive'::regproc, 'dossiers.advance'::regproc)`;

/** Makes the functions that receive and advance dossiers do all they do, or leave something out. */
export async function writeWithout(client: Client, beside: Beside | undefined): Promise<void> {
  await client.query(KEEP);
  const { rows } = await client.query<Whole>('select name, definition from bench.whole_function');
  for (const { name, definition } of rows) {
    const less = beside === undefined ? definition : without(definition, beside);
    if (beside !== undefined && less === definition) throw new Error(`${name} has nothing called ${beside}.`);
    await client.query(less);
  }
}

const without = (definition: string, beside: Beside): string =>
  definition.replace(new RegExp(`,\\s*${beside} as \\([\\s\\S]*?\\n {2}\\)`, 'gu'), '');
