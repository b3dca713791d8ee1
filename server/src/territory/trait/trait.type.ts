import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { TraitKind } from './trait.words.ts';

registerEnumType(TraitKind, {
  name: 'TraitKind',
  description: 'Đặc điểm địa bàn. What a unit may be beside its type.',
  valuesConfig: {
    MOUNTAIN: { description: 'Miền núi, vùng cao.' },
    BORDER: { description: 'Biên giới: on the land border.' },
    ISLAND: { description: 'Hải đảo: on islands.' },
  },
});

@ObjectType('UnitTrait', {
  description:
    'Một đặc điểm của đơn vị, có ngày và nguồn. Whether a unit is of mountain, border or island, and who says so since when.',
})
export class UnitTraitType {
  /** Not a field: the unit's key. */
  ofKey!: number;

  @Field(() => TraitKind, { description: 'Which.' })
  kind!: TraitKind;

  @Field(() => Boolean, { nullable: true, description: 'null: chưa rõ. No source tells, which is not no.' })
  holds!: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when that is so; null while unknown.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it is so, or unknown.' })
  validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Nguồn. Who says so; null while unknown.' })
  source!: string | null;
}
