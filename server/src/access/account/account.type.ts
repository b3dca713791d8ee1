import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../../platform/connection.ts';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { IdentityType } from '../oidc/identity.type.ts';
import { GrantType } from '../grant/grant.type.ts';

@ObjectType('Account', { description: 'Tài khoản, dưới mắt người quản trị. An account as its administrator sees it.' })
export class AccountType {
  @Field(() => String, { description: 'Names it among all accounts.' })
  key!: string;

  @Field(() => String, { description: 'What is typed to sign in.' })
  userName!: string;

  @Field(() => String, { description: 'The person’s name.' })
  displayName!: string;

  @Field(() => Boolean, { description: 'Whether it was made with the demo.' })
  isDemo!: boolean;

  @Field(() => Boolean, { description: 'Whether it is locked.' })
  isDisabled!: boolean;

  @Field(() => Boolean, { description: 'Whether its password is a one-time one, not yet changed.' })
  mustChangePassword!: boolean;

  @Field(() => Boolean, {
    description: 'Whether it knows the identity number, by which a citizen’s own dossiers are found.',
  })
  hasIdNumber!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: Date | string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its latest session began; null: never.' })
  lastSignInAt!: Date | string | null;

  @Field(() => Int, { description: 'Sessions that have neither ended nor reached their end.' })
  openSessions!: number;

  @Field(() => [GrantType], { description: 'All it was ever given, oldest first.' })
  grants?: GrantType[];

  @Field(() => [IdentityType], { description: 'As whom providers may let the person in, oldest first.' })
  identities?: IdentityType[];
}

@ObjectType('AccountEdge', { description: 'One account of a page.' })
export class AccountEdgeType {
  @Field(() => AccountType, { description: 'The account.' })
  node!: AccountType;

  @Field(() => String, { description: 'Give it as `after` to go on from here.' })
  cursor!: string;
}

@ObjectType('AccountConnection', { description: 'Một trang tài khoản. A page of accounts.' })
export class AccountConnectionType {
  @Field(() => [AccountEdgeType], { description: 'Accounts with their cursors.' })
  edges!: AccountEdgeType[];

  @Field(() => [AccountType], { description: 'Accounts alone.' })
  nodes!: AccountType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;

  @Field(() => Int, { nullable: true, description: 'All accounts the search finds; counted only when asked for.' })
  totalCount?: number | null;

  /** Not a field: what `totalCount` counts by. */
  search!: string | null;
}
