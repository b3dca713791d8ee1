import type { MigrationFile } from '../../platform/room.ts';

/** Provinces of both ages; their names have dates of their own. */
export const createProvince: MigrationFile = {
  name: '20261122090000_create_province',
  sql: `
create schema if not exists territory;

create table territory.province (
  id text constraint province_pk primary key constraint province_id_shape check (id ~ '^P[0-9]{2}-[01]$'),
  code text not null constraint province_code_shape check (code ~ '^[0-9]{2}$'),
  valid_from date not null,
  valid_until date,
  area_km2 double precision constraint province_area check (area_km2 > 0),
  population int constraint province_population check (population > 0),
  admin_centre text,
  is_listed boolean not null default true,
  constraint province_validity check (valid_until is null or valid_until >= valid_from),
  constraint province_code_birth unique (code, valid_from)
);

create table territory.province_name (
  province_id text not null constraint province_name_province references territory.province,
  name text not null,
  short_name text not null,
  is_city boolean not null,
  valid_from date not null,
  valid_until date,
  legal_act text,
  constraint province_name_pk primary key (province_id, valid_from),
  constraint province_name_validity check (valid_until is null or valid_until >= valid_from)
);
comment on table territory.province_name is 'For each province and day of its validity exactly one name.';
`,
};
