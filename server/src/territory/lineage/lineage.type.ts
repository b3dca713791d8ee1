import { Field, Float, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { AdministrativeUnitType } from '../unit/unit.type.ts';

const RELATION =
  'As the official conversion table says: WHOLE, PART, PART_AREA (land only), PART_AREA_ALL_POPULATION, PART_POPULATION_ONLY, PART_RENAMED, WHOLE_AREA, WHOLE_TO_SPECIAL_ZONE, UNCHANGED, RENAMED, RECLASSIFIED.';
const EFFECTIVE_ON = 'First day of the successor.';
const SHARE =
  'Share of the predecessor’s dossiers that the successor takes over, 0..1, four decimals; the shares of one predecessor sum to exactly 1.';
const ESTIMATED = 'True where the share is an estimate (by population, else area): the table only says “a part”.';

@ObjectType('LineageEdge', {
  description:
    'Đường từ đơn vị cũ sang đơn vị mới, nhìn từ một phía. One step between a unit and its successor, seen from one of them.',
})
export class LineageEdgeType {
  @Field(() => AdministrativeUnitType, { description: 'The unit at the other end.' })
  unit!: AdministrativeUnitType;

  @Field(() => String, { description: RELATION })
  relation!: string;

  @Field(() => DateScalar, { description: EFFECTIVE_ON })
  effectiveOn!: string;

  @Field(() => Float, { description: SHARE })
  share!: number;

  @Field(() => Boolean, { description: ESTIMATED })
  shareEstimated!: boolean;
}

@ObjectType('LineageLink', {
  description: 'Một nhánh của cây phả hệ đơn vị. One link of a unit’s family tree, both ends told.',
})
export class LineageLinkType {
  /** Not a field. */
  fromKey!: number;
  /** Not a field. */
  toKey!: number;
  /** Not a field: the instant it is told as known at. */
  knownAt!: Date | null;

  @Field(() => AdministrativeUnitType, { description: 'The predecessor: đơn vị cũ.' })
  from?: AdministrativeUnitType;

  @Field(() => AdministrativeUnitType, { description: 'The successor: đơn vị mới.' })
  to?: AdministrativeUnitType;

  @Field(() => String, { description: RELATION })
  relation!: string;

  @Field(() => DateScalar, { description: EFFECTIVE_ON })
  effectiveOn!: string;

  @Field(() => Float, { description: SHARE })
  share!: number;

  @Field(() => Boolean, { description: ESTIMATED })
  shareEstimated!: boolean;
}
