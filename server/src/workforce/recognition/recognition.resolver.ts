import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor, isWhole } from '../../platform/cursor.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem, userError, type Refusal } from '../../platform/user-error.ts';
import { unitsOfScope } from '../establishment/staff-scope.queries.ts';
import { partsOf } from '../official/official.loader.ts';
import { OfficialType } from '../official/official.type.ts';
import {
  CommendationFiguresArgs,
  DecideCommendationsInput,
  DecideCommendationsPayload,
  ProposeCommendationsInput,
  ProposeCommendationsPayload,
  RecognitionProposalsArgs,
  RecordInitiativeInput,
  RecordInitiativePayload,
} from './recognition.input.ts';
import {
  countProposals,
  listCommendations,
  listFigures,
  listInitiatives,
  listKinds,
  listProposals,
  type ProposalsAsked,
} from './recognition.queries.ts';
import { decideCommendations, proposeCommendations, recordInitiative } from './recognition.service.ts';
import {
  CommendationFigureType,
  CommendationType,
  InitiativeType,
  RecognitionKindType,
  RecognitionProposalConnectionType,
} from './recognition.type.ts';

const LIST = 'recognitionProposals';

const worded = (refused: readonly Refusal[], { language }: GraphContext) =>
  refused.map((each) => userError(each, language));

@Resolver(() => OfficialType)
export class RecognitionResolver {
  @Query(() => [RecognitionKindType], {
    description: 'Các hình thức khen và mức thưởng của một ngày. Kinds of commendation with their money on a day.',
  })
  recognitionKinds(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Ngày xét: the day; default today.' })
    asOf: string | null,
    @Ctx() context: GraphContext,
  ): Promise<RecognitionKindType[]> {
    return listKinds(context.reads('workforce'), asOf ?? context.today);
  }

  @Query(() => RecognitionProposalConnectionType, {
    description: 'Các đề nghị khen, đang chờ trước. Proposals to commend, those that wait first.',
  })
  async recognitionProposals(
    @Args(() => RecognitionProposalsArgs) { first: asked, after, key = null }: RecognitionProposalsArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecognitionProposalConnectionType> {
    const first = checkFirst(asked ?? 50);
    const reads = context.reads('workforce');
    const [rows, totalCount] = await Promise.all([
      listProposals(reads, {
        viewer: context.viewer.user,
        limit: first + 1,
        key: numberOf(key),
        after: keysetOf(after),
      }),
      has(selectionOf(info), 'totalCount') ? countProposals(reads, numberOf(key)) : null,
    ]);
    const page = pageOf(rows, { first, after }, ({ state, key }) =>
      encodeCursor(LIST, [state === 'PROPOSED' ? 1 : 0, Number(key)]),
    );
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
  }

  @Query(() => [CommendationFigureType], {
    description:
      'Số lần khen theo đơn vị, tháng, lĩnh vực, hình thức. Commendations by unit, month, field and kind, nobody named.',
  })
  async commendationFigures(
    @Args(() => CommendationFiguresArgs) { scope, from, to }: CommendationFiguresArgs,
    @Ctx() context: GraphContext,
  ): Promise<CommendationFigureType[]> {
    const reads = context.reads('workforce');
    const units = await unitsOfScope(reads, scope, to < context.today ? to : context.today);
    return listFigures(reads, { units, from, to, language: context.language });
  }

  @Mutation(() => ProposeCommendationsPayload, {
    description:
      'Đề nghị khen nhiều người, kiểm tra điều kiện từng người. Proposes people to be commended, limits checked.',
  })
  async proposeCommendations(
    @Arg('input', () => ProposeCommendationsInput, { description: 'The proposal.' }) input: ProposeCommendationsInput,
    @Ctx() context: GraphContext,
  ): Promise<ProposeCommendationsPayload> {
    const done = await proposeCommendations(input, context);
    return 'proposal' in done
      ? { proposal: done.proposal, userErrors: [] }
      : { proposal: null, userErrors: worded(done.refused, context) };
  }

  @Mutation(() => DecideCommendationsPayload, {
    description: 'Quyết định về đề nghị của người khác. Decides on somebody else’s proposal.',
  })
  async decideCommendations(
    @Arg('input', () => DecideCommendationsInput, { description: 'The decision.' }) input: DecideCommendationsInput,
    @Ctx() context: GraphContext,
  ): Promise<DecideCommendationsPayload> {
    const done = await decideCommendations(input, context);
    return 'proposal' in done
      ? { proposal: done.proposal, userErrors: [] }
      : { proposal: null, userErrors: worded(done.refused, context) };
  }

  @Mutation(() => RecordInitiativePayload, {
    description: 'Ghi nhận sáng kiến được công nhận. Records an initiative that was recognised.',
  })
  async recordInitiative(
    @Arg('input', () => RecordInitiativeInput, { description: 'The initiative.' }) input: RecordInitiativeInput,
    @Ctx() context: GraphContext,
  ): Promise<RecordInitiativePayload> {
    const done = await recordInitiative(input, context);
    return 'initiative' in done
      ? { initiative: done.initiative, userErrors: [] }
      : { initiative: null, userErrors: worded(done.refused, context) };
  }

  @FieldResolver(() => [CommendationType], { description: 'Khen thưởng: commendations, newest first.' })
  commendations(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<CommendationType[]> {
    return partsOf(context, 'commendations', {
      list: listCommendations,
      whose: ({ officialId }) => officialId,
      made: (each) => each,
    })(rowId);
  }

  @FieldResolver(() => [InitiativeType], { description: 'Sáng kiến được công nhận: initiatives, newest first.' })
  initiatives(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<InitiativeType[]> {
    return partsOf(context, 'initiatives', {
      list: listInitiatives,
      whose: ({ officialId }) => officialId,
      made: (each) => each,
    })(rowId);
  }
}

function keysetOf(after: string | null | undefined): NonNullable<ProposalsAsked['after']> | null {
  if (after == null) return null;
  const [waits, key] = decodeCursor(LIST, after, 2);
  if (isWhole(waits) && isWhole(key)) return [waits, key];
  throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
}

/** A proposal's key as a number; 0, which no proposal has, for what is none. */
const numberOf = (key: string | null): number | null =>
  key === null ? null : /^\d{1,9}$/u.test(key) ? Number(key) : 0;
