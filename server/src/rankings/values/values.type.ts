import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { MetricType } from '../metric/metric.type.ts';
import type { TargetRow } from '../target/target.rules.ts';
import { Boundaries } from '../ranking/ranking.input.ts';
import { MetricDimension } from './values.input.ts';

@ObjectType('MetricGroup', { description: 'Một chiều của nhóm. What a group is by one dimension.' })
export class MetricGroupType {
  @Field(() => MetricDimension, { description: 'The dimension.' })
  by!: MetricDimension;

  @Field(() => String, {
    nullable: true,
    description: 'Stable key: the unit’s id, `2025-07`, a code; null where the dossiers do not tell.',
  })
  key!: string | null;

  @Field(() => String, { description: 'Its name in the language of the request.' })
  label!: string;
}

@ObjectType('MetricQuality', { description: 'Mức độ tin cậy của con số. How far a figure can be relied on.' })
export class MetricQualityType {
  @Field(() => Float, { description: 'Part that rests on estimated shares of divided units, 0..1.' })
  estimatedShare!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How much of what it tells of is known at all, 0..1; null where everything is.',
  })
  toldShare!: number | null;
}

@ObjectType('MetricValue', { description: 'Giá trị chỉ tiêu của một nhóm hồ sơ. A metric’s value of one group.' })
export class MetricValueType {
  @Field(() => [MetricGroupType], { description: 'What the group is, in the order of `by`.' })
  keys!: MetricGroupType[];

  @Field(() => String, { description: 'The keys, joined by `|`: unique among the rows.' })
  key!: string;

  @Field(() => String, { description: 'The names, joined by ` · `.' })
  label!: string;

  @Field(() => Float, { nullable: true, description: 'In the metric’s unit; null without any case.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cases that count; of an index the points.' })
  numerator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Cases looked at; of an index the points that could be reached.',
  })
  denominator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the 95 % interval: Wilson for shares.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval.' })
  high!: number | null;

  @Field(() => Int, { description: 'Dossiers looked at.' })
  n!: number;

  @Field(() => Boolean, { description: 'Whether there are cases enough to compare.' })
  eligible!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is not compared, in the language of the request.' })
  reason!: string | null;

  @Field(() => MetricQualityType, { description: 'How far it can be relied on.' })
  quality!: MetricQualityType;

  @Field(() => String, { description: 'Version of the definition it was worked out by.' })
  version!: string;

  /** The target of its month or period, of a province or the country; not a field. */
  targetOf?: (provinceCode: string | null) => TargetRow | null;
}

@ObjectType('MetricValues', { description: 'Giá trị chỉ tiêu theo nhóm. A metric’s values, group by group.' })
export class MetricValuesType {
  @Field(() => MetricType, { description: 'The metric, in the version in force on `asOf`.' })
  metric!: MetricType;

  @Field(() => DateScalar, { description: 'Told as at the end of this day.' })
  asOf!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As known at this instant; null where all that is known is told.',
  })
  knownAt!: Date | null;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  periodTo!: string;

  @Field(() => Boundaries, { description: 'In whose borders.' })
  boundaries!: Boundaries;

  @Field(() => [MetricDimension], { description: 'What the rows are grouped by.' })
  by!: MetricDimension[];

  @Field(() => [MetricValueType], { description: 'One row for each group, in the order of the groups.' })
  rows!: MetricValueType[];
}
