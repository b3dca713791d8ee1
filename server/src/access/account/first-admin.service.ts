import type { RoomDoor } from '../../platform/context.ts';
import { dayOf } from '../../platform/plain-date.ts';
import type { Refusal } from '../../platform/user-error.ts';
import { insertGrant } from '../grant/grant.service.ts';
import { makeAccount, type Made, type NewAccount } from './account.service.ts';

/** Makes an administrator from the machine itself: the only account that nobody in the house has given. */
export async function makeAdministrator(
  { writes }: RoomDoor,
  account: NewAccount,
  now: Date,
): Promise<Made | { readonly refused: Refusal }> {
  const made = await makeAccount(writes, account, { by: null, now });
  if ('refused' in made) return made;
  const values = [made.key, 'ADMINISTRATOR', 'COUNTRY', 0, null, dayOf(now), null, now, null];
  await writes.batch([{ statement: insertGrant, values }]);
  return made;
}
