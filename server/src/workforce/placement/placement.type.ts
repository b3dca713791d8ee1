import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import type { Stub } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { AdministrativeUnitStub } from '../unit/unit.stub.ts';
import { PlacementPhase, PlacementProof, PlacementRunState, PlacementState } from './placement.enums.ts';
import { PlacementMeasuresType, PlacementSettingsType } from './placement-parts.type.ts';

@ObjectType('PlacementRun', {
  description: 'Một lần tính phương án. A run of the solver: how far it is, and how good its plan is proved to be.',
})
export class PlacementRunType {
  @Field(() => PlacementRunState, { description: 'Tình trạng: how it stands.' })
  state!: keyof typeof PlacementRunState;

  @Field(() => PlacementPhase, { description: 'Bước đang tính: what it is at.' })
  phase!: keyof typeof PlacementPhase;

  @Field(() => DateTimeScalar, { description: 'Bắt đầu: when it began.' })
  startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Kết thúc: when it ended; null until then.' })
  finishedAt!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Điểm của phương án tốt nhất: worth of the best plan so far, in points; empty posts count against it.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Chặn trên đã chứng minh: no plan is worth more, in points.' })
  bound!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Khoảng cách tới chặn trên: distance to the bound in parts of all fits, 0.01 is 1 %; null until there is a plan.',
  })
  gap!: number | null;

  @Field(() => PlacementProof, {
    nullable: true,
    description: 'Mức chứng minh: how far it is proved; null until there is a plan.',
  })
  proof!: keyof typeof PlacementProof | null;

  @Field(() => Float, { nullable: true, description: 'Số giây đến khi có phương án: seconds until there was a plan.' })
  seconds!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Số cặp được phép: pairs of a person and a kind of post that no rule forbids.',
  })
  pairs!: number | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Placement', { description: 'Phương án bố trí cán bộ. A scenario of who goes where.' })
export class PlacementType {
  /** Not a field: the row's key. */
  key!: number;
  /** Not a field: ids of its units. */
  unitKeys!: readonly number[];

  @Field(() => ID, { description: 'Opaque and stable.' })
  id!: string;

  @Field(() => String, { description: 'Tên phương án: its name.' })
  name!: string;

  @Field(() => PlacementState, { description: 'Trạng thái: how it stands.' })
  state!: keyof typeof PlacementState;

  @Field(() => DateScalar, { description: 'Ngày có hiệu lực: the day its assignments begin.' })
  effectiveOn!: string;

  @Field(() => [AdministrativeUnitStub], { description: 'Các đơn vị được bố trí: units it fills.' })
  units!: Stub[];

  @Field(() => PlacementSettingsType, { description: 'Trọng số và giới hạn: weights, limits, exceptions.' })
  settings!: PlacementSettingsType;

  @Field(() => ID, { nullable: true, description: 'Chép từ phương án: what it was copied from.' })
  copiedFrom!: string | null;

  @Field(() => String, { description: 'Người lập: who made it.' })
  createdBy!: string;

  @Field(() => DateTimeScalar, { description: 'Lúc lập: when.' })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: 'Người trình: who submitted it.' })
  lockedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc trình: when it was submitted.' })
  lockedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Người duyệt: who approved it.' })
  approvedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Lúc duyệt: when it was approved.' })
  approvedAt!: string | null;

  @Field(() => Boolean, {
    description:
      'Người hỏi có được duyệt không: whether the viewer is another than its makers, as whoever approves must be.',
  })
  isAnothers!: boolean;

  @Field(() => Int, { description: 'Phiên bản: give it back with a change.' })
  version!: number;

  @Field(() => PlacementRunType, {
    nullable: true,
    description: 'Lần tính gần nhất: the last run; null before the first.',
  })
  run?: PlacementRunType | null;

  @Field(() => PlacementMeasuresType, {
    nullable: true,
    description: 'Các số đo để so sánh: measures to compare by; null before the first plan.',
  })
  measures?: PlacementMeasuresType | null;
}

@ObjectType('PlacementEdge', { description: 'Một phương án trong danh sách. A scenario in its list.' })
export class PlacementEdgeType {
  @Field(() => PlacementType, { description: 'The scenario.' }) node!: PlacementType;
  @Field(() => String, { description: 'Where it stands; give it as `after`.' }) cursor!: string;
}

@ObjectType('PlacementConnection', { description: 'Một trang phương án. A page of scenarios.' })
export class PlacementConnectionType {
  @Field(() => [PlacementEdgeType], { description: 'Scenarios with their cursors.' }) edges!: PlacementEdgeType[];
  @Field(() => [PlacementType], { description: 'The scenarios alone.' }) nodes!: PlacementType[];
  @Field(() => PageInfoType, { description: 'Where the page stands.' }) pageInfo!: PageInfoType;
  @Field(() => Int, { nullable: true, description: 'Số phương án: scenarios in all; counted only when asked for.' })
  totalCount!: number | null;
}
