import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

export enum Polarity {
  HIGH_IS_GOOD = 'HIGH_IS_GOOD',
  LOW_IS_GOOD = 'LOW_IS_GOOD',
  NEUTRAL = 'NEUTRAL',
}
registerEnumType(Polarity, {
  name: 'Polarity',
  description: 'Chiều tốt của chỉ tiêu. Which way of a metric is good.',
  valuesConfig: {
    HIGH_IS_GOOD: { description: 'Càng cao càng tốt. The higher the better.' },
    LOW_IS_GOOD: { description: 'Càng thấp càng tốt. The lower the better.' },
    NEUTRAL: { description: 'Không phải thành tích. A size, not merit.' },
  },
});

export enum MetricUnit {
  SHARE = 'SHARE',
  HOURS = 'HOURS',
  COUNT = 'COUNT',
}
registerEnumType(MetricUnit, {
  name: 'MetricUnit',
  description: 'Đơn vị của giá trị. What a value is measured in.',
  valuesConfig: {
    SHARE: { description: 'Tỷ lệ 0..1. A share, 0..1.' },
    HOURS: { description: 'Giờ làm việc; 8 giờ là một ngày. Working hours; 8 make a working day.' },
    COUNT: { description: 'Số lượng. A count.' },
  },
});

@ObjectType('Metric', {
  description: 'Chỉ tiêu so sánh, là dữ liệu có hiệu lực theo ngày. A measure communes are compared by.',
})
export class MetricType {
  @Field(() => String, { description: 'Stable key, e.g. `on_time`.' })
  key!: string;

  @Field(() => String, { description: 'Name in the language of the request.' })
  name!: string;

  @Field(() => String, { description: 'What it says in one sentence, in the language of the request.' })
  description!: string;

  @Field(() => String, { description: 'Formula in words, in the language of the request.' })
  formula!: string;

  @Field(() => Polarity, { description: 'Which way is good; decides the order of ranks.' })
  polarity!: Polarity;

  @Field(() => MetricUnit, { description: 'What its values are measured in.' })
  unit!: MetricUnit;

  @Field(() => String, { nullable: true, description: 'Name of the numerator; null where there is none.' })
  numeratorName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the denominator; null where there is none.' })
  denominatorName!: string | null;

  @Field(() => String, { description: 'Version of the definition; figures of different versions are not compared.' })
  version!: string;

  @Field(() => DateScalar, { description: 'First day the definition holds.' })
  validFrom!: string;

  @Field(() => String, { description: 'Document the definition rests on.' })
  source!: string;
}
