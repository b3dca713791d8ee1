import { Field, InputType, ObjectType } from 'type-graphql';
import { UserErrorType } from '../../platform/user-error.ts';

@InputType('MarkNoticesReadInput', { description: 'Thông báo đã đọc. Which notices the viewer has read.' })
export class MarkNoticesReadInput {
  @Field(() => [String], {
    description: 'What each tells of, in the words of whoever shows it, e.g. `import:12:DONE`: at most 100.',
  })
  keys!: string[];
}

@ObjectType('MarkNoticesReadPayload', { description: 'Thông báo đã đọc. What was read, or why it is not kept.' })
export class MarkNoticesReadPayload {
  @Field(() => [String], { description: 'See `Query.readNotices`.' })
  readNotices!: string[];

  @Field(() => [UserErrorType], { description: 'Why it was not kept; empty where it was.' })
  userErrors!: UserErrorType[];
}
