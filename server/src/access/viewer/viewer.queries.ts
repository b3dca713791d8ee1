import type { Viewer } from '../../platform/context.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { grantOf, listGrants, type GrantRow } from '../grant/grant.queries.ts';
import { scopeOfGrant, stateOf } from '../grant/grant.rules.ts';
import { FieldClass } from '../policy/policy.words.ts';
import type { OwnAccountType, PermissionScope, PermissionType, ViewerType } from './viewer.type.ts';

const ownAccount = statement<OwnAccountType>(
  'access.ownAccount',
  `/* access.ownAccount */
select id::text as key, user_name as "userName", display_name as "displayName", is_demo as "isDemo",
  password_hash is not null as "hasPassword", citizen is not null as "hasIdNumber", must_change_password and not exists (
    select from access.session s where s.token_hash = $2 and s.by_provider) as "mustChangePassword"
from access.account where id = $1`,
);

const isInUse = (viewer: Viewer, grant: GrantRow, today: PlainDate): boolean =>
  stateOf(grant, today) === 'ACTIVE' && grant.role === viewer.grantRole && scopeOfGrant(grant) === viewer.unit;

/** Everything is open to the house itself, as which everybody asks while accounts are off. */
const permissionsOf = ({ classes }: Viewer): PermissionType[] =>
  classes === null
    ? Object.values(FieldClass).map((name) => ({ class: name, scope: 'ALL' }))
    : Object.entries(classes).map(([name, scope]) => ({ class: name as FieldClass, scope: scope as PermissionScope }));

interface Described {
  readonly viewer: Viewer;
  readonly today: PlainDate;
  readonly session?: string | null;
}

/** What a viewer is told of itself. @param session what its session is found by; null in a new one by password */
export async function describeViewer(reads: Reads, { viewer, today, session = null }: Described): Promise<ViewerType> {
  const permissions = permissionsOf(viewer);
  if (!viewer.account) return { account: null, grants: [], activeGrant: null, permissions };
  const { id } = viewer.account;
  const [[account = null], grants] = await Promise.all([
    reads.rows(ownAccount, [id, session]),
    listGrants(reads, [id], today),
  ]);
  const active = grants.find((grant) => isInUse(viewer, grant, today));
  return {
    account,
    grants: grants.map((grant) => grantOf(grant, today)),
    activeGrant: active ? grantOf(active, today) : null,
    permissions,
  };
}
