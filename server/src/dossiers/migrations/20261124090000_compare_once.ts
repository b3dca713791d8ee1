import type { MigrationFile } from '../../platform/room.ts';

/** In a sub-select, so that PostgreSQL reads the setting once a statement and not once a row. */
const mine = (type: 'int' | 'uuid'): string => `(select nullif(current_setting('app.unit'), '0')::${type})`;
const LEVELS = { commune: 'scope_unit_id', district: 'scope_district_id', province: 'scope_province' } as const;
/** Tables that are read by many rows, with the levels that have a policy on them. */
const READ: Readonly<Record<string, readonly (keyof typeof LEVELS)[]>> = {
  dossier: ['commune', 'district', 'province'],
  dossier_step: ['commune', 'district', 'province'],
  applicant: ['commune', 'district', 'province'],
  service_fact: ['commune', 'district', 'province'],
  import_batch: ['commune', 'province'],
};

/** What a viewer may see is compared with one value, known before the first row. */
export const compareOnce: MigrationFile = {
  name: '20261124090000_compare_once',
  sql: `
${Object.entries(READ)
  .flatMap(([table, levels]) =>
    levels.map(
      (level) => `alter policy ${table}_${level} on dossiers.${table} using (${LEVELS[level]} = ${mine('int')});`,
    ),
  )
  .join('\n')}
${['dossier', 'dossier_step']
  .map((table) => `alter policy ${table}_citizen on dossiers.${table} using (scope_citizen = ${mine('uuid')});`)
  .join('\n')}
`,
};
