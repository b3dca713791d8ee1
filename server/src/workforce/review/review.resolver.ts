import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { officialPayload } from '../official/official-payload.ts';
import { decideReview, decideYear } from './review.service.ts';
import { DecideReviewInput, DecideReviewPayload, DecideYearInput, DecideYearPayload } from './review.type.ts';

@Resolver()
export class ReviewResolver {
  @Mutation(() => DecideReviewPayload, {
    description: 'Kết luận kiểm điểm do người khác đề xuất. Decides on a review that somebody else proposed.',
  })
  async decideReview(
    @Arg('input', () => DecideReviewInput, { description: 'Kết luận: the decision.' }) input: DecideReviewInput,
    @Ctx() context: GraphContext,
  ): Promise<DecideReviewPayload> {
    return officialPayload(await decideReview(input, context), context);
  }

  @Mutation(() => DecideYearPayload, {
    description:
      'Xếp loại một năm; người có thẩm quyền quyết định. Assesses a year: a person decides, never the score.',
  })
  async decideYear(
    @Arg('input', () => DecideYearInput, { description: 'Xếp loại: the assessment.' }) input: DecideYearInput,
    @Ctx() context: GraphContext,
  ): Promise<DecideYearPayload> {
    return officialPayload(await decideYear(input, context), context);
  }
}
