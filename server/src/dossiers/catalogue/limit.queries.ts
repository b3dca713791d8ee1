import { statement, type Reads } from '../../platform/reads.ts';

/** What receiving a dossier needs to know of its procedure. */
export interface ProcedureLimit {
  readonly id: number;
  readonly limitWorkingDays: number | null;
}

const limits = statement<ProcedureLimit & { code: string }>(
  'dossiers.procedureLimits',
  '/* dossiers.procedureLimits */ select id, code, limit_working_days::float8 as "limitWorkingDays" from dossiers.procedure',
);

let known = new Map<string, ProcedureLimit>();

/**
 * A procedure's limit, remembered by the process: the writing statement compares it with the table, so that a changed
 * limit is noticed. @param fresh reads the table again
 */
export async function procedureLimit(
  reads: Reads,
  code: string,
  { fresh = false } = {},
): Promise<ProcedureLimit | null> {
  const remembered = known.get(code);
  if (remembered && !fresh) return remembered;
  const rows = await reads.rows(limits, []);
  known = new Map(rows.map((row) => [row.code, row]));
  return known.get(code) ?? null;
}
