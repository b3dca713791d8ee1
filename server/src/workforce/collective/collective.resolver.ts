import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { checkFirst } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { userError, type UserErrorType } from '../../platform/user-error.ts';
import { unitsOfScope } from '../establishment/staff-scope.queries.ts';
import { decideCollective, listCollectives, proposeCollective, type CollectiveDone } from './collective.service.ts';
import {
  CollectiveCommendationsArgs,
  CollectiveCommendationType,
  DecideCollectiveInput,
  DecideCollectivePayload,
  ProposeCollectiveInput,
  ProposeCollectivePayload,
} from './collective.type.ts';

const payload = (
  done: CollectiveDone,
  { language }: GraphContext,
): { commendation: CollectiveCommendationType | null; userErrors: UserErrorType[] } =>
  'commendation' in done
    ? { commendation: done.commendation, userErrors: [] }
    : { commendation: null, userErrors: [userError(done.refused, language)] };

@Resolver(() => CollectiveCommendationType)
export class CollectiveResolver {
  @Query(() => [CollectiveCommendationType], {
    description: 'Khen thưởng tập thể, đang chờ trước. Collectives commended or proposed, those that wait first.',
  })
  async collectiveCommendations(
    @Args(() => CollectiveCommendationsArgs) { scope, first }: CollectiveCommendationsArgs,
    @Ctx() context: GraphContext,
  ): Promise<CollectiveCommendationType[]> {
    const limit = checkFirst(first ?? 100);
    const units = await unitsOfScope(context.reads('workforce'), scope, context.today);
    return listCollectives(context, units, limit);
  }

  @Mutation(() => ProposeCollectivePayload, {
    description: 'Đề nghị danh hiệu, cờ cho một tập thể. Proposes a unit or organisation for a title or flag.',
  })
  async proposeCollective(
    @Arg('input', () => ProposeCollectiveInput, { description: 'The proposal.' }) input: ProposeCollectiveInput,
    @Ctx() context: GraphContext,
  ): Promise<ProposeCollectivePayload> {
    return payload(await proposeCollective(input, context), context);
  }

  @Mutation(() => DecideCollectivePayload, {
    description: 'Quyết định về đề nghị khen tập thể của người khác. Decides on somebody else’s proposal.',
  })
  async decideCollective(
    @Arg('input', () => DecideCollectiveInput, { description: 'The decision.' }) input: DecideCollectiveInput,
    @Ctx() context: GraphContext,
  ): Promise<DecideCollectivePayload> {
    return payload(await decideCollective(input, context), context);
  }
}
