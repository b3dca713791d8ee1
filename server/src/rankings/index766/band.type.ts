import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('Index766Band', { description: 'Xếp loại. What a result is called.' })
export class IndexBandType {
  @Field(() => String, { description: 'Name in the language of the request.' })
  name!: string;

  @Field(() => Float, { description: 'From this share of the points that could be reached, 0..1.' })
  fromShare!: number;

  @Field(() => Boolean, { description: 'Whether the limit stands in the sources. It does not so far.' })
  isVerified!: boolean;

  @Field(() => String, { description: 'Where the limit comes from.' })
  source!: string;
}
