import type { RoomDoor } from '../../../platform/context.ts';
import { statement } from '../../../platform/reads.ts';
import type { AuditSigner, Checkpoint, Sealed } from './audit-signer.ts';
import type { HeadsFile } from './heads-file.ts';

/** It takes the time it takes; the limits of the login are made for requests. */
const liftTimeLimits = statement<never>(
  'access.liftTimeLimits',
  "/* access.liftTimeLimits */ select set_config('statement_timeout', '0', true)",
);

const seal = statement<Sealed>(
  'access.sealAudit',
  '/* access.sealAudit */ select number::text, at, upto, previous, heads from access.seal_audit()',
);

const sign = statement<never>('access.signAudit', '/* access.signAudit */ select access.sign_audit($1::jsonb)');

const checkpointsAfter = statement<Checkpoint>(
  'access.checkpointsAfter',
  `/* access.checkpointsAfter */
select seq::text as number, (extract(epoch from at) * 1000000)::bigint::text as at, upto::text as upto,
  encode(previous, 'hex') as previous, heads, encode(hash, 'hex') as hash, key_id as "keyId",
  encode(signature, 'hex') as signature
from access.audit_checkpoint where seq > $1 order by seq`,
);

const follow = statement<{ moved: number }>(
  'access.followAudit',
  '/* access.followAudit */ select access.follow_audit() as moved',
);

/** Gives the entries of units that a merger ended to the units that follow them. @returns how many scopes were given */
export const followUnits = ({ writes }: Pick<RoomDoor, 'writes'>): Promise<number> =>
  writes.transaction(async (tx) => {
    await tx.rows(liftTimeLimits, []);
    return (await tx.rows(follow, []))[0]?.moved ?? 0;
  });

/** Chains and signs what was written by transactions that have ended. @returns null when there was nothing to do */
export async function sealAudit({ writes }: Pick<RoomDoor, 'writes'>, signer: AuditSigner): Promise<Checkpoint | null> {
  return writes.transaction(async (tx) => {
    await tx.rows(liftTimeLimits, []);
    const [sealed] = await tx.rows(seal, []);
    if (!sealed) return null;
    const { keyId, ...checkpoint } = signer.sign(sealed);
    await tx.rows(sign, [JSON.stringify({ ...checkpoint, key_id: keyId })]);
    return { ...checkpoint, keyId };
  });
}

/** Seals, and tells the file what the database has signed: also what an earlier process could not tell any more. */
export async function sealAndKeep(
  door: RoomDoor,
  { signer, heads }: { signer: AuditSigner; heads: HeadsFile },
): Promise<Checkpoint | null> {
  const made = await sealAudit(door, signer);
  if (made || heads.lastNumber === 0) await heads.append(await door.reads.rows(checkpointsAfter, [heads.lastNumber]));
  return made;
}
