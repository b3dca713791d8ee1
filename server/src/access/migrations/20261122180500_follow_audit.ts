import type { MigrationFile } from '../../platform/room.ts';

const TODAY = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`;

/** What was done in a unit is for the leader of the unit that follows it; of a divided unit for those above. */
export const followAudit: MigrationFile = {
  name: '20261122180500_follow_audit',
  sql: `
create function access.follow_audit(day date default ${TODAY}) returns int
language sql security definer set search_path = '' as $body$
  with gone as (
    select distinct p.scope_unit_id as id from access.audit_place p
    where p.scope_unit_id <> 0 and not exists (
      select from territory.published_unit u
      where u.id = p.scope_unit_id and day between u.valid_from and coalesce(u.valid_until, 'infinity'))
  ), follower as (
    select g.id, min(a.to_unit_id) as unit_id
    from gone g join territory.published_attribution a on a.from_unit_id = g.id
      and day between a.valid_from and coalesce(a.valid_until, 'infinity') and a.to_unit_id <> g.id
    group by g.id having count(distinct a.to_unit_id) = 1
  ), moved as (
    update access.audit_place p set scope_unit_id = f.unit_id,
      scope_district_id = coalesce((select d.district_id from territory.published_unit_district d where d.unit_id = f.unit_id), 0),
      scope_province = coalesce((select u.province_code::int from territory.published_unit u where u.id = f.unit_id), p.scope_province)
    from follower f where p.scope_unit_id = f.id
    returning 1
  )
  select count(*)::int from moved
$body$;
comment on function access.follow_audit(date) is 'Gives the entries of units that are no more to whoever follows them, for readers; the evidence stays as it is.';
revoke execute on function access.follow_audit(date) from public;
grant execute on function access.follow_audit(date) to mot_cua_staff;
`,
};
