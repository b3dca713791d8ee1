import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { OrganisationBody, PostRank } from './establishment.type.ts';
import { WorkFieldType } from './work-field.type.ts';

@ObjectType('Position', { description: 'Chức danh trong danh mục vị trí việc làm. A position of the catalogue.' })
export class PositionType {
  @Field(() => String, { description: 'Mã: stable code.' })
  code!: string;

  @Field(() => String, { description: 'Tên: its name.' })
  name!: string;

  @Field(() => OrganisationBody, { description: 'Tổ chức: which organisation of a unit it belongs to.' })
  body!: OrganisationBody;

  @Field(() => PostRank, { description: 'Cấp: its rank.' })
  rank!: PostRank;

  @Field(() => WorkFieldType, { description: 'Lĩnh vực: its field of work.' })
  field!: WorkFieldType;

  @Field(() => Int, { description: 'Bậc đào tạo cần có, 1–6: degree it asks for.' })
  requiredLevel!: number;

  @Field(() => DateScalar, { description: 'Hiệu lực từ: first day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hiệu lực đến: last day; null while it holds.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'Nguồn: the document.' })
  source!: string;
}

@InputType('AddPostInput', { description: 'Một vị trí mới của đơn vị. A new seat in a unit.' })
export class AddPostInput {
  @Field(() => String, { description: 'Mã vị trí, 2–40 ký tự: its code.' })
  code!: string;

  @Field(() => ID, { description: 'Đơn vị: the unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Mã chức danh trong danh mục: the position.' })
  positionCode!: string;

  @Field(() => DateScalar, { description: 'Ngày đầu: first day.' })
  validFrom!: string;

  @Field(() => String, { description: 'Căn cứ, ví dụ số đề án: what it rests on.' })
  source!: string;
}

@InputType('ClosePostInput', { description: 'Bỏ một vị trí. A seat to be closed.' })
export class ClosePostInput {
  @Field(() => String, { description: 'Mã vị trí: its code.' })
  code!: string;

  @Field(() => DateScalar, { description: 'Ngày cuối: its last day.' })
  lastDay!: string;
}

@ObjectType('AddPostPayload', { description: 'Kết quả thêm vị trí. The seat, or why not.' })
export class AddPostPayload {
  @Field(() => String, { nullable: true, description: 'Mã vị trí: null when it was refused.' })
  postCode!: string | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('ClosePostPayload', { description: 'Kết quả bỏ vị trí. The seat, or why not.' })
export class ClosePostPayload {
  @Field(() => String, { nullable: true, description: 'Mã vị trí: null when it was refused.' })
  postCode!: string | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}
