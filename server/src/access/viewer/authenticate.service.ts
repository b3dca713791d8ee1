import type { RoomDoor, Viewer } from '../../platform/context.ts';
import type { Visit } from '../../platform/gate.ts';
import { dayOf } from '../../platform/plain-date.ts';
import { statement } from '../../platform/reads.ts';
import { grantInUse, scopeOfGrant, type GrantFacts } from '../grant/grant.rules.ts';
import { listGrantOfToken, listGrantsOfSession } from '../grant/grant.queries.ts';
import { ANONYMOUS, viewerOf, type Granted } from '../policy/policy.rules.ts';
import { hashOf } from '../session/secret.ts';
import { recallViewer, rememberViewer } from '../session/session.memory.ts';
import { datesOf, findSession, findToken } from '../session/session.queries.ts';
import { cookieOf, isOpen, SESSION_COOKIE, TOUCH_MS } from '../session/session.rules.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

const BEARER = /^Bearer mc_([A-Za-z0-9_-]{43})$/u;
const SECRET = /^[A-Za-z0-9_-]{43}$/u;
/** The public. */
export const NOBODY: Visit = { viewer: ANONYMOUS, session: null };

const touchSession = statement(
  'access.touchSession',
  '/* access.touchSession */ update access.session set last_seen_at = $2 where id = $1 and ended_at is null',
);

const touchToken = statement(
  'access.touchToken',
  '/* access.touchToken */ update access.api_token set last_used_at = $2 where id = $1',
);

/** Who asks, by the token or else the cookie of a request. What does not hold, or never did, is the public. */
export async function authenticate(headers: Headers, door: RoomDoor, now: Date): Promise<Visit> {
  const { authorization, cookie } = headers;
  if (typeof authorization === 'string') {
    const secret = BEARER.exec(authorization)?.[1];
    const viewer =
      secret === undefined ? ANONYMOUS : await known(hashOf(secret), now, (hash) => byToken(hash, door, now));
    return { viewer, session: null };
  }
  const secret = typeof cookie === 'string' ? cookieOf(cookie, SESSION_COOKIE) : null;
  if (secret === null || !SECRET.test(secret)) return NOBODY;
  const session = hashOf(secret);
  const viewer = await known(session, now, (hash) => bySession(hash, door, now));
  return viewer === ANONYMOUS ? NOBODY : { viewer, session };
}

async function known(hash: string, now: Date, find: (hash: string) => Promise<Viewer>): Promise<Viewer> {
  const recalled = recallViewer(hash, now);
  if (recalled) return recalled;
  const viewer = await find(hash);
  if (viewer !== ANONYMOUS) rememberViewer(hash, viewer, now);
  return viewer;
}

/** What a grant that holds today opens. */
export const grantedOf = (grant: GrantFacts | null): Granted | null =>
  grant && { role: grant.role, kind: grant.scopeKind, scope: scopeOfGrant(grant), province: grant.province };

async function bySession(hash: string, { reads, writes }: RoomDoor, now: Date): Promise<Viewer> {
  const today = dayOf(now);
  const [session, grants] = await Promise.all([findSession(reads, hash), listGrantsOfSession(reads, hash, today)]);
  if (!session || !isOpen({ ...datesOf(session), endedAt: null }, now)) return ANONYMOUS;
  if (now.getTime() - session.lastSeenMs > TOUCH_MS) {
    await writes.batch([{ statement: touchSession, values: [session.key, now] }]);
  }
  const { accountKey: id, displayName: name, mustChangePassword } = session;
  const granted = grantedOf(grantInUse(grants, session.grantKey, today));
  return viewerOf({ account: { id, name }, granted, mustChangePassword });
}

async function byToken(hash: string, { reads, writes }: RoomDoor, now: Date): Promise<Viewer> {
  const today = dayOf(now);
  const [token, grants] = await Promise.all([findToken(reads, hash), listGrantOfToken(reads, hash, today)]);
  if (!token || token.expiresMs <= now.getTime()) return ANONYMOUS;
  const grant = grantInUse(grants, null, today);
  if (!grant) return ANONYMOUS;
  if (now.getTime() - (token.lastUsedMs ?? 0) > TOUCH_MS) {
    await writes.batch([{ statement: touchToken, values: [token.key, now] }]);
  }
  const account = { id: token.accountKey, name: token.displayName };
  return viewerOf({ account, granted: grantedOf(grant), only: token.classes, mustChangePassword: false });
}
