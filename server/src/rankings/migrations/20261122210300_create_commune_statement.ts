import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { whoseAccount } from './recorded.ts';

const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const MINE = `unit_id = nullif(current_setting('app.unit'), '0')::int`;
const zero = (): string => '0';

/** How its changes are told in the audit trail. */
export const RECORDED_STATEMENT: RecordedTable = {
  table: 'rankings.commune_statement',
  thing: 'COMMUNE_STATEMENT',
  key: 'id',
  subject: (row) => `'Statement:' || ${row}.id`,
  person: whoseAccount('author'),
  scope: [(row) => `${row}.unit_id`, zero, zero],
  silent: ['author', 'author_name', 'written_at'],
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
};

/** What a commune says of its own figure: shown with it to everybody, written by that commune alone. */
export const createCommuneStatement: MigrationFile = {
  name: '20261122210300_create_commune_statement',
  sql: `
create table rankings.commune_statement (
  id bigint generated always as identity,
  unit_id int not null,
  metric text not null,
  period_from date not null,
  period_to date not null,
  text text not null,
  author text not null,
  author_name text not null,
  written_at timestamptz not null,
  constraint commune_statement_pkey primary key (id),
  constraint commune_statement_once unique (metric, period_from, period_to, unit_id),
  constraint commune_statement_length check (char_length(text) between 1 and 500),
  constraint commune_statement_period_forward check (period_to >= period_from)
);
comment on column rankings.commune_statement.author_name is 'As published beside the figure: the commune speaks in its leader''s name.';
alter table rankings.commune_statement enable row level security;
alter table rankings.commune_statement force row level security;
create policy commune_statement_owner on rankings.commune_statement for all to current_user using (true) with check (true);
create policy commune_statement_staff on rankings.commune_statement for all to mot_cua_staff using (true) with check (true);
create policy commune_statement_read on rankings.commune_statement for select to ${EVERYONE} using (true);
create policy commune_statement_add on rankings.commune_statement for insert to mot_cua_commune with check (${MINE});
create policy commune_statement_change on rankings.commune_statement for update to mot_cua_commune using (${MINE}) with check (${MINE});
create policy commune_statement_remove on rankings.commune_statement for delete to mot_cua_commune using (${MINE});
grant select on rankings.commune_statement to mot_cua_staff, ${EVERYONE};
grant insert, update, delete on rankings.commune_statement to mot_cua_staff, mot_cua_commune;
grant usage on all sequences in schema rankings to mot_cua_staff, mot_cua_commune;
${auditTriggers(RECORDED_STATEMENT)}
`,
};
