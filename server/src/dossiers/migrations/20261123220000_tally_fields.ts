import type { MigrationFile } from '../../platform/room.ts';
import { writers } from './20261123200000_write_together.ts';

export const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

/** Of a month, a field and a channel. */
const MEASURES = ['received', 'early', 'on_time', 'late', 'returned', 'due', 'returned_late'];
const CHANNELS = { online: 'ONLINE', in_person: 'IN_PERSON', post: 'POST' };
/** Of a day: how dossiers came in as well, which a month of a channel tells by its key. */
export const OF_DAY = ['received', ...Object.keys(CHANNELS), ...MEASURES.slice(1)];
const KEY = 'unit_id, part, month, field_id, channel';
export const MONTH = (day: string): string => `(pg_catalog.date_trunc('month', ${day}::timestamp))::date`;

const list = (names: readonly string[], each: (name: string) => string = (name) => name): string =>
  names.map(each).join(', ');
const sums = (names: readonly string[]): string => list(names, (name) => `sum(${name})::int`);
const some = (names: readonly string[]): string => names.map((name) => `sum(${name}) <> 0`).join(' or ');
const added = (table: string, names: readonly string[]): string =>
  list(names, (name) => `${name} = ${table}.${name} + excluded.${name}`);
const byChannel = Object.entries(CHANNELS)
  .map(([name, channel]) => `case when channel = '${channel}' then received else 0 end as ${name}`)
  .join(', ');
const columns = MEASURES.map((name) => `  ${name} int not null default 0`).join(',\n');

/** What one dossier adds to the tallies: a row each for its day of receipt, its end, and its missed due day. */
export const contributions = (rows: string, sign: 1 | -1, isTimed = false): string => `
    select r.unit_id, r.part, r.procedure_id, r.channel, v.day, ${sign} * v.received as received,
      case when r.outcome = 'EARLY' then ${sign} * v.ended else 0 end as early,
      case when r.outcome = 'ON_TIME' then ${sign} * v.ended else 0 end as on_time,
      case when r.outcome = 'LATE' then ${sign} * v.ended else 0 end as late,
      case when r.outcome = 'RETURNED' then ${sign} * v.ended else 0 end as returned, ${sign} * v.due as due,
      case when r.outcome = 'RETURNED' and r.ended_on > r.due_on then ${sign} * v.ended else 0 end as returned_late${
        isTimed
          ? `,\n      case when v.ended = 1 and r.outcome <> 'RETURNED' then r.handling_minutes end as handling_minutes`
          : ''
      }
    from ${rows} r
    cross join lateral (values
      (r.received_on, 1, 0, 0),
      (r.ended_on, 0, 1, 0),
      (case when r.ended_on <= r.due_on then null else r.due_on end, 0, 0, 1)
    ) v (day, received, ended, due)
    where r.counted and v.day is not null`;

/** Contributions as rows of days, and as rows of months by field and channel. */
const ofDays = (from: string): string =>
  `select unit_id, part, day, ${OF_DAY.join(', ')} from (select c.*, ${byChannel} from ${from} c) c`;
const ofMonths = (from: string): string =>
  `select c.unit_id, c.part, ${MONTH('c.day')} as month, p.field_id, c.channel, ${list(MEASURES, (name) => `c.${name}`)}
    from ${from} c join dossiers.procedure p on p.id = c.procedure_id`;

/** @param more what is written of the contributions `c` beside the tallies of days and fields, as further `with` queries */
export const writer = (event: string, from: string, more = ''): string => `
create or replace function dossiers.tally_${event}() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  with c as materialized (${from}
  ), days as (
    insert into dossiers.unit_day_delta (unit_id, part, day, ${list(OF_DAY)})
    select unit_id, part, day, ${sums(OF_DAY)} from (${ofDays('c')}) d group by unit_id, part, day having ${some(OF_DAY)}
  )${more}
  insert into dossiers.field_month_delta (${KEY}, ${list(MEASURES)})
  select ${KEY}, ${sums(MEASURES)} from (${ofMonths('c')}) m group by ${KEY} having ${some(MEASURES)};
  return null;
end
$body$;`;

/** Rows of the days' delta that one dossier left by itself: they tell its procedure and channel. */
const ALONE = 'procedure_id is not null';
/** What came on a day that was over: see the learned tallies. */
const AFTERWARDS = `(known_at at time zone 'Asia/Ho_Chi_Minh')::date > day`;

