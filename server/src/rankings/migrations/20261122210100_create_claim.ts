import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { noScope, whoseAccount } from './recorded.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const SIGNED_IN = 'mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const MINE = `owner = current_setting('app.user')`;

/** How its changes are told in the audit trail. */
export const recordedClaim = (table: 'report' | 'claim'): RecordedTable => ({
  table: `rankings.${table}`,
  thing: 'CLAIM',
  key: 'id',
  subject: (row) => `'Report:' || ${row}.${table === 'report' ? 'id' : 'report_id'}`,
  person: whoseAccount('owner'),
  scope: noScope,
  silent: ['owner'],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
});

/** Everybody reads; whoever wrote it down may take it away. */
const guarded = (table: 'report' | 'claim'): string => `
alter table rankings.${table} enable row level security;
alter table rankings.${table} force row level security;
create policy ${table}_owner on rankings.${table} for all to current_user using (true) with check (true);
create policy ${table}_staff on rankings.${table} for all to mot_cua_staff using (true) with check (true);
create policy ${table}_read on rankings.${table} for select to ${EVERYONE} using (true);
create policy ${table}_add on rankings.${table} for insert to ${SIGNED_IN} with check (${MINE});
create policy ${table}_remove on rankings.${table} for delete to ${SIGNED_IN} using (${MINE});
grant select on rankings.${table} to mot_cua_staff, ${EVERYONE};
grant insert, delete on rankings.${table} to mot_cua_staff, ${SIGNED_IN};
${auditTriggers(recordedClaim(table))}`;

/** Figures that reports give, with the arithmetic that they contain in themselves. */
export const createClaim: MigrationFile = {
  name: '20261122210100_create_claim',
  sql: `
create table rankings.report (
  id bigint generated always as identity,
  place text not null,
  unit_id int,
  province_code text,
  source text not null,
  wording text not null,
  published_on date,
  owner text not null,
  owner_name text not null,
  created_at timestamptz not null,
  constraint report_pkey primary key (id),
  constraint report_place_once check (unit_id is null or province_code is null),
  constraint report_lengths check (char_length(source) between 1 and 500 and char_length(wording) between 1 and 1000
    and char_length(place) between 1 and 200)
);
comment on column rankings.report.wording is 'What it says, in short; not always word for word.';
create index report_unit on rankings.report (unit_id) where unit_id is not null;

create table rankings.claim (
  id bigint generated always as identity,
  report_id bigint not null,
  item text not null,
  value numeric(14, 4) not null,
  decimals smallint not null,
  qualifier text not null,
  period_from date not null,
  period_to date not null,
  owner text not null,
  constraint claim_pkey primary key (id),
  constraint claim_report_fkey foreign key (report_id) references rankings.report (id) on delete cascade,
  constraint claim_value_known check (value >= 0 and decimals between 0 and 4),
  constraint claim_qualifier_known check (qualifier in ('EXACTLY', 'NEARLY', 'ABOUT', 'MORE_THAN', 'LESS_THAN')),
  constraint claim_period_forward check (period_to >= period_from)
);
create index claim_report on rankings.claim (report_id, id);

create table rankings.claim_check (
  report_id bigint not null,
  sort_order smallint not null,
  name_vi text not null,
  name_en text not null,
  rule text not null,
  terms numeric[] not null,
  stated numeric not null,
  decimals smallint not null,
  constraint claim_check_pkey primary key (report_id, sort_order),
  constraint claim_check_report_fkey foreign key (report_id) references rankings.report (id) on delete cascade,
  constraint claim_check_rule_known check (rule in ('SUM', 'DIFFERENCE', 'PERCENT', 'QUOTIENT'))
);
comment on table rankings.claim_check is 'Arithmetic that a report contains: its terms must make the figure it states.';
grant select on rankings.claim_check to mot_cua_staff, ${EVERYONE};
${guarded('report')}
${guarded('claim')}
grant usage on all sequences in schema rankings to mot_cua_staff, ${SIGNED_IN};
`,
};
