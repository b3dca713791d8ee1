import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';

const SCOPE = ['scope_unit_id', 'scope_district_id', 'scope_province'] as const;
const zero = (): string => '0';
const ownScope = SCOPE.map((column) => (row: string) => `${row}.${column}`) as unknown as RecordedTable['scope'];

const levelOf =
  (level: string) =>
  (row: string): string =>
    `workforce.official_scope(${row}.official_id, '${level}')`;

/** What hangs on an official is told as the official's. */
export const ofOfficial = (
  table: string,
  { thing = 'OFFICIAL', key = 'id', silent = [] }: { thing?: string; key?: string; silent?: readonly string[] } = {},
): RecordedTable => ({
  table: `workforce.${table}`,
  thing,
  key,
  subject: () => `'Official:' || o.code`,
  scope: [levelOf('unit'), levelOf('district'), levelOf('province')],
  joins: (row) => `join workforce.official o on o.id = ${row}.official_id`,
  silent: ['id', 'official_id', 'batch_id', ...silent],
  many: { subject: 'null', together: [], digest: (row) => `${row}::text` },
});

const RECORDED: readonly RecordedTable[] = [
  {
    table: 'workforce.official',
    thing: 'OFFICIAL',
    key: 'id',
    subject: (row) => `'Official:' || ${row}.code`,
    scope: ownScope,
    silent: ['id', 'name_folded', 'batch_id', ...SCOPE],
    many: { subject: 'null', together: [], digest: (row) => `${row}.code || ' ' || ${row}.version` },
  },
  ofOfficial('official_private', { thing: 'OFFICIAL_PRIVATE', key: 'official_id' }),
  ofOfficial('circumstance', { thing: 'OFFICIAL_PRIVATE' }),
  ofOfficial('qualification'),
  ofOfficial('skill'),
  ofOfficial('spoken_language'),
  ofOfficial('training'),
  ofOfficial('year_review'),
  ofOfficial('assignment', { thing: 'ASSIGNMENT' }),
  ofOfficial('absence'),
  ofOfficial('shift'),
  {
    table: 'workforce.post',
    thing: 'POST',
    key: 'id',
    subject: (row) => `'Post:' || ${row}.code`,
    scope: ownScope,
    silent: ['id', ...SCOPE],
    many: { subject: 'null', together: [], digest: (row) => `${row}.code` },
  },
  {
    table: 'workforce.norm',
    thing: 'POST',
    key: 'id',
    subject: (row) => `'Norm:' || ${row}.key`,
    scope: [zero, zero, zero],
    silent: ['id'],
    many: { subject: 'null', together: [], digest: (row) => `${row}::text` },
  },
];

/** Changes of people, posts and assignments go into the audit trail. */
export const auditPeople: MigrationFile = {
  name: '20261122190500_audit_people',
  sql: `
create function workforce.official_scope(official int, level text) returns int
language sql stable security definer set search_path = '' as $body$
  select coalesce((select case level when 'unit' then o.scope_unit_id when 'district' then o.scope_district_id
    else o.scope_province end from workforce.official o where o.id = official), 0)
$body$;
revoke execute on function workforce.official_scope(int, text) from public;
${RECORDED.map(auditTriggers).join('\n')}
create view workforce.published_official_scope as select code, ${SCOPE.join(', ')} from workforce.official;
comment on view workforce.published_official_scope is 'Who may read what is recorded of an official.';
revoke all on workforce.published_official_scope from public;
`,
};
