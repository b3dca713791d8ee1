import type { MigrationFile } from '../../platform/room.ts';

const PEOPLE = 'mot_cua_commune, mot_cua_province';

/** Triggers of one event go by name: whoever leads a person is known before the trail tells of the change. */
const STAMPS = [
  ['assignment', 'added'],
  ['assignment', 'changed'],
  ['assignment', 'removed'],
  ['post', 'added'],
] as const;

/** Raises unless somebody else, by somebody else's making, decides. @param when SQL about old and new rows */
export const guard = (
  table: string,
  { on, when, first }: { on: string; when: string; first: readonly string[] },
): string => `
create function workforce.${table}_second_person() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  if ${when} then
    raise exception 'one hand proposes and decides' using errcode = 'check_violation', constraint = '${table}_second_person';
  end if;
  return new;
end
$body$;
create trigger ${table}_second_person before ${on} on workforce.${table} for each row
  when (${first.join(' or ')}) execute function workforce.${table}_second_person();`;

/** Who proposes and who decides are two people, whatever the way: `access` knows whose hand an account came from. */
export const secondPerson: MigrationFile = {
  name: '20261123010000_second_person',
  sql: `
create function workforce.in_one_hand(one text, other text) returns boolean
language plpgsql stable security definer set search_path = '' as $body$
begin
  if one is null or other is null or pg_catalog.to_regprocedure('access.published_one_hand(text, text)') is null then
    return false;
  end if;
  return access.published_one_hand(one, other);
end
$body$;
revoke execute on function workforce.in_one_hand(text, text) from public;
grant execute on function workforce.in_one_hand(text, text) to mot_cua_staff, ${PEOPLE};
${guard('recognition_proposal', {
  on: 'insert or update of decided_by',
  first: ['new.decided_by is not null'],
  when: 'workforce.in_one_hand(new.proposed_by, new.decided_by)',
})}
${guard('placement_scenario', {
  on: 'insert or update of approved_by',
  first: ['new.approved_by is not null'],
  when: 'workforce.in_one_hand(new.created_by, new.approved_by) or workforce.in_one_hand(new.locked_by, new.approved_by)',
})}
${guard('reminder', {
  on: 'update of state, judged_by',
  first: [`old.state = 'APPEALED' and new.state <> 'WITHDRAWN'`],
  when: 'workforce.in_one_hand(old.judged_by, new.judged_by)',
})}

${STAMPS.map(([table, event]) => `alter trigger ${table}_scope_${event} on workforce.${table} rename to ${table}_a_scope_${event};`).join('\n')}
create view workforce.published_placement_scope as
select id, scope_unit_id, scope_district_id, scope_province from workforce.placement_scenario;
comment on view workforce.published_placement_scope is 'Who may read what is recorded of a placement.';
revoke all on workforce.published_placement_scope from public;
create index official_account on workforce.official (account_id) where account_id is not null;
create view workforce.published_official_account as
select code, account_id from workforce.official where account_id is not null;
comment on view workforce.published_official_account is 'Whose account is whose, so that a person reads what is recorded of him.';
revoke all on workforce.published_official_account from public;
grant select on workforce.published_official_account to mot_cua_staff;
`,
};
