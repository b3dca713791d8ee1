import type { MigrationFile } from '../../platform/room.ts';

/** Commune-level units, one row for each validity, with the keys that searches go by. */
export const createUnit: MigrationFile = {
  name: '20261122090100_create_unit',
  sql: `
create table territory.unit (
  id int constraint unit_pk primary key,
  code text not null constraint unit_code_shape check (code ~ '^[0-9]{5}$'),
  generation smallint not null constraint unit_generation check (generation between 0 and 99),
  type text not null constraint unit_type check (type in ('COMMUNE', 'WARD', 'TOWNSHIP', 'SPECIAL_ZONE')),
  name text not null,
  short_name text not null,
  province_id text not null constraint unit_province references territory.province,
  district_name text,
  valid_from date not null,
  valid_from_known boolean not null,
  valid_until date,
  legal_act text,
  admin_centre text,
  area_km2 double precision constraint unit_area check (area_km2 > 0),
  area_source text constraint unit_area_source check (area_source in ('REPORTED', 'POLYGON')),
  population int constraint unit_population check (population >= 0),
  population_source text constraint unit_population_source check (population_source = 'REPORTED'),
  quality_flags text[] not null,
  centroid_lon double precision constraint unit_centroid_lon check (centroid_lon between -180 and 180),
  centroid_lat double precision constraint unit_centroid_lat check (centroid_lat between -90 and 90),
  former_names text[] not null,
  name_marked text not null,
  name_folded text not null,
  place_folded text not null,
  former_folded text not null,
  is_listed boolean not null default true,
  constraint unit_id_of_code check (id = code::int * 100 + generation),
  constraint unit_validity check (valid_until is null or valid_until >= valid_from),
  constraint unit_code_birth unique (code, valid_from)
);
comment on column territory.unit.id is 'Code × 100 + number of the event the unit was born by: stable for ever, the key across rooms.';
comment on column territory.unit.is_listed is 'False where the latest data no longer know the unit; kept because dossiers may point at it.';

create index unit_by_name on territory.unit (name collate "vi-x-icu", id) where is_listed;
create index unit_by_province on territory.unit (province_id, name collate "vi-x-icu", id) where is_listed;
create index unit_name_search on territory.unit using gin (name_folded public.gin_trgm_ops);
create index unit_former_search on territory.unit using gin (former_folded public.gin_trgm_ops);
`,
};
