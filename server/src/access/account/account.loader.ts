import type { GraphContext } from '../../platform/context.ts';
import { grantOf, listGrants } from '../grant/grant.queries.ts';
import type { GrantType } from '../grant/grant.type.ts';
import { listIdentities } from '../oidc/identity.queries.ts';

/** Grants of an account by its key. */
export const grantsLoader = (context: GraphContext) =>
  context.loader('access.grants', async (keys: readonly string[]) => {
    const rows = await listGrants(context.reads('access'), keys, context.today);
    const byAccount = new Map<string, GrantType[]>();
    for (const row of rows) {
      const known = byAccount.get(row.accountKey) ?? [];
      known.push(grantOf(row, context.today));
      byAccount.set(row.accountKey, known);
    }
    return keys.map((key) => byAccount.get(key) ?? []);
  });

/** Identities of an account by its key. */
export const identitiesLoader = (context: GraphContext) =>
  context.loader('access.identities', (keys: readonly string[]) => listIdentities(context.reads('access'), keys));
