import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { ofOfficial } from './20261122210000_mend_trail.ts';
import { LEVELS, MINE } from './20261124090000_compare_once.ts';

const WRITER = 'mot_cua_writer';
const COLUMNS = Object.values(LEVELS);
const SCOPE = COLUMNS.join(', ');
const of = (alias: string): string => COLUMNS.map((column) => `${alias}.${column}`).join(', ');
const set = (alias: string): string => COLUMNS.map((column) => `${column} = ${alias}.${column}`).join(', ');

interface Followed {
  readonly recorded: RecordedTable;
  /** Triggers on a change besides the trail's, with what each calls: they have nothing to say of a stamp. */
  readonly changed: Readonly<Record<string, string>>;
}

const TABLES: Readonly<Record<string, Followed>> = {
  assignment: {
    recorded: ofOfficial('assignment', { thing: 'ASSIGNMENT', silent: COLUMNS }),
    changed: { a_scope_changed: 'follow_assignment', primary_changed: 'check_primary' },
  },
  commendation: { recorded: ofOfficial('commendation', { thing: 'RECOGNITION', silent: COLUMNS }), changed: {} },
};

interface Fired {
  readonly routine: string;
  /** What the routine calls the rows. */
  readonly tables: string;
}

/** A trigger that does not fire where the stamp alone is brought up to date. Nobody else can act as the writer. */
const unlessStamped = (table: string, name: string, { routine, tables }: Fired): string => `
drop trigger if exists ${table}_${name} on workforce.${table};
create trigger ${table}_${name} after update on workforce.${table} referencing ${tables}
  for each statement when (current_user <> '${WRITER}') execute function workforce.${routine}();
alter table workforce.${table} enable always trigger ${table}_${name};`;

const follow = (table: string): string => `
  update workforce.${table} x set ${set('n')}
  from moved n join was o on o.id = n.id
  where row(${of('o')}) is distinct from row(${of('n')}) and x.official_id = n.id;`;

const scoped = (table: string, { recorded, changed }: Followed): string => `
alter table workforce.${table} ${COLUMNS.map((column) => `add ${column} int not null default 0`).join(', ')};
comment on column workforce.${table}.scope_unit_id is 'The official''s own. Stamped by triggers, never written by hand.';
drop function workforce.audit_${table}() cascade;
${Object.keys(changed)
  .map((name) => `drop trigger ${table}_${name} on workforce.${table};`)
  .join('\n')}
update workforce.${table} x set ${set('o')} from workforce.official o where o.id = x.official_id;
${auditTriggers(recorded)}
${unlessStamped(table, 'audit_update', { routine: `audit_${table}`, tables: 'old table as old_rows new table as new_rows' })}
${Object.entries(changed)
  .map(([name, routine]) => unlessStamped(table, name, { routine, tables: 'new table as changed' }))
  .join('\n')}
create trigger ${table}_scope before insert or update of official_id on workforce.${table}
  for each row execute function workforce.stamp_like_official();
alter table workforce.${table} enable always trigger ${table}_scope;

drop policy ${table}_people on workforce.${table};
${Object.entries(LEVELS)
  .map(
    ([level, column]) =>
      `create policy ${table}_${level} on workforce.${table} for select to mot_cua_${level} using (${column} = ${MINE});`,
  )
  .join('\n')}
create policy ${table}_writer on workforce.${table} for select to ${WRITER} using (true);
create policy ${table}_writer_stamps on workforce.${table} for update to ${WRITER} using (true);
grant select, update (${SCOPE}) on workforce.${table} to ${WRITER};`;

/**
 * What lists of people read of each of them carries the official's scope, so that row security compares one number there
 * too: asking for the official row by row cost half as much again as the list itself.
 */
export const scopeWork: MigrationFile = {
  name: '20261124090100_scope_work',
  sql: `
create function workforce.stamp_like_official() returns trigger language plpgsql security definer set search_path = '' as $body$
declare
  whose workforce.official;
begin
  select * into whose from workforce.official o where o.id = new.official_id;
  if found then
${COLUMNS.map((column) => `    new.${column} := whose.${column};`).join('\n')}
  end if;
  return new;
end
$body$;
revoke execute on function workforce.stamp_like_official() from public;
${Object.entries(TABLES)
  .map(([table, followed]) => scoped(table, followed))
  .join('\n')}
drop index workforce.commendation_official_id;
create index commendation_official_id on workforce.commendation (official_id) include (${SCOPE});

grant usage, create on schema workforce to ${WRITER};
create function workforce.follow_official() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  if not exists (select from moved n join was o on o.id = n.id where row(${of('o')}) is distinct from row(${of('n')})) then
    return null;
  end if;
${Object.keys(TABLES).map(follow).join('')}
  return null;
end
$body$;
alter function workforce.follow_official() owner to ${WRITER};
revoke create on schema workforce from ${WRITER};
revoke execute on function workforce.follow_official() from public;
create trigger official_a_scope_followed after update on workforce.official
  referencing old table as was new table as moved for each statement execute function workforce.follow_official();
alter table workforce.official enable always trigger official_a_scope_followed;
`,
};
