import { Field, Float, InputType, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';

@ObjectType('MetricTarget', {
  description:
    'Mức phấn đấu của một chỉ tiêu. What value of a metric is aimed at: whose document says so, where and on which days.',
})
export class MetricTargetType {
  @Field(() => String, { description: 'Names it, for `endMetricTarget`.' })
  key!: string;

  @Field(() => String, { description: 'Key of the metric.' })
  metric!: string;

  @Field(() => Float, { description: 'In the metric’s unit; at least this, or at most, as its `polarity` says.' })
  value!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Of the units of this province alone, two digits; null of all that have none of their own.',
  })
  provinceCode!: string | null;

  @Field(() => String, { description: 'Văn bản đặt ra mức này. The document that sets it.' })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to know of it, in the language of the request; Vietnamese where no English was written.',
  })
  note!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null until it is ended.' })
  validUntil!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was written down here.' })
  setAt!: Date | string;

  @Field(() => String, { description: 'Người ghi. Who wrote it down.' })
  setBy!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may end it.' })
  mayEnd!: boolean;
}

@InputType('SetMetricTargetInput', { description: 'Đặt mức phấn đấu. What to aim at, where, since when, who says so.' })
export class SetMetricTargetInput {
  @Field(() => String, { description: 'Key of the metric.' })
  metric!: string;

  @Field(() => Float, { description: 'In the metric’s unit: a share 0..1, points 0..100, working hours, a count.' })
  value!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Of the units of this province alone; a province’s leader gives its own. Left out, of the country.',
  })
  provinceCode?: string | null;

  @Field(() => String, { description: 'Văn bản đặt ra mức này. The document that sets it, at most 300 characters.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'What to know of it, in Vietnamese, at most 300 characters.' })
  noteVi?: string | null;

  @Field(() => String, { nullable: true, description: 'What to know of it, in English, at most 300 characters.' })
  noteEn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; default today.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; left out, until it is ended.' })
  validUntil?: string | null;
}

@InputType('EndMetricTargetInput', { description: 'Kết thúc mức phấn đấu. Which target ends, and when.' })
export class EndMetricTargetInput {
  @Field(() => String, { description: 'See `MetricTarget.key`.' })
  key!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day it holds; default yesterday. Before its first day it is taken back altogether: the audit trail keeps it.',
  })
  lastDay?: string | null;
}

@ObjectType('SetMetricTargetPayload', { description: 'Mức vừa đặt. What was set, or why not.' })
export class SetMetricTargetPayload {
  @Field(() => MetricTargetType, { nullable: true, description: 'The target; null when it was refused.' })
  target!: MetricTargetType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('EndMetricTargetPayload', { description: 'Kết quả kết thúc. Whether it ended, or why not.' })
export class EndMetricTargetPayload {
  @Field(() => String, { nullable: true, description: 'Key of what was ended; null when it was refused.' })
  key!: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
