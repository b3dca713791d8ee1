import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { refusal, userError } from '../../platform/user-error.ts';
import { accessErrors } from '../access.errors.ts';
import { forgetRead, keepRead, readByAccount } from './notice.queries.ts';
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
    return (await context.reads('access').rows(readByAccount, [account])).map(({ key }) => key);
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
    const steps = await context.writes('access').batch([
      { statement: keepRead, values: [account, [...new Set(keys)], context.now] },
      { statement: forgetRead, values: [account] },
      { statement: readByAccount, values: [account] },
    ]);
    const rows = (steps.at(-1) ?? []) as { key: string }[];
    return { readNotices: rows.map(({ key }) => key), userErrors: [] };
  }
}
