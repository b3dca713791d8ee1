import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Stub } from '../../platform/room.ts';
import { AdministrativeUnitStub } from '../ranking/ranking.type.ts';

@ObjectType('LiftWay', {
  description: 'Một cách để lên bậc. What cases of one indicator of an index can add, all others staying as they are.',
})
export class LiftWayType {
  @Field(() => String, { description: 'Number of the indicator.' })
  indicatorCode!: string;

  @Field(() => String, { description: 'Name of the indicator, in the language of the request.' })
  indicatorName!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Fewest dossiers that would be enough by themselves; null where all of them are not.',
  })
  cases!: number | null;

  @Field(() => Float, { description: 'Points of a hundred it can add at most.' })
  mostPoints!: number;
}

@ObjectType('NextPlace', { description: 'Cần gì để lên một bậc. What would lift the unit one place.' })
export class NextPlaceType {
  @Field(() => Int, { description: 'The next better place.' })
  rank!: number;

  @Field(() => [AdministrativeUnitStub], { description: 'Who holds it; several where they tie.' })
  units!: Stub[];

  @Field(() => Int, {
    description:
      'Số hồ sơ cần thêm. The fewest dossiers that would have had to come out the good way, all others staying as they are; a tie shares the place. Of an index, the best paying indicators first; of a median, how many more would have had to be done within `value` hours.',
  })
  cases!: number;

  @Field(() => Float, { nullable: true, description: 'The value that holds it.' })
  value!: number | null;

  @Field(() => Float, { description: 'Khoảng cách. How far the next place is, in the metric’s unit.' })
  gap!: number;

  @Field(() => [LiftWayType], {
    description: 'Of an index, indicator by indicator, the best paying first; else empty.',
  })
  ways!: readonly LiftWayType[];
}

@ObjectType('Overtaking', { description: 'Đơn vị đã vượt hoặc bị vượt. A unit that changed sides with this one.' })
export class OvertakingType {
  @Directive('@provides(fields: "code name")')
  @Field(() => AdministrativeUnitStub, { nullable: true, description: 'The unit.' })
  unit!: Stub | null;

  @Field(() => Int, { description: 'Its place in the period before.' })
  rankBefore!: number;

  @Field(() => Int, { description: 'Its place now.' })
  rank!: number;

  @Field(() => Float, { nullable: true, description: 'Its value now.' })
  value!: number | null;
}

@ObjectType('PlaceChange', {
  description:
    'Vì sao hạng đổi. What a change of place is made of: `overtakenBy` less `overtook`, and `newAhead` less `goneAhead`, are the place now less the one before.',
})
export class PlaceChangeType {
  @Field(() => Int, { description: 'How many units were ranked in the period before.' })
  rankedBefore!: number;

  @Field(() => Int, { description: 'Units that were not ahead and are ahead now.' })
  overtakenBy!: number;

  @Field(() => Int, { description: 'Units that were ahead and are not ahead now.' })
  overtook!: number;

  @Field(() => Int, { description: 'Mới được xếp hạng và đứng trước. Units ahead now that were not ranked before.' })
  newAhead!: number;

  @Field(() => Int, {
    description: 'Kỳ trước đứng trước, nay không xếp hạng. Units that were ahead and are not ranked now.',
  })
  goneAhead!: number;
}
