import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { ForecastMeasure } from './forecast.words.ts';

registerEnumType(ForecastMeasure, {
  name: 'ForecastMeasure',
  description: 'Dự báo gì. What is foretold.',
  valuesConfig: {
    RECEIVED: { description: 'Khối lượng: hồ sơ tiếp nhận trong ngày. Load: dossiers received on the day.' },
    OVERDUE: {
      description: 'Quá hạn: hồ sơ đến hạn trong ngày mà chưa xong. Overdue: dossiers that miss their due day on it.',
    },
  },
});

@ObjectType('ForecastDay', { description: 'Một ngày được dự báo. A day to come.' })
export class ForecastDayType {
  @Field(() => DateScalar, { description: 'The day.' })
  date!: string;

  @Field(() => Boolean, { description: 'Whether people work on it, by the working calendar.' })
  isWorkingDay!: boolean;

  @Field(() => Float, { description: 'Dossiers expected in the mean.' })
  expected!: number;

  @Field(() => Int, { description: 'Lower end of the 90 % prediction interval.' })
  low!: number;

  @Field(() => Int, { description: 'Upper end of it.' })
  high!: number;

  @Field(() => Int, { description: 'Dự báo đơn giản. The plain forecast: the last day of the same kind.' })
  naive!: number;
}

@ObjectType('PastDay', { description: 'Một ngày đã qua. A day that has been.' })
export class PastDayType {
  @Field(() => DateScalar, { description: 'The day.' })
  date!: string;

  @Field(() => Boolean, { description: 'Whether people worked on it.' })
  isWorkingDay!: boolean;

  @Field(() => Int, { description: 'Dossiers.' })
  value!: number;
}

@ObjectType('ForecastBacktest', {
  description:
    'Dự báo sai bao nhiêu khi thử trên quá khứ. How forecasts did on past days, told with what was known before them.',
})
export class ForecastBacktestType {
  @Field(() => Int, { description: 'From how many days in the past it was tried.' })
  origins!: number;

  @Field(() => Int, { description: 'Days foretold in those trials.' })
  days!: number;

  @Field(() => Float, { description: 'Sai số tuyệt đối trung bình. Mean absolute error, dossiers a day.' })
  meanError!: number;

  @Field(() => Float, { description: 'The same of the plain forecast.' })
  naiveError!: number;

  @Field(() => Float, {
    nullable: true,
    description: '`meanError` by `naiveError`: below 1 it beats the plain one; null where that never erred.',
  })
  relativeError!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'MASE: mean error by what the plain forecast errs within the past; null where that never erred.',
  })
  mase!: number | null;

  @Field(() => Float, { description: 'Share of the days that came out within their limits, 0..1; 0.9 is aimed at.' })
  coverage!: number;
}

@ObjectType('ForecastSeries', {
  description: 'Dự báo của một lĩnh vực hoặc của tất cả. Forecast of one field, or of all.',
})
export class ForecastSeriesType {
  @Field(() => String, { nullable: true, description: 'Code of the field; null for all together.' })
  fieldCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the field, in the language of the request.' })
  fieldName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Vì sao không dự báo. Why nothing is foretold, in the language of the request; null where it is.',
  })
  reason!: string | null;

  @Field(() => Float, { nullable: true, description: 'Dossiers expected on all days to come together.' })
  expected!: number | null;

  @Field(() => Int, { nullable: true, description: 'Lower end of its 90 % prediction interval.' })
  low!: number | null;

  @Field(() => Int, { nullable: true, description: 'Upper end of it.' })
  high!: number | null;

  @Field(() => [ForecastDayType], { description: 'Day by day; empty where nothing is foretold.' })
  days!: readonly ForecastDayType[];

  @Field(() => [PastDayType], { description: 'The last eight weeks as they were.' })
  recent!: readonly PastDayType[];

  @Field(() => ForecastBacktestType, { nullable: true, description: 'How it did on the past; null where refused.' })
  backtest!: ForecastBacktestType | null;
}

@ObjectType('LoadForecast', {
  description:
    'Dự báo khối lượng hoặc quá hạn của một trung tâm theo ngày và lĩnh vực. Load or overdue dossiers of one center to come, by day and field, in today’s borders.',
})
export class LoadForecastType {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit whose center it is.' })
  unit!: Stub | null;

  @Field(() => ForecastMeasure, { description: 'What is foretold.' })
  measure!: ForecastMeasure;

  @Field(() => DateScalar, { description: 'Last day that is known: what comes after is foretold.' })
  knownUntil!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day that is known; null where nothing is.' })
  knownFrom!: string | null;

  @Field(() => Float, { description: 'Share of days that are to lie within their limits: 0.9.' })
  nominalCoverage!: number;

  @Field(() => String, { description: 'Cách làm, bằng lời. How it is made, in the language of the request.' })
  method!: string;

  @Field(() => [ForecastSeriesType], { description: 'All fields together first, then those with the most dossiers.' })
  series!: readonly ForecastSeriesType[];
}
