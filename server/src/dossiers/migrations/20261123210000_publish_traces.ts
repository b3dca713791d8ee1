import type { MigrationFile } from '../../platform/room.ts';

const STAFF_ROLES = 'mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const DAY_OF = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** The day a dossier's own code bears, `…-YYMMDD-NNNN`; null of other codes and of days that are none. */
const CODE_DAY = `case when d.code ~ '-[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])-[0-9]+$'
    then to_date(substring(d.code from '-([0-9]{6})-[0-9]+$'), 'YYMMDD') end`;

/** Asked for papers with a day or less left: what is left shows in the due day after the wait, or on the stopped clock. */
const ASKED_LATE = `(select bool_or(case when n.at is null then coalesce(d.clock_minutes_left <= 480, false)
      else coalesce(d.due_on between ${DAY_OF('n.at')} and ${DAY_OF('n.at')} + 1, false) end)
    from dossiers.dossier_step s
    left join lateral (select x.at from dossiers.dossier_step x where x.dossier_id = s.dossier_id and x.id > s.id
      order by x.id limit 1) n on true
    where s.dossier_id = d.id and s.to_state = 'SUPPLEMENT_REQUESTED')`;

/** Of what was given back: whether the same applicant handed the same in again within three days. */
const CAME_AGAIN = `case when d.outcome = 'RETURNED' and d.scope_citizen is not null then exists (
      select from dossiers.dossier a where a.scope_citizen = d.scope_citizen and a.procedure_id = d.procedure_id
        and a.id <> d.id and a.counted and a.received_at >= d.ended_at and a.received_on <= d.ended_on + 3) end`;

export const HANDLER = `hashtextextended(coalesce(d.official_code, ''), d.unit_id) as handler`;

/** @param columns before the others, as `a, b, ` @param more behind them, as `, a, b` @param askedLate of a dossier that was asked for papers */
export const traces = (columns: string, more = '', askedLate = ASKED_LATE): string => `
select ${columns}d.unit_id, d.part, d.received_on, d.ended_on, d.outcome,
  d.batch_id is null or d.is_demo as has_times,
  d.completed_at,
  (d.completed_at at time zone 'Asia/Ho_Chi_Minh')::time as completed_time,
  d.ended_on = d.due_on as on_last_day,
  abs(d.received_on - ${CODE_DAY}) > 4 as redated,
  case when f.supplement_rounds > 0 then ${askedLate} end as asked_late,
  ${CAME_AGAIN} as came_again${more}
from dossiers.dossier d
left join dossiers.service_fact f on f.dossier_id = d.id
where d.counted`;

/**
 * What the course of dossiers leaves behind, for telling unusual patterns: who handled them is a hash that says whether it
 * was the same person, and no more. The second view names the dossiers and asks as the viewer.
 */
export const publishTraces: MigrationFile = {
  name: '20261123210000_publish_traces',
  sql: `
create view dossiers.published_trace as ${traces(`${HANDLER}, `)};
comment on view dossiers.published_trace is 'One row for each counted dossier: what its course leaves behind, of nobody by name.';
create view dossiers.published_traced_dossier with (security_invoker = true) as ${traces(`d.code, ${HANDLER}, `)};
comment on view dossiers.published_traced_dossier is 'The same with the dossier''s code; asks as the viewer.';
grant select on dossiers.published_trace to ${STAFF_ROLES};
grant select on dossiers.published_traced_dossier to mot_cua_citizen, ${STAFF_ROLES};
`,
};
