import { statement, type Reads } from '../platform/reads.ts';

/** $1 accounts that proposed, $2 account that decides */
const oneHand = statement<{ found: boolean }>(
  'workforce.oneHand',
  `/* workforce.oneHand */ select bool_or(workforce.in_one_hand(p, $2)) as found from unnest($1::text[]) p`,
);

/** Whether one person may stand behind who proposed and who decides: `access` knows whose hand an account came from. */
export async function isOneHand(reads: Reads, proposers: readonly string[], decider: string): Promise<boolean> {
  const [row] = await reads.rows(oneHand, [proposers, decider]);
  return row?.found ?? false;
}
