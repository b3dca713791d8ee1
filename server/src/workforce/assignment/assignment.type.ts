import { Directive, Field, ObjectType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { WorkFieldType } from '../establishment/work-field.type.ts';
import { AssignmentKind } from '../official/official.words.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';

@ObjectType('Assignment', {
  description: 'Một lần bố trí công tác: ai làm gì, ở đâu, từ ngày nào. Who works where as what, from when until when.',
})
export class AssignmentType {
  @Field(() => String, { description: 'Khoá: names it among the assignments.' })
  key!: string;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { description: 'Đơn vị khi đó: the unit, as it was then.' })
  unit!: Stub;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, {
    nullable: true,
    description: 'Đơn vị hiện nay tiếp nhận: who holds that unit today, after all mergers; null where it is the same.',
  })
  heldBy!: Stub | null;

  @Field(() => String, { description: 'Chức danh: what the work was called.' })
  title!: string;

  @Field(() => WorkFieldType, { description: 'Lĩnh vực công tác: its field of work.' })
  field!: WorkFieldType;

  @Field(() => String, { nullable: true, description: 'Mã vị trí: the post’s code; null for work without a post.' })
  postCode!: string | null;

  @Field(() => AssignmentKind, { description: 'Hình thức bố trí: how.' })
  kind!: AssignmentKind;

  @Field(() => DateScalar, { description: 'Ngày bắt đầu: first day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối: last day; null while it goes on.' })
  validUntil!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Phải kết thúc trước ngày này theo quy định: the day before which the law ends it; null without one.',
  })
  statutoryEnd!: string | null;

  @Field(() => String, { nullable: true, description: 'Số quyết định: number of the decision, where known.' })
  decision!: string | null;
}
