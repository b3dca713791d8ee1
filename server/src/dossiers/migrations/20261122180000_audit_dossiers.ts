import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';

const zero = (): string => '0';
const SCOPE = ['scope_unit_id', 'scope_district_id', 'scope_province'] as const;
const ownScope = SCOPE.map((column) => (row: string) => `${row}.${column}`) as unknown as RecordedTable['scope'];
/** Whether a row was written by the transaction at hand. */
const isOfNow = (row: string): string => `${row}.xmin = pg_catalog.pg_current_xact_id()::xid`;

/** Parts of a dossier: told apart only when the dossier itself is not told of in the same transaction. */
const partOf = (table: string, thing: string, more: Pick<RecordedTable, 'key' | 'silent'>): RecordedTable => ({
  table: `dossiers.${table}`,
  thing,
  subject: () => `'Dossier:' || d.code`,
  scope: ownScope,
  joins: (row) => `join dossiers.dossier d on d.id = ${row}.dossier_id`,
  only: { insert: () => `not ${isOfNow('d')}` },
  many: { subject: 'null', together: [], digest: (row) => `${row}.dossier_id::text` },
  ...more,
});

/** How changes of a dossier are told. */
export const RECORDED_DOSSIER: RecordedTable = {
  table: 'dossiers.dossier',
  thing: 'DOSSIER',
  key: 'id',
  subject: (row) => `'Dossier:' || ${row}.code`,
  scope: ownScope,
  silent: ['id', 'bucket', 'received_on', 'due_on', 'ended_on', 'scope_citizen'],
  beside: {
    insert: (row) =>
      `(select jsonb_build_object('applicant', to_jsonb(a) - '{dossier_id,scope_unit_id,scope_district_id,scope_province}'::text[])
          from dossiers.applicant a where a.dossier_id = ${row}.id)`,
    update: (row) =>
      `(select jsonb_build_object('note', s.note) from dossiers.dossier_step s
          where s.dossier_id = ${row}.id and s.note is not null and ${isOfNow('s')} order by s.id desc limit 1)`,
  },
  many: {
    subject: `'ImportBatch:' || r.batch_id`,
    together: ['batch_id'],
    digest: (row) => `${row}.code || ' ' || ${row}.version || ' ' || ${row}.state`,
  },
};

/** How steps are told that are not told with their dossier. */
export const RECORDED_STEP = partOf('dossier_step', 'DOSSIER_STEP', {
  key: 'id',
  silent: ['dossier_id', 'scope_citizen', ...SCOPE],
});

const RECORDED: readonly RecordedTable[] = [
  RECORDED_DOSSIER,
  partOf('applicant', 'APPLICANT', { key: 'dossier_id', silent: ['dossier_id', ...SCOPE] }),
  RECORDED_STEP,
  {
    table: 'dossiers.import_batch',
    thing: 'IMPORT',
    key: 'id',
    subject: (row) => `'ImportBatch:' || ${row}.id`,
    scope: [(row) => `${row}.scope_unit_id`, zero, (row) => `${row}.scope_province`],
    // How far it has come is told by the entries of its dossiers.
    silent: [
      'id',
      'bytes_read',
      'rows_read',
      'line_read',
      'added',
      'updated',
      'repeated',
      'rejected',
      'warned',
      'progressed_at',
      'header',
      'delimiter',
      'spool_path',
    ],
    many: { subject: 'null', together: [], digest: (row) => `${row}.file_hash` },
  },
  ...(['field', 'procedure'] as const).map((table): RecordedTable => ({
    table: `dossiers.${table}`,
    thing: 'CATALOGUE',
    key: 'id',
    subject: (row) => `'${table === 'field' ? 'Field' : 'Procedure'}:' || ${row}.code`,
    scope: [zero, zero, zero],
    silent: ['id'],
    many: { subject: 'null', together: [], digest: (row) => `${row}.code` },
  })),
  {
    table: 'dossiers.calendar_day',
    thing: 'CALENDAR',
    key: 'date',
    subject: (row) => `'CalendarDay:' || to_char(${row}.date, 'YYYY-MM-DD')`,
    scope: [zero, zero, zero],
    silent: [],
    many: { subject: 'null', together: [], digest: (row) => `to_char(${row}.date, 'YYYY-MM-DD')` },
  },
];

/** Changes of dossiers, imports and the catalogue go into the audit trail. */
export const auditDossiers: MigrationFile = {
  name: '20261122180000_audit_dossiers',
  sql: `
alter table dossiers.import_batch add actor text not null default 'nobody', add actor_role text not null default 'STAFF',
  add actor_unit text not null default '0', add request text not null default '';
comment on column dossiers.import_batch.actor is 'Who handed it in: what it changes is told as that person''s doing.';
${RECORDED.map(auditTriggers).join('\n')}

create view dossiers.published_dossier_scope as select code, ${SCOPE.join(', ')}, scope_citizen from dossiers.dossier;
create view dossiers.published_import_scope as select id, scope_unit_id, scope_province from dossiers.import_batch;
revoke all on dossiers.published_dossier_scope, dossiers.published_import_scope from public;
`,
};
