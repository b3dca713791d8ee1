import type { MigrationFile } from '../../platform/room.ts';
import { TOLD } from './20261122200100_tally_service_facts.ts';
import { OF_DAY } from './20261123220000_tally_fields.ts';

const SERVED = Object.keys(TOLD);
/** What one version of a case adds on one of its days, in measures of the tallies. */
const OF_VERSION: Readonly<Record<string, string>> = {
  received: 'e.received',
  online: `case when v.channel = 'ONLINE' then e.received else 0 end`,
  in_person: `case when v.channel = 'IN_PERSON' then e.received else 0 end`,
  post: `case when v.channel = 'POST' then e.received else 0 end`,
  early: `case when v.outcome = 'EARLY' then e.ended else 0 end`,
  on_time: `case when v.outcome = 'ON_TIME' then e.ended else 0 end`,
  late: `case when v.outcome = 'LATE' then e.ended else 0 end`,
  returned: `case when v.outcome = 'RETURNED' then e.ended else 0 end`,
  due: 'e.due',
  returned_late: `case when v.outcome = 'RETURNED' and v.ended_on > v.due_on then e.ended else 0 end`,
};
const AFTERWARDS = `(known_at at time zone 'Asia/Ho_Chi_Minh')::date > day`;
/** Each version came to be known at one instant and ceased to be what was known at another. */
const INSTANTS = `cross join lateral (values (v.known_from, 1), (v.known_until, -1)) k (known_at, sign)`;

interface Learned {
  readonly table: string;
  readonly delta: string;
  readonly measures: readonly string[];
  /** Rows of unit_id, part, known_at, day and measures, of all versions `v` of cases. */
  readonly rows: string;
}

const days: Learned = {
  table: 'unit_day_learned',
  delta: 'unit_day_delta',
  measures: OF_DAY,
  rows: `select v.unit_id, v.part, k.known_at, e.day, ${OF_DAY.map((name) => `k.sign * ${OF_VERSION[name] ?? ''} as ${name}`).join(', ')}
      from dossiers.case_version v ${INSTANTS}
      cross join lateral (values (v.received_on, 1, 0, 0), (v.ended_on, 0, 1, 0),
        (case when v.ended_on <= v.due_on then null else v.due_on end, 0, 0, 1)) e (day, received, ended, due)`,
};
const services: Learned = {
  table: 'service_day_learned',
  delta: 'service_day_delta',
  measures: SERVED,
  rows: `select v.unit_id, v.part, k.known_at, v.received_on as day, ${SERVED.map((name) => `k.sign * v.${name}::int as ${name}`).join(', ')}
      from dossiers.case_version v ${INSTANTS}`,
};

const relearned = ({ table, delta, measures, rows }: Learned): string => `
  delete from dossiers.${table} where unit_id = any (units);
  insert into dossiers.${table} (unit_id, part, known_at, day, ${measures.join(', ')})
  select unit_id, part, known_at, day, ${measures.map((name) => `sum(${name})::int`).join(', ')}
  from (
    ${rows}
    union all
    select unit_id, part, known_at, day, ${measures.map((name) => `-${name}`).join(', ')} from dossiers.${delta}
  ) c
  where unit_id = any (units) and isfinite(known_at) and ${AFTERWARDS}
  group by 1, 2, 3, 4 having ${measures.map((name) => `sum(${name}) <> 0`).join(' or ')};`;

/**
 * When it was learned what the tallies of a unit tell, counted anew from all versions of its cases: to be called once their
 * parts have changed, so that what was learned late before goes with the cases. What waits in the deltas is taken off: it is
 * added where they are added up.
 */
export const relearnUnits: MigrationFile = {
  name: '20261128100000_relearn_units',
  sql: `
create function dossiers.relearn_units(units int[]) returns void language plpgsql security definer set search_path = '' as $body$
begin
  -- Nobody adds deltas up meanwhile: they would be counted twice, or not at all.
  perform pg_catalog.pg_advisory_xact_lock(20261122, 1), pg_catalog.pg_advisory_xact_lock(20261122, 3);${relearned(days)}${relearned(services)}
end
$body$;
comment on function dossiers.relearn_units(int[]) is
  'Counts the learned tallies of units anew from all versions of their cases.';
revoke execute on function dossiers.relearn_units(int[]) from public;
grant execute on function dossiers.relearn_units(int[]) to mot_cua_staff;
`,
};
