import { ArgsType, Field, Int } from 'type-graphql';

/** Arguments of `formerDistricts`. */
@ArgsType()
export class FormerDistrictArgs {
  @Field(() => String, { nullable: true, description: 'Part of the name, with or without marks: `muong khuong`.' })
  search?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Two-digit code of the province of today in which most of its units lie.',
  })
  provinceCode?: string | null;

  @Field(() => Int, { nullable: true, description: 'The one with this key.' })
  key?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'At most so many, up to 500.' })
  first!: number | null;
}
