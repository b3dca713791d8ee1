import { Field, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';

@ObjectType('Discipline', { description: 'Một lần bị kỷ luật. A discipline somebody received.' })
export class DisciplineType {
  @Field(() => String, { description: 'Mã hình thức: code of the kind.' })
  kindCode!: string;

  @Field(() => String, { description: 'Tên hình thức: the kind’s name.' })
  kindName!: string;

  @Field(() => DateScalar, { description: 'Ngày quyết định: day of the decision.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Số quyết định: its number.' })
  decision!: string;

  @Field(() => String, { description: 'Vi phạm: what for.' })
  reason!: string;
}

@ObjectType('DisciplineKind', {
  description: 'Hình thức kỷ luật có ngày hiệu lực. A kind of discipline with its days.',
})
export class DisciplineKindType {
  @Field(() => String, { description: 'Mã: stable code.' })
  code!: string;

  @Field(() => String, { description: 'Tên: its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Áp dụng với cán bộ: for cadres.' })
  ofCadres!: boolean;

  @Field(() => Boolean, { description: 'Áp dụng với công chức và người lao động khác: for civil servants and others.' })
  ofCivilServants!: boolean;

  @Field(() => Boolean, { description: 'Chỉ với người giữ chức vụ: for leaders alone.' })
  leadersOnly!: boolean;

  @Field(() => DateScalar, { description: 'Hiệu lực từ: first day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hiệu lực đến: last day; null while it holds.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'Nguồn: the document.' })
  source!: string;
}

@InputType('RecordDisciplineInput', { description: 'Ghi nhận một quyết định kỷ luật. A decision to be recorded.' })
export class RecordDisciplineInput {
  @Field(() => String, { description: 'Mã cán bộ: whose.' })
  officialCode!: string;

  @Field(() => String, { description: 'Mã hình thức: code of the kind.' })
  kindCode!: string;

  @Field(() => DateScalar, { description: 'Ngày quyết định: the kind must be in force on that day.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Số quyết định, tối đa 60 ký tự: number of the decision.' })
  decision!: string;

  @Field(() => String, { description: 'Vi phạm, tối đa 1.000 ký tự: what for.' })
  reason!: string;
}

@ObjectType('RecordDisciplinePayload', { description: 'Kết quả ghi nhận. The discipline, or why not.' })
export class RecordDisciplinePayload {
  @Field(() => DisciplineType, { nullable: true, description: 'Kỷ luật: null when it was refused.' })
  discipline!: DisciplineType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}
