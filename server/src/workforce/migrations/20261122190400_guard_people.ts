import type { MigrationFile } from '../../platform/room.ts';

const MINE = `nullif(current_setting('app.unit'), '0')::int`;
/** The levels that have powers over persons; the former districts have none. */
const LEVELS = { commune: 'scope_unit_id', province: 'scope_province' } as const;
const PEOPLE = Object.keys(LEVELS)
  .map((level) => `mot_cua_${level}`)
  .join(', ');
const EVERYONE =
  'mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const OF_OFFICIALS = [
  'official_private',
  'circumstance',
  'qualification',
  'skill',
  'spoken_language',
  'training',
  'year_review',
  'assignment',
  'absence',
  'shift',
] as const;

/** Closed to all but the owner and the house itself. */
export const closed = (table: string): string => `
alter table workforce.${table} enable row level security;
alter table workforce.${table} force row level security;
create policy ${table}_owner on workforce.${table} for all to current_user using (true) with check (true);
create policy ${table}_staff on workforce.${table} for all to mot_cua_staff using (true) with check (true);`;

const byLevel = (table: string): string =>
  Object.entries(LEVELS)
    .map(
      ([level, column]) =>
        `create policy ${table}_${level} on workforce.${table} for select to mot_cua_${level} using (${column} = ${MINE});`,
    )
    .join('\n');

/** Rows that hang on an official are seen by whoever sees the official. */
export const withOfficial = (table: string): string => `${closed(table)}
create policy ${table}_people on workforce.${table} for select to ${PEOPLE}
  using (exists (select from workforce.official o where o.id = official_id));`;

/** Row security: a forgotten filter in the code above shows nobody whom they do not lead. */
export const guardPeople: MigrationFile = {
  name: '20261122190400_guard_people',
  sql: `
grant usage on schema workforce to mot_cua_staff, ${EVERYONE};
${['official', 'post'].map((table) => closed(table) + byLevel(table)).join('\n')}
${OF_OFFICIALS.map(withOfficial).join('\n')}
grant select, insert, update, delete on all tables in schema workforce to mot_cua_staff;
revoke insert, update, delete on workforce.work_field, workforce.position from mot_cua_staff;
grant select on workforce.work_field, workforce.position, workforce.norm, workforce.unit_scope to ${EVERYONE};
grant select on workforce.official, workforce.post, ${OF_OFFICIALS.map((table) => `workforce.${table}`).join(', ')} to ${EVERYONE};
create policy assignment_people_add on workforce.assignment for insert to ${PEOPLE}
  with check (exists (select from workforce.official o where o.id = official_id));
create policy assignment_people_change on workforce.assignment for update to ${PEOPLE}
  using (exists (select from workforce.official o where o.id = official_id))
  with check (exists (select from workforce.official o where o.id = official_id));
grant insert (official_id, unit_id, post_id, field_code, title, kind, valid_from, valid_until, statutory_end, decision),
  update (valid_until) on workforce.assignment to ${PEOPLE};
grant usage on all sequences in schema workforce to mot_cua_staff, ${PEOPLE};
`,
};
