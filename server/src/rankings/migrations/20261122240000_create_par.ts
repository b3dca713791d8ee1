import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers } from '../../platform/trail-triggers.ts';
import { whoseAccount } from './recorded.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const zero = (): string => '0';
const guarded = (table: string): string => `
alter table rankings.${table} enable row level security;
alter table rankings.${table} force row level security;
create policy ${table}_owner on rankings.${table} for all to current_user using (true) with check (true);
create policy ${table}_staff on rankings.${table} for all to mot_cua_staff using (true) with check (true);`;

/** Methods of the PAR index with their criteria, open to all; a province makes its own. */
const METHODS = `
create table rankings.par_method (
  key text not null,
  name text not null,
  body text not null,
  province_code text not null,
  district_name text,
  year smallint not null,
  full_points numeric(6, 2) not null,
  self_from date not null,
  self_until date not null,
  closed_on date,
  source text not null,
  note text,
  is_demo boolean not null default false,
  owner text not null,
  created_at timestamptz not null,
  constraint par_method_pkey primary key (key),
  constraint par_method_once unique nulls not distinct (province_code, district_name, year),
  constraint par_method_forward check (self_until >= self_from and coalesce(closed_on >= self_from, true)),
  constraint par_method_points check (full_points > 0),
  constraint par_method_lengths check (char_length(name) between 1 and 200 and char_length(body) between 1 and 200
    and char_length(source) between 1 and 500)
);
comment on table rankings.par_method is 'How one province, or one district of before July 2025, scored its communes in one year. Points of different methods are never compared.';
comment on column rankings.par_method.closed_on is 'Since when places are final; nothing is scored any more.';

create table rankings.par_criterion (
  method_key text not null,
  code text not null,
  sort_order smallint not null,
  kind text not null,
  name text not null,
  max_points numeric(6, 2) not null,
  constraint par_criterion_pkey primary key (method_key, code),
  constraint par_criterion_method_fkey foreign key (method_key) references rankings.par_method (key) on delete cascade,
  constraint par_criterion_kind_known check (kind in ('CRITERION', 'SURVEY', 'BONUS', 'PENALTY')),
  constraint par_criterion_points check (max_points > 0)
);
${guarded('par_method')}
${guarded('par_criterion')}
create policy par_method_read on rankings.par_method for select to ${EVERYONE} using (true);
create policy par_method_add on rankings.par_method for insert to mot_cua_province with check (province_code::int = ${MINE});
create policy par_method_change on rankings.par_method for update to mot_cua_province
  using (province_code::int = ${MINE}) with check (province_code::int = ${MINE});
create policy par_criterion_read on rankings.par_criterion for select to ${EVERYONE} using (true);
create policy par_criterion_add on rankings.par_criterion for insert to mot_cua_province
  with check (exists (select from rankings.par_method m where m.key = method_key and m.province_code::int = ${MINE}));
grant select on rankings.par_method, rankings.par_criterion to mot_cua_staff, ${EVERYONE};
grant insert, update, delete on rankings.par_method, rankings.par_criterion to mot_cua_staff;
grant insert on rankings.par_method, rankings.par_criterion to mot_cua_province;
grant update (closed_on) on rankings.par_method to mot_cua_province;
${auditTriggers({
  table: 'rankings.par_method',
  thing: 'PAR_INDEX',
  key: 'key',
  subject: (row) => `'ParMethod:' || ${row}.key`,
  person: whoseAccount('owner'),
  scope: [zero, zero, (row) => `${row}.province_code::int`],
  silent: ['owner', 'created_at'],
  many: { subject: 'null', together: [], digest: (row) => `${row}.key` },
})}
${auditTriggers({
  table: 'rankings.par_criterion',
  thing: 'PAR_INDEX',
  key: null,
  subject: (row) => `'ParMethod:' || ${row}.method_key`,
  scope: [zero, zero, zero],
  silent: [],
  many: { subject: `'ParMethod:' || r.method_key`, together: ['method_key'], digest: (row) => `${row}.code` },
  apart: false,
})}`;

