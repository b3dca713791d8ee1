/** Up to this many rows of one statement are told one by one; more of them as one entry for each unit. */
export const MOST_TOLD_APART = 20;

/** Where entries go: what the room `access` publishes. Without that room nobody signs in, and nothing is recorded. */
const TRAIL = 'access.published_audit';

/** SQL about one row, by its alias. */
type About = (row: string) => string;

/** How the changes of one table are told in the audit trail. Everything here is constant SQL, never input. */
export interface RecordedTable {
  readonly table: `${string}.${string}`;
  /** What kind of thing a row is, as the trail calls it. */
  readonly thing: string;
  /** What pairs a row before a change with the row after; null where rows are only counted. */
  readonly key: string | null;
  /** Of what the change is: `Type:key`. */
  readonly subject: About;
  /** Account concerned. */
  readonly person?: About;
  /** Unit, former district and province whose leaders may read it; 0 is none. */
  readonly scope: readonly [unit: About, district: About, province: About];
  readonly joins?: About;
  /** Rows to tell apart; others are told with what they belong to. */
  readonly only?: Partial<Record<'insert' | 'update' | 'delete', About>>;
  /** Columns that follow from others or tell nothing by themselves. */
  readonly silent: readonly string[];
  /** Columns of which only a fingerprint is told. */
  readonly secret?: readonly string[];
  /** What is told beside the row's own columns when it is added or changed, as jsonb; null for nothing. */
  readonly beside?: Partial<Record<'insert' | 'update', About>>;
  /** Told of many rows at once; `together` must not differ within an entry. */
  readonly many: { readonly subject: string; readonly together: readonly string[]; readonly digest: About };
  /** False where rows are never told one by one. */
  readonly apart?: boolean;
}

const list = (names: readonly string[]): string => `'{${names.join(',')}}'::text[]`;

/** A row as the trail tells it. */
function told({ silent, secret = [] }: RecordedTable, row: string): string {
  const plain = `to_jsonb(${row}) - ${list([...silent, ...secret])}`;
  const prints = secret.map(
    (name) => `'${name}', 'sha256:' || left(encode(sha256(convert_to(${row}.${name}::text, 'UTF8')), 'hex'), 16)`,
  );
  return prints.length === 0 ? plain : `${plain} || jsonb_strip_nulls(jsonb_build_object(${prints.join(', ')}))`;
}

const COLUMNS = 'kind, thing, subject, person, scope_unit_id, scope_district_id, scope_province';

const about = (recorded: RecordedTable, kind: string, row: string): string =>
  [
    `'${kind}'`,
    `'${recorded.thing}'`,
    recorded.subject(row),
    recorded.person?.(row) ?? 'null',
    ...recorded.scope.map((of) => of(row)),
  ].join(', ');

const where = (conditions: readonly (string | undefined)[]): string => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? '' : `where ${given.join(' and ')}`;
};

function addedApart(recorded: RecordedTable): string {
  const beside = recorded.beside?.insert?.('n');
  return `insert into ${TRAIL} (${COLUMNS}, after)
    select ${about(recorded, 'ADDED', 'n')}, jsonb_strip_nulls(${told(recorded, 'n')}${beside ? ` || coalesce(${beside}, '{}')` : ''})
    from new_rows n ${recorded.joins?.('n') ?? ''} ${where([recorded.only?.insert?.('n')])};`;
}

function removedApart(recorded: RecordedTable): string {
  return `insert into ${TRAIL} (${COLUMNS}, before)
    select ${about(recorded, 'REMOVED', 'o')}, jsonb_strip_nulls(${told(recorded, 'o')})
    from old_rows o ${recorded.joins?.('o') ?? ''} ${where([recorded.only?.delete?.('o')])};`;
}

