import type { MigrationFile } from '../../platform/room.ts';

const STAFF_ROLES = 'mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

/** The day a dossier's own code bears, as `published_trace` reads it. */
const CODE_DAY = `case when d.code ~ '-[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])-[0-9]+$'
    then to_date(substring(d.code from '-([0-9]{6})-[0-9]+$'), 'YYMMDD') end`;

/** What a trace is told from. */
const COLUMNS = `code, procedure_id, unit_id, part, received_at, received_on, due_on, ended_at, ended_on, completed_at, outcome,
  official_code, batch_id, is_demo, scope_citizen, known_from`;
const FACTS = ['supplement_rounds', 'asked_late'];
/** @param hasFacts whether a version of before says how it was served; of today's, `service_fact` does */
const versions = (hasFacts = false): string => {
  const facts = (of: (name: string) => string): string =>
    hasFacts ? FACTS.map((name) => `, ${of(name)}`).join('') : '';
  return `(
  select id, 'infinity'::timestamptz as known_until, ${COLUMNS}${facts((name) => `null as ${name}`)} from dossiers.dossier where counted
  union all
  select dossier_id, known_until, ${COLUMNS}${facts((name) => name)} from dossiers.case_past
)`;
};
/** Since when it was known that the same was handed in again: once that day was over. */
const AGAIN_FROM = `greatest(a.known_from, (a.received_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
/** The instants at which it was known of what was given back that it came again; empty where it never was. */
const CAME_AGAIN = `case when d.outcome = 'RETURNED' and d.scope_citizen is not null then coalesce((
    select range_agg(tstzrange(${AGAIN_FROM}, a.known_until)) from ${versions()} a
    where a.scope_citizen = d.scope_citizen and a.procedure_id = d.procedure_id and a.id <> d.id
      and a.received_at >= d.ended_at and a.received_on <= d.ended_on + 3 and ${AGAIN_FROM} < a.known_until
  ), '{}') end`;

/** Of the version of today. */
const FACT_OF_TODAY = `
left join dossiers.service_fact f on f.dossier_id = d.id and d.known_until = 'infinity'`;
const ASKED_LATE = `,
  case when coalesce(f.supplement_rounds, d.supplement_rounds) > 0 then coalesce(f.asked_late, d.asked_late) end as asked_late`;

/** @param columns before the others, as `a, b, ` @param more behind them, as `, a, b` @param isAsked whether stopped clocks are told as well */
export const versionTraces = (columns: string, more = '', isAsked = false): string => `
select ${columns}d.unit_id, d.part, d.received_on, d.ended_on, d.outcome,
  d.batch_id is null or d.is_demo as has_times,
  d.completed_at,
  (d.completed_at at time zone 'Asia/Ho_Chi_Minh')::time as completed_time,
  d.ended_on = d.due_on as on_last_day,
  abs(d.received_on - ${CODE_DAY}) > 4 as redated,
  ${CAME_AGAIN} as came_again,
  hashtextextended(coalesce(d.official_code, ''), d.unit_id) as handler,
  d.known_from, d.known_until${more}${isAsked ? ASKED_LATE : ''}
from ${versions(isAsked)} d${isAsked ? FACT_OF_TODAY : ''}`;

/** Columns of a trace that is known of, with their types. */
export const TRACE: Readonly<Record<string, string>> = {
  handler: 'bigint',
  unit_id: 'int',
  part: 'smallint',
  received_on: 'date',
  ended_on: 'date',
  outcome: 'text',
  has_times: 'boolean',
  completed_at: 'timestamptz',
  completed_time: 'time',
  on_last_day: 'boolean',
  redated: 'boolean',
};

/** A function that tells a view's columns as they were known at an instant. */
export const known = (
  name: string,
  { view, askedLate = 'null::boolean' }: { readonly view: string; readonly askedLate?: string },
  columns: Readonly<Record<string, string>>,
): string => `
create function dossiers.${name}(known_at timestamptz)
returns table (${Object.entries({ ...columns, asked_late: 'boolean', came_again: 'boolean' })
  .map(([column, type]) => `${column} ${type}`)
  .join(', ')}) language sql stable as $body$
  select ${Object.keys(columns)
    .map((column) => `v.${column}`)
    .join(', ')}, ${askedLate}, v.came_again @> $1
  from dossiers.${view} v where (v.known_from is null or v.known_from <= $1) and v.known_until > $1
$body$;`;

/** What the course of dossiers left behind as it was known at an instant, but for stopped clocks: what was left on one has no memory. */
export const rememberTraces: MigrationFile = {
  name: '20261126130000_remember_traces',
  sql: `
create index case_past_citizen on dossiers.case_past (scope_citizen) where scope_citizen is not null;
create view dossiers.trace_version as ${versionTraces('')};
create view dossiers.traced_version with (security_invoker = true) as ${versionTraces('d.code, ')};
comment on view dossiers.trace_version is 'What the course of each version of a dossier left behind, of nobody by name.';
comment on view dossiers.traced_version is 'The same with the dossier''s code; asks as the viewer.';
grant select on dossiers.trace_version to ${STAFF_ROLES};
grant select on dossiers.traced_version to mot_cua_citizen, ${STAFF_ROLES};
${known('published_trace_known', { view: 'trace_version' }, TRACE)}
${known('published_traced_dossier_known', { view: 'traced_version' }, { code: 'text', ...TRACE })}
comment on function dossiers.published_trace_known(timestamptz) is
  'The rows of published_trace as they were known at an instant, of days over by then; asked_late is never told.';
grant execute on function dossiers.published_trace_known(timestamptz) to ${STAFF_ROLES};
grant execute on function dossiers.published_traced_dossier_known(timestamptz) to mot_cua_citizen, ${STAFF_ROLES};
`,
};
