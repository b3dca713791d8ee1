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

/** What counts first where somebody has several assignments: where one works, above all on the day itself. */
const WORKPLACE = `(day between a.valid_from and coalesce(a.valid_until, 'infinity')) desc,
    array_position('{SECONDMENT,PRIMARY,TEMPORARY,DESIGNATED,CONCURRENT}'::text[], a.kind), a.valid_from desc, a.id desc`;

/**
 * Whoever leads the unit where an official works today may see the official, and with him all he brings: what hangs on an
 * official is guarded by whether the official himself is seen. Of a divided unit the greatest part counts.
 */
export const scopePeople: MigrationFile = {
  name: '20261122190300_scope_people',
  sql: `
create function workforce.unit_scope_on(day date)
returns table (unit_id int, scope_unit_id int, scope_district_id int, scope_province int)
language sql stable as $body$
  select p.unit_id, coalesce(a.to_unit_id, p.unit_id), coalesce(d.district_id, 0), coalesce(u.province_code::int, 0)
  from (
    select distinct on (p.unit_id) p.unit_id, p.part from territory.published_unit_part p
    order by p.unit_id, p.bucket_to - p.bucket_from desc, p.part
  ) p
  left join territory.published_attribution a on a.from_unit_id = p.unit_id and a.part = p.part
    and a.valid_from <= day and coalesce(a.valid_until, 'infinity') >= day
  left join territory.published_unit u on u.id = coalesce(a.to_unit_id, p.unit_id)
  left join territory.published_unit_district d on d.unit_id = coalesce(a.to_unit_id, p.unit_id)
$body$;

create table workforce.unit_scope (
  unit_id int not null constraint unit_scope_pk primary key,
  scope_unit_id int not null,
  scope_district_id int not null,
  scope_province int not null
);
comment on table workforce.unit_scope is 'What people and posts of a unit are stamped with. Brought up to date by refresh_scopes().';
insert into workforce.unit_scope select unit_id, ${SCOPE} from workforce.unit_scope_on(${TODAY});

create function workforce.learn_units(units int[]) returns void
language sql security definer set search_path = '' as $body$
  insert into workforce.unit_scope (unit_id, ${SCOPE})
  select unit_id, ${SCOPE} from workforce.unit_scope_on(${TODAY})
  where exists (select from unnest(units) u (id) where not exists (select from workforce.unit_scope s where s.unit_id = u.id))
  on conflict (unit_id) do nothing
$body$;
comment on function workforce.learn_units(int[]) is 'Takes over the scopes of all units where one of these is not known yet.';

create function workforce.scope_of_official(day date, official int) returns workforce.unit_scope
language sql stable as $body$
  select s.* from workforce.assignment a join workforce.unit_scope s on s.unit_id = a.unit_id
  where a.official_id = official order by ${WORKPLACE} limit 1
$body$;

create function workforce.stamp_officials(officials int[], day date) returns int
language sql security definer set search_path = '' as $body$
  with moved as (
    update workforce.official o set ${set('s')}
    from unnest(officials) c (id) cross join lateral (
      select coalesce(f.scope_unit_id, 0) as scope_unit_id, coalesce(f.scope_district_id, 0) as scope_district_id,
        coalesce(f.scope_province, 0) as scope_province
      from (select) nothing left join workforce.scope_of_official(day, c.id) f on true
    ) s
    where o.id = c.id and row(${of('o')}) is distinct from row(${of('s')})
    returning 1
  )
  select count(*)::int from moved
$body$;

create function workforce.follow_assignment() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  if tg_op <> 'DELETE' then
    perform workforce.learn_units((select array_agg(distinct c.unit_id) from changed c));
  end if;
  perform workforce.stamp_officials((select array_agg(distinct c.official_id) from changed c), ${TODAY});
  return null;
end
$body$;
create trigger assignment_scope_added after insert on workforce.assignment
  referencing new table as changed for each statement execute function workforce.follow_assignment();
create trigger assignment_scope_changed after update on workforce.assignment
  referencing new table as changed for each statement execute function workforce.follow_assignment();
create trigger assignment_scope_removed after delete on workforce.assignment
  referencing old table as changed for each statement execute function workforce.follow_assignment();
alter table workforce.assignment enable always trigger assignment_scope_added;
alter table workforce.assignment enable always trigger assignment_scope_changed;
alter table workforce.assignment enable always trigger assignment_scope_removed;

create function workforce.follow_post() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  perform workforce.learn_units((select array_agg(distinct c.unit_id) from changed c));
  update workforce.post p set ${set('s')} from changed c join workforce.unit_scope s on s.unit_id = c.unit_id
  where p.id = c.id and row(${of('p')}) is distinct from row(${of('s')});
  return null;
end
$body$;
create trigger post_scope_added after insert on workforce.post
  referencing new table as changed for each statement execute function workforce.follow_post();
alter table workforce.post enable always trigger post_scope_added;

create function workforce.refresh_scopes(day date default ${TODAY}) returns int
language plpgsql security definer set search_path = '' as $body$
declare
  moved int;
begin
  perform pg_catalog.pg_advisory_xact_lock(20261122, 3);
  insert into workforce.unit_scope as s (unit_id, ${SCOPE})
  select unit_id, ${SCOPE} from workforce.unit_scope_on(day)
  on conflict (unit_id) do update set ${set('excluded')} where row(${of('s')}) is distinct from row(${of('excluded')});
  select workforce.stamp_officials(array_agg(id), day) into moved from workforce.official;
  update workforce.post p set ${set('s')} from workforce.unit_scope s
  where s.unit_id = p.unit_id and row(${of('p')}) is distinct from row(${of('s')});
  return coalesce(moved, 0);
end
$body$;
comment on function workforce.refresh_scopes(date) is
  'Stamps anew whoever works elsewhere on that day, or in a unit that another one follows.';

create function workforce.scope_drift(day date default ${TODAY}) returns table (place text, id int)
language sql stable security definer set search_path = '' as $body$
  select 'official', o.id from workforce.official o left join lateral (
    select t.* from workforce.assignment a join workforce.unit_scope_on(day) t on t.unit_id = a.unit_id
    where a.official_id = o.id order by ${WORKPLACE} limit 1
  ) t on true
  where row(${of('o')}) is distinct from
    row(coalesce(t.scope_unit_id, 0), coalesce(t.scope_district_id, 0), coalesce(t.scope_province, 0))
  union all
  select 'post', p.id from workforce.post p left join workforce.unit_scope_on(day) t on t.unit_id = p.unit_id
  where row(${of('p')}) is distinct from
    row(coalesce(t.scope_unit_id, 0), coalesce(t.scope_district_id, 0), coalesce(t.scope_province, 0))
$body$;
comment on function workforce.scope_drift(date) is 'Rows stamped otherwise than assignments and territory of that day say. There must be none.';

revoke execute on function workforce.unit_scope_on(date), workforce.learn_units(int[]), workforce.scope_of_official(date, int),
  workforce.stamp_officials(int[], date), workforce.refresh_scopes(date), workforce.scope_drift(date) from public;
grant execute on function workforce.unit_scope_on(date), workforce.refresh_scopes(date), workforce.scope_drift(date) to mot_cua_staff;
`,
};
