import { globalId, instant, type Named, type PipelinedPool } from './pipelined-pool.ts';

interface DossierRow {
  id: string;
  code: string;
  state: string;
  channel: string;
  received_at: string;
  due_at: string | null;
  completed_at: string | null;
  official_code: string | null;
  outcome: string | null;
  version: number;
  procedure_code: string;
  procedure_name: string;
  limit_working_days: number | null;
  field_name: string;
  receiving_code: string;
  receiving_name: string;
  handling_code: string;
  handling_name: string;
}

const COLUMNS = `d.id, d.code, d.state, d.channel, d.received_at, d.due_at, d.completed_at, d.official_code, d.version,
  case when not d.counted then null when d.outcome is not null then d.outcome
    when d.due_on < (now() at time zone 'Asia/Ho_Chi_Minh')::date then 'PENDING_OVERDUE' else 'PENDING_IN_TIME' end as outcome,
  p.code as procedure_code, p.name as procedure_name, p.limit_working_days::float8 as limit_working_days, f.name as field_name,
  h.code as handling_code, h.name as handling_name`;
const JOINS = `join dossiers.procedure p on p.id = d.procedure_id join dossiers.field f on f.id = p.field_id
join territory.unit h on h.id = d.unit_id`;

/** $1 unit code, $2 state */
const list: Named = {
  name: 'list',
  text: `
select ${COLUMNS}
from territory.unit u
join dossiers.dossier d on d.unit_id = u.id and d.state = $2
${JOINS}
where u.code = $1 and u.valid_until is null and u.is_listed
order by coalesce(d.due_at, 'infinity'::timestamptz), d.id limit 51`,
};

const dossierOf = (row: DossierRow) => ({
  code: row.code,
  state: row.state,
  outcome: row.outcome,
  channel: row.channel,
  receivedAt: instant(row.received_at),
  dueAt: instant(row.due_at),
  officialCode: row.official_code,
  procedure: { code: row.procedure_code, name: row.procedure_name, field: { name: row.field_name } },
  handlingUnit: { code: row.handling_code, name: row.handling_name },
});

/** c: fifty dossiers of a unit by state in order of the due date. */
export async function dossierList(
  pool: PipelinedPool,
  { unitCode, state }: { unitCode: string; state: string },
): Promise<object> {
  const rows = await pool.rows<DossierRow>(list, [unitCode, state]);
  const nodes = rows.slice(0, 50);
  const last = nodes.at(-1);
  const endCursor = last ? globalId('after', `${last.due_at ?? ''} ${last.id}`) : null;
  return {
    data: { dossiers: { nodes: nodes.map(dossierOf), pageInfo: { hasNextPage: rows.length > 50, endCursor } } },
  };
}

const byCode: Named = {
  name: 'by_code',
  text: `select ${COLUMNS}, r.code as receiving_code, r.name as receiving_name
from dossiers.dossier d ${JOINS} join territory.unit r on r.id = d.receiving_unit_id where d.code = $1`,
};

const steps: Named = {
  name: 'steps',
  text: `select s.at, s.from_state, s.to_state, s.note from dossiers.dossier d
join dossiers.dossier_step s on s.dossier_id = d.id where d.code = $1 order by s.id`,
};

interface StepRow {
  at: string;
  from_state: string | null;
  to_state: string;
  note: string | null;
}

/** d: one dossier with its steps. */
export async function dossierPage(pool: PipelinedPool, { code }: { code: string }): Promise<object> {
  const [found, taken] = await Promise.all([pool.rows<DossierRow>(byCode, [code]), pool.rows<StepRow>(steps, [code])]);
  const row = found[0];
  if (!row) return { data: { dossier: null } };
  const dossier = {
    ...dossierOf(row),
    completedAt: instant(row.completed_at),
    version: row.version,
    receivingUnit: { code: row.receiving_code, name: row.receiving_name },
    steps: taken.map(({ at, from_state, to_state, note }) => ({
      at: instant(at),
      from: from_state,
      to: to_state,
      note,
    })),
  };
  return { data: { dossier } };
}
