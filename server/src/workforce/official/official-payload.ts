import type { GraphContext } from '../../platform/context.ts';
import { userError, type Refusal, type UserErrorType } from '../../platform/user-error.ts';
import { findOfficials, officialOf } from './official.queries.ts';
import type { OfficialType } from './official.type.ts';

/** What a change of one official answers: the official as it is now, or why nothing changed. */
export async function officialPayload(
  done: { readonly code: string } | { readonly refused: Refusal },
  context: GraphContext,
): Promise<{ official: OfficialType | null; userErrors: UserErrorType[] }> {
  if ('refused' in done) return { official: null, userErrors: [userError(done.refused, context.language)] };
  const asked = { selection: undefined, today: context.today };
  const [row] = await findOfficials(context.reads('workforce'), [done.code], asked);
  return { official: row ? officialOf(row, context.language) : null, userErrors: [] };
}
