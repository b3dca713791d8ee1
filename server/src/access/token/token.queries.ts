import { statement, type Reads } from '../../platform/reads.ts';
import type { ApiTokenType } from './token.type.ts';

export type ListedToken = ApiTokenType;

export const TOKEN_COLUMNS = `k.id::text as key, k.name, k.hint, k.classes, k.created_at as "createdAt",
  k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt"`;

const tokensOfAccount = statement<ListedToken>(
  'access.tokensOfAccount',
  `/* access.tokensOfAccount */
select ${TOKEN_COLUMNS}, k.expires_at <= $2 as "isExpired"
from access.api_token k where k.account_id = $1 and k.revoked_at is null order by k.id desc`,
);

/** Tokens of an account that were not revoked, the latest first. */
export const listTokens = (reads: Reads, account: string, now: Date): Promise<ListedToken[]> =>
  reads.rows(tokensOfAccount, [account, now]);
