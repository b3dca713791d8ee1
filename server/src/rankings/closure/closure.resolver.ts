import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { userError } from '../../platform/user-error.ts';
import { closeRanking, closureTold, listCurrent, reopenRanking } from './closure.service.ts';
import {
  CloseRankingInput,
  CloseRankingPayload,
  RankingClosureType,
  ReopenRankingInput,
  ReopenRankingPayload,
} from './closure.type.ts';

@Resolver()
export class ClosureResolver {
  @Query(() => [RankingClosureType], {
    description:
      'Các bảng xếp hạng đang hoặc sắp đóng. Leaderboards that are turned off or will be, to whom, why and how long.',
  })
  rankingClosures(
    @Arg('metric', () => String, {
      nullable: true,
      description: 'Only what closes this metric, those of every metric included; default all.',
    })
    metric: string | null | undefined,
    @Ctx() context: GraphContext,
  ): Promise<RankingClosureType[]> {
    return listCurrent(metric ?? null, context);
  }

  @Mutation(() => CloseRankingPayload, {
    description:
      'Đóng bảng xếp hạng với một nhóm người xem. Turns a leaderboard off for some viewers; figures of single units stay open.',
  })
  async closeRanking(
    @Arg('input', () => CloseRankingInput, { description: 'What, to whom, why.' }) input: CloseRankingInput,
    @Ctx() context: GraphContext,
  ): Promise<CloseRankingPayload> {
    const outcome = await closeRanking(input, context);
    if ('refused' in outcome) return { closure: null, userErrors: [userError(outcome.refused, context.language)] };
    return { closure: closureTold(outcome.closure, context), userErrors: [] };
  }

  @Mutation(() => ReopenRankingPayload, {
    description: 'Mở lại bảng xếp hạng. Turns a leaderboard on again before its last day.',
  })
  async reopenRanking(
    @Arg('input', () => ReopenRankingInput, { description: 'Which.' }) input: ReopenRankingInput,
    @Ctx() context: GraphContext,
  ): Promise<ReopenRankingPayload> {
    const outcome = await reopenRanking(input.key, context);
    if ('refused' in outcome) return { key: null, userErrors: [userError(outcome.refused, context.language)] };
    return { key: outcome.key, userErrors: [] };
  }
}
