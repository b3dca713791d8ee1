import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { noScope, whoseAccount } from './recorded.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const SIGNED_IN = 'mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const MINE = `owner = current_setting('app.user')`;

/** How its changes are told in the audit trail. */
export const RECORDED_PEER_GROUP: RecordedTable = {
  table: 'rankings.peer_group',
  thing: 'PEER_GROUP',
  key: 'id',
  subject: (row) => `'PeerGroup:' || ${row}.id`,
  person: whoseAccount('owner'),
  scope: noScope,
  silent: ['owner', 'owner_name', 'created_at', 'updated_at'],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
};

/** Groups that units are compared in: population bands as dated data, and groups that people make. */
export const createPeerGroup: MigrationFile = {
  name: '20261122210000_create_peer_group',
  sql: `
create table rankings.population_band (
  key text not null,
  name_vi text not null,
  name_en text not null,
  population_from int not null,
  population_below int,
  valid_from date not null,
  valid_until date,
  source text not null,
  constraint population_band_pkey primary key (key, valid_from),
  constraint population_band_forward check (population_below is null or population_below > population_from),
  constraint population_band_validity_forward check (valid_until is null or valid_until >= valid_from)
);
comment on table rankings.population_band is 'Sizes that communes are grouped by. Before 1 July 2025 none are given: the former units have no dated population.';
insert into rankings.population_band (key, name_vi, name_en, population_from, population_below, valid_from, source)
select key, name_vi, name_en, low, high, date '2025-07-01',
  'Mốc chia: tiêu chuẩn dân số của phường 15.000, 21.000 và 45.000 người (Nghị quyết 76/2025/UBTVQH15); dùng ở đây để chia nhóm, không phải phân loại đơn vị'
from (values
  ('P1', 'dưới 15.000 dân', 'under 15,000 people', 0, 15000),
  ('P2', '15.000 đến dưới 21.000 dân', '15,000 to under 21,000 people', 15000, 21000),
  ('P3', '21.000 đến dưới 45.000 dân', '21,000 to under 45,000 people', 21000, 45000),
  ('P4', 'từ 45.000 dân', '45,000 people and more', 45000, null)) v (key, name_vi, name_en, low, high);
grant select on rankings.population_band to mot_cua_staff, ${EVERYONE};

create table rankings.peer_group (
  id bigint generated always as identity,
  name text not null,
  unit_ids int[] not null,
  shared boolean not null default false,
  owner text not null,
  owner_name text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  constraint peer_group_pkey primary key (id),
  constraint peer_group_name_length check (char_length(name) between 1 and 100),
  constraint peer_group_size check (cardinality(unit_ids) between 2 and 500)
);
comment on column rankings.peer_group.unit_ids is 'territory.unit.id; whoever follows a unit takes its place in today''s borders.';
create index peer_group_owner on rankings.peer_group (owner, id);
alter table rankings.peer_group enable row level security;
alter table rankings.peer_group force row level security;
create policy peer_group_owner on rankings.peer_group for all to current_user using (true) with check (true);
create policy peer_group_staff on rankings.peer_group for all to mot_cua_staff using (true) with check (true);
create policy peer_group_read on rankings.peer_group for select to ${EVERYONE} using (shared or ${MINE});
create policy peer_group_add on rankings.peer_group for insert to ${SIGNED_IN} with check (${MINE});
create policy peer_group_change on rankings.peer_group for update to ${SIGNED_IN} using (${MINE}) with check (${MINE});
create policy peer_group_remove on rankings.peer_group for delete to ${SIGNED_IN} using (${MINE});
grant select on rankings.peer_group to mot_cua_staff, ${EVERYONE};
grant insert, update, delete on rankings.peer_group to mot_cua_staff, ${SIGNED_IN};
grant usage on all sequences in schema rankings to mot_cua_staff, ${SIGNED_IN};
${auditTriggers(RECORDED_PEER_GROUP)}
`,
};
