import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import { TOLD_AT } from '../../platform/room.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { ProvinceType } from '../province/province.type.ts';
import type { UnitEntity } from './unit.entity.ts';
import type { UnitType } from './unit-name.rules.ts';

export const UnitTypeEnum: Readonly<Record<UnitType, UnitType>> = {
  COMMUNE: 'COMMUNE',
  WARD: 'WARD',
  TOWNSHIP: 'TOWNSHIP',
  SPECIAL_ZONE: 'SPECIAL_ZONE',
};
registerEnumType(UnitTypeEnum, {
  name: 'UnitType',
  description: 'Loại đơn vị hành chính cấp xã. Kind of commune-level unit.',
  valuesConfig: {
    COMMUNE: { description: 'Xã: rural unit.' },
    WARD: { description: 'Phường: urban unit.' },
    TOWNSHIP: { description: 'Thị trấn: a district’s town, abolished on 1 July 2025.' },
    SPECIAL_ZONE: { description: 'Đặc khu: island unit, since 1 July 2025.' },
  },
});

@ObjectType('GeoPoint', { description: 'Điểm trên bản đồ, WGS 84. A point on the map, WGS 84 degrees.' })
export class GeoPointType {
  @Field(() => Float, { description: 'Longitude: kinh độ.' })
  lon!: number;

  @Field(() => Float, { description: 'Latitude: vĩ độ.' })
  lat!: number;
}

type Facts = Pick<
  UnitEntity,
  'code' | 'name' | 'shortName' | 'districtName' | 'validFrom' | 'validUntil' | 'legalAct' | 'adminCentre' | 'areaKm2'
> &
  Pick<UnitEntity, 'areaSource' | 'population' | 'populationSource' | 'qualityFlags' | 'formerNames'>;

// Tried in this order: a room that knows the instant asks by it.
@Directive('@key(fields: "id knownAt")')
@Directive('@key(fields: "id")')
@ObjectType('AdministrativeUnit', {
  description:
    'Đơn vị hành chính cấp xã trong một thời kỳ hiệu lực. A commune-level unit (xã, phường, thị trấn, đặc khu) during one validity: a merger, a new name or a new type make another one, though the code be the same.',
})
export class AdministrativeUnitType implements Facts {
  /** Not a field: `territory.unit.id`. */
  key!: number;
  /** Not a field: the province's key. */
  provinceId!: string;
  /** Not a field: the province, where it was fetched along. */
  provinceRow!: ProvinceType | undefined;
  /** Not a field. */
  centroidLon!: number | null;
  /** Not a field. */
  centroidLat!: number | null;

  @Field(() => ID, { description: 'Stable and unique for ever, unlike the code, which is reused after mergers.' })
  id!: string;

  /** The instant it is told as known at, which what is asked on from it is told of too; null: all that is known. */
  @Directive('@inaccessible')
  @Field(() => DateTimeScalar, { nullable: true, description: TOLD_AT })
  knownAt!: Date | null;

  @Field(() => String, {
    description: 'Five digits with leading zeros; 3,316 codes of 1 July 2025 belonged to other units before.',
  })
  code!: string;

  @Field(() => String, { description: 'With its type word: `Xã Mỹ Hiệp`.' })
  name!: string;

  @Field(() => String, { description: 'Without its type word: `Mỹ Hiệp`.' })
  shortName!: string;

  @Field(() => UnitTypeEnum, {
    description: 'As it is during this validity; ten communes became wards on 30 April 2026.',
  })
  type!: UnitType;

  @Field(() => DateScalar, {
    description: 'First day of validity; 2004-07-08, the first national code list, where unknown.',
  })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity; null while in force.' })
  validUntil!: string | null;

  @Field(() => Boolean, { description: 'Whether it is in force today.' })
  isCurrent!: boolean;

  @Field(() => ProvinceType, {
    nullable: true,
    description: 'The province of this validity, named as on the unit’s last day or today.',
  })
  province?: ProvinceType | null;

  @Field(() => String, { nullable: true, description: 'Huyện, quận, thị xã it lay in; null from 1 July 2025 on.' })
  districtName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Resolution that made it: nghị quyết thành lập; null where unknown.',
  })
  legalAct!: string | null;

  @Field(() => String, { nullable: true, description: 'Seat of the administration: trụ sở; null where unknown.' })
  adminCentre!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'km², see `areaSource`; null where nothing trustworthy is known.',
  })
  areaKm2!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      '`REPORTED`: published; `POLYGON`: measured on the map, where the published figure is another unit’s or missing.',
  })
  areaSource!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Published residents; null where the published figure is not to be trusted.',
  })
  population!: number | null;

  @Field(() => String, { nullable: true, description: '`REPORTED`: published figure; null without a population.' })
  populationSource!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Residents per km², one decimal; null unless both figures are known.',
  })
  densityPerKm2?: number | null;

  @Field(() => [String], {
    description:
      'Why published figures are doubted, such as `SHARED_WITH_HOMONYM`; codes as in `territoryQuality`. Empty: none.',
  })
  qualityFlags!: string[];

  @Field(() => GeoPointType, { nullable: true, description: 'Middle of its area on the map; null for former units.' })
  centroid?: GeoPointType | null;

  @Field(() => [String], {
    description: 'Names its parts bore before, in Vietnamese order, its present name left out: tên cũ.',
  })
  formerNames!: string[];
}

@ObjectType('AdministrativeUnitEdge', { description: 'Một đơn vị trong trang. One unit of a page with its cursor.' })
export class AdministrativeUnitEdgeType {
  @Field(() => AdministrativeUnitType, { description: 'The unit.' })
  node!: AdministrativeUnitType;

  @Field(() => String, { description: 'Where the list goes on after this unit; good for the same filter only.' })
  cursor!: string;
}

@ObjectType('AdministrativeUnitConnection', { description: 'Một trang đơn vị. One page of units.' })
export class AdministrativeUnitConnectionType {
  @Field(() => [AdministrativeUnitEdgeType], { description: 'Units with their cursors, in the order of `nodes`.' })
  edges!: readonly AdministrativeUnitEdgeType[];

  @Field(() => [AdministrativeUnitType], {
    description: 'The units: by name in Vietnamese order, a search by nearness first.',
  })
  nodes!: readonly AdministrativeUnitType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'All units that meet the conditions; counted only when asked for.' })
  totalCount?: number | null;
}
