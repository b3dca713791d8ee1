import type { Client } from 'pg';
import { SERVICE_COLUMNS, type ServiceFacts } from '../register/register.facts.ts';

const NAMES = Object.keys(SERVICE_COLUMNS);

type FactRow = { readonly line: number } & Readonly<Record<keyof typeof SERVICE_COLUMNS, never>>;

const KNOWN = `/* dossiers.knownFacts */
select s.line, ${NAMES.map((name) => `f.${name}`).join(', ')}
from import_facts s join dossiers.dossier d on d.code = s.code join dossiers.service_fact f on f.dossier_id = d.id`;
const SEEN = `/* dossiers.seenFacts */
select s.line, ${NAMES.map((name) => `f.${name}`).join(', ')} from import_facts s join import_facts_seen f on f.code = s.code`;

/** What is known of the service of staged rows' dossiers, by line; in a dry run by the file itself first. */
export async function findKnownFacts(client: Client, dryRun: boolean): Promise<ReadonlyMap<number, ServiceFacts>> {
  const known = await client.query<FactRow>(KNOWN);
  const seen = dryRun ? await client.query<FactRow>(SEEN) : { rows: [] };
  return new Map([...known.rows, ...seen.rows].map((row) => [row.line, factsOf(row)]));
}

const factsOf = (row: FactRow): ServiceFacts =>
  Object.fromEntries(Object.entries(SERVICE_COLUMNS).map(([name, key]) => [key, row[name as keyof FactRow]])) as never;
