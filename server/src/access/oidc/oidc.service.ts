import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { refusal, type Refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { findAccount } from '../account/account.queries.ts';
import { unknownAccount, type Administered } from '../account/account.service.ts';
import { hashOf, newSecret } from '../session/secret.ts';
import { isKey } from '../session/session.service.ts';
import { enter } from '../session/sign-in.service.ts';
import type { OidcFlow, OidcProvider, Vouched } from './oidc.provider.ts';

/** Longer nobody takes to sign in elsewhere, milliseconds. */
const FLOW_MS = 15 * 60_000;

const keepFlow = statement(
  'access.keepFlow',
  `/* access.keepFlow */
insert into access.oidc_flow (browser_hash, state, nonce, verifier, started_at) values ($1, $2, $3, $4, $5)`,
);

const dropFlows = statement(
  'access.dropFlows',
  '/* access.dropFlows */ delete from access.oidc_flow where started_at < $1',
);

const takeFlow = statement<OidcFlow>(
  'access.takeFlow',
  `/* access.takeFlow */
delete from access.oidc_flow where browser_hash = $1 and started_at >= $2 returning state, nonce, verifier`,
);

/** Begins a sign-in elsewhere. @returns where to send the browser, and the secret it is to bring back */
export async function beginElsewhere(
  provider: OidcProvider,
  context: GraphContext,
): Promise<{ readonly url: string; readonly browser: string }> {
  const { url, flow } = await provider.begin();
  const browser = newSecret();
  const { now } = context;
  await context.writes('access').batch([
    { statement: dropFlows, values: [new Date(now.getTime() - FLOW_MS)] },
    { statement: keepFlow, values: [hashOf(browser), flow.state, flow.nonce, flow.verifier, now] },
  ]);
  return { url, browser };
}

const accountOfIdentity = statement<{ key: string; name: string }>(
  'access.accountOfIdentity',
  `/* access.accountOfIdentity */
update access.identity i set last_used_at = $3
from access.account a
where a.id = i.account_id and i.issuer = $1 and i.subject = $2 and a.disabled_at is null
returning a.id::text as key, a.display_name as name`,
);

export type Returned = 'ENTERED' | 'FLOW_UNKNOWN' | { readonly unlinked: Vouched };

/** Ends a sign-in elsewhere; each is good for one return of the browser that began it. */
export async function finishElsewhere(
  provider: OidcProvider,
  { browser, search }: { browser: string; search: string },
  context: GraphContext,
): Promise<Returned> {
  const since = new Date(context.now.getTime() - FLOW_MS);
  const writes = context.writes('access');
  const [taken = []] = await writes.batch([{ statement: takeFlow, values: [hashOf(browser), since] }]);
  const [flow] = taken as OidcFlow[];
  if (!flow) return 'FLOW_UNKNOWN';
  const vouched = await provider.finish(search, flow);
  return writes.transaction(async (tx) => {
    const { issuer, subject } = vouched;
    const [account] = await tx.rows(accountOfIdentity, [issuer, subject, context.now]);
    if (!account) return { unlinked: vouched };
    // A password of this house is not asked for: whether it must be changed does not matter here.
    await enter(tx, { ...account, mustChangePassword: false }, context);
    return 'ENTERED';
  });
}

const insertIdentity = statement<{ key: string }>(
  'access.insertIdentity',
  `/* access.insertIdentity */
insert into access.identity (account_id, issuer, subject, created_at) values ($1, $2, $3, $4)
on conflict (issuer, subject) do nothing returning account_id::text as key`,
);

export interface Linking extends Vouched {
  readonly accountKey: string;
}

/** Lets whom the provider vouches for into an account. One identity opens one account. */
export async function linkIdentity(
  { accountKey, issuer, subject }: Linking,
  context: GraphContext,
): Promise<Administered> {
  const account = isKey(accountKey) ? await findAccount(context.reads('access'), accountKey) : undefined;
  if (!account) return unknownAccount();
  const values = [accountKey, issuer.trim(), subject.trim(), context.now];
  const [made = []] = await context.writes('access').batch([{ statement: insertIdentity, values }]);
  return made.length > 0 ? { account, oneTimePassword: null } : { refused: taken() };
}

const taken = (): Refusal => refusal(accessErrors.IDENTITY_TAKEN, ['input', 'subject']);
