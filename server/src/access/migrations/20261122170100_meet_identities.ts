import type { MigrationFile } from '../../platform/room.ts';

/** Where a sign-in elsewhere leads back to, and who came whom nobody has linked yet. */
export const meetIdentities: MigrationFile = {
  name: '20261122170100_meet_identities',
  sql: `
alter table access.oidc_flow add next text not null default '/'
  constraint oidc_flow_next_here check (next ~ '^/([^/\\\\]|$)');
alter table access.session add by_provider boolean not null default false;
comment on column access.session.by_provider is 'Begun elsewhere: whether this house''s own password must be changed does not matter.';
create table access.unlinked_identity (
  id bigint generated always as identity,
  issuer text not null,
  subject text not null,
  name text,
  citizen uuid,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  constraint unlinked_identity_pkey primary key (id),
  constraint unlinked_identity_subject unique (issuer, subject)
);
comment on table access.unlinked_identity is 'Whom a provider vouched for without an account here, for the administrator to link. Forgotten after 30 days.';
grant select, insert, update, delete on access.unlinked_identity to mot_cua_staff;
grant usage on sequence access.unlinked_identity_id_seq to mot_cua_staff;
create index unlinked_identity_seen on access.unlinked_identity (last_seen_at desc, id desc);
`,
};
