import type { MigrationFile } from '../../platform/room.ts';

/** Sessions, tokens and tries to sign in. Secrets are kept as their SHA-256: they are random, nothing can be guessed. */
export const createSession: MigrationFile = {
  name: '20261122110100_create_session',
  sql: `
create table access.session (
  id bigint generated always as identity,
  token_hash text not null,
  account_id bigint not null,
  grant_id bigint,
  address text not null,
  user_agent text not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_why text,
  constraint session_pkey primary key (id),
  constraint session_token unique (token_hash),
  constraint session_account_fkey foreign key (account_id) references access.account (id) on delete cascade,
  constraint session_grant_fkey foreign key (grant_id) references access.grant_ (id) on delete set null,
  constraint session_why_known check (ended_why in ('SIGNED_OUT', 'REVOKED', 'ROTATED', 'PASSWORD_CHANGED', 'DISABLED')),
  constraint session_end_told check ((ended_at is null) = (ended_why is null))
);
create index session_account on access.session (account_id, id) where ended_at is null;

create table access.api_token (
  id bigint generated always as identity,
  account_id bigint not null,
  grant_id bigint not null,
  name text not null,
  token_hash text not null,
  hint text not null,
  classes text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  constraint api_token_pkey primary key (id),
  constraint api_token_hash unique (token_hash),
  constraint api_token_account_fkey foreign key (account_id) references access.account (id) on delete cascade,
  constraint api_token_grant_fkey foreign key (grant_id) references access.grant_ (id) on delete cascade,
  constraint api_token_name_length check (char_length(name) between 1 and 100)
);
create index api_token_account on access.api_token (account_id, id);

create table access.sign_in_attempt (
  id bigint generated always as identity,
  name_hash text not null,
  address text not null,
  at timestamptz not null,
  succeeded boolean not null default false,
  constraint sign_in_attempt_pkey primary key (id)
);
comment on column access.sign_in_attempt.name_hash is 'SHA-256 of what was typed: people type passwords there by mistake.';
create index sign_in_attempt_name on access.sign_in_attempt (name_hash, at);
create index sign_in_attempt_address on access.sign_in_attempt (address, at);

create table access.oidc_flow (
  browser_hash text not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  started_at timestamptz not null,
  constraint oidc_flow_pkey primary key (browser_hash)
);
comment on table access.oidc_flow is 'Sign-ins under way at a provider; each is used once.';
`,
};
