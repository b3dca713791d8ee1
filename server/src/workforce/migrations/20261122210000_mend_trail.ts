import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';
import { ofOfficial as asBefore } from './20261122190500_audit_people.ts';

/** What hangs on an official is told as the official's. The trigger itself calls the rows before a change `o`. */
export const ofOfficial = (...asked: Parameters<typeof asBefore>): RecordedTable => ({
  ...asBefore(...asked),
  subject: () => `'Official:' || whose.code`,
  joins: (row) => `join workforce.official whose on whose.id = ${row}.official_id`,
});

const MENDED: readonly RecordedTable[] = [
  ofOfficial('official_private', { thing: 'OFFICIAL_PRIVATE', key: 'official_id' }),
  ofOfficial('circumstance', { thing: 'OFFICIAL_PRIVATE' }),
  ...['qualification', 'skill', 'spoken_language', 'training', 'year_review', 'absence', 'shift'].map((table) =>
    ofOfficial(table),
  ),
  ofOfficial('assignment', { thing: 'ASSIGNMENT' }),
];

/** Changes of what hangs on an official can be told: two names in the trigger were the same. */
export const mendTrail: MigrationFile = {
  name: '20261122210000_mend_trail',
  sql: MENDED.map(
    (recorded) => `drop function ${recorded.table.replace('.', '.audit_')}() cascade;\n${auditTriggers(recorded)}`,
  ).join('\n'),
};
