import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';

const refresh = statement<{ moved: number }>(
  'workforce.refreshScopes',
  '/* workforce.refreshScopes */ select workforce.refresh_scopes($1::date) as moved',
);

/** Stamps people and posts anew by where they belong on a day. @returns how many officials changed hands */
export async function refreshPeople(tx: Reads, day: PlainDate): Promise<number> {
  const [row] = await tx.rows(refresh, [day]);
  return row?.moved ?? 0;
}
