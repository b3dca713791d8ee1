import type { MigrationFile } from '../../platform/room.ts';
import { auditTriggers, type RecordedTable } from '../../platform/trail-triggers.ts';

const zero = (): string => '0';
const ofNobody = [zero, zero, zero] as const;
const digest = (row: string): string => `${row}.id::text`;

/** What belongs to one account: told of that account, to it and to whoever looks after accounts. */
const ofAccount = (
  table: string,
  thing: string,
  more: Pick<RecordedTable, 'silent'> & Partial<RecordedTable>,
): RecordedTable => ({
  table: `access.${table}`,
  thing,
  key: 'id',
  subject: (row) => `'Account:' || ${row}.account_id`,
  person: (row) => `${row}.account_id`,
  scope: ofNobody,
  // What goes with its account is told by the account's entry.
  only: { delete: (row) => `exists (select from access.account a where a.id = ${row}.account_id)` },
  many: { subject: 'null', together: [], digest },
  ...more,
});

const scopeOf = (kind: string, row: string): string =>
  `(case when ${row}.scope_kind = '${kind}' then ${row}.scope_id else 0 end)`;

const RECORDED: readonly RecordedTable[] = [
  {
    table: 'access.account',
    thing: 'ACCOUNT',
    key: 'id',
    subject: (row) => `'Account:' || ${row}.id`,
    person: (row) => `${row}.id`,
    scope: ofNobody,
    silent: ['id', 'created_at'],
    secret: ['password_hash', 'citizen'],
    many: { subject: 'null', together: [], digest },
  },
  ofAccount('identity', 'IDENTITY', { silent: ['id', 'account_id', 'created_at', 'last_used_at'] }),
  ofAccount('grant_', 'GRANT', {
    silent: ['account_id', 'granted_at'],
    scope: [(row) => scopeOf('UNIT', row), (row) => scopeOf('DISTRICT', row), (row) => scopeOf('PROVINCE', row)],
  }),
  ofAccount('session', 'SESSION', { silent: ['account_id', 'last_seen_at'], secret: ['token_hash'] }),
  ofAccount('api_token', 'API_TOKEN', { silent: ['account_id', 'last_used_at', 'created_at'], secret: ['token_hash'] }),
  ofAccount('saved_view', 'SAVED_VIEW', { silent: ['account_id', 'created_at', 'updated_at'] }),
];

/** Changes of accounts, and of what each is trusted with. */
export const auditAccess: MigrationFile = {
  name: '20261122180400_audit_access',
  sql: RECORDED.map(auditTriggers).join('\n'),
};
