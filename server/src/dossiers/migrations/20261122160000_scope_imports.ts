import type { MigrationFile } from '../../platform/room.ts';

const MINE = `nullif(current_setting('app.unit'), '0')::int`;
const LEVELS = { commune: 'scope_unit_id', province: 'scope_province' } as const;

const ofBatch = (table: string): string =>
  Object.keys(LEVELS)
    .map(
      (level) => `
create policy ${table}_${level} on dossiers.${table} for select to mot_cua_${level}
  using (exists (select from dossiers.import_batch b where b.id = batch_id));`,
    )
    .join('');

/** An import belongs to the unit or province that handed it in, and brings dossiers of its own only. 0 is the house. */
export const scopeImports: MigrationFile = {
  name: '20261122160000_scope_imports',
  sql: `
alter table dossiers.import_batch add scope_unit_id int not null default 0, add scope_province int not null default 0;
comment on column dossiers.import_batch.scope_unit_id is 'Unit that handed it in; 0 for a province or the house itself.';
${Object.entries(LEVELS)
  .map(
    ([level, column]) =>
      `create policy import_batch_${level} on dossiers.import_batch for select to mot_cua_${level} using (${column} = ${MINE});`,
  )
  .join('\n')}
${['import_finding', 'import_rejected_row'].map(ofBatch).join('\n')}
grant select on dossiers.import_rejected_row to mot_cua_commune, mot_cua_province;
`,
};
