import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { ReportHeadType } from './report-form.type.ts';
import { ReportState } from './report.words.ts';

export const ReportCellKind = {
  COUNT: 'COUNT',
  SHARE: 'SHARE',
  POINTS: 'POINTS',
  NUMBER: 'NUMBER',
  TEXT: 'TEXT',
} as const;
export type ReportCellKind = keyof typeof ReportCellKind;
registerEnumType(ReportCellKind, {
  name: 'ReportCellKind',
  description: 'Cách viết một ô. How a cell is written.',
  valuesConfig: {
    COUNT: { description: 'Số nguyên. A whole number.' },
    SHARE: { description: 'Tỷ lệ, 0..1. A part of one.' },
    POINTS: { description: 'Điểm, hai chữ số lẻ. Points, to two places.' },
    NUMBER: { description: 'Số. Any number.' },
    TEXT: { description: 'Chữ. A word, in the language of the request.' },
  },
});

@ObjectType('ReportColumn', { description: 'Một cột của mẫu. A column of a form.' })
export class ReportColumnType {
  @Field(() => String, { description: 'Stable key.' })
  key!: string;

  @Field(() => String, { description: 'Its head in the language of the request.' })
  name!: string;

  @Field(() => ReportCellKind, { description: 'What most of its cells hold.' })
  kind!: ReportCellKind;
}

@ObjectType('ReportCell', { description: 'Một ô: số liệu, kỳ trước, và số tính lại bây giờ. One figure of a report.' })
export class ReportCellType {
  @Field(() => String, { description: 'Key of its column.' })
  column!: string;

  @Field(() => ReportCellKind, { description: 'How it is written.' })
  kind!: ReportCellKind;

  @Field(() => Float, { nullable: true, description: 'The figure; null where there is none.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'The word, of a cell that holds one.' })
  text!: string | null;

  @Field(() => Float, { nullable: true, description: 'The same of the period before, as known at the same instant.' })
  before!: number | null;

  @Field(() => Float, { nullable: true, description: 'What would be told now; of a draft the figure itself.' })
  now!: number | null;

  @Field(() => [String], {
    description:
      'The dossiers behind it count as any of these `DossierCount`s of the line’s unit and field; none to show where empty.',
  })
  countsAny!: readonly string[];

  @Field(() => [String], { description: 'And as none of these.' })
  countsNone!: readonly string[];
}

@ObjectType('ReportLine', { description: 'Một dòng của báo cáo. A line of a report.' })
export class ReportLineType {
  @Field(() => String, { description: 'Unique within the report, the same in every period.' })
  key!: string;

  @Field(() => String, { description: 'Its name in the language of the request.' })
  label!: string;

  @Field(() => AdministrativeUnitStub, {
    nullable: true,
    description: 'Whose dossiers it tells of; null of nobody’s alone.',
  })
  unit!: Stub | null;

  @Field(() => String, { nullable: true, description: 'Of this field alone.' })
  fieldCode!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the sum of the others.' })
  isTotal!: boolean;

  @Field(() => [ReportCellType], { description: 'One for each column, in their order.' })
  cells!: ReportCellType[];
}

@ObjectType('ReportCheck', { description: 'Đối chiếu: hai vế phải bằng nhau. Two sums that must agree.' })
export class ReportCheckType {
  @Field(() => String, { description: 'What must agree, in the language of the request.' })
  name!: string;

  @Field(() => Float, { description: 'The left side.' })
  left!: number;

  @Field(() => Float, { description: 'The right side.' })
  right!: number;

  @Field(() => Boolean, { description: 'Whether they agree.' })
  holds!: boolean;
}

@ObjectType('ReportVersion', { description: 'Một bản đã ký. A signed version; it is never changed.' })
export class ReportVersionType {
  @Field(() => Int, { description: 'From 1.' })
  version!: number;

  @Field(() => ReportState, { description: 'Where it stands.' })
  state!: ReportState;

  @Field(() => String, { nullable: true, description: 'Why it takes the place of the one before.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'Its figures are those known at this instant.' })
  knownAt!: string;

  @Field(() => String, { description: 'Fingerprint of the figures that were signed: SHA-256.' })
  digest!: string;

  @Field(() => String, { description: 'Who signed.' })
  signedByName!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  signedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who it was sent to. Nothing is sent from here: it is written down.',
  })
  sentTo!: string | null;

  @Field(() => String, { nullable: true, description: 'Who sent it.' })
  sentByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent.' })
  sentAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Who withdrew it.' })
  withdrawnByName!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt!: string | null;

  @Field(() => Boolean, { description: 'Minh hoạ. Made up for the demo.' })
  isDemo!: boolean;
}

@ObjectType('Report', {
  description:
    'Báo cáo của một nơi trong một kỳ. A report of one place and period, its figures told from the dossiers.',
})
export class ReportType extends ReportHeadType {
  @Field(() => ReportVersionType, { nullable: true, description: 'The version shown; null of a draft.' })
  signed!: ReportVersionType | null;

  @Field(() => [ReportVersionType], { description: 'All versions that the viewer may see, the latest first.' })
  versions!: ReportVersionType[];

  @Field(() => String, { description: 'Fingerprint of the figures below: SHA-256.' })
  digest!: string;

  @Field(() => Boolean, { description: 'Whether the figures below are those that were signed; true of a draft.' })
  isIntact!: boolean;

  @Field(() => Int, { description: 'How many of the figures would be others now.' })
  differences!: number;

  @Field(() => DateScalar, { description: 'First day of the period before.' })
  beforeFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period before.' })
  beforeTo!: string;

  @Field(() => [ReportColumnType], { description: 'The form’s columns.' })
  columns!: ReportColumnType[];

  @Field(() => [ReportLineType], { description: 'Its lines, the total last.' })
  lines!: ReportLineType[];

  @Field(() => [ReportCheckType], { description: 'What must agree; empty of forms that add up nothing.' })
  checks!: ReportCheckType[];

  @Field(() => Boolean, { description: 'Whether the viewer may sign, send and withdraw it.' })
  maySign!: boolean;
}

@ObjectType()
abstract class ReportPayload {
  @Field(() => ReportType, { nullable: true, description: 'The report as it stands now; null where it was refused.' })
  report!: ReportType | null;

  @Field(() => [UserErrorType], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('SignReportPayload', { description: 'Báo cáo vừa ký. The signed report, or why not.' })
export class SignReportPayload extends ReportPayload {}

@ObjectType('SendReportPayload', { description: 'Báo cáo vừa gửi. The sent report, or why not.' })
export class SendReportPayload extends ReportPayload {}

@ObjectType('WithdrawReportPayload', { description: 'Báo cáo vừa rút. What is left, or why not.' })
export class WithdrawReportPayload extends ReportPayload {}
