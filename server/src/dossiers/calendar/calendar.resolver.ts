import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { Problem } from '../../platform/user-error.ts';
import { readErrors } from '../dossier/dossier-read.errors.ts';
import { listCalendarDays } from './calendar.queries.ts';
import { CalendarDayType } from './calendar.type.ts';

@Resolver(() => CalendarDayType)
export class CalendarResolver {
  @Query(() => [CalendarDayType], {
    description: 'Ngày nghỉ và ngày làm bù của một năm. Days off and worked by decision in a year, 2023 to 2027.',
  })
  calendarDays(
    @Arg('year', () => Int, { description: 'Four digits.' }) year: number,
    @Ctx() context: GraphContext,
  ): Promise<CalendarDayType[]> {
    if (year < 1900 || year > 2200) throw new Problem(readErrors.YEAR_OUT_OF_RANGE, ['year'], { year });
    return listCalendarDays(context.reads('dossiers'), year, context.language);
  }
}
