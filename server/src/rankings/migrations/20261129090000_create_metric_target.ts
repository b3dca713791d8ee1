import { READERS, rememberTable } from '../../platform/remembered.ts';
import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { whoseAccount } from './recorded.ts';
import { TARGETS, type TargetSeed } from './seeds/target.data.ts';

const zero = (): string => '0';
/** Other roles act at the same level: who may set targets is for the grant to say. */
const acts = (role: string): string => `coalesce(current_setting('app.grant', true), '') = '${role}'`;
const OWN = `${acts('PROVINCE_LEADER')} and province_code::int = nullif(current_setting('app.unit'), '0')::int`;
const ANY = acts('ADMINISTRATOR');

/** How its changes are told in the audit trail. */
const RECORDED: RecordedTable = {
  table: 'rankings.metric_target',
  thing: 'METRIC_TARGET',
  key: 'id',
  subject: (row) => `'MetricTarget:' || ${row}.id`,
  person: whoseAccount('owner'),
  scope: [zero, zero, (row) => `coalesce(${row}.province_code::int, 0)`],
  silent: ['owner', 'owner_name', 'created_at', 'known_from'],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
};

const COLUMNS = `id metric value province_code source note_vi note_en valid_from valid_until owner owner_name created_at`;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const seeded = ({ metric, value, source, note, from }: TargetSeed): string =>
  `(${text(metric)}, ${String(value)}, ${[source, ...note].map(text).join(', ')}, '${from}', 'house', 'Một Cửa', '2025-07-01')`;

/**
 * What values of metrics are aimed at, with document and days. Processes read them with the registry of metrics, whose stamp
 * each change changes; they answer what they were at an instant, like the metrics.
 */
export const createMetricTarget: MigrationFile = {
  name: '20261129090000_create_metric_target',
  sql: `
create table rankings.metric_target (
  id bigint generated always as identity,
  metric text not null,
  value numeric(14, 4) not null,
  province_code text,
  source text not null,
  note_vi text,
  note_en text,
  valid_from date not null,
  valid_until date,
  owner text not null,
  owner_name text not null,
  created_at timestamptz not null,
  constraint metric_target_pkey primary key (id),
  constraint metric_target_value check (value >= 0),
  constraint metric_target_province check (province_code ~ '^[0-9]{2}$'),
  constraint metric_target_words check (char_length(source) between 1 and 300 and char_length(note_vi) between 1 and 300
    and char_length(note_en) between 1 and 300),
  constraint metric_target_forward check (valid_until >= valid_from),
  constraint metric_target_once exclude using gist (metric with =, (coalesce(province_code, '')) with =,
    daterange(valid_from, valid_until, '[]') with &&)
);
comment on table rankings.metric_target is 'What value of a metric is aimed at: where, on which days, by which document.';
comment on column rankings.metric_target.metric is 'Key of the metric, of whatever version.';
comment on column rankings.metric_target.value is 'In the metric''s unit: a share is 0..1.';
comment on column rankings.metric_target.province_code is 'Of the units of that province alone; null is of all that have none of their own.';
insert into rankings.metric_target (metric, value, source, note_vi, note_en, valid_from, owner, owner_name, created_at) values
${TARGETS.map(seeded).join(',\n')};
${rememberTable({
  table: 'rankings.metric_target',
  columns: COLUMNS.split(' '),
  index: ['id'],
  readers: Object.fromEntries(READERS.map((role) => [role, 'true'])),
})}
alter table rankings.metric_target enable row level security, force row level security;
create policy metric_target_owner on rankings.metric_target for all to current_user using (true) with check (true);
create policy metric_target_staff on rankings.metric_target for all to mot_cua_staff using (true) with check (true);
create policy metric_target_read on rankings.metric_target for select to ${READERS.slice(1).join(', ')} using (true);
create policy metric_target_add_own on rankings.metric_target for insert to mot_cua_province with check (${OWN});
create policy metric_target_end_own on rankings.metric_target for update to mot_cua_province using (${OWN}) with check (${OWN});
create policy metric_target_remove_own on rankings.metric_target for delete to mot_cua_province using (${OWN});
create policy metric_target_add on rankings.metric_target for insert to mot_cua_country with check (${ANY});
create policy metric_target_end on rankings.metric_target for update to mot_cua_country using (${ANY}) with check (${ANY});
create policy metric_target_remove on rankings.metric_target for delete to mot_cua_country using (${ANY});
grant select on rankings.metric_target to ${READERS.join(', ')};
grant insert, update, delete on rankings.metric_target to mot_cua_staff;
grant insert, delete, update (valid_until) on rankings.metric_target to mot_cua_province, mot_cua_country;
grant usage on all sequences in schema rankings to mot_cua_staff, mot_cua_province, mot_cua_country;
create trigger metric_target_stamp after insert or update or delete on rankings.metric_target
  for each statement execute function rankings.stamp_registry();
${auditTriggers(RECORDED)}
`,
};
