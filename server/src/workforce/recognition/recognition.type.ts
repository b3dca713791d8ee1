import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { WorkFieldType } from '../establishment/work-field.type.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';
import { ProposalState, RecognitionOccasion } from './recognition.words.ts';

@ObjectType('Commendation', { description: 'Một lần được khen. What somebody was commended with.' })
export class CommendationType {
  /** Not a field: whose it is. */
  officialCode!: string;

  @Field(() => String, { description: 'Khoá: names it.' })
  key!: string;

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

  @Field(() => DateScalar, { description: 'Ngày quyết định: day of the decision.' })
  decidedOn!: string;

  @Field(() => String, { nullable: true, description: 'Số quyết định: its number, where known.' })
  decision!: string | null;

  @Field(() => Int, { description: 'Tiền thưởng, đồng: VND, by the multiple and the base salary of that day.' })
  amount!: number;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { description: 'Đơn vị khi đó: where the official worked then.' })
  unit!: Stub;
}

@ObjectType('Initiative', { description: 'Sáng kiến được công nhận. A recognised initiative.' })
export class InitiativeType {
  @Field(() => String, { description: 'Tên sáng kiến: what it is.' })
  title!: string;

  @Field(() => DateScalar, { description: 'Ngày công nhận: when it was recognised.' })
  recognisedOn!: string;

  @Field(() => String, { nullable: true, description: 'Số quyết định: number of the decision.' })
  decision!: string | null;
}

@ObjectType('RecognitionKind', { description: 'Hình thức khen, danh hiệu thi đua. A kind of commendation on a day.' })
export class RecognitionKindType {
  @Field(() => String, { description: 'Mã: stable code.' })
  code!: string;

  @Field(() => String, { description: 'Tên: its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Là danh hiệu thi đua: whether it is a title, which asks for an assessment.' })
  isTitle!: boolean;

  @Field(() => Boolean, { description: 'Dành cho tập thể: whether it is for collectives.' })
  ofCollectives!: boolean;

  @Field(() => Float, { description: 'Mức thưởng, lần lương cơ sở: multiple of the base salary.' })
  multiple!: number;

  @Field(() => Int, { description: 'Tiền thưởng, đồng: VND on that day.' })
  amount!: number;

  @Field(() => DateScalar, { description: 'Hiệu lực từ: first day.' })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Hiệu lực đến: last day; null while it holds.' })
  validUntil!: string | null;

  @Field(() => String, { description: 'Nguồn: the document.' })
  source!: string;
}

@ObjectType('Nominee', { description: 'Người được đề nghị khen. Somebody proposed.' })
export class NomineeType {
  /** Not a field: the year of the proposal. */
  year!: number;

  @Field(() => String, { description: 'Mã cán bộ: the official’s code.' })
  officialCode!: string;

  @Field(() => String, { description: 'Họ và tên: the whole name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Chức danh khi đề nghị: what the official was that day.' })
  title!: string | null;

  @Field(() => String, { nullable: true, description: 'Đơn vị khi đề nghị: the name of the unit of that day.' })
  unitName!: string | null;
}

@ObjectType('RecognitionProposal', {
  description: 'Đề nghị khen thưởng cho nhiều người. A proposal to commend people.',
})
export class RecognitionProposalType {
  @Field(() => String, { description: 'Khoá: names it.' })
  key!: string;

  @Field(() => String, { description: 'Mã hình thức, danh hiệu: code of the kind.' })
  kindCode!: string;

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

  @Field(() => DateTimeScalar, { description: 'Lúc đề nghị: when it was made.' })
  proposedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Lúc quyết định: when it was decided; null while it waits.',
  })
  decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Số quyết định: number of the decision.' })
  decision!: string | null;

  @Field(() => [NomineeType], { description: 'Những người được đề nghị: who is proposed, those the viewer leads.' })
  nominees!: NomineeType[];
}

@ObjectType('RecognitionProposalEdge', { description: 'Một đề nghị trong trang. A proposal in a page.' })
export class RecognitionProposalEdgeType {
  @Field(() => RecognitionProposalType, { description: 'The proposal.' })
  node!: RecognitionProposalType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('RecognitionProposalConnection', { description: 'Một trang đề nghị khen. A page of proposals.' })
export class RecognitionProposalConnectionType {
  @Field(() => [RecognitionProposalEdgeType], { description: 'Proposals with their cursors.' })
  edges!: RecognitionProposalEdgeType[];

  @Field(() => [RecognitionProposalType], { description: 'The proposals alone, those that wait first.' })
  nodes!: RecognitionProposalType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Proposals on all pages; counted only when asked for.' })
  totalCount!: number | null;
}

@ObjectType('CommendationFigure', { description: 'Số lần khen, không nêu tên. Commendations counted, nobody named.' })
export class CommendationFigureType {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { description: 'Đơn vị khi đó: the unit, as it was then.' })
  unit!: Stub;

  @Field(() => WorkFieldType, { description: 'Lĩnh vực công tác: field of work.' })
  field!: WorkFieldType;

  @Field(() => String, { description: 'Mã hình thức, danh hiệu: code of the kind.' })
  kindCode!: string;

  @Field(() => RecognitionOccasion, { description: 'Thường xuyên hay đột xuất: what for.' })
  occasion!: RecognitionOccasion;

  @Field(() => DateScalar, { description: 'Tháng: first day of the month of the decision.' })
  month!: string;

  @Field(() => Int, { description: 'Số lần khen: how many.' })
  count!: number;
}
