/** First and last day on which dossiers come in: 25 whole months across the reform and the changes of April 2026. */
export const FIRST_DAY = '2024-10-01';
export const LAST_DAY = '2026-10-31';

/** Uniform 0 ≤ u < 1 from a row's number and a salt: the same in every run. */
const u = (salt: number): string => `((hashint8extended(g.n, ${salt}) & 1073741823) / 1073741824.0::float8)`;

/** Helper tables: working days in order, who receives in which era, procedures by how common they are. */
export const prepareHelpers = `
select dossiers.refresh_scopes();

create table bench.working as
select d.day::date as day, (row_number() over (order by d.day))::int as n
from generate_series('${FIRST_DAY}'::date, '2027-06-30'::date, interval '1 day') d (day)
left join dossiers.calendar_day c on c.date = d.day::date
where c.kind = 'WORKING_SATURDAY' or (c.kind is null and extract(isodow from d.day) <= 5);
create unique index on bench.working (n);

create table bench.receiver as
select e.era, u.id as unit_id, u.code, (row_number() over (partition by e.era order by md5(u.code || u.id)) - 1)::int as slot,
  count(*) over (partition by e.era)::int as slots
from (values (0, date '2025-06-30'), (1, date '2026-04-29'), (2, date '2026-10-31')) e (era, last_day)
join territory.unit u on u.is_listed and u.valid_from <= e.last_day and coalesce(u.valid_until, 'infinity') >= e.last_day;
create unique index on bench.receiver (era, slot);

create table bench.procedure as
select p.id, p.limit_working_days::int as limit_days, (row_number() over (order by p.code) - 1)::int as slot
from dossiers.procedure p;

create table bench.dropped (place text, definition text);
insert into bench.dropped
select 'constraint', format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
from pg_constraint k
where k.conrelid = 'dossiers.dossier'::regclass and k.contype = 'u';
insert into bench.dropped
select 'index', pg_get_indexdef(i.indexrelid)
from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
where i.indrelid in ('dossiers.dossier'::regclass, 'dossiers.dossier_step'::regclass) and k.oid is null;
do $$
declare item record;
begin
  for item in select conname from pg_constraint where conrelid = 'dossiers.dossier'::regclass and contype = 'u' loop
    execute format('alter table dossiers.dossier drop constraint %I', item.conname);
  end loop;
  for item in
    select i.indexrelid::regclass as name
    from pg_index i left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u')
    where i.indrelid in ('dossiers.dossier'::regclass, 'dossiers.dossier_step'::regclass) and k.oid is null
  loop
    execute format('drop index %s', item.name);
  end loop;
end $$;
alter table dossiers.dossier enable always trigger dossier_tally_insert;
`;

/** Session of a filler: foreign keys are not asked row by row, the tally trigger (enabled always) is. */
export const fillerSession = `
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '256MB';
`;

/**
 * Dossiers number $1 to $2 of $3 in all, in the order they came in; each with its applicant. Three in a hundred are
 * given back, one in a hundred is not taken, most end within their limit, how many late depends on the unit.
 */