/** @param more what is added up of the rows `gone` beside days, months and fields, as further `with` queries */
export const compact = (more = '', known: { declare?: string; first?: string } = {}): string => `
create or replace function dossiers.compact_tallies() returns int language plpgsql security definer set search_path = '' as $body$
declare
  moved int;${known.declare ?? ''}
begin
  if not pg_catalog.pg_try_advisory_xact_lock(20261122, 1) then
    return 0;
  end if;${known.first ?? ''}
  with gone as (
    delete from dossiers.unit_day_delta returning *
  ), gone_fields as (
    delete from dossiers.field_month_delta returning *
  ), days as (
    insert into dossiers.unit_day (unit_id, part, day, ${list(OF_DAY)})
    select unit_id, part, day, ${sums(OF_DAY)} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, part, day) do update set ${added('unit_day', OF_DAY)}
  ), months as (
    insert into dossiers.unit_month (unit_id, part, month, ${list(OF_DAY)})
    select unit_id, part, ${MONTH('day')}, ${sums(OF_DAY)} from gone group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, part, month) do update set ${added('unit_month', OF_DAY)}
  ), learned as (
    insert into dossiers.unit_day_learned (unit_id, part, known_at, day, ${list(OF_DAY)})
    select unit_id, part, known_at, day, ${sums(OF_DAY)} from gone where ${AFTERWARDS}
    group by 1, 2, 3, 4 having ${some(OF_DAY)} order by 1, 2, 3, 4
    on conflict (unit_id, part, known_at, day) do update set ${added('unit_day_learned', OF_DAY)}
  ), fields as (
    insert into dossiers.field_month (${KEY}, ${list(MEASURES)})
    select ${KEY}, ${sums(MEASURES)} from (
      select ${KEY}, ${list(MEASURES)} from gone_fields
      union all
      ${ofMonths(`(select * from gone where ${ALONE})`)}
    ) f group by ${KEY} having ${some(MEASURES)} order by ${KEY}
    on conflict (${KEY}) do update set ${added('field_month', MEASURES)}
  )${more}
  select count(*) into moved from gone;
  return moved;
end
$body$;`;

const RAW = `(${contributions('dossiers.dossier', 1)})`;

/** Cells of one tally in which it differs from the dossiers. */
export const drift = (
  tally: string,
  key: string,
  sides: { raw: string; told: string; measures: readonly string[] },
): string => `
select '${tally}', count(*)::int, (count(*) filter (where is_bad))::int from (
  select ${some(sides.measures)} as is_bad from (
    select ${key}, ${list(sides.measures)} from (${sides.raw}) r
    union all
    select ${key}, ${list(sides.measures, (name) => `-${name}`)} from (${sides.told}) t
  ) s group by ${key}
) c`;

/** Days as the dossiers tell them. */
export const RAW_DAYS = ofDays(RAW);
const months = (from: string): string =>
  `select unit_id, part, ${MONTH('day')} as month, ${list(OF_DAY)} from (${from}) d`;
const TOLD_FIELDS = `select ${KEY}, ${list(MEASURES)} from dossiers.field_month
    union all select ${KEY}, ${list(MEASURES)} from dossiers.field_month_delta
    union all ${ofMonths(`(select * from dossiers.unit_day_delta where ${ALONE})`)}`;

interface Beside {
  /** `select` of the tally's name, its cells and the bad ones. */
  readonly drift: string;
  /** Statements that count it anew. */
  readonly rebuild: string;
}

/** @param beside a tally beside those of days, months and fields */
export const check = ({ drift: further, rebuild }: Beside = { drift: '', rebuild: '' }): string => `
create function dossiers.tally_drift() returns table (tally text, cells int, bad int) language sql stable set search_path = '' as $body$
${[
  drift('unit_day', 'unit_id, part, day', {
    raw: RAW_DAYS,
    told: 'select * from dossiers.published_unit_day',
    measures: OF_DAY,
  }),
  drift('unit_month', 'unit_id, part, month', {
    raw: months(RAW_DAYS),
    told: 'select * from dossiers.published_unit_month',
    measures: OF_DAY,
  }),
  drift('field_month', KEY, { raw: ofMonths(RAW), told: TOLD_FIELDS, measures: MEASURES }),
].join('\nunion all')}${further}
$body$;
comment on function dossiers.tally_drift() is
  'Of each tally with its delta, how many cells it or the dossiers have, and how many of them differ; in one snapshot.';
revoke execute on function dossiers.tally_drift() from public;

create function dossiers.rebuild_tallies() returns void language plpgsql set search_path = '' as $body$
begin
  lock table dossiers.dossier in share row exclusive mode;
  perform pg_catalog.pg_advisory_xact_lock(20261122, 1);
  -- What was learned late is kept: only the delta knows it still.
  perform dossiers.compact_tallies();
  delete from dossiers.unit_day;
  delete from dossiers.unit_month;
  delete from dossiers.field_month;
  insert into dossiers.unit_day (unit_id, part, day, ${list(OF_DAY)})
  select unit_id, part, day, ${sums(OF_DAY)} from (${RAW_DAYS}) d group by 1, 2, 3 having ${some(OF_DAY)} order by 1, 2, 3;
  insert into dossiers.unit_month (unit_id, part, month, ${list(OF_DAY)})
  select unit_id, part, ${MONTH('day')}, ${sums(OF_DAY)} from dossiers.unit_day group by 1, 2, 3 order by 1, 2, 3;
  insert into dossiers.field_month (${KEY}, ${list(MEASURES)})
  select ${KEY}, ${sums(MEASURES)} from (${ofMonths(RAW)}) m group by ${KEY} having ${some(MEASURES)} order by ${KEY};${rebuild}
end
$body$;
comment on function dossiers.rebuild_tallies() is 'Counts all tallies of dossiers anew. Writers wait meanwhile.';
revoke execute on function dossiers.rebuild_tallies() from public;
`;

