import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { MetricType } from '../metric/metric.type.ts';
import { Boundaries } from '../ranking/ranking.input.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { HistoryStep } from './history.words.ts';

registerEnumType(HistoryStep, {
  name: 'HistoryStep',
  description: 'Độ dài mỗi kỳ. How long the periods of a history are.',
  valuesConfig: {
    MONTH: { description: 'Tháng. Calendar months.' },
    QUARTER: { description: 'Quý. Calendar quarters.' },
    YEAR: { description: 'Năm. Calendar years.' },
  },
});

@ObjectType('RankHistoryPeriod', { description: 'Một kỳ của chuỗi xếp hạng. One period of a history.' })
export class RankHistoryPeriodType {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  to!: string;

  @Field(() => Boolean, { description: 'Đã hết kỳ chưa. Whether its last day is told of; otherwise it is under way.' })
  isComplete!: boolean;

  @Field(() => Int, { description: 'Số đơn vị được xếp hạng. How many units were ranked.' })
  ranked!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Trung vị của các đơn vị được xếp hạng. Median of their values; null where none was ranked.',
  })
  median!: number | null;
}

@ObjectType('RankPoint', { description: 'Một đơn vị trong một kỳ. One unit in one period.' })
export class RankPointType {
  @Field(() => DateScalar, { description: 'First day of the period; see `RankHistory.periods`.' })
  periodFrom!: string;

  @Field(() => Int, { nullable: true, description: 'Place within the scope, best first; null when not eligible.' })
  rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'Best place that cannot be ruled out, as in a ranking.' })
  rankLow!: number | null;

  @Field(() => Int, { nullable: true, description: 'Worst place that cannot be ruled out.' })
  rankHigh!: number | null;

  @Field(() => Float, { nullable: true, description: 'The metric’s value; null without any case.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the value’s 95 % interval.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the value’s 95 % interval.' })
  high!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cases that count; null where the metric has no numerator.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'Cases looked at.' })
  denominator!: number | null;

  @Field(() => Boolean, { description: 'Whether there were cases enough to be ranked.' })
  eligible!: boolean;
}

@ObjectType('RankSeries', { description: 'Chuỗi hạng của một đơn vị. One unit’s places over time.' })
export class RankSeriesType {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => [RankPointType], { description: 'One for each period, oldest first.' })
  points!: RankPointType[];
}

@ObjectType('RankStreak', { description: 'Đứng đầu nhiều kỳ liền. Periods in a row in which a unit was first.' })
export class RankStreakType {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => DateScalar, { description: 'First day of its first period.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day of its last period.' })
  to!: string;

  @Field(() => Int, { description: 'Số kỳ liền. How many periods.' })
  periods!: number;
}

@ObjectType('RankMove', {
  description: 'Biến động hạng có thật. A change of place that the unit’s own value bears out beyond noise.',
})
export class RankMoveType {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => DateScalar, { description: 'First day of the period before.' })
  before!: string;

  @Field(() => DateScalar, { description: 'First day of the period after.' })
  after!: string;

  @Field(() => Int, { description: 'Place before.' })
  rankBefore!: number;

  @Field(() => Int, { description: 'Place after.' })
  rankAfter!: number;

  @Field(() => Float, { description: 'Value before.' })
  valueBefore!: number;

  @Field(() => Float, { description: 'Value after.' })
  value!: number;

  @Field(() => Float, { description: '`value` less `valueBefore`.' })
  change!: number;

  @Field(() => Float, { description: 'Lower end of the change’s 95 % interval, which leaves zero out.' })
  changeLow!: number;

  @Field(() => Float, { description: 'Upper end of the same interval.' })
  changeHigh!: number;
}

@ObjectType('RankHistory', {
  description: 'Thứ hạng qua nhiều kỳ. Places over time, in the same borders and by the same version of the metric.',
})
export class RankHistoryType {
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

  @Field(() => HistoryStep, { description: 'How long each period is.' })
  step!: HistoryStep;

  @Field(() => Boundaries, { description: 'In whose borders.' })
  boundaries!: Boundaries;

  @Field(() => Int, { description: 'Fewer cases than this are not ranked.' })
  minimumCases!: number;

  @Field(() => [RankHistoryPeriodType], { description: 'The periods, oldest first.' })
  periods!: RankHistoryPeriodType[];

  @Field(() => [RankSeriesType], { description: 'The units asked for, by name; ranks are among all of the scope.' })
  series!: RankSeriesType[];

  @Field(() => [RankStreakType], {
    description:
      'Đứng đầu liên tiếp. First places two periods or more in a row, the longest first; ties share a first place.',
  })
  streaks!: RankStreakType[];

  @Field(() => Int, {
    description:
      'Số lần thay đổi đã xét. Changes looked at: units ranked in two complete periods, one after the other.',
  })
  compared!: number;

  @Field(() => Int, {
    description:
      'Số biến động hạng có thật trong các lần đã xét. Changes of place that hold among all that were looked at: of those told, one in twenty is chance in the mean (Benjamini and Hochberg 1995).',
  })
  realMoves!: number;

  @Field(() => [RankMoveType], {
    description: 'Mười biến động lớn nhất có thật. The ten greatest of `realMoves`, of all units of the scope.',
  })
  moves!: RankMoveType[];
}
