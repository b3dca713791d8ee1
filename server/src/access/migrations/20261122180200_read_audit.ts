import type { MigrationFile } from '../../platform/room.ts';

/** Each level compares its own column; a viewer without a scope has 0 and sees nothing. */
const LEVELS = { commune: 'scope_unit_id', district: 'scope_district_id', province: 'scope_province' } as const;
const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const READERS = 'mot_cua_staff, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';

const byLevel = Object.entries(LEVELS)
  .map(
    ([role, column]) => `
create policy audit_place_${role} on access.audit_place for select to mot_cua_${role} using (${column} = ${MINE});
create policy audit_entry_${role} on access.audit_entry for select to mot_cua_${role}
  using (${column} = ${MINE} or exists (select from access.audit_place p where p.entry_id = id));`,
  )
  .join('');

const everything = ['staff', 'country']
  .map(
    (role) => `
create policy audit_place_${role} on access.audit_place for select to mot_cua_${role} using (true);
create policy audit_entry_${role} on access.audit_entry for select to mot_cua_${role} using (true);`,
  )
  .join('');

/** A leader reads what concerns his units, whoever did it; row security by level, as with the dossiers. */
export const readAudit: MigrationFile = {
  name: '20261122180200_read_audit',
  sql: `
alter table access.audit_entry enable row level security;
alter table access.audit_place enable row level security;
${byLevel}
${everything}
grant usage on schema access to ${READERS};
grant select on access.audit_entry, access.audit_place, access.audit_subject, access.audit_state to ${READERS};
grant select (day, unit_id, seq, entry_id) on access.audit_link to ${READERS};
grant select on access.audit_checkpoint to ${READERS};
`,
};
