import type { MigrationFile } from '../../platform/room.ts';

const MINE = `nullif(current_setting('app.unit'), '0')::uuid`;
const KEY = `encode(a.id_number_hash, 'hex')::uuid`;

/**
 * A dossier is its applicant's own: the keyed hash of the identity number, as a UUID, stamped on dossier and steps, so that
 * row security compares one value here too. Applicants' names stay closed to citizens: the page of one's own needs none.
 */
export const scopeCitizens: MigrationFile = {
  name: '20261122170000_scope_citizens',
  sql: `
alter table dossiers.dossier add scope_citizen uuid;
alter table dossiers.dossier_step add scope_citizen uuid;
comment on column dossiers.dossier.scope_citizen is 'Keyed hash of the applicant''s identity number: whose own it is. Null without a number.';
update dossiers.dossier d set scope_citizen = ${KEY}
  from dossiers.applicant a where a.dossier_id = d.id and a.id_number_hash is not null;
update dossiers.dossier_step s set scope_citizen = d.scope_citizen
  from dossiers.dossier d where d.id = s.dossier_id and d.scope_citizen is not null;
create index dossier_scope_citizen on dossiers.dossier (scope_citizen) where scope_citizen is not null;

create function dossiers.stamp_step() returns trigger language plpgsql as $body$
begin
  select d.scope_unit_id, d.scope_district_id, d.scope_province, d.scope_citizen
  into new.scope_unit_id, new.scope_district_id, new.scope_province, new.scope_citizen
  from dossiers.dossier d where d.id = new.dossier_id;
  return new;
end
$body$;
drop trigger dossier_step_scope on dossiers.dossier_step;
create trigger dossier_step_scope before insert on dossiers.dossier_step
  for each row when (new.scope_unit_id = 0) execute function dossiers.stamp_step();
alter table dossiers.dossier_step enable always trigger dossier_step_scope;

create policy dossier_citizen on dossiers.dossier for select to mot_cua_citizen using (scope_citizen = ${MINE});
create policy dossier_step_citizen on dossiers.dossier_step for select to mot_cua_citizen using (scope_citizen = ${MINE});
grant insert (scope_citizen) on dossiers.dossier to mot_cua_commune;
`,
};
