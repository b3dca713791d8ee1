import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { MetricType } from '../metric/metric.type.ts';
import { Boundaries } from '../ranking/ranking.input.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { IndexBandType } from './band.type.ts';

export enum IndicatorStatus {
  SCORED = 'SCORED',
  ZERO_DENOMINATOR = 'ZERO_DENOMINATOR',
  INFORMATION = 'INFORMATION',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
}
registerEnumType(IndicatorStatus, {
  name: 'IndicatorStatus',
  description: 'Vì sao có điểm hay không có điểm. Why an indicator has points, or none.',
  valuesConfig: {
    SCORED: { description: 'Có điểm. Has points.' },
    ZERO_DENOMINATOR: { description: 'Không có hồ sơ nào để tính. No case to work it out by: no points, none lost.' },
    INFORMATION: { description: 'Để tham khảo. For information, without points.' },
    NOT_APPLICABLE: {
      description: 'Không tính ở cấp này hoặc từ dữ liệu này. Not worked out here: no points, none lost.',
    },
  },
});

@ObjectType('Index766Indicator', { description: 'Một chỉ số thành phần. One indicator of the index.' })
export class IndexIndicatorType {
  @Field(() => String, { description: 'Number of the indicator, e.g. `2.1`.' })
  code!: string;

  @Field(() => String, { description: 'Name in the language of the request.' })
  name!: string;

  @Field(() => String, { description: 'Formula in words, in the language of the request.' })
  formula!: string;

  @Field(() => IndicatorStatus, { description: 'Whether it has points, and why not.' })
  status!: IndicatorStatus;

  @Field(() => Float, { nullable: true, description: 'Points, to two places; null unless scored.' })
  points!: number | null;

  @Field(() => Float, { description: 'Points it is worth; 0 where it is for information.' })
  maxPoints!: number;

  @Field(() => Float, { nullable: true, description: '`maxPoints − points`; null unless scored.' })
  pointsLost!: number | null;

  @Field(() => Float, { nullable: true, description: 'Its share, 0..1; null unless scored.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cases that count; null where it is made of several shares.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cases looked at; null where it is made of several shares.' })
  denominator!: number | null;

  @Field(() => Float, { description: 'Share from which on all points are given.' })
  fullMarksFrom!: number;

  @Field(() => Boolean, {
    description: 'Whether its points stand in the sources; else they are a division of the group’s.',
  })
  pointsVerified!: boolean;

  @Field(() => String, { nullable: true, description: 'What to know of it, in the language of the request.' })
  note!: string | null;

  @Field(() => [MetricType], { description: 'The metrics it is made of: their dossiers are those behind it.' })
  metrics!: MetricType[];

  @Field(() => String, { description: 'Document it rests on.' })
  source!: string;
}

@ObjectType('Index766Group', { description: 'Một nhóm chỉ số. One group of indicators.' })
export class IndexGroupType {
  @Field(() => String, { description: 'Number of the group.' })
  code!: string;

  @Field(() => String, { description: 'Name in the language of the request.' })
  name!: string;

  @Field(() => Float, { description: 'Points of its indicators.' })
  points!: number;

  @Field(() => Float, { description: 'Points that could be reached with what is known.' })
  reachablePoints!: number;

  @Field(() => Float, { description: 'Points the group is worth.' })
  maxPoints!: number;

  @Field(() => Float, { description: '`reachablePoints − points`.' })
  pointsLost!: number;

  @Field(() => [IndexIndicatorType], { description: 'Its indicators.' })
  indicators!: IndexIndicatorType[];
}

@ObjectType('Index766', {
  description:
    'Bộ chỉ số 766 của một đơn vị, tính từ hồ sơ. Decision 766’s index of one unit, from its dossiers; nothing is estimated.',
})
export class Index766Type {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => MetricType, { description: 'The index as a metric, in the version in force on `asOf`.' })
  metric!: MetricType;

  @Field(() => DateScalar, { description: 'Told as at the end of this day.' })
  asOf!: string;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  periodTo!: string;

  @Field(() => Boundaries, { description: 'In whose borders.' })
  boundaries!: Boundaries;

  @Field(() => Float, { description: 'Points of all indicators that could be worked out.' })
  points!: number;

  @Field(() => Float, { description: 'Points those indicators are worth: what could be reached.' })
  reachablePoints!: number;

  @Field(() => Float, { description: 'Points of the whole index: 100.' })
  maxPoints!: number;

  @Field(() => IndexBandType, { nullable: true, description: 'The band; null where nothing could be reached.' })
  band!: IndexBandType | null;

  @Field(() => [IndexGroupType], { description: 'The five groups.' })
  groups!: IndexGroupType[];
}
