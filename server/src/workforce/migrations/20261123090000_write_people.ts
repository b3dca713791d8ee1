import type { MigrationFile } from '../../platform/room.ts';

const PEOPLE = 'mot_cua_commune, mot_cua_province';
const SEEN = 'exists (select from workforce.official o where o.id = official_id)';
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const LEVELS = { commune: 'scope_unit_id', province: 'scope_province' } as const;

/** Leave, shifts and posts can be written by whoever leads the people and the unit. */
export const writePeople: MigrationFile = {
  name: '20261123090000_write_people',
  sql: `
${['absence', 'shift']
  .map(
    (table) => `
create policy ${table}_people_add on workforce.${table} for insert to ${PEOPLE} with check (${SEEN});
create policy ${table}_people_remove on workforce.${table} for delete to ${PEOPLE} using (${SEEN});
grant delete on workforce.${table} to ${PEOPLE};`,
  )
  .join('\n')}
grant insert (official_id, kind, from_day, to_day, note) on workforce.absence to ${PEOPLE};
grant insert (official_id, day, part, place) on workforce.shift to ${PEOPLE};
alter table workforce.absence add constraint absence_once exclude using gist
  (int4range(official_id, official_id, '[]') with &&, daterange(from_day, to_day, '[]') with &&);

${Object.entries(LEVELS)
  .map(
    ([level, column]) => `
create policy post_${level}_add on workforce.post for insert to mot_cua_${level} with check (exists (
  select from workforce.unit_scope s where s.unit_id = post.unit_id and s.${column} = ${MINE}));
create policy post_${level}_close on workforce.post for update to mot_cua_${level} using (${column} = ${MINE}) with check (${column} = ${MINE});`,
  )
  .join('\n')}
create function workforce.stamp_post() returns trigger language plpgsql as $body$
begin
  select s.scope_unit_id, s.scope_district_id, s.scope_province into new.scope_unit_id, new.scope_district_id, new.scope_province
  from workforce.unit_scope s where s.unit_id = new.unit_id;
  if not found then
    new.scope_unit_id := 0;
    new.scope_district_id := 0;
    new.scope_province := 0;
  end if;
  return new;
end
$body$;
comment on function workforce.stamp_post() is 'Whoever adds a post may see it at once; what it does not know yet follow_post() learns.';
create trigger post_scope_first before insert on workforce.post for each row execute function workforce.stamp_post();
alter table workforce.post enable always trigger post_scope_first;
grant insert (code, unit_id, position_code, valid_from, source), update (valid_until) on workforce.post to ${PEOPLE};
`,
};
