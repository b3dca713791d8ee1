import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { refusal, userError } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { listRead } from './notice.queries.ts';
import { markRead } from './notice.service.ts';
import { MarkNoticesReadInput, MarkNoticesReadPayload } from './notice.type.ts';

const MOST_AT_ONCE = 100;
const LONGEST_KEY = 120;

const isShort = (key: string): boolean => key !== '' && key.length <= LONGEST_KEY;

@Resolver()
export class NoticeResolver {
  @Query(() => [String], {
    description:
      'Thông báo đã đọc. Keys of the notices the viewer has read, the latest 500, as `markNoticesRead` was given them.',
  })
  async readNotices(@Ctx() context: GraphContext): Promise<string[]> {
    const account = context.viewer.account?.id;
    if (account === undefined) return [];
    return listRead(context.reads('access'), account);
  }

  @Mutation(() => MarkNoticesReadPayload, {
    description: 'Đánh dấu đã đọc. Keeps for the viewer alone which notices were read.',
  })
  async markNoticesRead(
    @Arg('input', () => MarkNoticesReadInput, { description: 'The notices.' }) { keys }: MarkNoticesReadInput,
    @Ctx() context: GraphContext,
  ): Promise<MarkNoticesReadPayload> {
    const account = context.viewer.account?.id;
    if (account === undefined || keys.length > MOST_AT_ONCE || !keys.every(isShort)) {
      const limits = { most: MOST_AT_ONCE, longest: LONGEST_KEY };
      const refused = refusal(accessErrors.NOTICE_KEYS, ['input', 'keys'], limits);
      return { readNotices: await this.readNotices(context), userErrors: [userError(refused, context.language)] };
    }
    return { readNotices: await markRead(account, keys, context), userErrors: [] };
  }
}
