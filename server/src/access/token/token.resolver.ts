import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { userError } from '../../platform/user-error.ts';
import { listTokens } from './token.queries.ts';
import { createToken, revokeToken, type Tokened } from './token.service.ts';
import {
  ApiTokenType,
  CreateTokenInput,
  CreateTokenPayload,
  RevokeTokenInput,
  RevokeTokenPayload,
} from './token.type.ts';

const payload = (outcome: Tokened, { language }: GraphContext): CreateTokenPayload =>
  'token' in outcome
    ? { apiToken: outcome.token, secret: outcome.secret, userErrors: [] }
    : { apiToken: null, secret: null, userErrors: [userError(outcome.refused, language)] };

@Resolver()
export class TokenResolver {
  @Query(() => [ApiTokenType], { description: 'Các mã truy cập của mình. The viewer’s tokens, the latest first.' })
  apiTokens(@Ctx() context: GraphContext): Promise<ApiTokenType[]> {
    return listTokens(context.reads('access'), context.viewer.account?.id ?? '0', context.now);
  }

  @Mutation(() => CreateTokenPayload, {
    description: 'Tạo mã truy cập, chỉ hiện một lần. Makes a token for a program; its secret is shown this once.',
  })
  async createToken(
    @Arg('input', () => CreateTokenInput, { description: 'The token.' }) input: CreateTokenInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateTokenPayload> {
    return payload(await createToken(input, context), context);
  }

  @Mutation(() => RevokeTokenPayload, { description: 'Thu hồi mã truy cập. Stops a token for good.' })
  async revokeToken(
    @Arg('input', () => RevokeTokenInput, { description: 'The token.' }) input: RevokeTokenInput,
    @Ctx() context: GraphContext,
  ): Promise<RevokeTokenPayload> {
    return payload(await revokeToken(input.key, context), context);
  }
}
