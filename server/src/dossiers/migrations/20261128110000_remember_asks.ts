import type { MigrationFile } from '../../platform/room.ts';
import { auditRoutine } from '../../platform/trail-triggers.ts';
import { RECORDED_STEP } from './20261122180000_audit_dossiers.ts';
import { writers } from './20261123200000_write_together.ts';
import { HANDLER, traces } from './20261123210000_publish_traces.ts';
import { stampFact } from './20261124110000_remember_cases.ts';
import { FACTS, rememberCase } from './20261126120000_list_as_known.ts';
import { known, TRACE, versionTraces } from './20261126130000_remember_traces.ts';

const STAFF_ROLES = 'mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const DAY_OF = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;
const AT = ', d.received_at';
const DATED = { ...TRACE, received_at: 'timestamptz' };
/** A working day, in minutes. */
const DAY = 480;

/** How it was told before what was left on the clock was kept: by the clock that stands still, or by the due day after the wait. */
const TOLD_BEFORE = `(select bool_or(case when n.at is null then coalesce(d.clock_minutes_left <= ${String(DAY)}, false)
      else coalesce(d.due_on between ${DAY_OF('n.at')} and ${DAY_OF('n.at')} + 1, false) end)
    from dossiers.dossier d join dossiers.dossier_step s on s.dossier_id = d.id
    left join lateral (select x.at from dossiers.dossier_step x where x.dossier_id = s.dossier_id and x.id > s.id
      order by x.id limit 1) n on true
    where d.id = f.dossier_id and s.to_state = 'SUPPLEMENT_REQUESTED')`;

/**
 * What was left on the clock when papers were asked for is kept with the step that asks, and whether it was a day or less with how
 * the dossier was served: so it is remembered as all of that is, and a pattern reads it without looking through steps.
 */
export const rememberAsks: MigrationFile = {
  name: '20261128110000_remember_asks',
  sql: `
alter table dossiers.dossier_step add column minutes_left int, add column batch_id int;
comment on column dossiers.dossier_step.minutes_left is
  'Working minutes left on the clock that the step stopped; null where it stopped none, the day due was past, or nobody kept it.';
comment on column dossiers.dossier_step.batch_id is 'The import that brought the step of a dossier known before; it goes with it.';
alter table dossiers.service_fact add column asked_late boolean;
comment on column dossiers.service_fact.asked_late is
  'Whether papers were asked for with a working day or less left; null where no request was counted here.';
alter table dossiers.case_past add column asked_late boolean;

-- Tallies, versions and the trail have nothing to tell of it: nothing new is known.
do $body$
declare
  always text[] := (select array_agg(tgname) from pg_trigger where tgrelid = 'dossiers.service_fact'::regclass and tgenabled = 'A');
  name text;
begin
  alter table dossiers.service_fact disable trigger user;
  update dossiers.service_fact f set asked_late = ${TOLD_BEFORE} where f.supplement_rounds > 0;
  alter table dossiers.service_fact enable trigger user;
  foreach name in array always loop
    execute format('alter table dossiers.service_fact enable always trigger %I', name);
  end loop;
end
$body$;
update dossiers.case_past k set asked_late = f.asked_late
from dossiers.service_fact f where f.dossier_id = k.dossier_id and k.supplement_rounds > 0;

create or replace function dossiers.count_supplement() returns trigger language plpgsql security definer set search_path = '' as $body$
declare
  is_late boolean := coalesce(new.minutes_left <= ${String(DAY)}, false);
begin
  insert into dossiers.service_fact as f (dossier_id, supplement_rounds, asked_late) values (new.dossier_id, 1, is_late)
  on conflict (dossier_id) do update set supplement_rounds = coalesce(f.supplement_rounds, 0) + 1,
    asked_late = coalesce(f.asked_late, false) or is_late;
  return null;
end
$body$;
${rememberCase([...FACTS, 'asked_late'])}${stampFact([...FACTS, 'asked_late'])}
${auditRoutine({ ...RECORDED_STEP, silent: [...RECORDED_STEP.silent, 'minutes_left', 'batch_id'] })}
grant insert (minutes_left) on dossiers.dossier_step to mot_cua_commune;
${writers(', procedure_id, channel', true, true)}
create or replace view dossiers.published_trace as ${traces(`${HANDLER}, `, AT, 'f.asked_late')};
create or replace view dossiers.published_traced_dossier with (security_invoker = true) as ${traces(`d.code, ${HANDLER}, `, AT, 'f.asked_late')};
create or replace view dossiers.trace_version as ${versionTraces('', AT, true)};
create or replace view dossiers.traced_version with (security_invoker = true) as ${versionTraces('d.code, ', AT, true)};
drop function dossiers.published_trace_known(timestamptz);
drop function dossiers.published_traced_dossier_known(timestamptz);
${known('published_trace_known', { view: 'trace_version', askedLate: 'v.asked_late' }, DATED)}
${known('published_traced_dossier_known', { view: 'traced_version', askedLate: 'v.asked_late' }, { code: 'text', ...DATED })}
comment on function dossiers.published_trace_known(timestamptz) is
  'The rows of published_trace as they were known at an instant, of days over by then.';
grant execute on function dossiers.published_trace_known(timestamptz) to ${STAFF_ROLES};
grant execute on function dossiers.published_traced_dossier_known(timestamptz) to mot_cua_citizen, ${STAFF_ROLES};
`,
};
