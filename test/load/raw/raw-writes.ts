import { instant, type Named, type PipelinedPool } from './pipelined-pool.ts';

interface WrittenRow {
  code: string;
  state: string;
  version: number;
  due_at: string | null;
}

const workingDays: Named = { name: 'working_days', text: 'select day from bench.working order by n' };
const limits: Named = {
  name: 'limits',
  text: 'select code, limit_working_days::int as days from dossiers.procedure where limit_working_days is not null',
};

/** What a hand-written server keeps in memory for the writes. */
export interface Catalogue {
  readonly days: readonly string[];
  readonly limits: ReadonlyMap<string, number>;
}

export async function readCatalogue(pool: PipelinedPool): Promise<Catalogue> {
  const [days, found] = await Promise.all([
    pool.rows<{ day: string }>(workingDays, []),
    pool.rows<{ code: string; days: number }>(limits, []),
  ]);
  return { days: days.map(({ day }) => day), limits: new Map(found.map((row) => [row.code, row.days])) };
}

/** One statement, one round trip, one commit: dossier, applicant, first step. No tallies. */
const receive: Named = {
  name: 'receive',
  text: `
with d as (
  insert into bench.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at, due_at)
  select u.code || '-' || nextval('bench.code_number'), p.id, u.id, u.id, $3, 'RECEIVED', true, now(), $4
  from territory.unit u, dossiers.procedure p
  where u.code = $1 and u.valid_until is null and u.is_listed and p.code = $2
  returning id, code, state, version, due_at, received_at
), a as (insert into bench.applicant (dossier_id, name, id_number) select id, $5, $6 from d
), s as (insert into bench.dossier_step (dossier_id, at, to_state) select id, received_at, 'RECEIVED' from d)
select code, state, version, due_at from d`,
};

const advance: Named = {
  name: 'advance',
  text: `
with d as (
  update bench.dossier set state = 'COMPLETED', ended_at = now(), completed_at = now(), version = version + 1,
    outcome = case when due_at is null or due_at::date = now()::date then 'ON_TIME' when due_at > now() then 'EARLY' else 'LATE' end,
    handling_minutes = (extract(epoch from now() - received_at) / 60)::int
  where code = $1 and version = $2 and state = 'RECEIVED'
  returning id, code, state, version, due_at
), s as (insert into bench.dossier_step (dossier_id, at, from_state, to_state) select id, now(), 'RECEIVED', 'COMPLETED' from d)
select code, state, version, due_at from d`,
};

const written = (row: WrittenRow | undefined) =>
  row ? { code: row.code, state: row.state, version: row.version, dueAt: instant(row.due_at) } : null;

export interface ReceiveBody {
  readonly procedureCode: string;
  readonly unitCode: string;
  readonly channel: string;
  readonly applicantName: string;
  readonly applicantIdNumber: string;
}

/** f, first half. */
export async function receiveDossier(pool: PipelinedPool, catalogue: Catalogue, body: ReceiveBody): Promise<object> {
  const { unitCode, procedureCode, channel, applicantName, applicantIdNumber } = body;
  const limit = catalogue.limits.get(procedureCode);
  const due = limit === undefined ? null : dueAt(catalogue.days, limit);
  const rows = await pool.rows<WrittenRow>(receive, [
    unitCode,
    procedureCode,
    channel,
    due,
    applicantName,
    applicantIdNumber,
  ]);
  return { data: { receiveDossier: { dossier: written(rows[0]), userErrors: [] } } };
}

/** f, second half. */
export async function completeDossier(
  pool: PipelinedPool,
  { code, expectedVersion }: { code: string; expectedVersion: number },
): Promise<object> {
  const rows = await pool.rows<WrittenRow>(advance, [code, expectedVersion]);
  return { data: { advanceDossier: { dossier: written(rows[0]), userErrors: [] } } };
}

function dueAt(days: readonly string[], limit: number): string {
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const next = days.findIndex((day) => day > today);
  return `${days[next + limit - 1] ?? today} 17:00:00+07`;
}
