import { Field, InputType, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';

@ObjectType('Identity', {
  description: 'Định danh đã gắn. A person as a provider knows him, let into an account here.',
})
export class IdentityType {
  @Field(() => String, { description: 'Names it among all identities.' })
  key!: string;

  @Field(() => String, { description: 'The provider, by its issuer address.' })
  issuer!: string;

  @Field(() => String, { description: 'What the provider calls the person.' })
  subject!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used to sign in; null: never.' })
  lastUsedAt!: Date | string | null;
}

@ObjectType('UnlinkedIdentity', {
  description: 'Định danh chưa gắn. Somebody a provider vouched for, whom no account lets in yet.',
})
export class UnlinkedIdentityType {
  @Field(() => String, { description: 'Names it among all of them.' })
  key!: string;

  @Field(() => String, { description: 'The provider, by its issuer address.' })
  issuer!: string;

  @Field(() => String, { description: 'What the provider calls the person.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The person’s name, where the provider tells it.' })
  name!: string | null;

  @Field(() => Boolean, { description: 'Whether the provider told the identity number.' })
  hasIdNumber!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the person last tried to come in.' })
  lastSeenAt!: Date | string;
}

@InputType('UnlinkIdentityInput', { description: 'Gỡ định danh. Which identity no longer opens its account.' })
export class UnlinkIdentityInput {
  @Field(() => String, { description: 'Key of the identity.' })
  identityKey!: string;
}
