import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';

@ObjectType('UnitDataState', {
  description:
    'Tình trạng dữ liệu của đơn vị. How much is known of a unit’s dossiers today, predecessors followed: how far they go, and what came in late.',
})
export class UnitDataStateType {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày tiếp nhận mới nhất. Day of the latest receipt known; null without any.',
  })
  lastReceivedOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Lần nhập hay sửa số liệu gần nhất. When something of a day gone by came in last: an import, a correction, an undoing; null where nothing ever did.',
  })
  lastLateAt!: Date | string | null;

  @Field(() => Int, {
    description:
      'Trong 12 tháng trọn trước tháng này. In how many of the twelve whole months before this one anything was received.',
  })
  monthsTold!: number;
}

@ObjectType('LateArrival', {
  description:
    'Số liệu đến muộn. What of a unit’s days gone by came in on a day: an import, a correction, an undoing, predecessors followed.',
})
export class LateArrivalType {
  @Field(() => DateScalar, { description: 'The day it came in.' })
  on!: string;

  @Field(() => Int, { description: 'Receipts more; fewer where they were taken back.' })
  received!: number;

  @Field(() => Int, { description: 'Ends more; fewer where they were taken back.' })
  ended!: number;

  @Field(() => DateScalar, { description: 'The first of the days gone by.' })
  firstDay!: string;

  @Field(() => DateScalar, { description: 'The last of them.' })
  lastDay!: string;
}
