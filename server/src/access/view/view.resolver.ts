import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { userError } from '../../platform/user-error.ts';
import { isKey } from '../session/session.service.ts';
import { findView, listDefaultViews, listViews } from './view.queries.ts';
import { markView } from './view-mark.service.ts';
import { deleteView, lookerOf, saveView, type Kept } from './view.service.ts';
import {
  DeleteViewInput,
  DeleteViewPayload,
  MarkViewInput,
  MarkViewPayload,
  SavedViewType,
  SaveViewInput,
  SaveViewPayload,
} from './view.type.ts';

const payload = (outcome: Kept, { language }: GraphContext): SaveViewPayload =>
  'view' in outcome
    ? { savedView: outcome.view, userErrors: [] }
    : { savedView: null, userErrors: [userError(outcome.refused, language)] };

@Resolver()
export class ViewResolver {
  @Query(() => [SavedViewType], {
    description:
      'Chế độ xem của mình và được chia sẻ. Own saved views and those shared with the viewer: pinned ones first, then as last opened.',
  })
  savedViews(
    @Ctx() context: GraphContext,
    @Arg('page', () => String, { nullable: true, description: 'Only those of this page.' }) page: string | null,
  ): Promise<SavedViewType[]> {
    return listViews(context.reads('access'), lookerOf(context), page ?? null);
  }

  @Query(() => [SavedViewType], {
    description: 'Chế độ xem mặc định của từng trang. The view each page opens with; pages without one are left out.',
  })
  defaultViews(@Ctx() context: GraphContext): Promise<SavedViewType[]> {
    return listDefaultViews(context.reads('access'), lookerOf(context));
  }

  @Query(() => SavedViewType, {
    nullable: true,
    description: 'Một chế độ xem theo mã; null nếu không có hoặc không được chia sẻ. A saved view by its key.',
  })
  savedView(
    @Ctx() context: GraphContext,
    @Arg('key', () => String, { description: 'See `SavedView.key`.' }) key: string,
  ): Promise<SavedViewType | null> {
    return isKey(key) ? findView(context.reads('access'), lookerOf(context), key) : Promise.resolve(null);
  }

  @Mutation(() => SaveViewPayload, { description: 'Lưu chế độ xem. Keeps a page as it is arranged.' })
  async saveView(
    @Arg('input', () => SaveViewInput, { description: 'The view.' }) input: SaveViewInput,
    @Ctx() context: GraphContext,
  ): Promise<SaveViewPayload> {
    return payload(await saveView(input, context), context);
  }

  @Mutation(() => MarkViewPayload, {
    description: 'Ghim, đặt mặc định cho mình. Pins a view, or makes it the own default.',
  })
  async markView(
    @Arg('input', () => MarkViewInput, { description: 'The view.' }) input: MarkViewInput,
    @Ctx() context: GraphContext,
  ): Promise<MarkViewPayload> {
    return payload(await markView(input, context), context);
  }

  @Mutation(() => DeleteViewPayload, { description: 'Xoá chế độ xem của mình. Deletes an own view.' })
  async deleteView(
    @Arg('input', () => DeleteViewInput, { description: 'The view.' }) input: DeleteViewInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteViewPayload> {
    return payload(await deleteView(input.key, context), context);
  }
}
