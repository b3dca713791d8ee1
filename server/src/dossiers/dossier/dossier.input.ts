import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { Boundaries, PeriodInput } from '../totals/totals.type.ts';
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

export const DossierCount = {
  CARRIED_OVER: 'CARRIED_OVER',
  RECEIVED: 'RECEIVED',
  ONLINE: 'ONLINE',
  IN_PERSON: 'IN_PERSON',
  POST: 'POST',
  EARLY: 'EARLY',
  ON_TIME: 'ON_TIME',
  LATE: 'LATE',
  RETURNED: 'RETURNED',
  PENDING_IN_TIME: 'PENDING_IN_TIME',
  PENDING_OVERDUE: 'PENDING_OVERDUE',
  RESOLVED: 'RESOLVED',
  EARLY_OR_ON_TIME: 'EARLY_OR_ON_TIME',
} as const;
export type DossierCount = keyof typeof DossierCount;
registerEnumType(DossierCount, {
  name: 'DossierCount',
  description: 'Con số nào của bảng cân đối: lọc ra đúng các hồ sơ phía sau nó. Which figure of a balance to open.',
  valuesConfig: {
    CARRIED_OVER: { description: 'Kỳ trước chuyển sang: open when the period began.' },
    RECEIVED: { description: 'Tiếp nhận trong kỳ: received in the period.' },
    ONLINE: { description: 'Tiếp nhận trực tuyến: received online in the period.' },
    IN_PERSON: { description: 'Tiếp nhận trực tiếp: received at the counter in the period.' },
    POST: { description: 'Tiếp nhận qua bưu chính: received by post in the period.' },
    EARLY: { description: 'Giải quyết trước hạn trong kỳ: resolved early in the period.' },
    ON_TIME: { description: 'Giải quyết đúng hạn trong kỳ: resolved on time in the period.' },
    LATE: { description: 'Giải quyết trễ hạn trong kỳ: resolved late in the period.' },
    RETURNED: { description: 'Trả lại trong kỳ: given back in the period.' },
    PENDING_IN_TIME: { description: 'Còn lại, trong hạn: open at the end, in time.' },
    PENDING_OVERDUE: { description: 'Còn lại, quá hạn: open at the end, overdue.' },
    RESOLVED: { description: 'Đã giải quyết trong kỳ: early, on time and late together.' },
    EARLY_OR_ON_TIME: { description: 'Trước hạn và đúng hạn: early and on time together.' },
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

  @Field(() => String, { nullable: true, description: 'Of this field.' })
  fieldCode?: string | null;

  @Field(() => PeriodInput, { nullable: true, description: 'Received between these days.' })
  received?: PeriodInput | null;

  @Field(() => String, { nullable: true, description: 'Beginning of the code.' })
  search?: string | null;

  @Field(() => DossierCount, {
    nullable: true,
    description: 'The dossiers behind one figure of `DossierTotals`; needs `period`.',
  })
  counts?: DossierCount | null;

  @Field(() => PeriodInput, { nullable: true, description: 'The period `counts` tells of.' })
  period?: PeriodInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day `counts` and `outcomes` tell of; default today.' })
  asOf?: string | null;
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
