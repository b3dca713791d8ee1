import type { MigrationFile } from '../../platform/room.ts';

/** In a sub-select, so that PostgreSQL reads the setting once a statement and not once a row. */
export const MINE = `(select nullif(current_setting('app.unit'), '0')::int)`;
/** The levels that have powers over persons, each with the column that its policies compare. */
export const LEVELS = { commune: 'scope_unit_id', province: 'scope_province' } as const;

const OWN = 'official_id = any ((select workforce.own_officials())::int[])';
const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

/** What a viewer may see is compared with one value, known before the first row. */
export const compareOnce: MigrationFile = {
  name: '20261124090000_compare_once',
  sql: `
${['official', 'post', 'placement_scenario', 'import_batch']
  .flatMap((table) =>
    Object.entries(LEVELS).map(
      ([level, column]) => `alter policy ${table}_${level} on workforce.${table} using (${column} = ${MINE});`,
    ),
  )
  .join('\n')}
create function workforce.own_officials() returns int[]
language sql stable security definer set search_path = '' as $body$
  select array(select o.id from workforce.official o where o.account_id = current_setting('app.user', true))
$body$;
comment on function workforce.own_officials() is 'Whoever the viewer is among the officials, by the own account; mostly nobody.';
revoke execute on function workforce.own_officials() from public;
grant execute on function workforce.own_officials() to mot_cua_staff, ${EVERYONE};
alter policy reminder_own on workforce.reminder using (${OWN});
alter policy reminder_own_answer on workforce.reminder using (${OWN}) with check (${OWN});
`,
};
