import { Field, ObjectType } from 'type-graphql';

@ObjectType('WorkField', {
  description: 'Lĩnh vực công tác. A field of work: what posts are for and what people are trained in.',
})
export class WorkFieldType {
  @Field(() => String, { description: 'Mã lĩnh vực: stable code, e.g. `JUSTICE`.' })
  code!: string;

  @Field(() => String, { description: 'Tên lĩnh vực: its name in the language of the request.' })
  name!: string;
}
