import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers } from '../../platform/trail-triggers.ts';
import { whoseAccount } from './recorded.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const ME = `current_setting('app.user')`;
const OF_UNIT = `unit_id = ${MINE} and province = 0`;
const OF_PROVINCE = `unit_id = 0 and province = ${MINE}`;
/** Nothing has become of it yet. */
const FRESH = 'sent_at is null and withdrawn_at is null';
const SIGNED =
  'form, unit_id, province, scope_province, period, version, reason, known_at, digest, signed_by, signed_by_name, signed_at';
const SENT = 'sent_to, sent_by, sent_by_name, sent_at';
const WITHDRAWN = 'withdrawn_reason, withdrawn_by, withdrawn_by_name, withdrawn_at';
const zero = (): string => '0';

/** A leader of a place signs its reports; sends or withdraws what is signed, once. Nothing else ever changes. */
const own = (level: string, of: string): string => `
create policy signed_report_own_${level} on rankings.signed_report for select to mot_cua_${level} using (${of});
create policy signed_report_sign_${level} on rankings.signed_report for insert to mot_cua_${level}
  with check (${of} and signed_by = ${ME} and ${FRESH});
create policy signed_report_end_${level} on rankings.signed_report for update to mot_cua_${level}
  using (${of} and ${FRESH}) with check (${of});`;

/** Reports that leaders signed: what of whom, as known when, with the fingerprint of its figures; never the figures themselves. */
export const createSignedReport: MigrationFile = {
  name: '20261125230000_create_signed_report',
  sql: `
create table rankings.signed_report (
  id bigint generated always as identity,
  form text not null,
  unit_id int not null,
  province int not null,
  scope_province int not null,
  period text not null,
  version int not null,
  reason text,
  known_at timestamptz not null,
  digest text not null,
  signed_by text not null,
  signed_by_name text not null,
  signed_at timestamptz not null,
  sent_to text,
  sent_by text,
  sent_by_name text,
  sent_at timestamptz,
  withdrawn_reason text,
  withdrawn_by text,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  constraint signed_report_pkey primary key (id),
  constraint signed_report_once unique (form, unit_id, province, period, version),
  constraint signed_report_place check ((unit_id = 0) <> (province = 0)),
  constraint signed_report_version check (version > 0),
  constraint signed_report_digest check (digest ~ '^[0-9a-f]{64}$'),
  constraint signed_report_sent check (num_nulls(sent_to, sent_by, sent_by_name, sent_at) in (0, 4)),
  constraint signed_report_withdrawn check (num_nulls(withdrawn_reason, withdrawn_by, withdrawn_by_name, withdrawn_at) in (0, 4)),
  constraint signed_report_one_end check (sent_at is null or withdrawn_at is null),
  constraint signed_report_lengths check (char_length(reason) between 1 and 500 and char_length(sent_to) between 1 and 200
    and char_length(withdrawn_reason) between 1 and 500)
);
comment on table rankings.signed_report is 'One signed version of a report. Its figures are told from the dossiers as they were known at known_at; digest is their fingerprint.';
comment on column rankings.signed_report.unit_id is 'territory.unit.id of a commune''s report; 0 of a province''s.';
comment on column rankings.signed_report.province is 'Code as a number of a province''s report; 0 of a commune''s.';
comment on column rankings.signed_report.scope_province is 'Whose leaders may see it: the province it is of, or lies in.';
create unique index signed_report_one_open on rankings.signed_report (form, unit_id, province, period)
  where sent_at is null and withdrawn_at is null;
alter table rankings.signed_report enable row level security;
alter table rankings.signed_report force row level security;
create policy signed_report_owner on rankings.signed_report for all to current_user using (true) with check (true);
create policy signed_report_staff on rankings.signed_report for all to mot_cua_staff using (true) with check (true);
create policy signed_report_read on rankings.signed_report for select to ${EVERYONE} using (sent_at is not null);
create policy signed_report_read_province on rankings.signed_report for select to mot_cua_province using (scope_province = ${MINE});
create policy signed_report_read_country on rankings.signed_report for select to mot_cua_country using (true);
${own('commune', OF_UNIT)}
${own('province', OF_PROVINCE)}
grant select on rankings.signed_report to mot_cua_staff, ${EVERYONE};
grant insert, update, delete on rankings.signed_report to mot_cua_staff;
grant insert (${SIGNED}), update (${SENT}, ${WITHDRAWN}) on rankings.signed_report to mot_cua_commune, mot_cua_province;
grant usage on all sequences in schema rankings to mot_cua_staff, mot_cua_commune, mot_cua_province;
${auditTriggers({
  table: 'rankings.signed_report',
  thing: 'REPORT',
  key: 'id',
  subject: (row) =>
    `'Report:' || ${row}.form || '_' || case ${row}.unit_id when 0 then lpad(${row}.province::text, 2, '0') else ${row}.unit_id::text end || '_' || ${row}.period`,
  person: whoseAccount('signed_by'),
  scope: [(row) => `${row}.unit_id`, zero, (row) => `${row}.scope_province`],
  silent: [
    'scope_province',
    'known_at',
    'signed_at',
    'sent_at',
    'withdrawn_at',
    'signed_by',
    'signed_by_name',
    'sent_by',
    'sent_by_name',
    'withdrawn_by',
    'withdrawn_by_name',
  ],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
})}
`,
};
