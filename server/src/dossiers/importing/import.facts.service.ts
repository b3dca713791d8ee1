import { once } from 'node:events';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DossierRow } from '../register/register.row.ts';
import { SERVICE_COLUMNS, type ServiceFacts } from '../register/register.facts.ts';

const NAMES = Object.keys(SERVICE_COLUMNS);
const COLUMNS = NAMES.join(', ');
const KEYS = Object.values(SERVICE_COLUMNS);

/** Temporary tables for the facts of the chunk at hand and, in a dry run, of all rows met so far. */
export async function createFactStage(client: Client): Promise<void> {
  await client.query(`
    create temp table if not exists import_facts on commit delete rows as
      select 0 as line, ''::text as code, ${COLUMNS} from dossiers.service_fact with no data;
    create temp table if not exists import_facts_seen as select * from import_facts with no data;
    truncate import_facts_seen`);
}

const hasFacts = (row: DossierRow): row is DossierRow & { readonly service: ServiceFacts } => row.service !== null;

const factCell = (value: string | number | boolean | null): string => (value === null ? '\\N' : String(value));

/** Stages what rows tell of service; a file that tells nothing of it costs nothing. @returns whether any does */
export async function stageFacts(client: Client, rows: readonly DossierRow[]): Promise<boolean> {
  const told = rows.filter(hasFacts);
  if (told.length === 0) return false;
  const stream = client.query(copyFrom(`copy import_facts (line, code, ${COLUMNS}) from stdin`));
  const done = once(stream, 'finish');
  // Codes hold no sign that COPY would have escaped, facts neither.
  stream.end(
    told
      .map(({ line, code, service }) => [String(line), code, ...KEYS.map((key) => factCell(service[key]))].join('\t'))
      .join('\n') + '\n',
  );
  await done;
  return true;
}

const KEEP = `/* dossiers.keepFacts */
insert into dossiers.service_fact as f (dossier_id, ${COLUMNS})
select d.id, ${NAMES.map((name) => `s.${name}`).join(', ')}
from import_facts s join dossiers.dossier d on d.code = s.code
where s.line <> all ($1::int[])
on conflict (dossier_id) do update set ${NAMES.map((name) => `${name} = coalesce(excluded.${name}, f.${name})`).join(', ')}`;

/** Writes the staged facts but those of some lines. What a register does not tell stays as it was. */
export const keepFacts = (client: Client, but: readonly number[]) => client.query(KEEP, [but]);

/** Remembers staged facts in a dry run. */
export const rehearseFacts = (client: Client) =>
  client.query(`delete from import_facts_seen k using import_facts s where k.code = s.code;
    insert into import_facts_seen select * from import_facts`);
