import type { MigrationFile } from '../../platform/room.ts';

/**
 * Whose hand an account came from: whoever made it, gave it a role, gave it a one-time password or let an identity into it
 * could act under its name. What asks for a second person asks here whether the second account is one.
 */
export const knowHands: MigrationFile = {
  name: '20261123010100_know_hands',
  sql: `
alter table access.account add column password_reset_by bigint,
  add constraint account_password_reset_by_fkey foreign key (password_reset_by) references access.account (id);
comment on column access.account.password_reset_by is 'Who gave the last one-time password; null for nobody but the maker.';
alter table access.identity add column linked_by bigint,
  add constraint identity_linked_by_fkey foreign key (linked_by) references access.account (id);
comment on column access.identity.linked_by is 'Administrator who let the identity in; null where the person came by it.';

create view access.account_hand as
select id as account_id, created_by as by_id from access.account where created_by is not null
union select id, password_reset_by from access.account where password_reset_by is not null
union select account_id, granted_by from access.grant_ where granted_by is not null
union select account_id, linked_by from access.identity where linked_by is not null;
comment on view access.account_hand is 'Who could act under which account''s name.';
revoke all on access.account_hand from public;

create function access.published_one_hand(one text, other text) returns boolean
language plpgsql stable security definer set search_path = '' as $body$
begin
  if one !~ '^[0-9]{1,18}$' or other !~ '^[0-9]{1,18}$' then
    return false;
  end if;
  return (
    with recursive above (side, id) as (
      select * from (values (1, one::bigint), (2, other::bigint)) v
      union select a.side, h.by_id from above a join access.account_hand h on h.account_id = a.id
    ), common (id) as (
      select id from above where side = 1 intersect select id from above where side = 2
    ), below (id) as (
      select id from common
      union select h.account_id from below b join access.account_hand h on h.by_id = b.id
    ), independent (id) as (
      select g.account_id from access.grant_ g join access.account a on a.id = g.account_id
      where g.role = 'ADMINISTRATOR' and not a.is_demo except select id from below
    )
    select exists (select from above where (side, id) in ((1, other::bigint), (2, one::bigint)))
      or exists (select from common) and exists (select from independent)
        and not exists (select from independent join above using (id))
  );
end
$body$;
comment on function access.published_one_hand(text, text) is
  'Whether one person may stand behind two accounts: one is over the other, or one administrator alone over both where there is a second.';
revoke execute on function access.published_one_hand(text, text) from public;
grant execute on function access.published_one_hand(text, text) to mot_cua_staff;
`,
};
