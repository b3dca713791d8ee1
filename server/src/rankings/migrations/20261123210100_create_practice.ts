import type { MigrationFile } from '../../platform/room.ts';
import { sqlValues } from '../../platform/sql-values.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { PRACTICES } from '../practices/practices.data.ts';
import { whoseAccount } from './recorded.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const MINE = `unit_id = nullif(current_setting('app.unit'), '0')::int`;
const OWN = `${MINE} and owner = current_setting('app.user')`;
const zero = (): string => '0';

const seeds = sqlValues(
  PRACTICES.map(({ unitId, place, kind, title, scope, startedOn, precision, metric, source }) => [
    unitId,
    place,
    kind,
    title[0],
    title[1],
    scope[0],
    scope[1],
    startedOn,
    precision,
    metric,
    source,
  ]),
);

/** How its changes are told in the audit trail. */
export const RECORDED_PRACTICE: RecordedTable = {
  table: 'rankings.practice',
  thing: 'PRACTICE',
  key: 'id',
  subject: (row) => `'Practice:' || ${row}.id`,
  person: whoseAccount('owner'),
  scope: [(row) => `${row}.unit_id`, zero, zero],
  silent: ['owner', 'owner_name', 'created_at'],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
};

/** What communes did to serve better: shown to everybody, written by the commune that did it. */
export const createPractice: MigrationFile = {
  name: '20261123210100_create_practice',
  sql: `
create table rankings.practice (
  id bigint generated always as identity,
  unit_id int not null,
  place text not null,
  kind text not null,
  title_vi text not null,
  title_en text,
  scope_vi text not null,
  scope_en text,
  started_on date not null,
  precision text not null,
  metric text not null,
  source text not null,
  owner text not null,
  owner_name text not null,
  created_at timestamptz not null,
  constraint practice_pkey primary key (id),
  constraint practice_kind_known check (kind in ('EQUIPMENT', 'CONNECTION', 'COORDINATION', 'VOLUNTEERS', 'HOURS', 'TRAINING', 'PROCESS', 'OTHER')),
  constraint practice_precision_known check (precision in ('DAY', 'MONTH', 'YEAR')),
  constraint practice_lengths check (char_length(title_vi) between 1 and 200 and char_length(title_en) between 1 and 200
    and char_length(scope_vi) between 1 and 200 and char_length(scope_en) between 1 and 200 and char_length(source) between 1 and 500)
);
comment on column rankings.practice.unit_id is 'territory.unit.id, of the day it began.';
comment on column rankings.practice.precision is 'How exactly the beginning is known: the day itself, or its month or year.';
create index practice_unit on rankings.practice (unit_id, id);
insert into rankings.practice (unit_id, place, kind, title_vi, title_en, scope_vi, scope_en, started_on, precision, metric,
  source, owner, owner_name, created_at)
select v.unit_id, v.place, v.kind, v.title_vi, v.title_en, v.scope_vi, v.scope_en, v.started_on::date, v.precision, v.metric,
  v.source, 'house', 'Một Cửa', timestamptz '2026-11-23 00:00:00+07'
from (values
${seeds}
) v (unit_id, place, kind, title_vi, title_en, scope_vi, scope_en, started_on, precision, metric, source);
alter table rankings.practice enable row level security;
alter table rankings.practice force row level security;
create policy practice_owner on rankings.practice for all to current_user using (true) with check (true);
create policy practice_staff on rankings.practice for all to mot_cua_staff using (true) with check (true);
create policy practice_read on rankings.practice for select to ${EVERYONE} using (true);
create policy practice_add on rankings.practice for insert to mot_cua_commune with check (${OWN});
create policy practice_remove on rankings.practice for delete to mot_cua_commune using (${OWN});
grant select on rankings.practice to mot_cua_staff, ${EVERYONE};
grant insert, delete on rankings.practice to mot_cua_staff, mot_cua_commune;
grant usage on all sequences in schema rankings to mot_cua_staff, mot_cua_commune;
${auditTriggers(RECORDED_PRACTICE)}
`,
};
