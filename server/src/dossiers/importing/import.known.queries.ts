import type { Client } from 'pg';
import { theSeal } from '../../platform/seal.ts';
import { findKnownFacts } from './import.facts.queries.ts';
import type { KnownContent } from '../register/register.compare.rules.ts';

/** A dossier already known under a staged row's code. */
export interface KnownDossier extends KnownContent {
  readonly line: number;
}

interface KnownRow {
  readonly line: number;
  readonly procedure_id: number;
  readonly unit_id: number;
  readonly receiving_unit_id: number;
  readonly channel: KnownContent['channel'];
  readonly state: KnownContent['state'];
  readonly received_at: number;
  readonly due_at: number | null;
  readonly ended_at: number | null;
  readonly result_returned_at: number | null;
  readonly official_code: string | null;
  readonly applicant_name: string | null;
  readonly code: string;
  readonly applicant_id_cipher: Buffer | null;
}

const milliseconds = (column: string): string => `(extract(epoch from k.${column}) * 1000)::float8 as ${column}`;
const CONTENT = `k.procedure_id, k.unit_id, k.receiving_unit_id, k.channel, k.state, ${milliseconds('received_at')},
  ${milliseconds('due_at')}, ${milliseconds('ended_at')}, ${milliseconds('result_returned_at')}, k.official_code`;

const KNOWN = `/* dossiers.knownDossiers */
select s.line, s.code, 0 as place, ${CONTENT}, a.name as applicant_name, a.id_number_cipher as applicant_id_cipher
from import_stage s
join dossiers.dossier k on k.code = s.code
left join dossiers.applicant a on a.dossier_id = k.id`;

const SEEN = `
union all
select s.line, s.code, 1 as place, ${CONTENT}, k.applicant_name, k.applicant_id_cipher
from import_stage s join import_seen k on k.code = s.code
order by place`;

export interface KnownQuestion {
  readonly dryRun: boolean;
  /** Whether any of the staged rows tells of service. */
  readonly hasFacts: boolean;
}

/** The dossiers known under the staged codes, one a line; in a dry run those the file itself brought come first. */
export async function findKnown(client: Client, { dryRun, hasFacts }: KnownQuestion): Promise<KnownDossier[]> {
  const { rows } = await client.query<KnownRow>(dryRun ? KNOWN + SEEN : KNOWN);
  const facts = hasFacts ? await findKnownFacts(client, dryRun) : new Map<number, never>();
  return [...new Map(rows.map((row) => [row.line, row])).values()].map((row) => ({
    line: row.line,
    procedureId: row.procedure_id,
    unitId: row.unit_id,
    receivingUnitId: row.receiving_unit_id,
    channel: row.channel,
    state: row.state,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    endedAt: row.ended_at,
    resultReturnedAt: row.result_returned_at,
    officialCode: row.official_code,
    applicantName: row.applicant_name ?? '',
    applicantIdNumber: row.applicant_id_cipher && theSeal().open(row.applicant_id_cipher, row.code),
    service: facts.get(row.line) ?? null,
  }));
}
