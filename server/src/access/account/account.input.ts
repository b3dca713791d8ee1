import { ArgsType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { GrantType } from '../grant/grant.type.ts';
import { Role } from '../policy/policy.words.ts';
import { AccountType } from './account.type.ts';

const WHY = 'Why it was refused; empty when it was not.';

@ArgsType()
export class AccountsArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first!: number;

  @Field(() => String, { nullable: true, description: '`endCursor` of the page before.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of a user name or of a name.' })
  search?: string | null;
}

@InputType('CreateAccountInput', { description: 'Tài khoản mới. A new account.' })
export class CreateAccountInput {
  @Field(() => String, { description: '3 to 60 of a-z, digits, dots and hyphens; kept in lower case.' })
  userName!: string;

  @Field(() => String, { description: 'The person’s name, at most 200 characters.' })
  displayName!: string;
}

@InputType('ResetPasswordInput', { description: 'Cấp lại mật khẩu. Whose password to replace.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'Key of the account.' })
  accountKey!: string;
}

@InputType('DisableAccountInput', { description: 'Khoá tài khoản. Which account to lock.' })
export class DisableAccountInput {
  @Field(() => String, { description: 'Key of the account.' })
  accountKey!: string;
}

@InputType('RestoreAccountInput', { description: 'Mở khoá tài khoản. Which account to open again.' })
export class RestoreAccountInput {
  @Field(() => String, { description: 'Key of the account.' })
  accountKey!: string;
}

@InputType('LinkIdentityInput', { description: 'Gắn định danh của nhà cung cấp. Who is let in from elsewhere.' })
export class LinkIdentityInput {
  @Field(() => String, { description: 'Key of the account.' })
  accountKey!: string;

  @Field(() => String, { description: 'The provider, by its issuer address.' })
  issuer!: string;

  @Field(() => String, { description: 'What the provider calls the person; the sign-in page shows it.' })
  subject!: string;
}

@InputType('SetIdNumberInput', { description: 'Số định danh của một tài khoản. Whose dossiers are its own.' })
export class SetIdNumberInput {
  @Field(() => String, { description: 'Key of the account.' })
  accountKey!: string;

  @Field(() => String, {
    nullable: true,
    description: '12 digits, or 9 of an old card; blanks and dots do not count. Null takes it away.',
  })
  idNumber?: string | null;
}

@InputType('GrantRoleInput', { description: 'Giao vai trò. A role, where it holds and when.' })
export class GrantRoleInput {
  @Field(() => String, { description: 'Key of the account.' })
  accountKey!: string;

  @Field(() => Role, { description: 'What is given.' })
  role!: Role;

  @Field(() => String, { nullable: true, description: '`id` of a unit in force today, for roles of one unit.' })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Two digits: of the province, or of the province in which the former district lay.',
  })
  provinceCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Former district in full: `Huyện Mường Khương`.' })
  formerDistrict?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; default today.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null is until ended.' })
  validUntil?: string | null;
}

@InputType('EndGrantInput', { description: 'Chấm dứt vai trò. Which grant to end.' })
export class EndGrantInput {
  @Field(() => String, { description: 'Key of the grant.' })
  grantKey!: string;
}

@ObjectType('CreateAccountPayload', {
  description: 'Tài khoản vừa tạo. The account and its one-time password, or why not.',
})
export class CreateAccountPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Shown here only, to be handed over and changed at once; null when refused.',
  })
  oneTimePassword!: string | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('ResetPasswordPayload', { description: 'Mật khẩu dùng một lần. The one-time password, or why not.' })
export class ResetPasswordPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Shown here only, to be handed over and changed at once; null when refused.',
  })
  oneTimePassword!: string | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('DisableAccountPayload', { description: 'Tài khoản vừa khoá. The account, locked, or why not.' })
export class DisableAccountPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('RestoreAccountPayload', { description: 'Tài khoản vừa mở. The account, open again, or why not.' })
export class RestoreAccountPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('LinkIdentityPayload', { description: 'Định danh vừa gắn. The account the identity opens, or why not.' })
export class LinkIdentityPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('UnlinkIdentityPayload', { description: 'Định danh vừa gỡ. The account it opened, or why not.' })
export class UnlinkIdentityPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('SetIdNumberPayload', { description: 'Số định danh vừa ghi. The account, or why not.' })
export class SetIdNumberPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('GrantRolePayload', { description: 'Vai trò vừa giao. The grant, or why not.' })
export class GrantRolePayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => GrantType, { nullable: true, description: 'The grant; null when it was refused.' })
  grant!: GrantType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('EndGrantPayload', { description: 'Vai trò vừa chấm dứt. The grant, ended, or why not.' })
export class EndGrantPayload {
  @Field(() => AccountType, { nullable: true, description: 'The account; null when it was refused.' })
  account!: AccountType | null;

  @Field(() => GrantType, { nullable: true, description: 'The grant; null when it was refused.' })
  grant!: GrantType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}
