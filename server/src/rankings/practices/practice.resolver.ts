import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { userError } from '../../platform/user-error.ts';
import { unitOf } from '../explain/explain.service.ts';
import { addPractice, readPractices, removePractice } from './practice.service.ts';
import {
  AddPracticeInput,
  AddPracticePayload,
  DeletePracticeInput,
  DeletePracticePayload,
  PracticeType,
} from './practice.type.ts';
import { PracticeKind } from './practice.words.ts';

@ArgsType()
class PracticeArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this unit.' })
  unit?: string | null;

  @Field(() => PracticeKind, { nullable: true, description: 'Only those of this kind.' })
  kind?: PracticeKind | null;
}

@Resolver()
export class PracticeResolver {
  @Query(() => [PracticeType], {
    description:
      'Cách làm hay: việc các xã đã làm, con số trước và sau. What communes did, with figures before and after; order in time is no proof. The latest first, 200 at most.',
  })
  async practices(@Args(() => PracticeArgs) args: PracticeArgs, @Ctx() context: GraphContext): Promise<PracticeType[]> {
    const unit = args.unit == null ? null : (await unitOf(args.unit, 'unit', context)).id;
    return readPractices({ ...args, unit }, context);
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
