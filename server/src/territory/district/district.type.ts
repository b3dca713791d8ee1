import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

@ObjectType('FormerDistrict', {
  description:
    'Huyện, quận, thị xã, thành phố thuộc tỉnh trước 1/7/2025. A district of before 1 July 2025, when the level was abolished.',
})
export class FormerDistrictType {
  @Field(() => Int, {
    description: 'Names it for ever: the least id its units had on its last day. See `RankingScope.formerDistrict`.',
  })
  key!: number;

  @Field(() => String, { description: 'With its kind: `Huyện Mường Khương`. Several districts may share a name.' })
  name!: string;

  @Field(() => DateScalar, {
    description: 'First day of its oldest unit; 2004-07-08, the first national code list, where unknown.',
  })
  validFrom!: string;

  @Field(() => DateScalar, { description: 'Last day: 2025-06-30.' })
  validUntil!: string;

  @Field(() => Int, { description: 'Commune-level units it had on its last day.' })
  unitCount!: number;

  /** Not fields: keys of provinces. */
  provinceId!: string;
  formerProvinceId!: string;
}
