import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers } from '../../platform/trail-triggers.ts';

const zero = (): string => '0';

/** What each reader keeps of a saved view, and which of the shared ones its page opens with. When it was opened is not recorded. */
export const markViews: MigrationFile = {
  name: '20261124120000_mark_views',
  sql: `
alter table access.saved_view add column is_shared_default boolean not null default false;
alter table access.saved_view add constraint saved_view_default_shared
  check (not is_shared_default or shared_unit_id is not null or shared_role is not null);

create table access.view_mark (
  id bigint generated always as identity,
  account_id bigint not null,
  view_id bigint not null,
  is_pinned boolean not null,
  is_default boolean not null,
  opened_at timestamptz,
  constraint view_mark_pkey primary key (id),
  constraint view_mark_once unique (account_id, view_id),
  constraint view_mark_account_fkey foreign key (account_id) references access.account (id) on delete cascade,
  constraint view_mark_view_fkey foreign key (view_id) references access.saved_view (id) on delete cascade
);
create index view_mark_view on access.view_mark (view_id);
grant select, insert, update, delete on access.view_mark to mot_cua_staff;
grant usage on all sequences in schema access to mot_cua_staff;
${auditTriggers({
  table: 'access.view_mark',
  thing: 'SAVED_VIEW',
  key: 'id',
  subject: (row) => `'Account:' || ${row}.account_id`,
  person: (row) => `${row}.account_id`,
  scope: [zero, zero, zero],
  silent: ['id', 'account_id', 'view_id', 'opened_at'],
  // What goes with its view or account is told by the entry of that.
  only: { delete: (row) => `exists (select from access.saved_view v where v.id = ${row}.view_id)` },
  many: { subject: 'null', together: [], digest: (row) => `${row}.id::text` },
})}`,
};
