import type { MigrationFile } from '../../platform/room.ts';

const setting = (name: string, otherwise: string): string =>
  `coalesce(nullif(current_setting('app.${name}', true), ''), '${otherwise}')`;

const EVIDENCE = ['audit_entry', 'audit_link', 'audit_checkpoint'] as const;

const kept = (table: string): string => `
create trigger ${table}_kept before update or delete on access.${table}
  for each row execute function access.audit_is_kept();
create trigger ${table}_kept_whole before truncate on access.${table}
  for each statement execute function access.audit_is_kept();
alter table access.${table} enable always trigger ${table}_kept;
alter table access.${table} enable always trigger ${table}_kept_whole;`;

/**
 * The trail. Evidence is only ever added to: entries by the writers' own transactions, links (an entry's place in its
 * chain) and checkpoints (signed heads of the chains) behind them. Who did it comes from the transaction's settings, never
 * from whoever writes the entry. Writers pay one index; what readers search by is laid down beside the links.
 */
export const createAudit: MigrationFile = {
  name: '20261122180000_create_audit',
  sql: `
create table access.audit_entry (
  xid xid8 not null default pg_current_xact_id(),
  id bigint not null generated always as identity,
  at timestamptz not null default now(),
  actor text not null default ${setting('user', 'nobody')},
  actor_role text not null default ${setting('grant', '')},
  actor_unit text not null default ${setting('unit', '0')},
  login text not null default session_user,
  request text not null default ${setting('request', '')},
  kind text not null constraint audit_entry_kind check (kind in ('ADDED', 'CHANGED', 'REMOVED', 'READ')),
  thing text not null,
  subject text,
  person bigint,
  scope_unit_id int not null default 0,
  scope_district_id int not null default 0,
  scope_province int not null default 0,
  amount int not null default 1,
  touched int8multirange,
  digest bytea,
  fields text[],
  keys text[],
  before jsonb,
  after jsonb,
  constraint audit_entry_pk primary key (xid, id)
);
comment on table access.audit_entry is 'Every change, and every read of a personal field. Added to in the transaction of the change; never changed.';
comment on column access.audit_entry.xid is 'Transaction that wrote it: sealed once that has ended.';
comment on column access.audit_entry.login is 'Login to PostgreSQL: tells whoever changed something past the application.';
comment on column access.audit_entry.subject is 'Of what it is, as Type:key; null where it is of many.';
comment on column access.audit_entry.person is 'Account concerned, access.account.id.';
comment on column access.audit_entry.touched is 'Row ids, where many rows changed at once: exactly these.';
comment on column access.audit_entry.digest is 'SHA-256: of the rows where many changed at once, of the keys where more were read than are named.';

create table access.audit_link (
  day date not null,
  unit_id int not null,
  seq int not null constraint audit_link_seq check (seq > 0),
  xid xid8 not null,
  entry_id bigint not null,
  previous bytea not null,
  hash bytea not null,
  constraint audit_link_pk primary key (day, unit_id, seq),
  constraint audit_link_entry unique (entry_id)
);
comment on table access.audit_link is 'Chains, one for each day (Asia/Ho_Chi_Minh) and unit (0: of none); see the README for what is hashed.';

create table access.audit_checkpoint (
  seq bigint not null constraint audit_checkpoint_pk primary key,
  at timestamptz not null,
  upto xid8 not null,
  heads text not null,
  previous bytea not null,
  hash bytea not null,
  key_id text not null,
  signature bytea not null
);
comment on table access.audit_checkpoint is 'Heads of all chains that grew, signed with a key that is not in the database; a chain of their own.';

create table access.audit_place (
  entry_id bigint not null constraint audit_place_pk primary key,
  xid xid8 not null,
  scope_unit_id int not null,
  scope_district_id int not null,
  scope_province int not null,
  actor text not null,
  person bigint
);
comment on table access.audit_place is 'By what sealed entries are found, and who may read them: derived, no evidence. Follows mergers.';
create index audit_place_unit on access.audit_place (scope_unit_id, entry_id);
create index audit_place_district on access.audit_place (scope_district_id, entry_id) where scope_district_id <> 0;
create index audit_place_province on access.audit_place (scope_province, entry_id) where scope_province <> 0;
create index audit_place_actor on access.audit_place (actor, entry_id);
create index audit_place_person on access.audit_place (person, entry_id) where person is not null;

create table access.audit_subject (
  subject text not null,
  entry_id bigint not null,
  constraint audit_subject_pk primary key (subject, entry_id)
);
comment on table access.audit_subject is 'Which entries are of what: derived, no evidence.';

create table access.audit_state (
  sealed_below xid8 not null,
  sealed_at timestamptz,
  only_one boolean not null default true constraint audit_state_pk primary key constraint audit_state_only_one check (only_one)
);
comment on column access.audit_state.sealed_below is 'Entries of transactions before this one are sealed.';
insert into access.audit_state (sealed_below) values ('0');

create function access.audit_is_kept() returns trigger language plpgsql as $body$
begin
  raise exception 'The audit trail is only ever added to.' using errcode = '42501';
end
$body$;
${EVIDENCE.map(kept).join('\n')}

create view access.published_audit as
select kind, thing, subject, person, scope_unit_id, scope_district_id, scope_province, amount, touched, digest, before, after
from access.audit_entry;
comment on view access.published_audit is
  'Where the rooms'' triggers add what changed. Who, when and by which request is not theirs to say: it comes from the transaction.';
revoke all on access.audit_entry, access.audit_link, access.audit_checkpoint, access.audit_place, access.audit_subject,
  access.audit_state, access.published_audit from public;
`,
};