export const insertDossiers = `
with drawn as materialized (
  select g.n, w.day as received_on, w.n as received_n, s.era,
    least(s.slots - 1, floor(s.slots * power(${u(1)}, 1.3)))::int as receiver_slot,
    least(p.slots - 1, floor(p.slots * power(${u(2)}, 2.0)))::int as procedure_slot,
    w.day + time '07:30' + ${u(3)} * interval '8 hours' as received_local,
    ${u(4)} as channel_u, ${u(5)} as fate_u, ${u(6)} as end_u, ${u(7)} as late_u
  from generate_series($1::bigint, $2::bigint) g (n)
  join bench.working w on w.n = 1 + ((g.n - 1) * (select count(*) from bench.working where day <= '${LAST_DAY}') / $3::bigint)::int
  join (select distinct era, slots from bench.receiver) s
    on s.era = case when w.day < '2025-07-01' then 0 when w.day < '2026-04-30' then 1 else 2 end
  cross join (select count(*)::int as slots from bench.procedure) p
), base as materialized (
  select d.*, r.unit_id, r.code as unit_code, p.id as procedure_id, p.limit_days,
    0.02 + 0.16 * ((hashint8extended(r.unit_id, 11) & 1023) / 1024.0::float8) as lateness
  from drawn d
  join bench.receiver r on r.era = d.era and r.slot = d.receiver_slot
  join bench.procedure p on p.slot = d.procedure_slot
), fated as materialized (
  select b.*,
    case when fate_u < 0.005 then 'REGISTERED' when fate_u < 0.01 then 'REJECTED' when fate_u < 0.03 then 'STOPPED'
      when fate_u < 0.04 then 'WITHDRAWN' when fate_u < 0.045 then 'NEVER' when late_u < lateness then 'LATE'
      when late_u < lateness + 0.35 or limit_days is null then 'ON_TIME' else 'EARLY' end as fate
  from base b
), timed as (
  select f.*, d.day as due_on,
    case when f.fate in ('REGISTERED', 'NEVER') then null
      else e.day + time '08:00' + end_u * interval '8 hours 50 minutes' end as planned_end
  from fated f
  left join bench.working d on d.n = f.received_n + greatest(f.limit_days, 0)
  left join bench.working e on e.n = f.received_n + case f.fate
    when 'LATE' then coalesce(f.limit_days, 3) + 1 + floor(end_u * 8)::int
    when 'ON_TIME' then coalesce(f.limit_days, 3)
    when 'REJECTED' then 1
    else floor(end_u * coalesce(f.limit_days, 3))::int end
), ended as materialized (
  select t.*, case when planned_end::date <= '${LAST_DAY}' then greatest(planned_end, received_local + interval '5 minutes') end as ended_local
  from timed t
), finished as materialized (
  select e.*, e.unit_code || '-' || to_char(e.received_on, 'YYMMDD') || '-' || lpad(e.n::text, 8, '0') as code,
    e.ended_local is not null and e.fate in ('EARLY', 'ON_TIME', 'LATE') as is_done,
    e.ended_local is not null and e.fate in ('STOPPED', 'WITHDRAWN') as is_given_back
  from ended e
), added as (
insert into dossiers.dossier (id, code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at,
  due_at, ended_at, completed_at, result_returned_at, outcome, handling_minutes, official_code,
  scope_unit_id, scope_district_id, scope_province)
select f.n, f.code, f.procedure_id, f.unit_id, f.unit_id, up.part,
  case when f.channel_u < 0.3 + 0.4 * f.n / $3::bigint then 'ONLINE' when f.channel_u > 0.96 then 'POST' else 'IN_PERSON' end,
  case when f.is_given_back or f.fate in ('REGISTERED', 'REJECTED') then f.fate
    when f.is_done then case when f.end_u < 0.85 then 'RESULT_RETURNED' else 'COMPLETED' end
    when f.late_u < 0.5 then 'PROCESSING' else 'RECEIVED' end,
  f.fate not in ('REGISTERED', 'REJECTED'),
  f.received_local at time zone 'Asia/Ho_Chi_Minh',
  (f.due_on + time '17:00') at time zone 'Asia/Ho_Chi_Minh',
  f.ended_local at time zone 'Asia/Ho_Chi_Minh',
  case when f.is_done then f.ended_local at time zone 'Asia/Ho_Chi_Minh' end,
  case when f.is_done and f.end_u < 0.85 then (f.ended_local + interval '20 minutes') at time zone 'Asia/Ho_Chi_Minh' end,
  case when f.is_given_back then 'RETURNED' when not f.is_done then null when f.due_on is null or f.ended_local::date = f.due_on then 'ON_TIME'
    when f.ended_local::date < f.due_on then 'EARLY' else 'LATE' end,
  case when f.is_done or f.is_given_back then greatest(5, (extract(epoch from f.ended_local - f.received_local) / 60 / 3)::int) end,
  'CB' || lpad((f.n % 40)::text, 3, '0'), us.scope_unit_id, us.scope_district_id, us.scope_province
from finished f
join territory.unit_part up on up.unit_id = f.unit_id
  and ('x' || substr(md5(f.code), 1, 8))::bit(32)::bigint % 10000 between up.bucket_from and up.bucket_to - 1
join dossiers.unit_scope us on us.unit_id = f.unit_id and us.part = up.part
returning id, received_at, ended_at, result_returned_at, state, counted, scope_unit_id, scope_district_id, scope_province
), stepped as (
insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, note, scope_unit_id, scope_district_id, scope_province)
select a.id, s.at, s.from_state, s.to_state, s.note, a.scope_unit_id, a.scope_district_id, a.scope_province
from added a
cross join lateral (values
  (1, a.received_at, null, case when a.counted then 'RECEIVED' else 'REGISTERED' end, null),
  (2, a.received_at + interval '3 minutes', 'RECEIVED', case when a.counted and a.state <> 'RECEIVED' then 'PROCESSING' end, null),
  (3, a.ended_at, case when a.counted then 'PROCESSING' else 'REGISTERED' end,
    case when a.ended_at is not null then case when a.state = 'RESULT_RETURNED' then 'COMPLETED' else a.state end end, null),
  (4, a.result_returned_at, 'COMPLETED', case when a.state = 'RESULT_RETURNED' then 'RESULT_RETURNED' end, 'Trả tại quầy')
) s (ordinal, at, from_state, to_state, note)
where s.to_state is not null and s.at is not null
order by a.id, s.ordinal
)
insert into dossiers.applicant (dossier_id, name, scope_unit_id, scope_district_id, scope_province)
select id, 'Người nộp ' || id, scope_unit_id, scope_district_id, scope_province
from added`;

/** What stands at the end of a fill: indexes again, sequences behind the numbers given, plans that know the data. */
export const finish = `
alter table dossiers.dossier enable trigger dossier_tally_insert;
select setval(pg_get_serial_sequence('dossiers.dossier', 'id'), (select max(id) from dossiers.dossier));
`;

/** Where the hand-written side's tables and the generator's helpers live. */
export const prepareBench = `
drop schema if exists bench cascade;
create schema bench;
`;
