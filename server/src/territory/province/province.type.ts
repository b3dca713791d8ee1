import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import type { ProvinceEntity } from './province.entity.ts';

@Directive('@key(fields: "id")')
@ObjectType('Province', {
  description:
    'Tỉnh hoặc thành phố trực thuộc trung ương trong một thời kỳ hiệu lực. A province or centrally run city during one validity: 63 until 30 June 2025, 34 since.',
})
export class ProvinceType implements Pick<
  ProvinceEntity,
  'code' | 'validFrom' | 'validUntil' | 'areaKm2' | 'population' | 'adminCentre'
> {
  /** Not a field: the row's key. */
  key!: string;
  /** Not a field: the instant it is told as known at; null: all that is known. */
  knownAt!: Date | null;

  @Field(() => ID, {
    description: 'Stable and unique for ever; the code is used by the old and the new province alike.',
  })
  id!: string;

  @Field(() => String, {
    description: 'Two digits: mã tỉnh. Code 15 was Yên Bái until 30 June 2025 and is Lào Cai since.',
  })
  code!: string;

  @Field(() => String, { description: 'With its type word, as on the day asked for: `Tỉnh Đồng Tháp`.' })
  name!: string;

  @Field(() => String, { description: 'Without its type word: `Đồng Tháp`.' })
  shortName!: string;

  @Field(() => Boolean, {
    description: 'Whether it is a centrally run city (thành phố trực thuộc trung ương) on that day.',
  })
  isCity!: boolean;

  @Field(() => DateScalar, {
    description: 'First day of validity; 2004-07-08, the first national code list, where unknown.',
  })
  validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity; null while in force.' })
  validUntil!: string | null;

  @Field(() => Boolean, { description: 'Whether it is in force today.' })
  isCurrent!: boolean;

  @Field(() => Float, { nullable: true, description: 'Published area, km²; null where the source gives none.' })
  areaKm2!: number | null;

  @Field(() => Int, { nullable: true, description: 'Published population; null where the source gives none.' })
  population!: number | null;

  @Field(() => String, { nullable: true, description: 'Seat of the administration: trung tâm hành chính.' })
  adminCentre!: string | null;

  @Field(() => Int, { description: 'Commune-level units in force today, or on its last day where it has ended.' })
  unitCount?: number;
}
