import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { MetricType } from '../metric/metric.type.ts';
import { Boundaries } from '../ranking/ranking.input.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';

@ObjectType('HeldRank', { description: 'Một hạng và tỷ lệ số lần thử có hạng đó. A rank, and how often it was held.' })
export class HeldRankType {
  @Field(() => Int, { description: 'The rank.' })
  rank!: number;

  @Field(() => Float, { description: 'Share of the draws in which the unit held it, 0..1.' })
  share!: number;
}

@ObjectType('ShiftedRank', {
  description: 'Hạng khi đổi trọng số một nhóm. The rank were one group to weigh less or more, all others as they are.',
})
export class ShiftedRankType {
  @Field(() => String, { description: 'Number of the group, see `WeightSensitivity.groups`.' })
  groupCode!: string;

  @Field(() => Int, { description: 'Rank were it to weigh less by `shift`.' })
  rankLess!: number;

  @Field(() => Int, { description: 'Rank were it to weigh more by `shift`.' })
  rankMore!: number;

  @Field(() => Float, { description: 'Points of a hundred were it to weigh less.' })
  valueLess!: number;

  @Field(() => Float, { description: 'Points of a hundred were it to weigh more.' })
  valueMore!: number;
}

@ObjectType('WeightedGroup', { description: 'Một nhóm và trọng số của nó. A group of the index, with its weight.' })
export class WeightedGroupType {
  @Field(() => String, { description: 'Number of the group.' })
  code!: string;

  @Field(() => String, { description: 'Name in the language of the request.' })
  name!: string;

  @Field(() => Float, { description: 'Its official weight, points of a hundred.' })
  weight!: number;

  @Field(() => Float, { description: 'Weight that 2.5 % of the draws lie below.' })
  drawnLow!: number;

  @Field(() => Float, { description: 'Weight that 2.5 % of the draws lie above.' })
  drawnHigh!: number;

  @Field(() => Boolean, {
    description: 'Whether any unit has points to reach in it: a group that cannot be worked out moves no rank.',
  })
  counts!: boolean;

  @Field(() => Float, { description: 'Places a unit moves, in the mean of all units and both shifts.' })
  meanMove!: number;
}

@ObjectType('WeightSensitivityRow', { description: 'Hạng của một đơn vị theo trọng số. How a unit’s rank moves.' })
export class WeightSensitivityRowType {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => Float, { description: 'Points of a hundred by the official weights, as in the ranking.' })
  value!: number;

  @Field(() => Int, { description: 'Rank by the official weights.' })
  rank!: number;

  @Field(() => Int, { description: 'Best rank of the middle 95 % of the draws.' })
  rankLow!: number;

  @Field(() => Int, { description: 'Worst rank of the middle 95 % of the draws.' })
  rankHigh!: number;

  @Field(() => Int, { description: 'Best rank in any draw.' })
  best!: number;

  @Field(() => Int, { description: 'Worst rank in any draw.' })
  worst!: number;

  @Field(() => Float, { description: 'Share of the draws in which it holds `rank`, 0..1.' })
  holdsShare!: number;

  @Field(() => [HeldRankType], { description: 'Every rank it held in any draw, the best first; shares sum to 1.' })
  held!: readonly HeldRankType[];

  @Field(() => [ShiftedRankType], { description: 'Its ranks with each group’s weight changed by itself.' })
  shifted!: readonly ShiftedRankType[];

  @Field(() => String, {
    nullable: true,
    description: 'Nhóm có trọng số quan trọng nhất. The group whose weight moves it most; null where none does.',
  })
  mattersMost!: string | null;
}

@ObjectType('WeightSensitivity', {
  description:
    'Thứ hạng phụ thuộc trọng số đến đâu. How far ranks by the index depend on its weights: drawn around the official ones, and each group by itself.',
})
export class WeightSensitivityType {
  @Field(() => MetricType, { description: 'The index, in the version in force on `asOf`.' })
  metric!: MetricType;

  @Field(() => DateScalar, { description: 'Told as at the end of this day.' })
  asOf!: string;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day of the period.' })
  periodTo!: string;

  @Field(() => Boundaries, { description: 'In whose borders.' })
  boundaries!: Boundaries;

  @Field(() => Int, { description: 'Units with fewer cases are left out.' })
  minimumCases!: number;

  @Field(() => Int, { description: 'How many weightings were drawn.' })
  draws!: number;

  @Field(() => Float, { description: 'By what part of itself each group’s weight was changed, 0..1.' })
  shift!: number;

  @Field(() => String, { description: 'Cách làm, bằng lời. How weights were drawn, in the language of the request.' })
  note!: string;

  @Field(() => Int, { description: 'How many units are ranked.' })
  ranked!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The group whose weight moves ranks most in the mean; null where none does.',
  })
  mattersMost!: string | null;

  @Field(() => [WeightedGroupType], { description: 'The groups with their weights.' })
  groups!: readonly WeightedGroupType[];

  @Field(() => [WeightSensitivityRowType], {
    description: 'Ranked units, best first; the one asked for alone, where one was.',
  })
  rows!: readonly WeightSensitivityRowType[];
}
