import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext, Viewer } from '../../platform/context.ts';
import { userError } from '../../platform/user-error.ts';
import { describeDemo } from '../demo/demo-accounts.service.ts';
import { currentProvider } from '../oidc/oidc.provider.ts';
import { describeViewer } from '../viewer/viewer.queries.ts';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  RevokeSessionInput,
  RevokeSessionPayload,
  SignInInput,
  SignInPayload,
  SignOutInput,
  SignOutPayload,
  SwitchGrantInput,
  SwitchGrantPayload,
} from './session.input.ts';
import { listSessions } from './session.queries.ts';
import { changePassword, revokeSession, signOut, switchGrant } from './session.service.ts';
import { SessionType } from './session.type.ts';
import { SignInOptionsType } from './sign-in-options.type.ts';
import { signIn, type SignedIn } from './sign-in.service.ts';

const entered = async (viewer: Viewer, context: GraphContext): Promise<SignInPayload> => ({
  viewer: await describeViewer(context.reads('access'), { viewer, today: context.today }),
  userErrors: [],
});

const payload = async (outcome: SignedIn, context: GraphContext): Promise<SignInPayload> =>
  'viewer' in outcome
    ? entered(outcome.viewer, context)
    : { viewer: null, userErrors: [userError(outcome.refused, context.language)] };

@Resolver()
export class SessionResolver {
  @Query(() => SignInOptionsType, { description: 'Các cách đăng nhập. The ways in.' })
  async signInOptions(@Ctx() context: GraphContext): Promise<SignInOptionsType> {
    const demo = await describeDemo(context.reads('access'));
    return { providerName: currentProvider()?.settings.name ?? null, ...demo };
  }

  @Query(() => [SessionType], {
    description: 'Các phiên đăng nhập đang mở của mình. The viewer’s open sessions, the last used first.',
  })
  sessions(@Ctx() context: GraphContext): Promise<SessionType[]> {
    const { viewer, client, now } = context;
    return listSessions(context.reads('access'), { account: viewer.account?.id ?? '0', current: client.session, now });
  }

  @Mutation(() => SignInPayload, {
    description:
      'Đăng nhập; trình duyệt giữ phiên trong cookie. Opens a session, kept by the browser in a cookie that no script reads.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Name and password.' }) input: SignInInput,
    @Ctx() context: GraphContext,
  ): Promise<SignInPayload> {
    return payload(await signIn(input, context), context);
  }

  @Mutation(() => SignOutPayload, { description: 'Đăng xuất. Ends the session, or all of the account.' })
  async signOut(
    @Arg('input', () => SignOutInput, { description: 'What to end.' }) input: SignOutInput,
    @Ctx() context: GraphContext,
  ): Promise<SignOutPayload> {
    return entered(await signOut(input.everywhere, context), context);
  }

  @Mutation(() => SwitchGrantPayload, { description: 'Đổi sang vai trò khác. Goes on in another of one’s roles.' })
  async switchGrant(
    @Arg('input', () => SwitchGrantInput, { description: 'The grant.' }) input: SwitchGrantInput,
    @Ctx() context: GraphContext,
  ): Promise<SwitchGrantPayload> {
    return payload(await switchGrant(input.grantKey, context), context);
  }

  @Mutation(() => ChangePasswordPayload, {
    description: 'Đổi mật khẩu; mọi phiên khác chấm dứt. Sets a new password; all other sessions end.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'Both passwords.' }) input: ChangePasswordInput,
    @Ctx() context: GraphContext,
  ): Promise<ChangePasswordPayload> {
    return payload(await changePassword(input, context), context);
  }

  @Mutation(() => RevokeSessionPayload, { description: 'Chấm dứt một phiên của mình. Ends one of one’s sessions.' })
  async revokeSession(
    @Arg('input', () => RevokeSessionInput, { description: 'The session.' }) input: RevokeSessionInput,
    @Ctx() context: GraphContext,
  ): Promise<RevokeSessionPayload> {
    const outcome = await revokeSession(input.key, context);
    return 'session' in outcome
      ? { session: outcome.session, userErrors: [] }
      : { session: null, userErrors: [userError(outcome.refused, context.language)] };
  }
}
