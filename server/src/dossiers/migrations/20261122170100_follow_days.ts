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
 * What a day says is asked of that day, not of the clock of the database: so that a merger takes effect at midnight while
 * the server runs, and its work can be checked for any day. Imports follow the unit that handed them in.
 */
export const followDays: MigrationFile = {
  name: '20261122170100_follow_days',
  sql: `
create function dossiers.unit_scope_on(day date)
returns table (unit_id int, part smallint, scope_unit_id int, scope_district_id int, scope_province int)
language sql stable as $body$
  select p.unit_id, p.part, coalesce(a.to_unit_id, p.unit_id), coalesce(d.district_id, 0), coalesce(u.province_code::int, 0)
  from territory.published_unit_part p
  left join territory.published_attribution a on a.from_unit_id = p.unit_id and a.part = p.part
    and a.valid_from <= day and coalesce(a.valid_until, 'infinity') >= day
  left join territory.published_unit u on u.id = coalesce(a.to_unit_id, p.unit_id)
  left join territory.published_unit_district d on d.unit_id = coalesce(a.to_unit_id, p.unit_id)
$body$;
create or replace view dossiers.unit_scope_today as select * from dossiers.unit_scope_on(${TODAY});

alter table dossiers.import_batch add unit_id int not null default 0;
comment on column dossiers.import_batch.unit_id is 'Unit that handed it in, as it was then; 0 for a province or the house itself.';
comment on column dossiers.import_batch.scope_unit_id is 'Who holds that unit today; 0 where it was divided, or for a province or the house.';
update dossiers.import_batch set unit_id = scope_unit_id where scope_unit_id <> 0;

create function dossiers.batch_scope_on(day date) returns table (batch_id int, scope_unit_id int, scope_province int)
language sql stable as $body$
  select b.id, case when count(distinct s.scope_unit_id) = 1 then min(s.scope_unit_id) else 0 end,
    case when count(distinct s.scope_unit_id) > 1 and count(distinct s.scope_province) = 1 then min(s.scope_province) else 0 end
  from dossiers.import_batch b join dossiers.unit_scope_on(day) s on s.unit_id = b.unit_id
  where b.unit_id <> 0
  group by b.id
$body$;
comment on function dossiers.batch_scope_on(date) is
  'Whose an import is on a day: the one successor''s of the unit that handed it in; of a divided unit the province''s.';

drop function dossiers.refresh_scopes();
create function dossiers.refresh_scopes(day date default ${TODAY}) returns int
language plpgsql security definer set search_path = '' as $body$
declare
  moved int;
begin
  perform pg_catalog.pg_advisory_xact_lock(20261122, 2);
  with changed as (
    insert into dossiers.unit_scope as s (unit_id, part, ${SCOPE})
    select unit_id, part, ${SCOPE} from dossiers.unit_scope_on(day)
    on conflict (unit_id, part) do update set ${set('excluded')}
      where row(${of('s')}) is distinct from row(${of('excluded')})
    returning *
  ), restamped as (
    update dossiers.dossier d set ${set('c')} from changed c
    where d.unit_id = c.unit_id and d.part = c.part and row(${of('d')}) is distinct from row(${of('c')})
    returning 1
  )
  select count(*) into moved from restamped;
  update dossiers.import_batch b set scope_unit_id = s.scope_unit_id, scope_province = s.scope_province
  from dossiers.batch_scope_on(day) s
  where s.batch_id = b.id and (b.scope_unit_id, b.scope_province) is distinct from (s.scope_unit_id, s.scope_province);
  return moved;
end
$body$;
comment on function dossiers.refresh_scopes(date) is
  'Stamps anew what another unit holds on that day than when it was stamped: after a merger took effect, or a new territory.';

drop function dossiers.scope_drift();
create function dossiers.scope_drift(day date default ${TODAY}) returns table (place text, id bigint)
language sql stable security definer set search_path = '' as $body$
  select 'dossier', d.id from dossiers.dossier d
  left join dossiers.unit_scope_on(day) t on t.unit_id = d.unit_id and t.part = d.part
  where row(${of('d')}) is distinct from
    row(coalesce(t.scope_unit_id, d.unit_id), coalesce(t.scope_district_id, 0), coalesce(t.scope_province, 0))
  union all
  select 'applicant', d.id from dossiers.dossier d join dossiers.applicant a on a.dossier_id = d.id
  where row(${of('a')}) is distinct from row(${of('d')})
    or d.scope_citizen is distinct from encode(a.id_number_hash, 'hex')::uuid
  union all
  select 'step', d.id from dossiers.dossier d join dossiers.dossier_step s on s.dossier_id = d.id
  where row(${of('s')}, s.scope_citizen) is distinct from row(${of('d')}, d.scope_citizen)
  union all
  select 'import', b.id from dossiers.import_batch b join dossiers.batch_scope_on(day) s on s.batch_id = b.id
  where (b.scope_unit_id, b.scope_province) is distinct from (s.scope_unit_id, s.scope_province)
$body$;
comment on function dossiers.scope_drift(date) is 'Rows stamped otherwise than the territory of that day says. There must be none.';
revoke execute on function dossiers.unit_scope_on(date), dossiers.batch_scope_on(date), dossiers.refresh_scopes(date),
  dossiers.scope_drift(date) from public;
grant execute on function dossiers.unit_scope_on(date), dossiers.batch_scope_on(date), dossiers.refresh_scopes(date),
  dossiers.scope_drift(date) to mot_cua_staff;
`,
};
