import type { MigrationFile } from '../../platform/room.ts';

/** Citizens see how their own dossiers were served, as they see those. */
export const showOwnFacts: MigrationFile = {
  name: '20261122200200_show_own_facts',
  sql: `
create policy service_fact_citizen on dossiers.service_fact for select to mot_cua_citizen
  using (exists (select from dossiers.dossier d where d.id = dossier_id));
grant select on dossiers.service_fact, dossiers.service_told to mot_cua_citizen;
`,
};
