import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor, isWhole } from '../../platform/cursor.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem, userError, type UserErrorType } from '../../platform/user-error.ts';
import { unitsOfScope } from '../establishment/staff-scope.queries.ts';
import { countCollectives, listCollectives, type CollectivesAsked } from './collective.queries.ts';
import { decideCollective, proposeCollective, type CollectiveDone } from './collective.service.ts';
import {
  CollectiveCommendationsArgs,
  CollectiveCommendationConnectionType,
  CollectiveCommendationType,
  DecideCollectiveInput,
  DecideCollectivePayload,
  ProposeCollectiveInput,
  ProposeCollectivePayload,
} from './collective.type.ts';

const LIST = 'collectiveCommendations';

const payload = (
  done: CollectiveDone,
  { language }: GraphContext,
): { commendation: CollectiveCommendationType | null; userErrors: UserErrorType[] } =>
  'commendation' in done
    ? { commendation: done.commendation, userErrors: [] }
    : { commendation: null, userErrors: [userError(done.refused, language)] };

@Resolver(() => CollectiveCommendationType)
export class CollectiveResolver {
  @Query(() => CollectiveCommendationConnectionType, {
    description: 'Khen thưởng tập thể, đang chờ trước. Collectives commended or proposed, those that wait first.',
  })
  async collectiveCommendations(
    @Args(() => CollectiveCommendationsArgs) { scope, first: asked, after }: CollectiveCommendationsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CollectiveCommendationConnectionType> {
    const first = checkFirst(asked ?? 50);
    const which = { viewer: context.viewer.user, key: null, after: keysetOf(after), limit: first + 1 };
    const reads = context.reads('workforce');
    const units = await unitsOfScope(reads, scope, context.today);
    const [rows, totalCount] = await Promise.all([
      listCollectives(reads, { ...which, units }),
      has(selectionOf(info), 'totalCount') ? countCollectives(reads, units) : null,
    ]);
    const page = pageOf(rows, { first, after }, ({ state, year, key }) =>
      encodeCursor(LIST, [state === 'PROPOSED' ? 1 : 0, year, Number(key)]),
    );
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
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

function keysetOf(after: string | null | undefined): CollectivesAsked['after'] {
  if (after == null) return null;
  const [waits, year, key] = decodeCursor(LIST, after, 3);
  if (isWhole(waits) && isWhole(year) && isWhole(key)) return [waits, year, key];
  throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
}
