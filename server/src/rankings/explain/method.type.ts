import { Field, Float, Int, ObjectType } from 'type-graphql';
import { MetricVersionType } from '../metric/metric.type.ts';

@ObjectType('MethodChange', {
  description:
    'Cách tính đã đổi từ kỳ trước. Another method was in force in the period before: that period told by both, so that what the method did is told apart from what the unit did.',
})
export class MethodChangeType {
  @Field(() => MetricVersionType, {
    description: 'Cách tính khi đó. The version in force at the end of the period before.',
  })
  before!: MetricVersionType;

  @Field(() => MetricVersionType, { description: 'Cách tính nay. The version that both periods are placed by.' })
  after!: MetricVersionType;

  @Field(() => [String], {
    description: 'Keys of the metrics whose version changed: the metric itself, or shares that an index adds up.',
  })
  metrics!: readonly string[];

  @Field(() => Boolean, {
    description:
      'So được không. Whether values of both are measured in the same, the same way being good; where they are not, no part is told.',
  })
  comparable!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The period before as it was worked out then; null without cases.',
  })
  valueThen!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same period, worked out as today.' })
  valueNow!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '`valueNow` less `valueThen`: what the change of method alone does; null where they cannot be compared.',
  })
  effect!: number | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the period before as it was worked out then.' })
  rankThen!: number | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the same period, worked out as today.' })
  rankNow!: number | null;
}
