import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('AdministrativeUnit', { description: 'A commune-level unit during one validity.' })
export class AdministrativeUnitStub {
  @Field(() => ID, { description: 'Opaque, stable and unique for ever.' })
  id!: string;

  @Directive('@external')
  @Field(() => String, {
    description: 'Five digits with leading zeros; 3,316 codes of 1 July 2025 belonged to other units before.',
  })
  code!: string;

  @Directive('@external')
  @Field(() => String, { description: 'With its type word: `Xã Mỹ Hiệp`.' })
  name!: string;
}
