import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';

@InputType('StaffScopeInput', {
  description: 'Phạm vi: một tỉnh hoặc một số đơn vị. Whose seats: a province’s or some units’.',
})
export class StaffScopeInput {
  @Field(() => String, { nullable: true, description: 'Mã tỉnh: units that lie in this province on the day.' })
  provinceCode?: string | null;

  @Field(() => [ID], { nullable: true, description: 'Các đơn vị: these units, at most 500.' })
  unitIds?: string[] | null;
}

@ArgsType()
export class StaffDayArgs {
  @Field(() => DateScalar, { nullable: true, description: 'Ngày xét: the day; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Theo những gì đã biết tại thời điểm này. As it was known at this instant; default all that is known.',
  })
  knownAt?: Date | null;
}

@ArgsType()
export class StaffMatrixArgs extends StaffDayArgs {
  @Field(() => StaffScopeInput, { description: 'Phạm vi: whose seats.' })
  scope!: StaffScopeInput;
}

@ArgsType()
export class PostsArgs {
  @Field(() => ID, { description: 'Đơn vị: the unit.' })
  unitId!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày xét: the day; default today.' })
  asOf?: string | null;
}

@ArgsType()
export class ExpiringArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: 90,
    description: 'Trong bao nhiêu ngày tới: days ahead, 0 to 1,100.',
  })
  withinDays!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày xét: the day; default today.' })
  asOf?: string | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 50,
    description: 'Số dòng mỗi trang: rows a page, at most 500.',
  })
  first!: number | null;

  @Field(() => String, { nullable: true, description: 'Sau con trỏ này: only assignments after this cursor.' })
  after?: string | null;
}
