import type { Client } from 'pg';
import type { Chunk } from '../../platform/importing/import.chunk.ts';
import type { BatchProgress, Written } from '../../platform/importing/import.kind.ts';
import { compareRow } from '../register/register.compare.rules.ts';
import type { DossierRow } from '../register/register.row.ts';
import { settle } from './import.chunk.ts';
import { keepFacts, rehearseFacts, stageFacts } from './import.facts.service.ts';
import { findKnown } from './import.known.queries.ts';
import { fillStage, STAGED, STAGED_COURSE } from './import.stage.service.ts';

const SCOPE = 'scope_unit_id, scope_district_id, scope_province';
/** Rows without a known scope are stamped by the table's trigger. */
const SCOPE_OF_STAGED = 'coalesce(scope_unit_id, 0), coalesce(scope_district_id, 0), coalesce(scope_province, 0)';
const WITH_SCOPE = 'left join dossiers.unit_scope using (unit_id, part)';

const ADD = `/* dossiers.addImported */
with added as (
  insert into dossiers.dossier (id, ${STAGED}, batch_id, is_demo, scope_citizen, ${SCOPE})
  select id, ${STAGED}, $1::int, $2::boolean, encode(applicant_id_hash, 'hex')::uuid, ${SCOPE_OF_STAGED} from import_stage ${WITH_SCOPE}
  where line <> all ($3::int[])
  order by code
  returning 1
)
select count(*)::int as added from added`;

const ADD_APPLICANTS = `/* dossiers.addImportedApplicants */
insert into dossiers.applicant (dossier_id, name, id_number_cipher, id_number_hash, ${SCOPE})
select id, applicant_name, applicant_id_cipher, applicant_id_hash, ${SCOPE_OF_STAGED} from import_stage ${WITH_SCOPE}
where line <> all ($1::int[])`;

const KEEP_REPLACED = `/* dossiers.keepReplaced */
insert into dossiers.import_replaced (batch_id, dossier_id, version_after, previous)
select $1::int, d.id, d.version + 1,
  to_jsonb(d) || jsonb_build_object('service', (select to_jsonb(f) from dossiers.service_fact f where f.dossier_id = d.id))
from import_stage s join dossiers.dossier d on d.code = s.code
where s.line = any ($2::int[])
on conflict (batch_id, dossier_id) do update set version_after = excluded.version_after`;

const KEEP_STEP = `/* dossiers.stepImported */
insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, batch_id)
select d.id, coalesce(s.result_returned_at, s.ended_at, $2::timestamptz), d.state, s.state, $3::int
from import_stage s join dossiers.dossier d on d.code = s.code
where s.line = any ($1::int[]) and d.state <> s.state
  and exists (select from dossiers.dossier_step p where p.dossier_id = d.id)`;

const CARRY_ON = `/* dossiers.carryOnImported */
update dossiers.dossier d
set ${STAGED_COURSE.map((column) => `${column} = s.${column}`).join(', ')}, version = d.version + 1
from import_stage s
where s.code = d.code and s.line = any ($1::int[])`;

/** Loads the rows of a chunk, within the caller's transaction; in a dry run only counts. */
export async function writeRows(client: Client, chunk: Chunk<DossierRow>, progress: BatchProgress): Promise<Written> {
  const staged = [...chunk.rows.values()];
  await fillStage(client, staged);
  const hasFacts = await stageFacts(client, staged);
  const known = await findKnown(client, { dryRun: progress.dryRun, hasFacts });
  const byLine = new Map(staged.map((row) => [row.line, row]));
  const further: number[] = [];
  for (const before of known) {
    const row = byLine.get(before.line);
    if (!row) continue;
    const comparison = compareRow(row, before);
    if (comparison.kind === 'PROGRESS') further.push(row.line);
    else settle(chunk, { line: row.line, cells: chunk.cells.get(row.line) ?? [], code: row.code }, comparison);
  }
  const lines = known.map(({ line }) => line);
  if (progress.dryRun) return rehearse(client, { chunk, lines, further, hasFacts });
  if (further.length > 0) await carryOn(client, further, progress);
  const { rows } = await client.query<{ added: number }>({
    name: 'dossiers.addImported',
    text: ADD,
    values: [progress.batchId, progress.isDemo, lines],
  });
  await client.query({ name: 'dossiers.addApplicants', text: ADD_APPLICANTS, values: [lines] });
  if (hasFacts)
    await keepFacts(
      client,
      lines.filter((line) => !further.includes(line)),
    );
  return { added: rows[0]?.added ?? 0, updated: further.length };
}

async function carryOn(client: Client, lines: readonly number[], { batchId, now }: BatchProgress): Promise<void> {
  await client.query(KEEP_REPLACED, [batchId, lines]);
  await client.query(KEEP_STEP, [lines, now, batchId]);
  await client.query(CARRY_ON, [lines]);
}

/** A dry run writes no dossier; it only remembers what the file brought. */
async function rehearse(
  client: Client,
  {
    chunk,
    lines,
    further,
    hasFacts,
  }: { chunk: Chunk<DossierRow>; lines: number[]; further: number[]; hasFacts: boolean },
) {
  const others = lines.filter((line) => !further.includes(line));
  await client.query(
    'delete from import_seen k using import_stage s where k.code = s.code and s.line = any ($1::int[])',
    [further],
  );
  await client.query('insert into import_seen select * from import_stage where line <> all ($1::int[])', [others]);
  if (hasFacts) await rehearseFacts(client);
  return { added: chunk.rows.size - lines.length, updated: further.length };
}