const SELF = 'self_points, evidence, evidence_url, scored_by, scored_by_name, scored_at';
const APPRAISED = 'appraised_points, appraisal_note, appraised_by, appraised_by_name, appraised_at';
const KEY = 'method_key, unit_id, criterion_code, scope_province';

/** What a commune gives itself, with its evidence, and what the appraiser gives it. */
const SCORES = `
create table rankings.par_score (
  id bigint generated always as identity,
  method_key text not null,
  unit_id int not null,
  criterion_code text not null,
  scope_province int not null,
  self_points numeric(6, 2),
  evidence text,
  evidence_url text,
  scored_by text,
  scored_by_name text,
  scored_at timestamptz,
  appraised_points numeric(6, 2),
  appraisal_note text,
  appraised_by text,
  appraised_by_name text,
  appraised_at timestamptz,
  version int not null default 1,
  constraint par_score_pkey primary key (id),
  constraint par_score_once unique (method_key, unit_id, criterion_code),
  constraint par_score_criterion_fkey foreign key (method_key, criterion_code) references rankings.par_criterion (method_key, code)
    on delete cascade,
  constraint par_score_not_negative check (coalesce(self_points, 0) >= 0 and coalesce(appraised_points, 0) >= 0),
  constraint par_score_evidence check (self_points is null or (evidence is not null and char_length(evidence) between 1 and 1000)),
  constraint par_score_whose check ((self_points is null) = (scored_by is null) and (appraised_points is null) = (appraised_by is null)),
  constraint par_score_second_person check (scored_by is null or appraised_by is null or scored_by <> appraised_by)
);
create index par_score_unit on rankings.par_score (unit_id, method_key);
${guarded('par_score')}
create policy par_score_read on rankings.par_score for select to ${EVERYONE} using (appraised_at is not null);
create policy par_score_read_own on rankings.par_score for select to mot_cua_commune using (unit_id = ${MINE});
create policy par_score_read_province on rankings.par_score for select to mot_cua_province using (scope_province = ${MINE});
create policy par_score_read_country on rankings.par_score for select to mot_cua_country using (true);
create policy par_score_score on rankings.par_score for insert to mot_cua_commune
  with check (unit_id = ${MINE} and appraised_at is null);
create policy par_score_rescore on rankings.par_score for update to mot_cua_commune
  using (unit_id = ${MINE} and appraised_at is null) with check (unit_id = ${MINE} and appraised_at is null);
create policy par_score_appraise on rankings.par_score for insert to mot_cua_province with check (scope_province = ${MINE});
create policy par_score_reappraise on rankings.par_score for update to mot_cua_province
  using (scope_province = ${MINE}) with check (scope_province = ${MINE});
grant select on rankings.par_score to mot_cua_staff, ${EVERYONE};
grant insert, update, delete on rankings.par_score to mot_cua_staff;
grant usage on all sequences in schema rankings to mot_cua_staff, mot_cua_commune, mot_cua_province;
grant insert (${KEY}, ${SELF}), update (${SELF}, version) on rankings.par_score to mot_cua_commune;
grant insert (${KEY}, ${APPRAISED}), update (${APPRAISED}, version) on rankings.par_score to mot_cua_province;
${auditTriggers({
  table: 'rankings.par_score',
  thing: 'PAR_INDEX',
  key: 'id',
  subject: (row) => `'ParMethod:' || ${row}.method_key`,
  scope: [(row) => `${row}.unit_id`, zero, (row) => `${row}.scope_province`],
  silent: [
    'scope_province',
    'scored_by',
    'scored_by_name',
    'scored_at',
    'appraised_by',
    'appraised_by_name',
    'appraised_at',
  ],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
})}`;

/** The PAR index of communes: methods of a place and year, self-scores with evidence, appraisal, survey, bonus and penalty. */
export const createPar: MigrationFile = { name: '20261122240000_create_par', sql: `${METHODS}\n${SCORES}` };