function changedApart(recorded: RecordedTable): string {
  const beside = recorded.beside?.update?.('n');
  return `insert into ${TRAIL} (${COLUMNS}, before, after)
    select ${about(recorded, 'CHANGED', 'n')}, c.before, ${beside ? `c.after || coalesce(${beside}, '{}')` : 'c.after'}
    from new_rows n join old_rows o on o.${recorded.key ?? ''} = n.${recorded.key ?? ''} ${recorded.joins?.('n') ?? ''}
    cross join lateral (
      select jsonb_object_agg(v.key, coalesce(j.before -> v.key, 'null')) as before, jsonb_object_agg(v.key, v.value) as after
      from (select ${told(recorded, 'o')} as before, ${told(recorded, 'n')} as after offset 0) j, jsonb_each(j.after) v
      where v.value is distinct from j.before -> v.key
    ) c
    ${where(['c.after is not null', recorded.only?.update?.('n')])};`;
}

function manyTold(recorded: RecordedTable, kind: string, from: string): string {
  const { many, key, scope } = recorded;
  const [unit, district, province] = scope.map((of) => of('r')) as [string, string, string];
  const touched = key?.endsWith('id') ? `range_agg(int8range(r.${key}, r.${key}, '[]'))` : 'null';
  const order = key === null ? '' : ` order by r.${key}`;
  const together = many.together.map((name) => `r.${name}`);
  const shared = many.together.map((name) => `'${name}', r.${name}`).join(', ');
  const isScoped = /r\./u.test(unit);
  const groups = [...(isScoped ? [unit] : []), ...together];
  return `insert into ${TRAIL} (${COLUMNS}, amount, touched, digest, after)
    select '${kind}', '${recorded.thing}', ${many.subject}, null, ${unit}, ${isScoped ? `max(${district}), max(${province})` : `${district}, ${province}`},
      count(*), ${touched}, sha256(convert_to(string_agg(${many.digest('r')}, ','${order === '' ? ` order by ${many.digest('r')}` : order}), 'UTF8')),
      ${shared === '' ? 'null' : `nullif(jsonb_strip_nulls(jsonb_build_object(${shared})), '{}')`}
    from ${from} r ${groups.length === 0 ? 'having count(*) > 0' : `group by ${groups.join(', ')}`};`;
}

/** The trigger function of a table, in place of the one that is there. */
export function auditRoutine(recorded: RecordedTable): string {
  const { apart = true } = recorded;
  const branch = (kind: string, from: string, one: string): string => {
    const many = manyTold(recorded, kind, from);
    if (!apart) return many;
    const only = kind === 'ADDED' ? recorded.only?.insert?.('n') : undefined;
    // Mostly there is nothing to tell of parts: to know that costs a third of looking for what to tell.
    const some = `if not exists (select from ${from} n ${recorded.joins?.('n') ?? ''} where ${only ?? ''}) then
      return null;
    end if;
    `;
    return `${only === undefined ? '' : some}if (select count(*) from ${from}) <= ${String(MOST_TOLD_APART)} then
      ${one}
    else
      ${many}
    end if;`;
  };
  return `
create or replace function ${routineOf(recorded)}() returns trigger language plpgsql security definer set search_path = '' as $body$
begin
  if pg_catalog.to_regclass('${TRAIL}') is null then
    return null;
  end if;
  if tg_op = 'INSERT' then
    ${branch('ADDED', 'new_rows', addedApart(recorded))}
  elsif tg_op = 'UPDATE' then
    ${branch('CHANGED', 'new_rows', changedApart(recorded))}
  else
    ${branch('REMOVED', 'old_rows', removedApart(recorded))}
  end if;
  return null;
end
$body$;`;
}

const routineOf = ({ table }: RecordedTable): string => table.replace('.', '.audit_');

/** Trigger function and triggers of a table. Statement triggers see raw SQL and bulk work as well as the services'. */
export function auditTriggers(recorded: RecordedTable): string {
  const { table } = recorded;
  const [, name = ''] = table.split('.');
  const trigger = (event: 'insert' | 'update' | 'delete', tables: string): string =>
    `create trigger ${name}_audit_${event} after ${event} on ${table}
  referencing ${tables} for each statement execute function ${routineOf(recorded)}();
alter table ${table} enable always trigger ${name}_audit_${event};`;
  return `${auditRoutine(recorded)}
${trigger('insert', 'new table as new_rows')}
${trigger('update', 'old table as old_rows new table as new_rows')}
${trigger('delete', 'old table as old_rows')}`;
}
