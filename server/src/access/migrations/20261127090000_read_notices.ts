import type { MigrationFile } from '../../platform/room.ts';

/** Which notices each account has read. What a notice tells of stays where it is recorded. */
export const readNotices: MigrationFile = {
  name: '20261127090000_read_notices',
  sql: `
create table access.read_notice (
  account_id bigint not null,
  key text not null,
  read_at timestamptz not null,
  constraint read_notice_pkey primary key (account_id, key),
  constraint read_notice_account_fkey foreign key (account_id) references access.account (id) on delete cascade,
  constraint read_notice_key_short check (length(key) between 1 and 120)
);
grant select, insert, update, delete on access.read_notice to mot_cua_staff;
`,
};
