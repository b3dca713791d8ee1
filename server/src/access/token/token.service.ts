import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { listGrants } from '../grant/grant.queries.ts';
import { scopeOfGrant, stateOf } from '../grant/grant.rules.ts';
import { hashOf, newSecret } from '../session/secret.ts';
import { forgetViewers } from '../session/session.memory.ts';
import { isKey } from '../session/session.service.ts';
import { listTokens, TOKEN_COLUMNS, type ListedToken } from './token.queries.ts';
import { tokenRefusal } from './token.rules.ts';
import type { ApiTokenType, CreateTokenInput } from './token.type.ts';

const DAY_MS = 24 * 3_600_000;
const HINT_LENGTH = 6;

const insertToken = statement<ListedToken>(
  'access.insertToken',
  `/* access.insertToken */
insert into access.api_token as k (account_id, grant_id, name, token_hash, hint, classes, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${TOKEN_COLUMNS}, false as "isExpired"`,
);

const revoke = statement(
  'access.revokeToken',
  `/* access.revokeToken */
update access.api_token set revoked_at = $3 where id = $1 and account_id = $2 and revoked_at is null returning id`,
);

export type Tokened = { readonly token: ApiTokenType; readonly secret: string | null } | { readonly refused: Refusal };

/** Makes a token under the role in use. Its secret is told once and kept only as a hash. */
export async function createToken(input: CreateTokenInput, context: GraphContext): Promise<Tokened> {
  const { viewer, client, now, today } = context;
  if (!viewer.account || client.session === null) return { refused: refusal(accessErrors.TOKEN_BY_TOKEN, []) };
  const refused = tokenRefusal(input, viewer.classes);
  if (refused) return { refused };
  const grants = await listGrants(context.reads('access'), [viewer.account.id], today);
  const grant = grants.find(
    (each) => stateOf(each, today) === 'ACTIVE' && each.role === viewer.grantRole && scopeOfGrant(each) === viewer.unit,
  );
  if (!grant) return { refused: refusal(accessErrors.GRANT_UNKNOWN, []) };
  const secret = newSecret();
  const expiresAt = new Date(now.getTime() + input.days * DAY_MS);
  const hint = `mc_${secret.slice(0, HINT_LENGTH)}`;
  const classes = [...new Set(input.classes ?? [])].filter((each) => each !== 'PUBLIC');
  const values = [viewer.account.id, grant.key, input.name.trim(), hashOf(secret), hint, classes, now, expiresAt];
  const [made = []] = await context.writes('access').batch([{ statement: insertToken, values }]);
  const [token] = made as ApiTokenType[];
  if (!token) throw new Error('A token was not written.');
  return { token, secret: `mc_${secret}` };
}

/** Stops a token of the own account. */
export async function revokeToken(key: string, context: GraphContext): Promise<Tokened> {
  const { viewer, now } = context;
  const unknown = { refused: refusal(accessErrors.TOKEN_UNKNOWN, ['input', 'key']) };
  if (!isKey(key)) return unknown;
  const account = viewer.account?.id ?? '0';
  const token = (await listTokens(context.reads('access'), account, now)).find((each) => each.key === key);
  if (!token) return unknown;
  await context.writes('access').batch([{ statement: revoke, values: [key, account, now] }]);
  forgetViewers();
  return { token, secret: null };
}
