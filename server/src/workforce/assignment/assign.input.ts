import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { AssignmentKind } from '../official/official.words.ts';

@InputType('AssignOfficialInput', {
  description: 'Bố trí một người từ một ngày. Assigns somebody from a day on; earlier assignments stay as history.',
})
export class AssignOfficialInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => AssignmentKind, {
    description: 'Hình thức; bố trí chính thức mới kết thúc cái cũ. How; new main work ends the old.',
  })
  kind!: AssignmentKind;

  @Field(() => ID, { description: 'Đơn vị, có hiệu lực vào ngày đầu: the unit, in force on the first day.' })
  unitId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Mã vị trí của đơn vị; bỏ trống khi không theo vị trí. A post of the unit, or none.',
  })
  postCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã lĩnh vực; bỏ trống khi theo vị trí. The field of work; left out, the post’s own.',
  })
  fieldCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chức danh; bỏ trống khi theo vị trí. What the work is called; left out, the position’s name.',
  })
  title?: string | null;

  @Field(() => DateScalar, { description: 'Ngày đầu: first day.' })
  validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày cuối; bắt buộc với biệt phái: last day; a secondment needs one.',
  })
  validUntil?: string | null;

  @Field(() => String, { description: 'Số quyết định: number of the decision.' })
  decision!: string;
}

@InputType('EndAssignmentInput', { description: 'Kết thúc một lần bố trí. The end of an assignment.' })
export class EndAssignmentInput {
  @Field(() => String, { description: 'Khoá của lần bố trí: which one.' })
  key!: string;

  @Field(() => DateScalar, { description: 'Ngày làm việc cuối: its last day.' })
  lastDay!: string;
}
