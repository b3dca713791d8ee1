import type { GraphContext } from '../../platform/context.ts';
import { statement } from '../../platform/reads.ts';
import type { Refusal } from '../../platform/user-error.ts';
import { unseen } from '../people-write.rules.ts';
import { findOfficials, officialOf } from './official.queries.ts';
import type { LinkOfficialInput } from './official.input.ts';
import type { OfficialType } from './official.type.ts';

/** $1 official, $2 account or null */
const link = statement<{ code: string }>(
  'workforce.linkOfficial',
  `/* workforce.linkOfficial */
update workforce.official set account_id = $2, version = version + 1 where code = $1 returning code`,
);

/** Says which account is an official's own, so that the person can answer for herself. */
export async function linkOfficial(
  { officialCode, accountKey = null }: LinkOfficialInput,
  context: GraphContext,
): Promise<{ readonly official: OfficialType } | { readonly refused: Refusal }> {
  await context.writes('workforce').batch([{ statement: link, values: [officialCode, accountKey] }]);
  const asked = { selection: undefined, today: context.today };
  const [row] = await findOfficials(context.reads('workforce'), [officialCode], asked);
  return row
    ? { official: officialOf(row, context.language) }
    : { refused: unseen(officialCode, ['input', 'officialCode']) };
}
