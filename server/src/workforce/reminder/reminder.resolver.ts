import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { userError, type UserErrorType } from '../../platform/user-error.ts';
import { partsOf } from '../official/official.loader.ts';
import { OfficialType } from '../official/official.type.ts';
import { listOwnReminders, listReminders, listReviewProposals, ruleOf } from './reminder.queries.ts';
import { standingOf } from './reminder.rules.ts';
import { answerReminder, issueReminder, judgeReminder, proposeReview, type Written } from './reminder.service.ts';
import {
  AnswerReminderInput,
  AnswerReminderPayload,
  IssueReminderInput,
  IssueReminderPayload,
  JudgeReminderInput,
  JudgeReminderPayload,
  ProposeReviewInput,
  ProposeReviewPayload,
  ReminderStandingType,
  ReminderType,
  ReviewProposalType,
} from './reminder.type.ts';

function payload(
  written: Written<ReminderType>,
  { language }: GraphContext,
): { reminder: ReminderType | null; userErrors: UserErrorType[] } {
  return 'row' in written
    ? { reminder: written.row, userErrors: [] }
    : { reminder: null, userErrors: [userError(written.refused, language)] };
}

const remindersOf = (context: GraphContext, official: number): Promise<ReminderType[]> =>
  partsOf(context, 'reminders', { list: listReminders, whose: ({ officialId }) => officialId, made: (each) => each })(
    official,
  );

@Resolver(() => OfficialType)
export class ReminderResolver {
  @Query(() => [ReminderType], {
    description: 'Các nhắc nhở của chính mình, mới nhất trước. The viewer’s own reminders, newest first.',
  })
  ownReminders(@Ctx() context: GraphContext): Promise<ReminderType[]> {
    return listOwnReminders(context.reads('workforce'));
  }

  @Mutation(() => IssueReminderPayload, {
    description: 'Nhắc nhở một người và yêu cầu giải trình. Reminds somebody, who has to explain.',
  })
  async issueReminder(
    @Arg('input', () => IssueReminderInput, { description: 'The reminder.' }) input: IssueReminderInput,
    @Ctx() context: GraphContext,
  ): Promise<IssueReminderPayload> {
    return payload(await issueReminder(input, context), context);
  }

  @Mutation(() => AnswerReminderPayload, {
    description:
      'Giải trình, hoặc khiếu nại, nhắc nhở của chính mình. Explains an own reminder, or appeals against it.',
  })
  async answerReminder(
    @Arg('input', () => AnswerReminderInput, { description: 'The answer.' }) input: AnswerReminderInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerReminderPayload> {
    return payload(await answerReminder(input, context), context);
  }

  @Mutation(() => JudgeReminderPayload, {
    description: 'Kết luận về một nhắc nhở: giữ nguyên, chấp nhận lý do hoặc rút lại. Gives a verdict on a reminder.',
  })
  async judgeReminder(
    @Arg('input', () => JudgeReminderInput, { description: 'The verdict.' }) input: JudgeReminderInput,
    @Ctx() context: GraphContext,
  ): Promise<JudgeReminderPayload> {
    return payload(await judgeReminder(input, context), context);
  }

  @Mutation(() => ProposeReviewPayload, {
    description:
      'Đề xuất kiểm điểm cuối năm khi đủ số lần. Puts somebody before the year-end review, where the rule allows.',
  })
  async proposeReview(
    @Arg('input', () => ProposeReviewInput, { description: 'The proposal.' }) input: ProposeReviewInput,
    @Ctx() context: GraphContext,
  ): Promise<ProposeReviewPayload> {
    const written = await proposeReview(input, context);
    return 'row' in written
      ? { reviewProposal: written.row, userErrors: [] }
      : { reviewProposal: null, userErrors: [userError(written.refused, context.language)] };
  }

  @FieldResolver(() => [ReminderType], { description: 'Nhắc nhở: reminders, newest first. Each view is written down.' })
  reminders(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<ReminderType[]> {
    return remindersOf(context, rowId);
  }

  @FieldResolver(() => ReminderStandingType, {
    description: 'Đếm nhắc nhở trong kỳ hiện tại: how reminders count today.',
  })
  async reminderStanding(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<ReminderStandingType> {
    const rules = context.loader('workforce.reminderRule', async (days: readonly string[]) =>
      Promise.all(days.map((day) => ruleOf(context.reads('workforce'), day))),
    );
    const [rule, reminders] = await Promise.all([rules.load(context.today), remindersOf(context, rowId)]);
    return { ...standingOf(reminders, rule, context.today), proposeAt: rule.proposeAt, source: rule.source };
  }

  @FieldResolver(() => [ReviewProposalType], {
    description: 'Đề xuất kiểm điểm: year-end reviews proposed, newest first.',
  })
  reviewProposals(@Root() { rowId }: OfficialType, @Ctx() context: GraphContext): Promise<ReviewProposalType[]> {
    return partsOf(context, 'reviewProposals', {
      list: listReviewProposals,
      whose: ({ officialId }) => officialId,
      made: (each) => each,
    })(rowId);
  }
}
