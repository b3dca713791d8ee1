import { Field, InputType, ObjectType } from 'type-graphql';
import { UserErrorType } from '../../platform/user-error.ts';
import { ViewerType } from '../viewer/viewer.type.ts';
import { SessionType } from './session.type.ts';

const WHY = 'Why it was refused; empty when it was not.';
const WHO = 'Who asks from now on; null when it was refused.';

@InputType('SignInInput', { description: 'Đăng nhập. A name and its password.' })
export class SignInInput {
  @Field(() => String, { description: 'In any case, spaces around it do not matter.' })
  userName!: string;

  @Field(() => String, { description: 'Every character counts.' })
  password!: string;
}

@InputType('SignOutInput', { description: 'Đăng xuất. What to end.' })
export class SignOutInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether all sessions of the account end, not this alone.',
  })
  everywhere!: boolean;
}

@InputType('SwitchGrantInput', { description: 'Đổi vai trò đang dùng. Which grant to use.' })
export class SwitchGrantInput {
  @Field(() => String, { description: 'Key of one of `viewer.grants` that is ACTIVE.' })
  grantKey!: string;
}

@InputType('ChangePasswordInput', { description: 'Đổi mật khẩu. The present password and the next.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The present one, or the one-time password.' })
  currentPassword!: string;

  @Field(() => String, { description: '10 to 200 characters, none of those guessed first, without the user name.' })
  newPassword!: string;
}

@InputType('RevokeSessionInput', { description: 'Chấm dứt một phiên. Which session to end.' })
export class RevokeSessionInput {
  @Field(() => String, { description: 'Key of one of `sessions`.' })
  key!: string;
}

@ObjectType('SignInPayload', { description: 'Kết quả đăng nhập. Who asks from now on, or why not.' })
export class SignInPayload {
  @Field(() => ViewerType, { nullable: true, description: WHO })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('SignOutPayload', { description: 'Kết quả đăng xuất. The public, as which the browser goes on.' })
export class SignOutPayload {
  @Field(() => ViewerType, { nullable: true, description: WHO })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('SwitchGrantPayload', { description: 'Kết quả đổi vai trò. The viewer in the other role, or why not.' })
export class SwitchGrantPayload {
  @Field(() => ViewerType, { nullable: true, description: WHO })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('ChangePasswordPayload', { description: 'Kết quả đổi mật khẩu. The viewer in a new session, or why not.' })
export class ChangePasswordPayload {
  @Field(() => ViewerType, { nullable: true, description: WHO })
  viewer!: ViewerType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}

@ObjectType('RevokeSessionPayload', { description: 'Kết quả chấm dứt phiên. The session that was ended, or why not.' })
export class RevokeSessionPayload {
  @Field(() => SessionType, { nullable: true, description: 'The session; null when it was refused.' })
  session!: SessionType | null;

  @Field(() => [UserErrorType], { description: WHY })
  userErrors!: UserErrorType[];
}
