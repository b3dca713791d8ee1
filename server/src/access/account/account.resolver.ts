import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { userError } from '../../platform/user-error.ts';
import { grantOf } from '../grant/grant.queries.ts';
import { endGrant, grantRole, type Granted } from '../grant/grant.service.ts';
import { GrantType } from '../grant/grant.type.ts';
import { listUnlinked } from '../oidc/identity.queries.ts';
import { linkIdentity, unlinkIdentity } from '../oidc/identity.service.ts';
import { IdentityType, UnlinkedIdentityType, UnlinkIdentityInput } from '../oidc/identity.type.ts';
import {
  AccountsArgs,
  CreateAccountInput,
  CreateAccountPayload,
  DisableAccountInput,
  DisableAccountPayload,
  EndGrantInput,
  EndGrantPayload,
  GrantRoleInput,
  GrantRolePayload,
  LinkIdentityInput,
  LinkIdentityPayload,
  ResetPasswordInput,
  ResetPasswordPayload,
  RestoreAccountInput,
  RestoreAccountPayload,
  SetIdNumberInput,
  SetIdNumberPayload,
  UnlinkIdentityPayload,
} from './account.input.ts';
import { grantsLoader, identitiesLoader } from './account.loader.ts';
import { countAccounts, listAccounts } from './account.queries.ts';
import { createAccount, disableAccount, resetPassword, restoreAccount, type Administered } from './account.service.ts';
import { setIdNumber } from './citizen.service.ts';
import { AccountConnectionType, AccountType } from './account.type.ts';

const administered = (outcome: Administered, { language }: GraphContext): CreateAccountPayload =>
  'account' in outcome
    ? { account: outcome.account, oneTimePassword: outcome.oneTimePassword, userErrors: [] }
    : { account: null, oneTimePassword: null, userErrors: [userError(outcome.refused, language)] };

const granted = (outcome: Granted, { language, today }: GraphContext): GrantRolePayload =>
  'account' in outcome
    ? { account: outcome.account, grant: grantOf(outcome.grant, today), userErrors: [] }
    : { account: null, grant: null, userErrors: [userError(outcome.refused, language)] };

@Resolver(() => AccountConnectionType)
export class AccountConnectionResolver {
  @FieldResolver(() => Int)
  totalCount(@Root() { search }: AccountConnectionType, @Ctx() context: GraphContext): Promise<number> {
    return countAccounts(context.reads('access'), search);
  }
}

@Resolver(() => AccountType)
export class AccountResolver {
  @FieldResolver(() => [GrantType])
  grants(@Root() { key }: AccountType, @Ctx() context: GraphContext): Promise<GrantType[]> {
    return grantsLoader(context).load(key);
  }

  @FieldResolver(() => [IdentityType])
  identities(@Root() { key }: AccountType, @Ctx() context: GraphContext): Promise<IdentityType[]> {
    return identitiesLoader(context).load(key);
  }

  @Query(() => [UnlinkedIdentityType], {
    description:
      'Định danh chưa gắn, mới nhất trước. Whom providers vouched for and no account lets in, the last seen first; at most 200.',
    complexity: 200,
  })
  unlinkedIdentities(@Ctx() context: GraphContext): Promise<UnlinkedIdentityType[]> {
    return listUnlinked(context.reads('access'));
  }

  @Query(() => AccountConnectionType, { description: 'Các tài khoản, theo tên đăng nhập. Accounts by user name.' })
  accounts(
    @Ctx() context: GraphContext,
    @Args(() => AccountsArgs) { first, after, search }: AccountsArgs,
  ): Promise<AccountConnectionType> {
    return listAccounts(context.reads('access'), { first, after: after ?? null, search: search ?? null });
  }

  @Mutation(() => CreateAccountPayload, {
    description: 'Tạo tài khoản với mật khẩu dùng một lần. Makes an account with a one-time password.',
  })
  async createAccount(
    @Arg('input', () => CreateAccountInput, { description: 'The account.' }) input: CreateAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<CreateAccountPayload> {
    return administered(await createAccount(input, context), context);
  }

  @Mutation(() => ResetPasswordPayload, {
    description: 'Cấp mật khẩu dùng một lần. Replaces a password by a one-time one; sessions end.',
  })
  async resetPassword(
    @Arg('input', () => ResetPasswordInput, { description: 'The account.' }) input: ResetPasswordInput,
    @Ctx() context: GraphContext,
  ): Promise<ResetPasswordPayload> {
    return administered(await resetPassword(input.accountKey, context), context);
  }

  @Mutation(() => DisableAccountPayload, { description: 'Khoá tài khoản. Locks an account; sessions and tokens end.' })
  async disableAccount(
    @Arg('input', () => DisableAccountInput, { description: 'The account.' }) input: DisableAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<DisableAccountPayload> {
    return administered(await disableAccount(input.accountKey, context), context);
  }

  @Mutation(() => RestoreAccountPayload, { description: 'Mở khoá tài khoản. Opens a locked account again.' })
  async restoreAccount(
    @Arg('input', () => RestoreAccountInput, { description: 'The account.' }) input: RestoreAccountInput,
    @Ctx() context: GraphContext,
  ): Promise<RestoreAccountPayload> {
    return administered(await restoreAccount(input.accountKey, context), context);
  }

  @Mutation(() => LinkIdentityPayload, {
    description: 'Gắn định danh của nhà cung cấp với tài khoản. Lets whom a provider vouches for into an account.',
  })
  async linkIdentity(
    @Arg('input', () => LinkIdentityInput, { description: 'Account and identity.' }) input: LinkIdentityInput,
    @Ctx() context: GraphContext,
  ): Promise<LinkIdentityPayload> {
    return administered(await linkIdentity(input, context), context);
  }

  @Mutation(() => UnlinkIdentityPayload, {
    description: 'Gỡ định danh khỏi tài khoản. Takes an identity off its account; sessions begun by it end.',
  })
  async unlinkIdentity(
    @Arg('input', () => UnlinkIdentityInput, { description: 'The identity.' }) input: UnlinkIdentityInput,
    @Ctx() context: GraphContext,
  ): Promise<UnlinkIdentityPayload> {
    return administered(await unlinkIdentity(input.identityKey, context), context);
  }

  @Mutation(() => SetIdNumberPayload, {
    description:
      'Ghi số định danh của công dân; chỉ giữ bản băm. Tells an account whose dossiers are its own; only a keyed hash is kept.',
  })
  async setIdNumber(
    @Arg('input', () => SetIdNumberInput, { description: 'Account and number.' }) input: SetIdNumberInput,
    @Ctx() context: GraphContext,
  ): Promise<SetIdNumberPayload> {
    const { accountKey, idNumber = null } = input;
    return administered(await setIdNumber({ accountKey, idNumber }, context), context);
  }

  @Mutation(() => GrantRolePayload, { description: 'Giao vai trò. Gives a role at one level, from a day on.' })
  async grantRole(
    @Arg('input', () => GrantRoleInput, { description: 'What, where and when.' }) input: GrantRoleInput,
    @Ctx() context: GraphContext,
  ): Promise<GrantRolePayload> {
    return granted(await grantRole(input, context), context);
  }

  @Mutation(() => EndGrantPayload, { description: 'Chấm dứt vai trò ngay. Ends a grant at once.' })
  async endGrant(
    @Arg('input', () => EndGrantInput, { description: 'The grant.' }) input: EndGrantInput,
    @Ctx() context: GraphContext,
  ): Promise<EndGrantPayload> {
    return granted(await endGrant(input.grantKey, context), context);
  }
}
