import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

export const CalendarDayKind = {
  HOLIDAY: 'HOLIDAY',
  COMPENSATORY_DAY_OFF: 'COMPENSATORY_DAY_OFF',
  WORKING_SATURDAY: 'WORKING_SATURDAY',
} as const;
export type CalendarDayKind = keyof typeof CalendarDayKind;
registerEnumType(CalendarDayKind, {
  name: 'CalendarDayKind',
  description: 'Vì sao ngày này khác tuần làm việc thường. Why a day departs from the usual working week.',
  valuesConfig: {
    HOLIDAY: { description: 'Nghỉ lễ, Tết. A public holiday.' },
    COMPENSATORY_DAY_OFF: { description: 'Nghỉ bù hoặc hoán đổi. A day off in place of another.' },
    WORKING_SATURDAY: { description: 'Thứ bảy làm bù. A Saturday worked in place of another day.' },
  },
});

@ObjectType('CalendarDay', { description: 'Ngày nghỉ hoặc ngày làm bù. A day off, or worked, by decision.' })
export class CalendarDayType {
  @Field(() => DateScalar, { description: 'The day.' })
  date!: string;

  @Field(() => CalendarDayKind, { description: 'What kind of day it is.' })
  kind!: CalendarDayKind;

  @Field(() => String, { description: 'Its name in the language of the request.' })
  name!: string;

  @Field(() => String, { description: 'The document that makes it so.' })
  source!: string;

  @Field(() => Boolean, { description: 'Whether the year’s decision is still awaited.' })
  provisional!: boolean;
}
