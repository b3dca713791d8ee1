import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { ProcedureType } from '../catalogue/catalogue.type.ts';
import { AdministrativeUnitStub } from '../totals/totals.type.ts';
import { Channel, DossierChange, DossierOutcome, DossierState, STATE_WORDS } from './dossier.state.ts';

const stateWord = (state: DossierState) => ({ description: `${STATE_WORDS[state][0]}: ${STATE_WORDS[state][1]}.` });
registerEnumType(DossierState, {
  name: 'DossierState',
  description: 'Mười trạng thái của Cổng Dịch vụ công quốc gia, theo thứ tự. The ten states of the national portal.',
  valuesConfig: {
    REGISTERED: stateWord('REGISTERED'),
    RECEIVED: stateWord('RECEIVED'),
    REJECTED: stateWord('REJECTED'),
    PROCESSING: stateWord('PROCESSING'),
    SUPPLEMENT_REQUESTED: stateWord('SUPPLEMENT_REQUESTED'),
    PAYMENT_REQUESTED: stateWord('PAYMENT_REQUESTED'),
    WITHDRAWN: stateWord('WITHDRAWN'),
    STOPPED: stateWord('STOPPED'),
    COMPLETED: stateWord('COMPLETED'),
    RESULT_RETURNED: stateWord('RESULT_RETURNED'),
  },
});
registerEnumType(DossierOutcome, {
  name: 'DossierOutcome',
  description: 'Hồ sơ được tính thế nào trong báo cáo của một ngày. How a dossier counts in a report on a given day.',
  valuesConfig: {
    EARLY: { description: 'Trước hạn: resolved on a day before the appointed one.' },
    ON_TIME: { description: 'Đúng hạn: resolved on the appointed day, or without an appointment.' },
    LATE: { description: 'Trễ hạn: resolved after the appointed day.' },
    RETURNED: { description: 'Trả lại: given back without a result; in none of the other classes.' },
    PENDING_IN_TIME: { description: 'Đang giải quyết, trong hạn: open and not past its day.' },
    PENDING_OVERDUE: { description: 'Đang giải quyết, quá hạn: open and past its day.' },
  },
});
registerEnumType(DossierChange, {
  name: 'DossierChange',
  description: 'Điều đã khác đi từ khi hồ sơ được biết như vậy. What has become of a dossier since it was known so.',
  valuesConfig: {
    CORRECTED: { description: 'Đã sửa hoặc bổ sung: something else was learned of days gone by.' },
    TAKEN_BACK: { description: 'Đã rút khỏi sổ: the register it came in was undone.' },
  },
});
registerEnumType(Channel, {
  name: 'Channel',
  description: 'Hình thức nộp. How the citizen handed it in.',
  valuesConfig: {
    IN_PERSON: { description: 'Trực tiếp: at the counter.' },
    ONLINE: { description: 'Trực tuyến: through the public service portal.' },
    POST: { description: 'Bưu chính công ích: by public post.' },
  },
});

@ObjectType('DossierStep', { description: 'Một bước của hồ sơ. A change of a dossier’s state.' })
export class DossierStepType {
  /** Not a field: the dossier it is of. */
  dossierCode?: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => DossierState, { nullable: true, description: 'State before; null for the first step.' })
  from!: DossierState | null;

  @Field(() => DossierState, { description: 'State after.' })
  to!: DossierState;

  @Field(() => String, { nullable: true, description: 'What the officer noted.' })
  note!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Dossier', { description: 'Hồ sơ thủ tục hành chính. A dossier handed in at a one-stop centre.' })
export class DossierType {
  /** Not a field: the row's key, for loading steps. */
  rowId!: string;

  @Field(() => ID, { description: 'Opaque, stable and unique for ever.' })
  id!: string;

  @Field(() => String, { description: 'Mã hồ sơ; keeps the code of the unit that received it.' })
  code!: string;

  @Field(() => ProcedureType, { description: 'What was applied for.' })
  procedure!: ProcedureType;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'Unit whose centre received it.' })
  receivingUnit!: Stub | null;

  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, {
    nullable: true,
    description: 'Unit that handles it; all figures count it there.',
  })
  handlingUnit!: Stub | null;

  @Field(() => Channel, { description: 'How it was handed in.' })
  channel!: Channel;

  @Field(() => DossierState, { description: 'State now.' })
  state!: DossierState;

  @Field(() => DateTimeScalar, { description: 'When it was received.' })
  receivedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Appointment; null without one and while the clock is stopped.',
  })
  dueAt!: string | null;

  /** Not a field: when it was resolved or given back. */
  endedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was resolved; null if given back or open.' })
  completedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the citizen got the result.' })
  resultReturnedAt!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Working minutes from receipt to end, without waits for the citizen.',
  })
  handlingMinutes!: number | null;

  @Field(() => String, { nullable: true, description: 'Code of the handling official, where known.' })
  officialCode!: string | null;

  @Field(() => Boolean, { description: 'Whether it is made-up demo data.' })
  isDemo!: boolean;

  @Field(() => Int, { description: 'Grows with every change; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => DossierChange, {
    nullable: true,
    description:
      'What has become of it since `knownAt` of the list; null where it is as it was known, and without `knownAt`.',
  })
  changedSince!: DossierChange | null;

  /** Not a field: the day a list of what was known tells of; undefined is today. */
  toldOf?: string;

  /** Not a field: what `outcome` is worked out from. */
  standing!: DossierStanding;

  /** Not a field: the steps, where they were fetched along. */
  stepRows!: DossierStepType[] | undefined;
}

/** What decides how a dossier counts on a day. */
export interface DossierStanding {
  readonly counted: boolean;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  readonly endedOn: string | null;
  readonly outcome: 'EARLY' | 'ON_TIME' | 'LATE' | 'RETURNED' | null;
}

@ObjectType('DossierEdge', { description: 'A dossier in a page.' })
export class DossierEdgeType {
  @Field(() => DossierType, { description: 'The dossier.' })
  node!: DossierType;

  @Field(() => String, { description: 'Where it stands; give it as `after`.' })
  cursor!: string;
}

@ObjectType('DossierConnection', { description: 'Một trang hồ sơ. A page of dossiers.' })
export class DossierConnectionType {
  @Field(() => [DossierEdgeType], { description: 'Dossiers with their cursors.' })
  edges!: DossierEdgeType[];

  @Field(() => [DossierType], { description: 'The dossiers alone.' })
  nodes!: DossierType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'Dossiers on all pages; counted only when asked for.' })
  totalCount?: number | null;
}
