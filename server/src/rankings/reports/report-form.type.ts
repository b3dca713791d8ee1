import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';
import { ReportState } from './report.words.ts';

registerEnumType(ReportState, {
  name: 'ReportState',
  description: 'Báo cáo đến đâu. Where a report stands.',
  valuesConfig: {
    DRAFT: { description: 'Chưa ký. Not signed: its figures are what is known now.' },
    SIGNED: { description: 'Đã ký, chưa gửi. Signed, not sent: can be withdrawn.' },
    SENT: { description: 'Đã gửi. Sent: a new version alone can take its place.' },
    SUPERSEDED: { description: 'Đã có bản thay thế được gửi. Another version was sent since.' },
    WITHDRAWN: { description: 'Đã rút. Withdrawn before it was sent.' },
  },
});

export const ReportLevel = { UNIT: 'UNIT', PROVINCE: 'PROVINCE' } as const;
export type ReportLevel = keyof typeof ReportLevel;
registerEnumType(ReportLevel, {
  name: 'ReportLevel',
  description: 'Ai lập báo cáo. Whose report it is.',
  valuesConfig: {
    UNIT: { description: 'Xã, phường, đặc khu. Each commune has one.' },
    PROVINCE: { description: 'Tỉnh, thành phố. Each province has one.' },
  },
});

@ObjectType('ReportForm', { description: 'Mẫu báo cáo. A form of report: what is told, resting on what, due when.' })
export class ReportFormType {
  @Field(() => String, { description: 'Stable key: `ii06-commune`.' })
  key!: string;

  @Field(() => String, { description: 'Name in the language of the request.' })
  name!: string;

  @Field(() => ReportLevel, { description: 'Whether each commune or each province has one.' })
  level!: ReportLevel;

  @Field(() => String, { description: 'Documents it rests on.' })
  legalBasis!: string;

  @Field(() => String, { description: 'What to know of it, in the language of the request.' })
  note!: string;

  @Field(() => Boolean, { description: 'Whether columns, days and deadline were compared with those documents.' })
  isVerified!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Last day of a month that counts for it: 14 means the 15th to the 14th; null for calendar months.',
  })
  cutOffDay!: number | null;

  @Field(() => Int, { description: 'Calendar days after its period within which it is due.' })
  dueDays!: number;

  @Field(() => String, { description: 'Who signs, in the language of the request.' })
  signer!: string;

  @Field(() => String, { description: 'Who usually gets it.' })
  recipient!: string;

  @Field(() => DateScalar, { description: 'Periods that end from this day on have one.' })
  validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Periods that end until this day have one; null without end.',
  })
  validUntil!: string | null;
}

/** What a report in a list and a report by itself have alike. */
@ObjectType()
export abstract class ReportHeadType {
  @Field(() => String, { description: 'Stable key: form, place, period.' })
  key!: string;

  @Field(() => ReportFormType, { description: 'Its form.' })
  form!: ReportFormType;

  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Whose it is; null of a province’s.' })
  unit!: Stub | null;

  @Field(() => String, { description: 'The place it is of: `Xã Bản Lầu`.' })
  placeName!: string;

  @Field(() => String, { description: 'Code of the province it is of, or lies in.' })
  provinceCode!: string;

  @Field(() => String, { description: 'Name of that province.' })
  provinceName!: string;

  @Field(() => String, { description: 'Its period in the language of the request: `Quý III/2026`.' })
  periodName!: string;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  periodTo!: string;

  @Field(() => DateScalar, { description: 'Hạn gửi. The day it is due.' })
  dueOn!: string;

  @Field(() => ReportState, { description: 'Where it stands.' })
  state!: ReportState;

  @Field(() => Boolean, { description: 'Whether its day is past, and it is not sent.' })
  isOverdue!: boolean;

  @Field(() => Boolean, { description: 'Whether its period is over: before, nothing can be signed.' })
  isPeriodOver!: boolean;
}
