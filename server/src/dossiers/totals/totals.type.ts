import { Directive, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

export const Boundaries = { CURRENT: 'CURRENT', AS_THEN: 'AS_THEN' } as const;
export type Boundaries = keyof typeof Boundaries;
registerEnumType(Boundaries, {
  name: 'Boundaries',
  description: 'Số liệu kể theo ranh giới nào. In whose borders a figure is told.',
  valuesConfig: {
    CURRENT: {
      description:
        'Đơn vị hiện hành, cộng phần của các đơn vị tiền thân. Today’s units with their predecessors’ share.',
    },
    AS_THEN: { description: 'Đơn vị đúng như từng ngày khi đó. The units as they were on each day.' },
  },
});

@InputType('PeriodInput', { description: 'Kỳ báo cáo, tính cả hai ngày. A period, both days included.' })
export class PeriodInput {
  @Field(() => DateScalar, { description: 'First day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'Last day; not before `from`.' })
  to!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('AdministrativeUnit', { description: 'A commune-level unit during one validity.' })
export class AdministrativeUnitStub {
  @Field(() => ID, { description: 'Opaque, stable and unique for ever.' })
  id!: string;

  @Directive('@external')
  @Field(() => String, {
    description: 'Five digits with leading zeros; 3,316 codes of 1 July 2025 belonged to other units before.',
  })
  code!: string;

  @Directive('@external')
  @Field(() => String, { description: 'With its type word: `Xã Mỹ Hiệp`.' })
  name!: string;
}

@Directive('@shareable')
@ObjectType('DossierTotals', {
  description:
    'Cân đối hồ sơ của một kỳ. received + carriedOver = early + onTime + late + returned + pendingInTime + pendingOverdue, always.',
})
export class DossierTotalsType {
  @Field(() => Int, { description: 'Open when the period began.' })
  carriedOver!: number;

  @Field(() => Int, { description: 'Received in the period.' })
  received!: number;

  @Field(() => Int, { description: 'Resolved in the period on a day before the appointed one.' })
  early!: number;

  @Field(() => Int, { description: 'Resolved in the period on the appointed day, or without an appointment.' })
  onTime!: number;

  @Field(() => Int, { description: 'Resolved in the period after the appointed day.' })
  late!: number;

  @Field(() => Int, { description: 'Given back in the period without a result.' })
  returned!: number;

  @Field(() => Int, { description: 'Open at the period’s end, not yet due.' })
  pendingInTime!: number;

  @Field(() => Int, { description: 'Open at the period’s end, past the appointed day.' })
  pendingOverdue!: number;

  @Field(() => Int, { description: 'Of `received`: submitted online.' })
  online!: number;

  @Field(() => Int, { description: 'Of `received`: handed in at the counter.' })
  inPerson!: number;

  @Field(() => Int, { description: 'Of `received`: sent by public post.' })
  post!: number;

  @Field(() => Float, { description: 'Part of these counts that rests on estimated shares, 0..1.' })
  estimatedShare!: number;
}

@ObjectType('DossierMonth', { description: 'Cân đối của một tháng. The balance of one month of a series.' })
export class DossierMonthType {
  @Field(() => DateScalar, { description: 'First day of the month.' })
  month!: string;

  @Field(() => DossierTotalsType, { description: 'The month’s balance; cut at the period’s and the as-of day’s ends.' })
  totals!: DossierTotalsType;
}
