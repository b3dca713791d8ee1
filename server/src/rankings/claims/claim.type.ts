import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { PeriodInput } from '../ranking/ranking.input.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { ClaimItem, ClaimOutcome, ClaimQualifier } from './claim.words.ts';

registerEnumType(ClaimItem, {
  name: 'ClaimItem',
  description: 'Con số về việc gì. What a reported figure is of; shares are in percent.',
  valuesConfig: {
    RECEIVED: { description: 'Tiếp nhận. Received.' },
    ONLINE: { description: 'Nộp trực tuyến. Received online.' },
    IN_PERSON: { description: 'Nộp trực tiếp. Received at the counter.' },
    POST: { description: 'Qua bưu chính. Received by post.' },
    RESOLVED: { description: 'Đã giải quyết, không kể trả lại. Resolved, without those given back.' },
    IN_TIME: { description: 'Trước hạn và đúng hạn. Early or on time.' },
    EARLY: { description: 'Trước hạn. Early.' },
    ON_TIME: { description: 'Đúng hạn. On the appointed day.' },
    LATE: { description: 'Trễ hạn. Late.' },
    RETURNED: { description: 'Trả lại. Given back without a result.' },
    PENDING: { description: 'Đang giải quyết. Open at the period’s end.' },
    PENDING_IN_TIME: { description: 'Đang giải quyết, chưa đến hạn. Open, not yet due.' },
    PENDING_OVERDUE: { description: 'Đang giải quyết, quá hạn. Open, past the appointed day.' },
    IN_TIME_SHARE: { description: 'Tỷ lệ trước và đúng hạn, %. Early or on time of those resolved.' },
    EARLY_SHARE: { description: 'Tỷ lệ trước hạn, %. Early of those resolved.' },
    ON_TIME_SHARE: { description: 'Tỷ lệ đúng hạn, %. On the appointed day, of those resolved.' },
    ONLINE_SHARE: { description: 'Tỷ lệ trực tuyến, %. Online of those received.' },
    ACTIVE_FIELDS: { description: 'Số lĩnh vực có hồ sơ. Fields with any dossier.' },
    POPULATION: { description: 'Dân số. People.' },
    AREA_KM2: { description: 'Diện tích, km². Area.' },
    PREDECESSORS: { description: 'Số đơn vị nhập thành. Units it was made of.' },
    INDEX_RANK: { description: 'Hạng theo một chỉ số. Place in the PAR index of that year, by published rankings.' },
    OTHER: { description: 'Việc khác. Something not computed here.' },
  },
});
registerEnumType(ClaimQualifier, {
  name: 'ClaimQualifier',
  description: 'Con số được nói thế nào. How a report words its figure.',
  valuesConfig: {
    EXACTLY: { description: 'Đúng con số, làm tròn như đã in. The figure, rounded as printed.' },
    NEARLY: { description: '"Gần": thấp hơn, trong vòng một phần mười. Below it, by a tenth at most.' },
    ABOUT: { description: '"Khoảng": trong vòng một phần hai mươi. Within a twentieth either way.' },
    MORE_THAN: { description: '"Hơn", "trên". Above it.' },
    LESS_THAN: { description: '"Dưới", "chưa đến". Below it.' },
  },
});
registerEnumType(ClaimOutcome, {
  name: 'ClaimOutcome',
  description: 'Kết quả đối chiếu. How a claim stands beside the computed figure.',
  valuesConfig: {
    AGREES: { description: 'Khớp trong phạm vi lời nói. Agrees, within its words.' },
    DIFFERS_BY_DEFINITION: { description: 'Khác vì cách hiểu. Another count is exactly the one claimed.' },
    DIFFERS: { description: 'Khác. Differs, and no other count explains it.' },
    NO_DOSSIERS: { description: 'Chưa tính được: không có hồ sơ. There are no dossiers of that place and time.' },
    NOT_COMPUTED: { description: 'Không tính từ hồ sơ. Nothing here tells such a figure.' },
  },
});

@ObjectType('Claim', { description: 'Một con số được báo cáo. A reported figure beside the computed one.' })
export class ClaimType {
  @Field(() => String, { description: 'Names it among all claims.' })
  key!: string;

  @Field(() => ClaimItem, { description: 'What it is of.' })
  item!: ClaimItem;

  @Field(() => String, { nullable: true, description: 'Con số về việc gì. What it is of where `item` does not say.' })
  subject!: string | null;

  @Field(() => DateScalar, { description: 'First day it is of.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day it is of.' })
  periodTo!: string;

  @Field(() => Float, { description: 'Con số báo cáo. The figure claimed.' })
  value!: number;

  @Field(() => Int, { description: 'Decimals it was printed with.' })
  decimals!: number;

  @Field(() => ClaimQualifier, { description: 'How it was worded.' })
  qualifier!: ClaimQualifier;

  @Field(() => Float, {
    nullable: true,
    description: 'Con số tính được. The figure computed; null where it cannot be.',
  })
  computed!: number | null;

