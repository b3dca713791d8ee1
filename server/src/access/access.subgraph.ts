import { gateErrors, type Gate } from '../platform/gate.ts';
import type { PersonalField } from '../platform/read-recorder.ts';
import type { Room } from '../platform/room.ts';
import { accessErrors } from './access.errors.ts';
import { readThingOf } from './audit/trail/trail.rules.ts';
import { TrailResolver } from './audit/trail/trail.resolver.ts';
import type { AuditChangeType } from './audit/trail/trail.type.ts';
import { AccountConnectionResolver, AccountResolver } from './account/account.resolver.ts';
import { AdministrativeUnitStub } from './grant/grant.type.ts';
import { migrations } from './migrations/migrations.ts';
import { oidcRoutes } from './oidc/oidc.routes.ts';
import { BUDGETS, WEIGHTS } from './policy/budget.data.ts';
import { CAPABILITIES } from './policy/policy.data.ts';
import { ROUTES } from './policy/policy-routes.data.ts';
import { classesOfFields, maskedClasses } from './policy/policy.rules.ts';
import { NoticeResolver } from './notice/notice.resolver.ts';
import { SessionResolver } from './session/session.resolver.ts';
import { TokenResolver } from './token/token.resolver.ts';
import { ViewResolver } from './view/view.resolver.ts';
import { authenticate, NOBODY } from './viewer/authenticate.service.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** What the trail tells of a person is a read of whomever it tells. */
const toldAgain: PersonalField = {
  thing: ({ personalOf }: AuditChangeType) => readThingOf(personalOf ?? ''),
  keyOf: ({ personalOf }: AuditChangeType) => personalOf,
};

/** The room of accounts, and of what each may see. */
export const access: Room = {
  name: 'access',
  entities: [],
  migrations,
  resolvers: [
    ViewerResolver,
    SessionResolver,
    AccountResolver,
    AccountConnectionResolver,
    TokenResolver,
    ViewResolver,
    NoticeResolver,
    TrailResolver,
  ],
  orphanedTypes: [AdministrativeUnitStub],
  references: {},
  routes: oidcRoutes,
  errors: { ...gateErrors, ...accessErrors },
  personal: {
    'AuditChange.before': toldAgain,
    'AuditChange.after': toldAgain,
  },
  // Whoever signs in is nobody yet: the room itself decides what it tells, and no other role may enter its tables.
  databaseRole: 'mot_cua_staff',
};

export { showDemoPassword } from './demo/demo-accounts.service.ts';
export { useProvider } from './oidc/oidc.provider.ts';

/** What the gateway asks before it lets anybody in. */
export const accessGate: Gate = {
  room: access.name,
  fields: classesOfFields(),
  capabilities: CAPABILITIES,
  masked: maskedClasses(),
  routes: ROUTES,
  budgets: BUDGETS,
  weights: WEIGHTS,
  nobody: NOBODY,
  authenticate,
};
