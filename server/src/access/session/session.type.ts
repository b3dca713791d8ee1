import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';

@ObjectType('Session', { description: 'Một lần đăng nhập đang mở. One sign-in that is still open.' })
export class SessionType {
  @Field(() => String, { description: 'Names it among all sessions; not what the browser keeps.' })
  key!: string;

  @Field(() => String, { description: 'Network address it was begun from.' })
  address!: string;

  @Field(() => String, { description: 'Browser and system, as far as they tell.' })
  device!: string;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  startedAt!: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it was last used, to the minute.' })
  lastSeenAt!: Date | string;

  @Field(() => DateTimeScalar, { description: 'When it ends if it is not used again.' })
  until!: Date | string;

  @Field(() => Boolean, { description: 'Whether this very request came by it.' })
  isCurrent!: boolean;
}
