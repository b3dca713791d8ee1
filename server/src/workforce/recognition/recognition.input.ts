import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { StaffScopeInput } from '../establishment/establishment.input.ts';
import { RecognitionProposalType, InitiativeType } from './recognition.type.ts';
import { RecognitionOccasion } from './recognition.words.ts';

@ArgsType()
export class RecognitionProposalsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Số dòng mỗi trang: rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Sau con trỏ này: only proposals after this cursor.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ đề nghị này: only this one.' })
  key?: string | null;
}

@InputType('ProposeCommendationsInput', {
  description: 'Đề nghị khen nhiều người cùng lúc. A proposal to commend people.',
})
export class ProposeCommendationsInput {
  @Field(() => String, { description: 'Mã hình thức, danh hiệu: code of the kind, see `recognitionKinds`.' })
  kindCode!: string;

  @Field(() => RecognitionOccasion, { description: 'Thường xuyên hay đột xuất: what for.' })
  occasion!: RecognitionOccasion;

  @Field(() => Int, { description: 'Năm xét: the year it is for.' })
  year!: number;

  @Field(() => String, { description: 'Thành tích, tối đa 1.000 ký tự: what was done well.' })
  reason!: string;

  @Field(() => [String], { description: 'Mã những người được đề nghị, tối đa 200: codes of who is proposed.' })
  officialCodes!: string[];
}

@ObjectType('ProposeCommendationsPayload', { description: 'Kết quả đề nghị. The proposal, or why not.' })
export class ProposeCommendationsPayload {
  @Field(() => RecognitionProposalType, { nullable: true, description: 'Đề nghị: null when it was refused.' })
  proposal!: RecognitionProposalType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối, từng người: why not, one for each person.' })
  userErrors!: UserErrorType[];
}

@InputType('DecideCommendationsInput', { description: 'Quyết định về một đề nghị khen. A decision on a proposal.' })
export class DecideCommendationsInput {
  @Field(() => String, { description: 'Khoá của đề nghị: the proposal.' })
  proposalKey!: string;

  @Field(() => Boolean, { description: 'Duyệt hay không: whether it is approved.' })
  approve!: boolean;

  @Field(() => String, { description: 'Số quyết định, tối đa 60 ký tự: number of the decision.' })
  decision!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ngày quyết định: the day; default today.' })
  decidedOn?: string | null;
}

@ObjectType('DecideCommendationsPayload', { description: 'Kết quả quyết định. The proposal as decided, or why not.' })
export class DecideCommendationsPayload {
  @Field(() => RecognitionProposalType, { nullable: true, description: 'Đề nghị: null when it was refused.' })
  proposal!: RecognitionProposalType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@InputType('RecordInitiativeInput', { description: 'Ghi nhận một sáng kiến. An initiative to be recorded.' })
export class RecordInitiativeInput {
  @Field(() => String, { description: 'Mã cán bộ: whose it is.' })
  officialCode!: string;

  @Field(() => String, { description: 'Tên sáng kiến, tối đa 1.000 ký tự: what it is.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Ngày công nhận: when it was recognised.' })
  recognisedOn!: string;

  @Field(() => String, { nullable: true, description: 'Số quyết định: number of the decision.' })
  decision?: string | null;
}

@ObjectType('RecordInitiativePayload', { description: 'Kết quả ghi nhận. The initiative, or why not.' })
export class RecordInitiativePayload {
  @Field(() => InitiativeType, { nullable: true, description: 'Sáng kiến: null when it was refused.' })
  initiative!: InitiativeType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@ArgsType()
export class CommendationFiguresArgs {
  @Field(() => StaffScopeInput, { description: 'Phạm vi: whose.' })
  scope!: StaffScopeInput;

  @Field(() => DateScalar, { description: 'Từ ngày: first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Đến ngày: last day.' })
  to!: string;
}
