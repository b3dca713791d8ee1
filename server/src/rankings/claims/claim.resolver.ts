import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { userError } from '../../platform/user-error.ts';
import { unitOf } from '../explain/explain.service.ts';
import { addClaim, deleteClaimReport, readReports } from './claim.service.ts';
import {
  AddClaimInput,
  AddClaimPayload,
  ClaimReportType,
  DeleteClaimReportInput,
  DeleteClaimReportPayload,
} from './claim.type.ts';

@ArgsType()
class ClaimArgs {
  @Field(() => ID, { nullable: true, description: 'Only reports of this unit.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Only reports of all units of this province, by its code.' })
  provinceCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Computed as at the end of this day; default today.' })
  asOf?: string | null;
}

@Resolver()
export class ClaimResolver {
  @Query(() => [ClaimReportType], {
    description:
      'Đối chiếu số liệu: các báo cáo, con số của chúng và con số tính từ hồ sơ. Reports, their figures, and the computed ones beside them.',
  })
  async claims(@Args(() => ClaimArgs) args: ClaimArgs, @Ctx() context: GraphContext): Promise<ClaimReportType[]> {
    const unit = args.unit == null ? null : (await unitOf(args.unit, 'unit', context)).id;
    return readReports({ ...args, unit }, context);
  }

  @Mutation(() => AddClaimPayload, {
    description: 'Ghi một con số báo cáo để đối chiếu. Writes a reported figure down, to be compared.',
  })
  async addClaim(
    @Arg('input', () => AddClaimInput, { description: 'The figure and where it comes from.' }) input: AddClaimInput,
    @Ctx() context: GraphContext,
  ): Promise<AddClaimPayload> {
    const outcome = await addClaim(input, context);
    if ('refused' in outcome) return { report: null, userErrors: [userError(outcome.refused, context.language)] };
    const [report = null] = await readReports({ report: outcome.key }, context);
    return { report, userErrors: [] };
  }

  @Mutation(() => DeleteClaimReportPayload, {
    description: 'Xoá báo cáo mình đã ghi. Deletes a report that the viewer wrote down.',
  })
  async deleteClaimReport(
    @Arg('input', () => DeleteClaimReportInput, { description: 'The report.' }) input: DeleteClaimReportInput,
    @Ctx() context: GraphContext,
  ): Promise<DeleteClaimReportPayload> {
    const outcome = await deleteClaimReport(input.key, context);
    if ('refused' in outcome) return { key: null, userErrors: [userError(outcome.refused, context.language)] };
    return { key: outcome.key, userErrors: [] };
  }
}
