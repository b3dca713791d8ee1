import type { MigrationFile } from '../../platform/room.ts';

const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;
const SCOPE = 'scope_unit_id, scope_district_id, scope_province';
const of = (alias: string): string =>
  SCOPE.split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');
const set = (alias: string): string =>
  SCOPE.split(', ')
    .map((column) => `${column} = ${alias}.${column}`)
    .join(', ');

/**
 * Who may see a dossier follows from who holds it today: stamped on the dossier, its steps and its applicant, so that row
 * security compares one number. 0 is "not stamped yet" on the way in, and "none" for a district or province.
 */
export const scopeDossiers: MigrationFile = {
  name: '20261122130000_scope_dossiers',
  sql: `
create view dossiers.unit_scope_today as
select p.unit_id, p.part, coalesce(a.to_unit_id, p.unit_id) as scope_unit_id,
  coalesce(d.district_id, 0) as scope_district_id, coalesce(u.province_code::int, 0) as scope_province
from territory.published_unit_part p
left join territory.published_attribution a on a.from_unit_id = p.unit_id and a.part = p.part
  and a.valid_from <= ${TODAY} and coalesce(a.valid_until, 'infinity') >= ${TODAY}
left join territory.published_unit u on u.id = coalesce(a.to_unit_id, p.unit_id)
left join territory.published_unit_district d on d.unit_id = coalesce(a.to_unit_id, p.unit_id);

create table dossiers.unit_scope (
  unit_id int not null,
  part smallint not null,
  scope_unit_id int not null constraint unit_scope_stamped check (scope_unit_id <> 0),
  scope_district_id int not null,
  scope_province int not null,
  constraint unit_scope_pk primary key (unit_id, part)
);
comment on table dossiers.unit_scope is 'What dossiers of a unit''s part are stamped with. Brought up to date by refresh_scopes().';
insert into dossiers.unit_scope select unit_id, part, ${SCOPE} from dossiers.unit_scope_today;

alter table dossiers.dossier add scope_unit_id int not null default 0, add scope_district_id int not null default 0,
  add scope_province int not null default 0;
alter table dossiers.applicant add scope_unit_id int not null default 0, add scope_district_id int not null default 0,
  add scope_province int not null default 0;
alter table dossiers.dossier_step add scope_unit_id int not null default 0, add scope_district_id int not null default 0,
  add scope_province int not null default 0;

create function dossiers.learn_scope(unit int, unit_part smallint) returns dossiers.unit_scope
language sql security definer set search_path = '' as $body$
  insert into dossiers.unit_scope (unit_id, part, ${SCOPE})
  select unit_id, part, ${SCOPE} from dossiers.unit_scope_today
  order by unit_id, part
  on conflict (unit_id, part) do nothing;
  insert into dossiers.unit_scope as s (unit_id, part, ${SCOPE}) values (unit, unit_part, unit, 0, 0)
  on conflict (unit_id, part) do update set scope_unit_id = s.scope_unit_id
  returning *
$body$;

create function dossiers.stamp_dossier() returns trigger language plpgsql as $body$
declare
  scope dossiers.unit_scope;
begin
  select * into scope from dossiers.unit_scope s where s.unit_id = new.unit_id and s.part = new.part;
  if not found then
    scope := dossiers.learn_scope(new.unit_id, new.part);
  end if;
  new.scope_unit_id := scope.scope_unit_id;
  new.scope_district_id := scope.scope_district_id;
  new.scope_province := scope.scope_province;
  return new;
end
$body$;

create function dossiers.stamp_like_dossier() returns trigger language plpgsql as $body$
begin
  select ${of('d')} into ${of('new')} from dossiers.dossier d where d.id = new.dossier_id;
  return new;
end
$body$;

create function dossiers.follow_dossier() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  update dossiers.applicant a set ${set('new')} where a.dossier_id = new.id;
  update dossiers.dossier_step s set ${set('new')} where s.dossier_id = new.id;
  return null;
end
$body$;

alter table dossiers.dossier disable trigger user;
update dossiers.dossier d set ${set('s')} from dossiers.unit_scope s where s.unit_id = d.unit_id and s.part = d.part;
update dossiers.dossier d set scope_unit_id = d.unit_id where d.scope_unit_id = 0;
alter table dossiers.dossier enable trigger user;
update dossiers.applicant a set ${set('d')} from dossiers.dossier d where d.id = a.dossier_id;
update dossiers.dossier_step s set ${set('d')} from dossiers.dossier d where d.id = s.dossier_id;

create trigger dossier_scope before insert on dossiers.dossier
  for each row when (new.scope_unit_id = 0) execute function dossiers.stamp_dossier();
create trigger dossier_scope_moved before update of unit_id, part on dossiers.dossier
  for each row execute function dossiers.stamp_dossier();
create trigger dossier_scope_followed after update on dossiers.dossier
  for each row when (row(${of('old')}) is distinct from row(${of('new')})) execute function dossiers.follow_dossier();
create trigger applicant_scope before insert on dossiers.applicant
  for each row when (new.scope_unit_id = 0) execute function dossiers.stamp_like_dossier();
create trigger dossier_step_scope before insert on dossiers.dossier_step
  for each row when (new.scope_unit_id = 0) execute function dossiers.stamp_like_dossier();
alter table dossiers.dossier enable always trigger dossier_scope;
alter table dossiers.applicant enable always trigger applicant_scope;
alter table dossiers.dossier_step enable always trigger dossier_step_scope;

create index dossier_scope_unit on dossiers.dossier (scope_unit_id, (coalesce(due_at, 'infinity'::timestamptz)), id);
create index dossier_scope_district on dossiers.dossier (scope_district_id, (coalesce(due_at, 'infinity'::timestamptz)), id);
create index dossier_scope_province on dossiers.dossier (scope_province, (coalesce(due_at, 'infinity'::timestamptz)), id);

create function dossiers.refresh_scopes() returns int language plpgsql security definer set search_path = '' as $body$
declare
  moved int;
begin
  perform pg_catalog.pg_advisory_xact_lock(20261122, 2);
  with changed as (
    insert into dossiers.unit_scope as s (unit_id, part, ${SCOPE})
    select unit_id, part, ${SCOPE} from dossiers.unit_scope_today
    on conflict (unit_id, part) do update set ${set('excluded')}
      where row(${of('s')}) is distinct from row(${of('excluded')})
    returning *
  ), restamped as (
    update dossiers.dossier d set ${set('c')} from changed c
    where d.unit_id = c.unit_id and d.part = c.part and row(${of('d')}) is distinct from row(${of('c')})
    returning 1
  )
  select count(*) into moved from restamped;
  return moved;
end
$body$;
comment on function dossiers.refresh_scopes() is
  'Stamps dossiers anew whose holder is another one than when they were stamped: after a merger took effect, or a new territory.';

create function dossiers.scope_drift() returns table (place text, dossier_id bigint)
language sql stable security definer set search_path = '' as $body$
  select 'dossier', d.id from dossiers.dossier d
  left join dossiers.unit_scope_today t on t.unit_id = d.unit_id and t.part = d.part
  where row(${of('d')}) is distinct from
    row(coalesce(t.scope_unit_id, d.unit_id), coalesce(t.scope_district_id, 0), coalesce(t.scope_province, 0))
  union all
  select 'applicant', d.id from dossiers.dossier d join dossiers.applicant a on a.dossier_id = d.id
  where row(${of('a')}) is distinct from row(${of('d')})
  union all
  select 'step', d.id from dossiers.dossier d join dossiers.dossier_step s on s.dossier_id = d.id
  where row(${of('s')}) is distinct from row(${of('d')})
$body$;
comment on function dossiers.scope_drift() is 'Rows stamped otherwise than the territory of today says. There must be none.';
revoke execute on function dossiers.learn_scope(int, smallint), dossiers.refresh_scopes(), dossiers.scope_drift() from public;
grant execute on function dossiers.learn_scope(int, smallint), dossiers.refresh_scopes(), dossiers.scope_drift() to mot_cua_staff;
grant select on dossiers.unit_scope, dossiers.unit_scope_today to mot_cua_staff;
`,
};