  @Field(() => Float, { nullable: true, description: '`value` less `computed`.' })
  difference!: number | null;

  @Field(() => ClaimOutcome, { description: 'How both stand to each other.' })
  outcome!: ClaimOutcome;

  @Field(() => String, { description: 'Why, in the language of the request.' })
  explanation!: string;
}

@ObjectType('ClaimCheck', { description: 'Phép tính của chính báo cáo. Arithmetic that a report contains in itself.' })
export class ClaimCheckType {
  @Field(() => String, { description: 'What must make what, in the language of the request.' })
  name!: string;

  @Field(() => String, { description: 'Carried out: `241 + 22 + 1 = 264 ≠ 263`.' })
  arithmetic!: string;

  @Field(() => Float, { description: 'The figure stated.' })
  stated!: number;

  @Field(() => Float, { description: 'The figure its terms make, rounded as stated.' })
  computed!: number;

  @Field(() => Float, { description: '`stated` less `computed`.' })
  difference!: number;

  @Field(() => Boolean, { description: 'Whether it holds.' })
  holds!: boolean;
}

@ObjectType('ClaimReport', { description: 'Một báo cáo có con số để đối chiếu. A report whose figures are compared.' })
export class ClaimReportType {
  @Field(() => String, { description: 'Names it among all reports.' })
  key!: string;

  @Field(() => String, { description: 'The place as the report names it.' })
  place!: string;

  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit; null where it is of none here.' })
  unit!: Stub | null;

  @Field(() => String, { nullable: true, description: 'Code of the province, where it is of all its units.' })
  provinceCode!: string | null;

  @Field(() => String, { description: 'Nguồn. Where it was published.' })
  source!: string;

  @Field(() => String, { description: 'Nội dung. What it says, in short; not always word for word.' })
  wording!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was published; null where that is not known.' })
  publishedOn!: string | null;

  @Field(() => String, { description: 'Who wrote it down here.' })
  writtenDownBy!: string;

  @Field(() => Boolean, { description: 'Whether the viewer wrote it down, and so may delete it.' })
  isOwn!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Tự cân đối không. Whether its own arithmetic holds throughout; null where it contains none.',
  })
  balances!: boolean | null;

  @Field(() => [ClaimCheckType], { description: 'Its own arithmetic.' })
  checks!: ClaimCheckType[];

  @Field(() => [ClaimType], { description: 'Its figures.' })
  claims!: ClaimType[];
}

@ObjectType('ClaimReportEdge', { description: 'Một báo cáo trong trang. A report in a page.' })
export class ClaimReportEdgeType {
  @Field(() => ClaimReportType, { description: 'The report.' })
  node!: ClaimReportType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('ClaimReportConnection', { description: 'Một trang báo cáo. A page of reports.' })
export class ClaimReportConnectionType {
  @Field(() => [ClaimReportEdgeType], { description: 'Reports with their cursors.' })
  edges!: ClaimReportEdgeType[];

  @Field(() => [ClaimReportType], { description: 'The reports alone, the oldest first.' })
  nodes!: ClaimReportType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Reports on all pages; counted only when asked for.' })
  totalCount!: number | null;
}

@InputType('AddClaimInput', { description: 'Ghi một con số báo cáo. A reported figure to be compared.' })
export class AddClaimInput {
  @Field(() => ID, { description: 'The unit it is of.' })
  unitId!: string;

  @Field(() => ClaimItem, { description: 'What it is of.' })
  item!: ClaimItem;

  @Field(() => PeriodInput, { description: 'The days it is of.' })
  period!: PeriodInput;

  @Field(() => Float, { description: 'The figure; shares in percent.' })
  value!: number;

  @Field(() => ClaimQualifier, {
    nullable: true,
    defaultValue: ClaimQualifier.EXACTLY,
    description: 'How it is worded.',
  })
  qualifier?: ClaimQualifier | null;

  @Field(() => String, { description: 'Name or address of the report, page included; at most 500 characters.' })
  source!: string;

  @Field(() => String, { description: 'The sentence with the figure; at most 500 characters.' })
  wording!: string;

  @Field(() => DateScalar, { nullable: true, description: 'When it was published.' })
  publishedOn?: string | null;
}

@InputType('DeleteClaimReportInput', { description: 'Xoá báo cáo mình đã ghi. Which own report to delete.' })
export class DeleteClaimReportInput {
  @Field(() => String, { description: 'Key of a report the viewer wrote down.' })
  key!: string;
}

@ObjectType('AddClaimPayload', { description: 'Con số vừa ghi. The report with the figure, or why not.' })
export class AddClaimPayload {
  @Field(() => ClaimReportType, { nullable: true, description: 'The report; null when it was refused.' })
  report!: ClaimReportType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('DeleteClaimReportPayload', { description: 'Báo cáo vừa xoá. Whether the report is gone, or why not.' })
export class DeleteClaimReportPayload {
  @Field(() => String, { nullable: true, description: 'Key of the report that is gone; null when it was refused.' })
  key!: string | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}
