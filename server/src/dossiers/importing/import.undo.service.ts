import type { Client } from 'pg';
import type { DependedOn } from '../../platform/importing/import.kind.ts';
import { STAGED_COURSE } from './import.stage.service.ts';
import { SERVICE_COLUMNS } from '../register/register.facts.ts';

const FACTS = [...Object.keys(SERVICE_COLUMNS), 'asked_late'];
/** Codes named when an undo is refused. */
const NAMED = 10;

const MOVED_ON = `/* dossiers.movedOnSince */
with moved as (
  select d.code from dossiers.dossier d
  left join dossiers.import_replaced r on r.batch_id = $1 and r.dossier_id = d.id
  where d.batch_id = $1 and d.version <> coalesce(r.version_after, 1)
  union
  select d.code from dossiers.import_replaced r join dossiers.dossier d on d.id = r.dossier_id
  where r.batch_id = $1 and d.version <> r.version_after
)
select code, count(*) over ()::int as count from moved order by code limit ${String(NAMED)}`;

const RESTORE = `/* dossiers.restoreReplaced */
update dossiers.dossier d
set ${STAGED_COURSE.map((column) => `${column} = p.${column}`).join(', ')}, version = p.version
from dossiers.import_replaced r
cross join lateral jsonb_populate_record(null::dossiers.dossier, r.previous) p
where r.batch_id = $1 and d.id = r.dossier_id and d.batch_id is distinct from $1`;

const FORGET_STEPS = `/* dossiers.forgetSteps */
delete from dossiers.dossier_step s using dossiers.import_replaced r
where r.batch_id = $1 and s.dossier_id = r.dossier_id and s.batch_id = $1`;

/** Facts as they were; a dossier that had none has none again. */
const FORGET_FACTS = `/* dossiers.forgetFacts */
delete from dossiers.service_fact f using dossiers.import_replaced r
where r.batch_id = $1 and f.dossier_id = r.dossier_id and jsonb_typeof(r.previous -> 'service') = 'null'`;
const RESTORE_FACTS = `/* dossiers.restoreFacts */
update dossiers.service_fact f set ${FACTS.map((column) => `${column} = p.${column}`).join(', ')}
from dossiers.import_replaced r
cross join lateral jsonb_populate_record(null::dossiers.service_fact, r.previous -> 'service') p
where r.batch_id = $1 and f.dossier_id = r.dossier_id and jsonb_typeof(r.previous -> 'service') = 'object'`;

/**
 * Takes back everything a batch brought, or nothing: dossiers it added go, dossiers it carried on return to what they
 * were. @returns null when it is taken back
 */
export async function takeBack(client: Client, batchId: number): Promise<DependedOn | null> {
  const moved = await client.query<{ code: string; count: number }>(MOVED_ON, [batchId]);
  if (moved.rows[0]) return { codes: moved.rows.map(({ code }) => code), count: moved.rows[0].count };
  await client.query(RESTORE, [batchId]);
  await client.query(FORGET_STEPS, [batchId]);
  await client.query(FORGET_FACTS, [batchId]);
  await client.query(RESTORE_FACTS, [batchId]);
  await client.query('/* dossiers.removeImported */ delete from dossiers.dossier where batch_id = $1', [batchId]);
  await client.query('/* dossiers.forgetReplaced */ delete from dossiers.import_replaced where batch_id = $1', [
    batchId,
  ]);
  await compact(client);
  return null;
}

/** Adds up what the tallies put off. */
export async function compact(client: Client): Promise<void> {
  await client.query('select dossiers.compact_tallies(), dossiers.settle_service_facts()');
}
