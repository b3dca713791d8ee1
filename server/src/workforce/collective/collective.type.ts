import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { StaffScopeInput } from '../establishment/establishment.input.ts';
import { OrganisationBody } from '../establishment/establishment.type.ts';
import { ProposalState, RecognitionOccasion } from '../recognition/recognition.words.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';

@ObjectType('CollectiveCommendation', {
  description: 'Khen thưởng tập thể, từ đề nghị đến quyết định. A collective commended, from proposal to decision.',
})
export class CollectiveCommendationType {
  @Field(() => String, { description: 'Khoá: names it.' })
  key!: string;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { description: 'Đơn vị: the unit.' })
  unit!: Stub;

  @Field(() => OrganisationBody, {
    nullable: true,
    description: 'Tổ chức; null là cả đơn vị: an organisation of it; null is the whole.',
  })
  body!: OrganisationBody | null;

  @Field(() => String, { description: 'Mã hình thức, danh hiệu: code of the kind.' })
  kindCode!: string;

  @Field(() => String, { description: 'Tên hình thức, danh hiệu: the kind’s name.' })
  kindName!: string;

  @Field(() => RecognitionOccasion, { description: 'Thường xuyên hay đột xuất: what for.' })
  occasion!: RecognitionOccasion;

  @Field(() => Int, { description: 'Năm xét: the year it is for.' })
  year!: number;

  @Field(() => String, { description: 'Thành tích: what was done well.' })
  reason!: string;

  @Field(() => ProposalState, { description: 'Đã tới đâu: how far it has come.' })
  state!: ProposalState;

  @Field(() => Boolean, { description: 'Do chính mình đề nghị: whether it is the viewer’s own, for others to decide.' })
  isOwn!: boolean;

  @Field(() => DateTimeScalar, { description: 'Lúc đề nghị: when it was proposed.' })
  proposedAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày quyết định: null while it waits.' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Số quyết định: its number.' })
  decision!: string | null;

  @Field(() => Int, { nullable: true, description: 'Tiền thưởng, đồng: VND; null unless approved.' })
  amount!: number | null;
}

@ObjectType('CollectiveCommendationEdge', {
  description: 'Một khen thưởng tập thể trong trang. A commended collective in a page.',
})
export class CollectiveCommendationEdgeType {
  @Field(() => CollectiveCommendationType, { description: 'The collective.' })
  node!: CollectiveCommendationType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('CollectiveCommendationConnection', {
  description: 'Một trang khen thưởng tập thể. A page of collectives.',
})
export class CollectiveCommendationConnectionType {
  @Field(() => [CollectiveCommendationEdgeType], { description: 'Collectives with their cursors.' })
  edges!: CollectiveCommendationEdgeType[];

  @Field(() => [CollectiveCommendationType], { description: 'The collectives alone, those that wait first.' })
  nodes!: CollectiveCommendationType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Collectives on all pages; counted only when asked for.' })
  totalCount!: number | null;
}

@ArgsType()
export class CollectiveCommendationsArgs {
  @Field(() => StaffScopeInput, { description: 'Phạm vi: whose.' })
  scope!: StaffScopeInput;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Số dòng mỗi trang: rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Sau con trỏ này: only collectives after this cursor.' })
  after?: string | null;
}

@InputType('ProposeCollectiveInput', { description: 'Đề nghị khen một tập thể. A collective to be commended.' })
export class ProposeCollectiveInput {
  @Field(() => ID, { description: 'Đơn vị: the unit.' })
  unitId!: string;

  @Field(() => OrganisationBody, {
    nullable: true,
    description: 'Tổ chức; bỏ trống là cả đơn vị: an organisation of it; left out, the whole.',
  })
  body?: OrganisationBody | null;

  @Field(() => String, { description: 'Mã hình thức dành cho tập thể: a kind for collectives.' })
  kindCode!: string;

  @Field(() => RecognitionOccasion, { description: 'Thường xuyên hay đột xuất: what for.' })
  occasion!: RecognitionOccasion;

  @Field(() => Int, { description: 'Năm xét: the year it is for.' })
  year!: number;

  @Field(() => String, { description: 'Thành tích, tối đa 1.000 ký tự: what was done well.' })
  reason!: string;
}

@ObjectType('ProposeCollectivePayload', { description: 'Kết quả đề nghị. The proposal, or why not.' })
export class ProposeCollectivePayload {
  @Field(() => CollectiveCommendationType, { nullable: true, description: 'Đề nghị: null when it was refused.' })
  commendation!: CollectiveCommendationType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@InputType('DecideCollectiveInput', { description: 'Quyết định khen tập thể. A decision about a collective.' })
export class DecideCollectiveInput {
  @Field(() => String, { description: 'Khoá: which one.' })
  key!: string;

  @Field(() => Boolean, { description: 'Duyệt hay không: whether it is approved.' })
  approve!: boolean;

  @Field(() => String, { description: 'Số quyết định hoặc văn bản trả lời: number of the decision.' })
  decision!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày quyết định, mặc định hôm nay: default today.' })
  decidedOn?: string | null;
}

@ObjectType('DecideCollectivePayload', { description: 'Kết quả quyết định. The commendation, or why not.' })
export class DecideCollectivePayload {
  @Field(() => CollectiveCommendationType, { nullable: true, description: 'Khen thưởng: null when it was refused.' })
  commendation!: CollectiveCommendationType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}
