import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import type { Registry } from './measured.rules.ts';

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
  POINTS = 'POINTS',
}
registerEnumType(MetricUnit, {
  name: 'MetricUnit',
  description: 'Đơn vị của giá trị. What a value is measured in.',
  valuesConfig: {
    SHARE: { description: 'Tỷ lệ 0..1. A share, 0..1.' },
    HOURS: { description: 'Giờ làm việc; 8 giờ là một ngày. Working hours; 8 make a working day.' },
    COUNT: { description: 'Số lượng. A count.' },
    POINTS: { description: 'Điểm, tối đa 100. Points, 100 at most.' },
  },
});

@ObjectType('MetricVersion', { description: 'Một phiên bản của chỉ tiêu. One version of a metric’s definition.' })
export class MetricVersionType {
  @Field(() => String, { description: 'Figures of different versions are not compared.' })
  version!: string;

  @Field(() => DateScalar, { description: 'First day it holds.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it holds; null while no other is known.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'Formula in words, in the language of the request.' })
  formula!: string;

  @Field(() => String, { description: 'Document it rests on.' })
  source!: string;
}

@ObjectType('Metric', {
  description: 'Chỉ tiêu so sánh, là dữ liệu có hiệu lực theo ngày. A measure communes are compared by.',
})
export class MetricType {
  @Field(() => String, { description: 'Stable key, e.g. `on_time`.' })
  key!: string;

  @Field(() => String, { description: 'Name in the language of the request.' })
  name!: string;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

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

  @Field(() => DateScalar, { nullable: true, description: 'Last day the definition holds; null while it does.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'Who answers for the definition.' })
  owner!: string;

  @Field(() => String, { nullable: true, description: 'What to beware of when reading its values.' })
  qualityNote!: string | null;

  @Field(() => [String], {
    description:
      'The dossiers behind the numerator: names of `DossierCount`, for `DossierFilter.countsAny`. Empty where it has none.',
  })
  numeratorCounts!: string[];

  @Field(() => [String], { description: 'Of those, what does not count: for `DossierFilter.countsNone`.' })
  numeratorCountsExcept!: string[];

  @Field(() => [String], { description: 'The dossiers behind the denominator, for `DossierFilter.countsAny`.' })
  denominatorCounts!: string[];

  @Field(() => String, { description: 'Document the definition rests on.' })
  source!: string;

  /** The definitions it came from; not a field. */
  registry?: Registry | undefined;
}
