import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { FieldClass } from '../policy/policy.words.ts';

const WHY = 'Why it was refused; empty when it was not.';

@ObjectType('ApiToken', { description: 'Mã truy cập cho chương trình. A program’s way in, in one’s own name.' })
export class ApiTokenType {
  @Field(() => String, { description: 'Names it among all tokens; not what the program sends.' })
  key!: string;

  @Field(() => String, { description: 'What it was made for.' })
  name!: string;

  @Field(() => String, { description: 'First characters of the secret, to tell tokens apart.' })
  hint!: string;

  @Field(() => [FieldClass], { description: 'What it opens, besides what is public.' })
  classes!: FieldClass[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it stops.' })
  expiresAt!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last used, to the minute; null: never.' })
  lastUsedAt!: Date | string | null;

  @Field(() => Boolean, { description: 'Whether it has stopped by itself.' })
  isExpired!: boolean;
}

@InputType('CreateTokenInput', { description: 'Mã truy cập mới. A new token.' })
export class CreateTokenInput {
  @Field(() => String, { description: 'What it is for, at most 100 characters.' })
  name!: string;

  @Field(() => [FieldClass], {
    nullable: true,
    description: 'What it opens besides what is public, out of what the role in use opens; null: nothing more.',
  })
  classes?: FieldClass[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 90, description: 'Life in days, 1 to 366.' })
  days!: number;
}

@InputType('RevokeTokenInput', { description: 'Thu hồi mã truy cập. Which token to stop.' })
export class RevokeTokenInput {
  @Field(() => String, { description: 'Key of one of `apiTokens`.' })
  key!: string;
}

@ObjectType('CreateTokenPayload', {
  description: 'Mã truy cập vừa tạo. The token with its secret, shown this once, or why not.',
})
export class CreateTokenPayload {
  @Field(() => ApiTokenType, { nullable: true, description: 'The token; null when it was refused.' })
  apiToken!: ApiTokenType | null;

  @Field(() => String, {
    nullable: true,
    description: 'To be sent as `Authorization: Bearer mc_…`; shown here and never again.',
  })
  secret!: string | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('RevokeTokenPayload', { description: 'Mã truy cập vừa thu hồi. The token, stopped, or why not.' })
export class RevokeTokenPayload {
  @Field(() => ApiTokenType, { nullable: true, description: 'The token; null when it was refused.' })
  apiToken!: ApiTokenType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}
