/** A table whose rows are edited or taken back, and that answers what it held at an instant. */
export interface RememberedTable {
  readonly table: `${string}.${string}`;
  /** All its columns in their order, without `known_from`, which this adds. */
  readonly columns: readonly string[];
  /** What versions of one row have in common, and lookups go by. */
  readonly index: readonly string[];
  /** Roles that read it, each with what of it they may see, as SQL. */
  readonly readers: Readonly<Record<string, string>>;
  /** Since when the rows that are there already are known, as SQL; left out: always. */
  readonly since?: string;
}

/** Every role that reads what the house publishes to everybody. */
export const READERS = [
  'mot_cua_staff',
  'mot_cua_public',
  'mot_cua_citizen',
  'mot_cua_commune',
  'mot_cua_district',
  'mot_cua_province',
  'mot_cua_country',
] as const;

/**
 * SQL that gives a table transaction time. Rows say since when they are known (`known_from`, null is always); what they said
 * before, or before they were deleted, stands in `…_past` until the instant it was replaced. `…_known(instant)` has the rows
 * of an instant. Who reads the table itself notices nothing. A column added later belongs in both, and the function anew.
 */
export function rememberTable({ table, columns, index, readers, since }: RememberedTable): string {
  const [, name = ''] = table.split('.');
  const past = `${table}_past`;
  const told = [...columns, 'known_from'];
  const roles = Object.keys(readers).join(', ');
  const of = (alias: string): string => told.map((column) => `${alias}.${column}`).join(', ');
  return `
alter table ${table} add known_from timestamptz;
${since === undefined ? '' : `update ${table} set known_from = ${since};`}
alter table ${table} alter known_from set default now();
comment on column ${table}.known_from is 'Since when it is known as it stands here; null is always.';
create table ${past} (known_until timestamptz not null, like ${table});
comment on table ${past} is 'What rows said until they were changed or deleted.';
create index ${name}_past_index on ${past} (${index.join(', ')}, known_until);
alter table ${past} enable row level security, force row level security;
create policy ${name}_past_owner on ${past} for all to current_user using (true) with check (true);
${Object.entries(readers)
  .map(
    ([role, rule]) =>
      `create policy ${name}_past_${role.replace('mot_cua_', '')} on ${past} for select to ${role} using (${rule});`,
  )
  .join('\n')}
grant select on ${past} to ${roles};
${remembering({ table, told, isChanged: 'old.* is distinct from new.*' })}create function ${table}_known(at timestamptz) returns setof ${table} language sql stable as $body$
  select ${of('t')} from ${table} t where t.known_from is null or t.known_from <= $1
  union all
  select ${of('p')} from ${past} p where (p.known_from is null or p.known_from <= $1) and p.known_until > $1
$body$;
comment on function ${table}_known(timestamptz) is 'The rows as they were known at an instant.';
revoke execute on function ${table}_known(timestamptz) from public; grant execute on function ${table}_known(timestamptz) to ${roles};
`;
}

/** The triggers that keep what a row said. @param told its columns that are kept, `known_from` with them */
function remembering({
  table,
  told,
  isChanged,
}: {
  table: string;
  told: readonly string[];
  isChanged: string;
}): string {
  const [schema = '', name = ''] = table.split('.');
  const past = `${table}_past`;
  const remember = `${schema}.remember_${name}`;
  const of = (alias: string): string => told.map((column) => `${alias}.${column}`).join(', ');
  return `create function ${remember}() returns trigger language plpgsql security definer set search_path = '' as $body$
declare
  known timestamptz := pg_catalog.now();
begin
  -- What one transaction changes twice was known to nobody in between.
  if (old.known_from < known) is not false then
    insert into ${past} (known_until, ${told.join(', ')}) values (known, ${of('old')});
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.known_from := known;
  return new;
end
$body$;
create trigger ${name}_remember before update on ${table} for each row when (${isChanged}) execute function ${remember}();
create trigger ${name}_remember_deleted before delete on ${table} for each row execute function ${remember}();
`;
}

/**
 * SQL that gives some columns of a table transaction time, for functions of the owner alone: nobody reads what they said before,
 * nor `…_known(instant)`, and what else a row says of people is not kept. Rows that are there already are known always.
 */
export function rememberColumns({
  table,
  columns,
  index,
}: Pick<RememberedTable, 'table' | 'columns' | 'index'>): string {
  const [, name = ''] = table.split('.');
  const past = `${table}_past`;
  const told = [...columns, 'known_from'];
  const of = (alias: string): string => told.map((column) => `${alias}.${column}`).join(', ');
  const row = (alias: string): string => `row(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
  return `
alter table ${table} add known_from timestamptz;
alter table ${table} alter known_from set default now();
comment on column ${table}.known_from is 'Since when it is known as it stands here; null is always.';
create table ${past} as select null::timestamptz as known_until, ${of('t')} from ${table} t with no data;
alter table ${past} alter known_until set not null;
comment on table ${past} is 'What rows said of what is told at an instant, until they were changed or deleted.';
create index ${name}_past_index on ${past} (${index.join(', ')}, known_until);
alter table ${past} enable row level security, force row level security;
create policy ${name}_past_owner on ${past} for all to current_user using (true) with check (true);
${remembering({ table, told, isChanged: `${row('old')} is distinct from ${row('new')}` })}
create function ${table}_known(at timestamptz) returns setof ${past} language sql stable as $body$
  select null::timestamptz, ${of('t')} from ${table} t where t.known_from is null or t.known_from <= $1
  union all
  select p.known_until, ${of('p')} from ${past} p where (p.known_from is null or p.known_from <= $1) and p.known_until > $1
$body$;
comment on function ${table}_known(timestamptz) is 'The rows as they were known at an instant, as far as they are kept.';
revoke execute on function ${table}_known(timestamptz) from public;
`;
}

/** A remembered table as a statement reads it: as it is, or as it was known at an instant. @param at placeholder of the instant */
export const asKnown = (table: string, at: string | null): string =>
  at === null ? table : `${table}_known(${at}::timestamptz)`;
