import type { GraphContext } from '../../platform/context.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { theSeal } from '../../platform/seal.ts';
import { refusal } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { administered, otherAccount, type Administered } from './account.service.ts';
import { idNumberOf } from './citizen.rules.ts';

const setCitizen = statement<{ key: string }>(
  'access.setCitizen',
  `/* access.setCitizen */
update access.account a set citizen = $2::uuid
where a.id = $1 and not exists (select from access.account o where o.citizen = $2::uuid and o.id <> a.id)
returning a.id::text as key`,
);

/** Gives an account a citizen's key, or takes it away. @returns false where another account has it */
export const giveCitizen = async (tx: Reads, account: string, citizen: string | null): Promise<boolean> =>
  (await tx.rows(setCitizen, [account, citizen])).length > 0;

/** Tells an account whose dossiers are its own; without a number none are. The number itself is not kept. */
export async function setIdNumber(
  { accountKey, idNumber }: { accountKey: string; idNumber: string | null },
  context: GraphContext,
): Promise<Administered> {
  const found = await otherAccount(accountKey, context);
  if ('refused' in found) return found;
  const number = idNumber === null ? null : idNumberOf(idNumber);
  if (idNumber !== null && number === null) {
    return { refused: refusal(accessErrors.ID_NUMBER_INVALID, ['input', 'idNumber']) };
  }
  const citizen = number === null ? null : theSeal().citizenKey(number);
  const isGiven = await context.writes('access').transaction((tx) => giveCitizen(tx, accountKey, citizen));
  if (!isGiven) return { refused: refusal(accessErrors.ID_NUMBER_TAKEN, ['input', 'idNumber']) };
  return administered(accountKey, context);
}
