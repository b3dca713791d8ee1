import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { OfficialType } from './official.type.ts';
import { OfficialKind } from './official.words.ts';

@InputType('OfficialFilter', {
  description: 'Mọi điều kiện đều phải thoả; null là bất kỳ. Every given condition holds; null means any.',
})
export class OfficialFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'Đơn vị: works in this unit on `asOf`, or in one that it holds by then.',
  })
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: 'Mã lĩnh vực: works in this field on `asOf`.' })
  fieldCode?: string | null;

  @Field(() => [OfficialKind], { nullable: true, description: 'Diện: employed as one of these.' })
  kinds?: OfficialKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tìm theo tên (không cần dấu) hoặc mã: part of the name, marks or none, or the beginning of the code.',
  })
  search?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày xét đơn vị và lĩnh vực: the day; default today.' })
  asOf?: string | null;
}

@ArgsType()
export class OfficialListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Số dòng mỗi trang: rows a page, at most 500.' })
  first!: number | null;

  @Field(() => String, { nullable: true, description: '`endCursor` của trang trước. `endCursor` of the page before.' })
  after?: string | null;

  @Field(() => OfficialFilter, { nullable: true, description: 'Điều kiện lọc: which officials; default all.' })
  filter?: OfficialFilter | null;
}

@InputType('LinkOfficialInput', { description: 'Nối cán bộ với tài khoản của chính người đó. Whose account is whose.' })
export class LinkOfficialInput {
  @Field(() => String, { description: 'Mã cán bộ: the official.' })
  officialCode!: string;

  @Field(() => String, { nullable: true, description: 'Khoá tài khoản; null để bỏ nối. The account; null for none.' })
  accountKey?: string | null;
}

@ObjectType('LinkOfficialPayload', { description: 'Kết quả nối tài khoản. The official, or why not.' })
export class LinkOfficialPayload {
  @Field(() => OfficialType, { nullable: true, description: 'Cán bộ: null when it was refused.' })
  official!: OfficialType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}
