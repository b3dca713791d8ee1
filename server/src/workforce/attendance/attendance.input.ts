import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { AbsenceKind } from '../official/official.words.ts';
import { ShiftPart } from './attendance.words.ts';

@InputType('RecordAbsenceInput', { description: 'Một lần nghỉ. Days on which somebody is away.' })
export class RecordAbsenceInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => AbsenceKind, { description: 'Loại nghỉ: why.' })
  kind!: AbsenceKind;

  @Field(() => DateScalar, { description: 'Ngày đầu: first day.' })
  fromDay!: string;

  @Field(() => DateScalar, { description: 'Ngày cuối: last day.' })
  toDay!: string;
}

@InputType('RemoveAbsenceInput', { description: 'Bỏ một lần nghỉ đã ghi. An absence to take back.' })
export class RemoveAbsenceInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => DateScalar, { description: 'Ngày đầu của lần nghỉ: its first day.' })
  fromDay!: string;
}

@InputType('PlanShiftInput', { description: 'Một ca trực. A shift.' })
export class PlanShiftInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => DateScalar, { description: 'Ngày: the day.' })
  day!: string;

  @Field(() => ShiftPart, { description: 'Buổi: which part of it.' })
  part!: ShiftPart;

  @Field(() => String, {
    nullable: true,
    description: 'Nơi trực; bỏ trống là trụ sở Trung tâm. Where; left out, the center’s seat.',
  })
  place?: string | null;
}

@InputType('RemoveShiftInput', { description: 'Bỏ một ca trực. A shift to take back.' })
export class RemoveShiftInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => DateScalar, { description: 'Ngày: the day.' })
  day!: string;

  @Field(() => ShiftPart, { description: 'Buổi: which part of it.' })
  part!: ShiftPart;
}
