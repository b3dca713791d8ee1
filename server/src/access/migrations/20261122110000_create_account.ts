import type { MigrationFile } from '../../platform/room.ts';

/** Who may sign in, by which means, and what each is trusted with. */
export const createAccount: MigrationFile = {
  name: '20261122110000_create_account',
  sql: `
create schema if not exists access;
create table access.account (
  id bigint generated always as identity,
  user_name text not null,
  display_name text not null,
  password_hash text,
  password_set_at timestamptz,
  must_change_password boolean not null default false,
  password_expires_at timestamptz,
  is_demo boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null,
  created_by bigint,
  constraint account_pkey primary key (id),
  constraint account_user_name unique (user_name),
  constraint account_created_by_fkey foreign key (created_by) references access.account (id),
  constraint account_user_name_lower check (user_name = lower(user_name)),
  constraint account_display_name_length check (char_length(display_name) between 1 and 200)
);
comment on column access.account.password_hash is 'argon2id; null for accounts that sign in elsewhere.';
comment on column access.account.password_expires_at is 'End of a one-time password; null for one of the person''s own.';
create index account_display_name on access.account (display_name collate "vi-x-icu", id);

create table access.identity (
  id bigint generated always as identity,
  account_id bigint not null,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint identity_pkey primary key (id),
  constraint identity_subject unique (issuer, subject),
  constraint identity_account_fkey foreign key (account_id) references access.account (id) on delete cascade
);
create index identity_account on access.identity (account_id);

create table access.grant_ (
  id bigint generated always as identity,
  account_id bigint not null,
  role text not null,
  scope_kind text not null,
  scope_id int not null default 0,
  scope_name text,
  valid_from date not null,
  valid_until date,
  granted_at timestamptz not null,
  granted_by bigint,
  ended_at timestamptz,
  ended_by bigint,
  constraint grant_pkey primary key (id),
  constraint grant_account_fkey foreign key (account_id) references access.account (id) on delete cascade,
  constraint grant_granted_by_fkey foreign key (granted_by) references access.account (id),
  constraint grant_ended_by_fkey foreign key (ended_by) references access.account (id),
  constraint grant_role_known check (role in ('PROVINCE_LEADER', 'DISTRICT_LEADER', 'COMMUNE_LEADER', 'HR_OFFICER',
    'ANALYST', 'ONE_STOP_OFFICER', 'CITIZEN', 'ADMINISTRATOR')),
  constraint grant_scope_known check (scope_kind in ('UNIT', 'DISTRICT', 'PROVINCE', 'COUNTRY', 'SELF')),
  constraint grant_scope_given check ((scope_kind in ('UNIT', 'PROVINCE', 'DISTRICT')) = (scope_id > 0)),
  constraint grant_days_forward check (valid_until is null or valid_until >= valid_from)
);
comment on column access.grant_.scope_id is 'Unit as it was when granted: today''s holder is found through territory.published_attribution. Province: its code. Former district: see the README.';
create index grant_account on access.grant_ (account_id, id);
`,
};
