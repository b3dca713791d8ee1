import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { UserErrorType } from '../../platform/user-error.ts';
import { officialPayload } from '../official/official-payload.ts';
import { OfficialType } from '../official/official.type.ts';
import { PlanShiftInput, RecordAbsenceInput, RemoveAbsenceInput, RemoveShiftInput } from './attendance.input.ts';
import { planShift, recordAbsence, removeAbsence, removeShift } from './attendance.service.ts';

/** In no schema itself; each mutation answers with a type of its own. */
@ObjectType()
class AttendancePayload {
  @Field(() => OfficialType, { nullable: true, description: 'Cán bộ: null when it was refused.' })
  official!: OfficialType | null;

  @Field(() => [UserErrorType], { description: 'Vì sao bị từ chối: why not.' })
  userErrors!: UserErrorType[];
}

@ObjectType('RecordAbsencePayload', { description: 'Kết quả. The official, or why not.' })
export class RecordAbsencePayload extends AttendancePayload {}

@ObjectType('RemoveAbsencePayload', { description: 'Kết quả. The official, or why not.' })
export class RemoveAbsencePayload extends AttendancePayload {}

@ObjectType('PlanShiftPayload', { description: 'Kết quả. The official, or why not.' })
export class PlanShiftPayload extends AttendancePayload {}

@ObjectType('RemoveShiftPayload', { description: 'Kết quả. The official, or why not.' })
export class RemoveShiftPayload extends AttendancePayload {}

@Resolver()
export class AttendanceResolver {
  @Mutation(() => RecordAbsencePayload, { description: 'Ghi một lần nghỉ. Records leave.' })
  async recordAbsence(
    @Arg('input', () => RecordAbsenceInput, { description: 'Ai, khi nào: who, when.' }) input: RecordAbsenceInput,
    @Ctx() context: GraphContext,
  ): Promise<RecordAbsencePayload> {
    return officialPayload(await recordAbsence(input, context), context);
  }

  @Mutation(() => RemoveAbsencePayload, { description: 'Bỏ một lần nghỉ đã ghi. Takes recorded leave back.' })
  async removeAbsence(
    @Arg('input', () => RemoveAbsenceInput, { description: 'Ai, khi nào: who, when.' }) input: RemoveAbsenceInput,
    @Ctx() context: GraphContext,
  ): Promise<RemoveAbsencePayload> {
    return officialPayload(await removeAbsence(input, context), context);
  }

  @Mutation(() => PlanShiftPayload, { description: 'Xếp một ca trực. Plans a shift.' })
  async planShift(
    @Arg('input', () => PlanShiftInput, { description: 'Ai, khi nào: who, when.' }) input: PlanShiftInput,
    @Ctx() context: GraphContext,
  ): Promise<PlanShiftPayload> {
    return officialPayload(await planShift(input, context), context);
  }

  @Mutation(() => RemoveShiftPayload, { description: 'Bỏ một ca trực. Takes a shift back.' })
  async removeShift(
    @Arg('input', () => RemoveShiftInput, { description: 'Ai, khi nào: who, when.' }) input: RemoveShiftInput,
    @Ctx() context: GraphContext,
  ): Promise<RemoveShiftPayload> {
    return officialPayload(await removeShift(input, context), context);
  }
}
