import { Field, ObjectType } from 'type-graphql';
import { Role } from '../policy/policy.words.ts';

@ObjectType('DemoAccount', { description: 'Tài khoản minh hoạ. An account of the demo, fit to be tried.' })
export class DemoAccountType {
  @Field(() => String, { description: 'What is typed to sign in.' })
  userName!: string;

  @Field(() => String, { description: 'The office it stands for.' })
  displayName!: string;

  @Field(() => Role, { description: 'What it was given with the demo.' })
  role!: Role;
}

@ObjectType('SignInOptions', { description: 'Các cách đăng nhập. The ways in, besides name and password.' })
export class SignInOptionsType {
  @Field(() => String, {
    nullable: true,
    description: 'Provider at which to sign in by opening `/auth/oidc/start`; null where there is none.',
  })
  providerName!: string | null;

  @Field(() => [DemoAccountType], { description: 'One account a role, in the demo; empty outside it.' })
  demoAccounts!: DemoAccountType[];

  @Field(() => String, {
    nullable: true,
    description: 'Password of the demo’s accounts, while this machine alone is heard; else the terminal tells it.',
  })
  demoPassword!: string | null;
}
