import type { MigrationFile } from '../../platform/room.ts';

/** Pages as people arranged them. */
export const createSavedView: MigrationFile = {
  name: '20261122110200_create_saved_view',
  sql: `
create table access.saved_view (
  id bigint generated always as identity,
  account_id bigint not null,
  name text not null,
  page text not null,
  state text not null,
  shared_unit_id int,
  shared_role text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null default 1,
  constraint saved_view_pkey primary key (id),
  constraint saved_view_account_fkey foreign key (account_id) references access.account (id) on delete cascade,
  constraint saved_view_name_length check (char_length(name) between 1 and 100),
  constraint saved_view_page_length check (char_length(page) between 1 and 100),
  constraint saved_view_state_length check (char_length(state) <= 16384),
  constraint saved_view_shared_once check (shared_unit_id is null or shared_role is null)
);
create index saved_view_account on access.saved_view (account_id, id);
create index saved_view_unit on access.saved_view (shared_unit_id) where shared_unit_id is not null;
create index saved_view_role on access.saved_view (shared_role) where shared_role is not null;

grant usage on schema access to mot_cua_staff;
grant select, insert, update, delete on all tables in schema access to mot_cua_staff;
grant usage on all sequences in schema access to mot_cua_staff;
`,
};
