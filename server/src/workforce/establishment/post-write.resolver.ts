import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { userError } from '../../platform/user-error.ts';
import { listPositions } from './position.queries.ts';
import { addPost, closePost, type PostDone } from './post-write.service.ts';
import { AddPostInput, AddPostPayload, ClosePostInput, ClosePostPayload, PositionType } from './post-write.input.ts';

const payload = (done: PostDone, { language }: GraphContext): AddPostPayload =>
  'code' in done
    ? { postCode: done.code, userErrors: [] }
    : { postCode: null, userErrors: [userError(done.refused, language)] };

@Resolver()
export class PostWriteResolver {
  @Query(() => [PositionType], {
    description: 'Danh mục chức danh của một ngày. The catalogue of positions on a day, by organisation and rank.',
  })
  positions(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Ngày xét: the day; default today.' })
    asOf: string | null,
    @Ctx() context: GraphContext,
  ): Promise<PositionType[]> {
    return listPositions(context.reads('workforce'), asOf ?? context.today, context.language);
  }

  @Mutation(() => AddPostPayload, { description: 'Thêm một vị trí theo danh mục. Adds a seat for a position.' })
  async addPost(
    @Arg('input', () => AddPostInput, { description: 'Vị trí mới: the seat.' }) input: AddPostInput,
    @Ctx() context: GraphContext,
  ): Promise<AddPostPayload> {
    return payload(await addPost(input, context), context);
  }

  @Mutation(() => ClosePostPayload, {
    description: 'Bỏ một vị trí sau một ngày; không ai còn giữ. Closes a seat nobody is on after that day.',
  })
  async closePost(
    @Arg('input', () => ClosePostInput, { description: 'Vị trí nào, đến ngày nào: which, until when.' })
    input: ClosePostInput,
    @Ctx() context: GraphContext,
  ): Promise<ClosePostPayload> {
    return payload(await closePost(input, context), context);
  }
}
