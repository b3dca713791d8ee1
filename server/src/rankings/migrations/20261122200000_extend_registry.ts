import type { MigrationFile } from '../../platform/room.ts';

const EVERYONE =
  'mot_cua_staff, mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const LISTS = ['numerator_columns', 'numerator_minus', 'denominator_columns', 'told_columns', 'population_columns'];

/**
 * Who answers for a metric, what to beware of, what is taken off its numerator and how much of it is known. Versions of
 * one key never overlap. Every change of the registry changes its stamp, so that no process goes on with an old one.
 */
export const extendRegistry: MigrationFile = {
  name: '20261122200000_extend_registry',
  sql: `
create extension if not exists btree_gist with schema rankings;
alter table rankings.metric
  add owner_vi text not null default 'Phòng Kiểm soát thủ tục hành chính, Văn phòng UBND tỉnh',
  add owner_en text not null default 'Office of administrative procedure control, provincial People''s Committee',
  add quality_vi text not null default '',
  add quality_en text not null default '',
  add numerator_minus text[] not null default '{}',
  add told_columns text[] not null default '{}',
  add population_columns text[] not null default '{}',
  drop constraint metric_kind_known,
  add constraint metric_kind_known check (kind in ('SHARE', 'COUNT', 'MEDIAN_HANDLING', 'MEAN_HANDLING', 'INDEX')),
  drop constraint metric_unit_known,
  add constraint metric_unit_known check (unit in ('SHARE', 'COUNT', 'HOURS', 'POINTS')),
  add constraint metric_columns_named check (
    array_to_string(${LISTS.join(' || ')}, ',') ~ '^[a-z_,]*$'),
  add constraint metric_versions_apart exclude using gist (key with =, daterange(valid_from, valid_until, '[]') with &&);
comment on column rankings.metric.told_columns is 'Of population_columns, how many are known: the rest was never told, and is left out.';

create table rankings.registry_stamp (
  only_one boolean not null default true constraint registry_stamp_pk primary key constraint registry_stamp_once check (only_one),
  stamp uuid not null default gen_random_uuid()
);
insert into rankings.registry_stamp default values;
create function rankings.stamp_registry() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  update rankings.registry_stamp set stamp = pg_catalog.gen_random_uuid();
  return null;
end
$body$;
create trigger metric_stamp after insert or update or delete on rankings.metric
  for each statement execute function rankings.stamp_registry();
grant select on rankings.registry_stamp to ${EVERYONE};
`,
};