const published = (rows: string): string => `
select m.unit_id, m.part, m.month, f.code as field_code, m.channel, m.received, ${byChannel}, ${list(MEASURES.slice(1), (name) => `m.${name}`)}
from (${rows}) m join dossiers.field f on f.id = m.field_id`;

/** One day of a dossier that counts. */
const event = (kind: string, day: string, { at, where }: { at: string; where: string }): string => `
select '${kind}' as kind, d.unit_id, d.part, c.code as field_code, d.channel, d.${day} as day, ${at} as at, d.outcome,
  coalesce(d.outcome = 'RETURNED' and d.ended_on > d.due_on, false) as is_returned_late
from dossiers.dossier d join dossiers.procedure p on p.id = d.procedure_id join dossiers.field c on c.id = p.field_id
where d.counted and ${where}`;

/**
 * Tallies by unit, part, month, field and channel. Coarser than a day, since a day of a field and a channel has hardly more
 * than one dossier: the days of a month cut through are told one dossier after the other. Whoever writes one dossier notes its
 * procedure and channel beside the day's row, which costs no row more; statements that write many add months of their own.
 */
export const tallyFields: MigrationFile = {
  name: '20261123220000_tally_fields',
  sql: `
create table dossiers.field_month (
  unit_id int not null,
  part smallint not null,
  month date not null,
  field_id int not null,
  channel text not null,
${columns},
  constraint field_month_pk primary key (${KEY})
);
create table dossiers.field_month_delta (
  unit_id int not null,
  part smallint not null,
  month date not null,
  field_id int not null,
  channel text not null,
${columns}
) with (autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
alter table dossiers.unit_day_delta add column procedure_id int, add column channel text;
comment on column dossiers.unit_day_delta.procedure_id is
  'Of a row that a single dossier left: field_month follows from it. Null where field_month_delta has rows of its own.';

lock table dossiers.dossier in share row exclusive mode;
insert into dossiers.field_month (${KEY}, ${list(MEASURES)})
select ${KEY}, ${sums(MEASURES)} from (${ofMonths(RAW)}) m group by ${KEY} having ${some(MEASURES)} order by ${KEY};
${writer('insert', contributions('new_rows', 1))}
${writer('update', `${contributions('new_rows', 1)}\n    union all${contributions('old_rows', -1)}`)}
${writer('delete', contributions('old_rows', -1))}
${compact()}
${writers(', procedure_id, channel')}
${check()}
create view dossiers.published_field_month_settled as ${published(`select * from dossiers.field_month`)};
create view dossiers.published_field_month_fresh as ${published(`
  select ${KEY}, ${list(MEASURES)} from dossiers.field_month_delta
  union all
  ${ofMonths(`(select * from dossiers.unit_day_delta where ${ALONE})`)}`)};
comment on view dossiers.published_field_month_fresh is
  'Added since the tallies were last added up: belongs to the settled view, in one statement.';
create view dossiers.published_field_event as
${[
  event('RECEIVED', 'received_on', { at: 'd.received_at', where: 'true' }),
  event('ENDED', 'ended_on', { at: 'd.ended_at', where: 'd.outcome is not null' }),
  event('DUE', 'due_on', {
    at: `coalesce(d.due_at, 'infinity'::timestamptz)`,
    where: 'd.due_on is not null and (d.ended_on is null or d.ended_on > d.due_on)',
  }),
].join('\nunion all')};
comment on view dossiers.published_field_event is
  'What a dossier adds on a day to its month, field and channel, for months cut through; ask for a range of "at" as well as of days.';
grant select on dossiers.published_field_month_settled, dossiers.published_field_month_fresh, dossiers.published_field_event
  to mot_cua_staff, ${EVERYONE};
`,
};
