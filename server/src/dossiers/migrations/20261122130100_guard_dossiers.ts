import type { MigrationFile } from '../../platform/room.ts';

const GUARDED = ['dossier', 'applicant', 'dossier_step'] as const;
const OF_THE_HOUSE = ['import_batch', 'import_finding', 'import_rejected_row', 'import_replaced'] as const;
const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
/** Each level compares its own column; a viewer without a scope has 0 and sees nothing. */
const LEVELS = { commune: 'scope_unit_id', district: 'scope_district_id', province: 'scope_province' } as const;
const MINE = `nullif(current_setting('app.unit'), '0')::int`;

const everything = (table: string, role: string, verb: 'all' | 'select'): string =>
  `create policy ${table}_${role} on dossiers.${table} for ${verb} to ${role === 'owner' ? 'current_user' : `mot_cua_${role}`} using (true)${verb === 'all' ? ' with check (true)' : ''};`;

const closed = (table: string): string => `
alter table dossiers.${table} enable row level security;
alter table dossiers.${table} force row level security;
${everything(table, 'owner', 'all')}
${everything(table, 'staff', 'all')}`;

const byLevel = (table: string): string =>
  Object.entries(LEVELS)
    .map(
      ([role, column]) =>
        `create policy ${table}_${role} on dossiers.${table} for select to mot_cua_${role} using (${column} = ${MINE});`,
    )
    .join('\n');

const writtenByCommune = (table: string): string => `
create policy ${table}_commune_adds on dossiers.${table} for insert to mot_cua_commune
  with check (scope_unit_id = ${MINE});`;

/** Row security: a forgotten filter in the code above shows nobody what is not theirs. */
export const guardDossiers: MigrationFile = {
  name: '20261122130100_guard_dossiers',
  sql: `
${[...GUARDED, ...OF_THE_HOUSE].map(closed).join('\n')}
${GUARDED.map((table) => everything(table, 'country', 'select')).join('\n')}
${GUARDED.map(byLevel).join('\n')}
${GUARDED.map(writtenByCommune).join('\n')}
create policy dossier_commune_changes on dossiers.dossier for update to mot_cua_commune
  using (scope_unit_id = ${MINE}) with check (scope_unit_id = ${MINE});
${OF_THE_HOUSE.map((table) => everything(table, 'country', 'select')).join('\n')}

grant usage on schema dossiers to ${EVERYONE};
grant select on dossiers.field, dossiers.procedure, dossiers.calendar_day, dossiers.unit_day, dossiers.unit_month,
  dossiers.unit_day_delta, dossiers.dossier, dossiers.dossier_step, dossiers.import_batch, dossiers.import_finding to ${EVERYONE};
grant select on dossiers.import_rejected_row, dossiers.import_replaced to mot_cua_country;
grant select on dossiers.applicant to mot_cua_commune, mot_cua_province;
do $body$
declare
  view text;
begin
  for view in select viewname from pg_views where schemaname = 'dossiers' and viewname like 'published\\_%' loop
    execute format('grant select on dossiers.%I to ${EVERYONE}', view);
  end loop;
end
$body$;

grant insert (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at,
  idempotency_key) on dossiers.dossier to mot_cua_commune;
grant update (state, counted, received_at, due_at, ended_at, completed_at, result_returned_at, outcome, handling_minutes,
  waited_minutes, clock_stopped_at, clock_minutes_left, version) on dossiers.dossier to mot_cua_commune;
grant insert (dossier_id, name, id_number) on dossiers.applicant to mot_cua_commune;
grant insert (dossier_id, at, from_state, to_state, note) on dossiers.dossier_step to mot_cua_commune;
grant select, insert, update on dossiers.code_counter to mot_cua_commune;
grant select on dossiers.unit_scope to mot_cua_commune;
grant execute on function dossiers.learn_scope(int, smallint), dossiers.compact_tallies() to mot_cua_commune;
grant usage on all sequences in schema dossiers to mot_cua_commune;

create function dossiers.facts() returns table (demo boolean, data_from date, data_to date)
language sql stable security definer set search_path = '' as $body$
  select exists (select from dossiers.dossier where is_demo),
    (select received_on from dossiers.dossier order by received_at, id limit 1),
    (select received_on from dossiers.dossier order by received_at desc, id desc limit 1)
$body$;
comment on function dossiers.facts() is 'What anybody may know of all dossiers: whether some are made up, and their first and last day.';
`,
};
