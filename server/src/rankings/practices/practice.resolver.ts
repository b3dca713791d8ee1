import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { isPlainDate } from '../../platform/plain-date.ts';
import { reportDays } from '../../platform/report-window.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem, userError } from '../../platform/user-error.ts';
import { unitOf } from '../explain/explain.service.ts';
import { countPractices, type PracticeQuestion } from './practice.queries.ts';
import { addPractice, readPractices, removePractice } from './practice.service.ts';
import {
  AddPracticeInput,
  AddPracticePayload,
  DeletePracticeInput,
  DeletePracticePayload,
  PracticeConnectionType,
} from './practice.type.ts';
import { PracticeKind } from './practice.words.ts';

const LIST = 'practices';

@ArgsType()
class PracticeArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only practices after this cursor.' })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this unit.' })
  unit?: string | null;

  @Field(() => PracticeKind, { nullable: true, description: 'Only those of this kind.' })
  kind?: PracticeKind | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, with figures of days over by then; default all that is known.',
  })
  knownAt?: Date | null;
}

@Resolver()
export class PracticeResolver {
  @Query(() => PracticeConnectionType, {
    description:
      'Cách làm hay: việc các xã đã làm, con số trước và sau. What communes did, with figures before and after; order in time is no proof. The latest first.',
  })
  async practices(
    @Args(() => PracticeArgs) args: PracticeArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PracticeConnectionType> {
    const { after, unit: unitId, kind = null } = args;
    const first = checkFirst(args.first ?? 50);
    const keyset = keysetOf(after);
    const unit = unitId == null ? null : (await unitOf(unitId, { field: 'unit' }, context)).id;
    const which = { unit, kind, knownAt: reportDays(args, context).knownAt ?? null };
    const [practices, totalCount] = await Promise.all([
      readPractices({ ...which, after: keyset, limit: first + 1 }, context),
      has(selectionOf(info), 'totalCount') ? countPractices(context.reads('rankings'), which) : null,
    ]);
    const page = pageOf(practices, { first, after }, ({ startedOn, key }) => encodeCursor(LIST, [startedOn, key]));
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
  }

  @Mutation(() => AddPracticePayload, {
    description: 'Ghi một cách làm của xã mình. Adds a practice of one’s own commune.',
  })
  async addPractice(
    @Arg('input', () => AddPracticeInput, { description: 'The practice.' }) input: AddPracticeInput,
    @Ctx() context: GraphContext,
  ): Promise<AddPracticePayload> {
    const outcome = await addPractice(input, context);
    if ('refused' in outcome) return { practice: null, userErrors: [userError(outcome.refused, context.language)] };
    const [practice = null] = await readPractices({ practice: outcome.key }, context);
    return { practice, userErrors: [] };
  }

  @Mutation(() => DeletePracticePayload, {
    description: 'Xoá cách làm mình đã ghi. Deletes a practice that the viewer added.',
  })
  async deletePractice(
    @Arg('input', () => DeletePracticeInput, { description: 'The practice.' }) input: DeletePracticeInput,
    @Ctx() context: GraphContext,
  ): Promise<DeletePracticePayload> {
    const outcome = await removePractice(input.key, context);
    if ('refused' in outcome) return { key: null, userErrors: [userError(outcome.refused, context.language)] };
    return { key: outcome.key, userErrors: [] };
  }
}

function keysetOf(after: string | null | undefined): PracticeQuestion['after'] {
  if (after == null) return null;
  const [startedOn, key] = decodeCursor(LIST, after, 2);
  const isOne = typeof startedOn === 'string' && isPlainDate(startedOn) && typeof key === 'string';
  if (isOne && /^\d{1,18}$/u.test(key)) return [startedOn, key];
  throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
}
