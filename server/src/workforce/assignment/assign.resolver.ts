import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { officialPayload } from '../official/official-payload.ts';
import { OfficialType } from '../official/official.type.ts';
import { AssignOfficialInput, EndAssignmentInput } from './assign.input.ts';
import { assignOfficial, endAssignment } from './assign.service.ts';

@ObjectType('AssignOfficialPayload', { description: 'Kết quả bố trí. The official, or why not.' })
export class AssignOfficialPayload {
  @Field(() => OfficialType, { nullable: true, description: 'Cán bộ: null when it was refused.' })
  official!: OfficialType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('EndAssignmentPayload', { description: 'Kết quả kết thúc bố trí. The official, or why not.' })
export class EndAssignmentPayload {
  @Field(() => OfficialType, { nullable: true, description: 'Cán bộ: null when it was refused.' })
  official!: OfficialType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@Resolver()
export class AssignResolver {
  @Mutation(() => AssignOfficialPayload, {
    description:
      'Bố trí chính thức, kiêm nhiệm, biệt phái, tạm thời hoặc dự kiến. Assigns somebody; history is added to, never lost.',
  })
  async assignOfficial(
    @Arg('input', () => AssignOfficialInput, { description: 'Ai, ở đâu, từ khi nào: who, where, from when.' })
    input: AssignOfficialInput,
    @Ctx() context: GraphContext,
  ): Promise<AssignOfficialPayload> {
    return officialPayload(await assignOfficial(input, context), context);
  }

  @Mutation(() => EndAssignmentPayload, {
    description: 'Kết thúc một lần bố trí còn hiệu lực. Ends an assignment that goes on; nothing ends by itself.',
  })
  async endAssignment(
    @Arg('input', () => EndAssignmentInput, { description: 'Lần nào, đến ngày nào: which one, until when.' })
    input: EndAssignmentInput,
    @Ctx() context: GraphContext,
  ): Promise<EndAssignmentPayload> {
    return officialPayload(await endAssignment(input, context), context);
  }
}
