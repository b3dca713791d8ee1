import { toGlobalId } from '../../platform/global-id.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { FieldType, ProcedureType } from './catalogue.type.ts';

interface FieldRow {
  code: string;
  name: string;
}
export interface ProcedureRow {
  code: string;
  name: string;
  limit_working_days: number | null;
  field_code: string;
  field_name: string;
}

const fields = statement<FieldRow>(
  'dossiers.fields',
  `/* dossiers.fields */ select code, name from dossiers.field order by name collate "vi-x-icu", code`,
);

/** $1 codes */
const fieldsByCode = statement<FieldRow>(
  'dossiers.fieldsByCode',
  `/* dossiers.fieldsByCode */ select code, name from dossiers.field where code = any ($1::text[])`,
);

const PROCEDURE = `p.code, p.name, p.limit_working_days::float8 as limit_working_days, f.code as field_code, f.name as field_name
from dossiers.procedure p join dossiers.field f on f.id = p.field_id`;

/** $1 codes */
const proceduresByCode = statement<ProcedureRow>(
  'dossiers.proceduresByCode',
  `/* dossiers.proceduresByCode */ select ${PROCEDURE} where p.code = any ($1::text[])`,
);

const MATCHES = `($1::text is null or f.code = $1)
  and ($2::text is null or p.code like $2 || '%' or public.unaccent(lower(p.name)) like '%' || public.unaccent(lower($2)) || '%')`;

/** $1 field code, $2 search, $3 after code, $4 limit */
const procedurePage = statement<ProcedureRow>(
  'dossiers.procedurePage',
  `/* dossiers.procedurePage */ select ${PROCEDURE} where ${MATCHES} and ($3::text is null or p.code > $3) order by p.code limit $4`,
);

/** $1 field code, $2 search */
const procedureCount = statement<{ n: number }>(
  'dossiers.procedureCount',
  `/* dossiers.procedureCount */ select count(*)::int as n
from dossiers.procedure p join dossiers.field f on f.id = p.field_id where ${MATCHES}`,
);

/** A field as the graph shows it. */
export const fieldOf = ({ code, name }: FieldRow): FieldType => ({ id: toGlobalId('Field', code), code, name });

/** A procedure as the graph shows it. */
export const procedureOf = (row: ProcedureRow): ProcedureType => ({
  id: toGlobalId('Procedure', row.code),
  code: row.code,
  name: row.name,
  limitWorkingDays: row.limit_working_days,
  field: fieldOf({ code: row.field_code, name: row.field_name }),
});

/** All fields by name. */
export const listFields = async (reads: Reads): Promise<FieldType[]> => (await reads.rows(fields, [])).map(fieldOf);

/** Fields by code, in no order. */
export const findFields = async (reads: Reads, codes: readonly string[]): Promise<FieldType[]> =>
  (await reads.rows(fieldsByCode, [codes])).map(fieldOf);

/** Procedures by code, in no order. */
export const findProcedures = async (reads: Reads, codes: readonly string[]): Promise<ProcedureType[]> =>
  (await reads.rows(proceduresByCode, [codes])).map(procedureOf);

export interface ProcedureQuestion {
  readonly fieldCode: string | null;
  readonly search: string | null;
}

/** One page of procedures after a code. */
export const listProcedures = async (
  reads: Reads,
  { fieldCode, search }: ProcedureQuestion,
  page: { after: string | null; limit: number },
): Promise<ProcedureType[]> =>
  (await reads.rows(procedurePage, [fieldCode, search, page.after, page.limit])).map(procedureOf);

/** How many procedures there are on all pages. */
export async function countProcedures(reads: Reads, { fieldCode, search }: ProcedureQuestion): Promise<number> {
  const rows = await reads.rows(procedureCount, [fieldCode, search]);
  return rows[0]?.n ?? 0;
}
