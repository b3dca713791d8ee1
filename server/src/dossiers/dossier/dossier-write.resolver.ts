import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { selectionOf } from '../../platform/selection.ts';
import { userError } from '../../platform/user-error.ts';
import {
  AdvanceDossierInput,
  AdvanceDossierPayload,
  ReceiveDossierInput,
  ReceiveDossierPayload,
} from './dossier-write.input.ts';
import { dossierOf } from './dossier.queries.ts';
import { advanceDossier, receiveDossier, type Written } from './dossier.service.ts';

const payload = (written: Written, { language }: GraphContext): ReceiveDossierPayload | AdvanceDossierPayload =>
  'row' in written
    ? { dossier: dossierOf(written.row), userErrors: [] }
    : { dossier: null, userErrors: [userError(written.refused, language)] };

@Resolver()
export class DossierWriteResolver {
  @Mutation(() => ReceiveDossierPayload, {
    description:
      'Tiếp nhận hồ sơ và hẹn ngày trả. Receives a dossier and sets its appointment by the working calendar.',
  })
  async receiveDossier(
    @Arg('input', () => ReceiveDossierInput, { description: 'The dossier.' }) input: ReceiveDossierInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReceiveDossierPayload> {
    return payload(await receiveDossier(input, context, selectionOf(info).fields.get('dossier')), context);
  }

  @Mutation(() => AdvanceDossierPayload, {
    description:
      'Chuyển hồ sơ sang bước kế tiếp. Takes a dossier one step on; a stale version or a forbidden step is refused.',
  })
  async advanceDossier(
    @Arg('input', () => AdvanceDossierInput, { description: 'The step.' }) input: AdvanceDossierInput,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AdvanceDossierPayload> {
    return payload(await advanceDossier(input, context, selectionOf(info).fields.get('dossier')), context);
  }
}
