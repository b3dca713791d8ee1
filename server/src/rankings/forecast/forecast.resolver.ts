import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { reportDays } from '../../platform/report-window.ts';
import { Problem } from '../../platform/user-error.ts';
import { unitOf } from '../explain/explain.service.ts';
import { forecastErrors } from './forecast.errors.ts';
import { forecastAnswer, readForecast } from './forecast.service.ts';
import { LoadForecastType } from './forecast.type.ts';
import { ForecastMeasure } from './forecast.words.ts';

const MOST_DAYS = 60;
const USUAL_DAYS = 14;

@ArgsType()
class ForecastArgs {
  @Field(() => ID, { description: 'The unit whose center it is.' })
  unit!: string;

  @Field(() => ForecastMeasure, {
    nullable: true,
    defaultValue: ForecastMeasure.RECEIVED,
    description: 'What is foretold.',
  })
  measure?: ForecastMeasure | null;

  @Field(() => Int, { nullable: true, defaultValue: USUAL_DAYS, description: 'How many days to come, 1 to 60.' })
  days?: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'With what was known at the end of this day; default yesterday: today is not over.',
  })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;
}

@Resolver()
export class ForecastResolver {
  @Query(() => LoadForecastType, {
    nullable: true,
    description:
      'Dự báo khối lượng, quá hạn của một trung tâm, kèm sai số đã thử. Load or overdue of a center to come, by day and field, with its error on the past beside that of a plain forecast.',
  })
  async loadForecast(
    @Args(() => ForecastArgs) args: ForecastArgs,
    @Ctx() context: GraphContext,
  ): Promise<LoadForecastType> {
    const days = args.days ?? USUAL_DAYS;
    if (days < 1 || days > MOST_DAYS) {
      throw new Problem(forecastErrors.FORECAST_DAYS, ['days'], { days, most: MOST_DAYS });
    }
    const told = reportDays(args, context);
    const unit = await unitOf(args.unit, { field: 'unit', knownAt: told.knownAt }, context);
    const measure = args.measure ?? ForecastMeasure.RECEIVED;
    const found = await readForecast({ unit: unit.id, measure, days, told }, context);
    return forecastAnswer(unit, found, { measure, language: context.language, knownAt: told.knownAt });
  }
}
