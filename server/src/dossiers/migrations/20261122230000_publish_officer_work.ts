import type { MigrationFile } from '../../platform/room.ts';

/**
 * What officials handled, dossier by dossier, for the room of people. The view asks as the viewer: whoever reads it sees the
 * dossiers row security shows him, and no others.
 */
export const publishOfficerWork: MigrationFile = {
  name: '20261122230000_publish_officer_work',
  sql: `
create index dossier_official on dossiers.dossier (official_code, ended_on) where official_code is not null;
create view dossiers.published_officer_work with (security_invoker = true) as
select d.official_code, d.code, d.unit_id, c.code as field_code, c.name as field_name, d.ended_on, d.outcome, d.handling_minutes
from dossiers.dossier d
join dossiers.procedure p on p.id = d.procedure_id
join dossiers.field c on c.id = p.field_id
where d.official_code is not null and d.counted and d.outcome in ('EARLY', 'ON_TIME', 'LATE');
comment on view dossiers.published_officer_work is 'Dossiers finished with a result by whoever is named in them; asks as the viewer.';
grant select on dossiers.published_officer_work to mot_cua_staff, mot_cua_commune, mot_cua_province;
`,
};
