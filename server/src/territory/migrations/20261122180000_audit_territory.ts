import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';

const zero = (): string => '0';

/** A territory comes in as a whole: each statement on a table is one entry with the number of rows and their digest. */
const whole = (table: string, key: string | null, digest: RecordedTable['many']['digest']): RecordedTable => ({
  table: `territory.${table}`,
  thing: 'TERRITORY',
  key,
  subject: () => 'null',
  scope: [zero, zero, zero],
  silent: [],
  many: { subject: `'Territory:${table}'`, together: [], digest },
  apart: false,
});

const RECORDED: readonly RecordedTable[] = [
  {
    ...whole('dataset', 'id', (row) => `${row}.digest`),
    subject: (row) => `'Territory:' || ${row}.id`,
    silent: ['id'],
    apart: true,
  },
  whole('province', null, (row) => `${row}::text`),
  whole('province_name', null, (row) => `${row}::text`),
  whole('unit', null, (row) => `${row}::text`),
  whole('lineage', 'id', (row) => `${row}::text`),
  whole('unit_part', null, (row) => `${row}::text`),
  whole('attribution', null, (row) => `${row}::text`),
  whole('neighbour', null, (row) => `${row}::text`),
];

/** Changes of the territory go into the audit trail. */
export const auditTerritory: MigrationFile = {
  name: '20261122180000_audit_territory',
  sql: RECORDED.map(auditTriggers).join('\n'),
};
