import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { userError } from '../../platform/user-error.ts';
import { saveVoice } from './voice.service.ts';
import { SaveCommuneStatementInput, SaveCommuneStatementPayload } from './voice.type.ts';

@Resolver()
export class VoiceResolver {
  @Mutation(() => SaveCommuneStatementPayload, {
    description: 'Viết ý kiến của xã bên cạnh con số của mình. Keeps a commune’s own words beside one of its figures.',
  })
  async saveCommuneStatement(
    @Arg('input', () => SaveCommuneStatementInput, { description: 'The words and the figure they are of.' })
    input: SaveCommuneStatementInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveCommuneStatementPayload> {
    const outcome = await saveVoice(input, context);
    if ('refused' in outcome) return { statement: null, userErrors: [userError(outcome.refused, context.language)] };
    return { statement: outcome.voice, userErrors: [] };
  }
}
