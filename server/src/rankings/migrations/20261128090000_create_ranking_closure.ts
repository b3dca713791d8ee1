import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { whoseAccount } from './recorded.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const zero = (): string => '0';
/** Other roles act at the same level: who may close is for the grant to say. */
const acts = (role: string): string => `coalesce(current_setting('app.grant', true), '') = '${role}'`;
const OWN = `${acts('PROVINCE_LEADER')} and province_code::int = nullif(current_setting('app.unit'), '0')::int`;
const ANY = acts('ADMINISTRATOR');

/** How its changes are told in the audit trail. */
const RECORDED: RecordedTable = {
  table: 'rankings.ranking_closure',
  thing: 'RANKING_CLOSURE',
  key: 'id',
  subject: (row) => `'RankingClosure:' || ${row}.id`,
  person: whoseAccount('owner'),
  scope: [zero, zero, (row) => `coalesce(${row}.province_code::int, 0)`],
  silent: ['owner', 'owner_name', 'created_at'],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
};

/**
 * Leaderboards turned off, per metric and for some viewers. Processes read them with the registry of metrics: each change
 * changes its stamp, yet not since when metrics are known as they are.
 */
export const createRankingClosure: MigrationFile = {
  name: '20261128090000_create_ranking_closure',
  sql: `
create table rankings.ranking_closure (
  id bigint generated always as identity,
  metric text,
  audience text not null,
  province_code text,
  reason_vi text not null,
  reason_en text,
  valid_from date not null,
  valid_until date,
  owner text not null,
  owner_name text not null,
  created_at timestamptz not null,
  constraint ranking_closure_pkey primary key (id),
  constraint ranking_closure_audience_known check (audience in ('EVERYBODY', 'PUBLIC', 'PROVINCE_LEADER', 'DISTRICT_LEADER',
    'COMMUNE_LEADER', 'HR_OFFICER', 'ANALYST', 'ONE_STOP_OFFICER', 'CITIZEN', 'ADMINISTRATOR')),
  constraint ranking_closure_province check (province_code ~ '^[0-9]{2}$'),
  constraint ranking_closure_place check (province_code is null or audience not in ('PUBLIC', 'CITIZEN', 'ADMINISTRATOR')),
  constraint ranking_closure_reason check (char_length(reason_vi) between 1 and 300 and char_length(reason_en) between 1 and 300),
  constraint ranking_closure_forward check (valid_until >= valid_from),
  constraint ranking_closure_once exclude using gist ((coalesce(metric, '')) with =, audience with =,
    (coalesce(province_code, '')) with =, daterange(valid_from, valid_until, '[]') with &&)
);
comment on table rankings.ranking_closure is 'Leaderboards that are turned off: to whom, why, on which days. What was opened again before its last day stands in the audit trail.';
comment on column rankings.ranking_closure.metric is 'Key of the metric; null is every metric.';
comment on column rankings.ranking_closure.province_code is 'Only viewers whose role holds there; null is wherever.';
alter table rankings.ranking_closure enable row level security, force row level security;
create policy ranking_closure_owner on rankings.ranking_closure for all to current_user using (true) with check (true);
create policy ranking_closure_staff on rankings.ranking_closure for all to mot_cua_staff using (true) with check (true);
create policy ranking_closure_read on rankings.ranking_closure for select to ${EVERYONE} using (true);
create policy ranking_closure_add_own on rankings.ranking_closure for insert to mot_cua_province with check (${OWN});
create policy ranking_closure_remove_own on rankings.ranking_closure for delete to mot_cua_province using (${OWN});
create policy ranking_closure_add on rankings.ranking_closure for insert to mot_cua_country with check (${ANY});
create policy ranking_closure_remove on rankings.ranking_closure for delete to mot_cua_country using (${ANY});
grant select on rankings.ranking_closure to mot_cua_staff, ${EVERYONE};
grant insert, update, delete on rankings.ranking_closure to mot_cua_staff;
grant insert, delete on rankings.ranking_closure to mot_cua_province, mot_cua_country;
grant usage on all sequences in schema rankings to mot_cua_staff, mot_cua_province, mot_cua_country;
create function rankings.stamp_closures() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  update rankings.registry_stamp set stamp = pg_catalog.gen_random_uuid();
  return null;
end
$body$;
create trigger ranking_closure_stamp after insert or update or delete on rankings.ranking_closure
  for each statement execute function rankings.stamp_closures();
${auditTriggers(RECORDED)}
`,
};
