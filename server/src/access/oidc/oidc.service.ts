import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import { theSeal } from '../../platform/seal.ts';
import type { Transaction } from '../../platform/writes.ts';
import { idNumberOf } from '../account/citizen.rules.ts';
import { giveCitizen } from '../account/citizen.service.ts';
import { hashOf, newSecret } from '../session/secret.ts';
import { enter } from '../session/sign-in.service.ts';
import { addIdentity, rememberStranger, type Stranger } from './identity.service.ts';
import { isLocked, ownAccountOf } from './welcome.service.ts';
import type { OidcFlow, OidcProvider, Vouched } from './oidc.provider.ts';

/** Longer nobody takes to sign in elsewhere, milliseconds. */
const FLOW_MS = 15 * 60_000;

const keepFlow = statement(
  'access.keepFlow',
  `/* access.keepFlow */
insert into access.oidc_flow (browser_hash, state, nonce, verifier, started_at, next) values ($1, $2, $3, $4, $5, $6)`,
);

const dropFlows = statement(
  'access.dropFlows',
  '/* access.dropFlows */ delete from access.oidc_flow where started_at < $1',
);

const takeFlow = statement<KeptFlow>(
  'access.takeFlow',
  `/* access.takeFlow */
delete from access.oidc_flow where browser_hash = $1 and started_at >= $2 returning state, nonce, verifier, next`,
);

interface KeptFlow extends OidcFlow {
  readonly next: string;
}

/** Begins a sign-in elsewhere. @param next the page that asked @returns where to send the browser, and the secret it is to bring back */
export async function beginElsewhere(
  provider: OidcProvider,
  next: string,
  context: GraphContext,
): Promise<{ readonly url: string; readonly browser: string }> {
  const { url, flow } = await provider.begin();
  const browser = newSecret();
  const { now } = context;
  await context.writes('access').batch([
    { statement: dropFlows, values: [new Date(now.getTime() - FLOW_MS)] },
    { statement: keepFlow, values: [hashOf(browser), flow.state, flow.nonce, flow.verifier, now, next] },
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

export type Returned =
  { readonly entered: string } | 'FLOW_UNKNOWN' | { readonly unlinked: Vouched; readonly next: string };

/** Ends a sign-in elsewhere; each is good for one return of the browser that began it. */
export async function finishElsewhere(
  provider: OidcProvider,
  { browser, search }: { browser: string; search: string },
  context: GraphContext,
): Promise<Returned> {
  const since = new Date(context.now.getTime() - FLOW_MS);
  const writes = context.writes('access');
  const [taken = []] = await writes.batch([{ statement: takeFlow, values: [hashOf(browser), since] }]);
  const [flow] = taken as KeptFlow[];
  if (!flow) return 'FLOW_UNKNOWN';
  const vouched = await provider.finish(search, flow);
  const number = vouched.idNumber === null ? null : idNumberOf(vouched.idNumber);
  const citizen = number === null ? null : theSeal().citizenKey(number);
  return writes.transaction(async (tx) => {
    const stranger = { issuer: vouched.issuer, subject: vouched.subject, name: vouched.name, citizen };
    const account = await findOrWelcome(tx, { stranger, welcomes: provider.settings.welcomesCitizens, context });
    if (!account) {
      await rememberStranger(tx, stranger, context.now);
      return { unlinked: vouched, next: flow.next };
    }
    if (citizen !== null) await giveCitizen(tx, account.key, citizen);
    // A password of this house is not asked for: whether it must be changed does not matter here.
    await enter(tx, { ...account, mustChangePassword: false, byProvider: true }, context);
    return { entered: flow.next };
  });
}

interface Coming {
  readonly stranger: Stranger;
  readonly welcomes: boolean;
  readonly context: GraphContext;
}

/** The account an identity is linked to; where citizens are welcome, one of their own otherwise. */
async function findOrWelcome(tx: Transaction, { stranger, welcomes, context }: Coming) {
  const { issuer, subject, citizen } = stranger;
  const [linked] = await tx.rows(accountOfIdentity, [issuer, subject, context.now]);
  if (linked) return linked;
  if (!welcomes || citizen === null || (await isLocked(tx, stranger))) return undefined;
  const accountKey = await ownAccountOf(tx, stranger, context);
  if (accountKey === undefined) return undefined;
  await addIdentity(tx, { accountKey, issuer, subject }, { now: context.now, by: null });
  return (await tx.rows(accountOfIdentity, [issuer, subject, context.now]))[0];
}
