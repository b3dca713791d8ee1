import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { Boundaries, PeriodInput } from '../totals/totals.type.ts';
import { DossierCount } from './dossier-count.ts';
import { Channel, DossierOutcome, DossierState } from './dossier.state.ts';

export const DossierOrder = {
  DUE_AT_ASC: 'DUE_AT_ASC',
  DUE_AT_DESC: 'DUE_AT_DESC',
  RECEIVED_AT_ASC: 'RECEIVED_AT_ASC',
  RECEIVED_AT_DESC: 'RECEIVED_AT_DESC',
} as const;
export type DossierOrder = keyof typeof DossierOrder;
registerEnumType(DossierOrder, {
  name: 'DossierOrder',
  description: 'Thứ tự danh sách hồ sơ. Order of a list of dossiers.',
  valuesConfig: {
    DUE_AT_ASC: { description: 'Hẹn trả sớm nhất trước; không hẹn ở cuối. Earliest appointment first, none last.' },
    DUE_AT_DESC: { description: 'Không hẹn trước, rồi hẹn trả muộn nhất. No appointment first, then the latest.' },
    RECEIVED_AT_ASC: { description: 'Tiếp nhận cũ nhất trước. Oldest first.' },
    RECEIVED_AT_DESC: { description: 'Tiếp nhận mới nhất trước. Newest first.' },
  },
});

export const Appointment = { SET: 'SET', NOT_SET: 'NOT_SET' } as const;
export type Appointment = keyof typeof Appointment;
registerEnumType(Appointment, {
  name: 'Appointment',
  description: 'Có ngày hẹn trả không. Whether a day is appointed.',
  valuesConfig: {
    SET: { description: 'Đã hẹn ngày trả. A day is appointed.' },
    NOT_SET: { description: 'Không hẹn, hoặc đang chờ công dân. None is, or the citizen is waited for.' },
  },
});

@InputType('DossierFilter', {
  description: 'Mọi điều kiện đều phải thoả; null là bất kỳ. Every given condition holds; null means any.',
})
export class DossierFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Five-digit code: the unit in force today, or the last that had it.',
  })
  unitCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'A unit of any day, by its id; not together with `unitCode`.' })
  unitId?: string | null;

  @Field(() => Boundaries, {
    nullable: true,
    description: 'CURRENT adds the unit’s predecessors’ dossiers; default AS_THEN, its own only.',
  })
  boundaries?: Boundaries | null;

  @Field(() => [DossierState], { nullable: true, description: 'In one of these states now.' })
  states?: DossierState[] | null;

  @Field(() => [DossierOutcome], { nullable: true, description: 'Counting as one of these on `asOf`.' })
  outcomes?: DossierOutcome[] | null;

  @Field(() => [Channel], { nullable: true, description: 'Handed in one of these ways.' })
  channels?: Channel[] | null;

  @Field(() => String, { nullable: true, description: 'Of this procedure.' })
  procedureCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Of this field; several are `fieldCodes`.' })
  fieldCode?: string | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these fields.' })
  fieldCodes?: string[] | null;

  @Field(() => PeriodInput, { nullable: true, description: 'Received between these days.' })
  received?: PeriodInput | null;

  @Field(() => PeriodInput, { nullable: true, description: 'Appointed between these days.' })
  due?: PeriodInput | null;

  @Field(() => Appointment, { nullable: true, description: 'With an appointed day, or without.' })
  appointment?: Appointment | null;

  @Field(() => String, { nullable: true, description: 'Beginning of the code.' })
  search?: string | null;

  @Field(() => DossierCount, {
    nullable: true,
    description: 'The dossiers behind one figure of `DossierTotals`; needs `period`.',
  })
  counts?: DossierCount | null;

  @Field(() => [DossierCount], {
    nullable: true,
    description: 'Counting as at least one of these; needs `period`. See `Metric.numeratorCounts`.',
  })
  countsAny?: DossierCount[] | null;

  @Field(() => [DossierCount], {
    nullable: true,
    description: 'Counting as none of these; needs `period`. See `Metric.numeratorCountsExcept`.',
  })
  countsNone?: DossierCount[] | null;

  @Field(() => PeriodInput, { nullable: true, description: 'The period that counts tell of.' })
  period?: PeriodInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that counts and `outcomes` tell of; default today.',
  })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. The counted dossiers as they were known at this instant, of days over by then, also those taken back since; default as they are known now.',
  })
  knownAt?: Date | null;
}

@ArgsType()
export class DossierListArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first!: number | null;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before, of the same order.' })
  after?: string | null;

  @Field(() => DossierFilter, { nullable: true, description: 'Which dossiers; default all.' })
  filter?: DossierFilter | null;

  @Field(() => DossierOrder, { nullable: true, defaultValue: DossierOrder.DUE_AT_ASC, description: 'In which order.' })
  orderBy?: DossierOrder | null;
}
