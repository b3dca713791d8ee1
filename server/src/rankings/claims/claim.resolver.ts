import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor } from '../../platform/cursor.ts';
import { reportDays } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem, userError } from '../../platform/user-error.ts';
import { unitOf } from '../explain/explain.service.ts';
import { countReports } from './claim.queries.ts';
import { addClaim, deleteClaimReport, readReports } from './claim.service.ts';
import {
  AddClaimInput,
  AddClaimPayload,
  ClaimReportConnectionType,
  DeleteClaimReportInput,
  DeleteClaimReportPayload,
} from './claim.type.ts';

const LIST = 'claims';

@ArgsType()
class ClaimArgs {
  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only reports after this cursor.' })
  after?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only reports of this unit.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Only reports of all units of this province, by its code.' })
  provinceCode?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Computed as at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;
}

@Resolver()
export class ClaimResolver {
  @Query(() => ClaimReportConnectionType, {
    description:
      'Đối chiếu số liệu: các báo cáo, con số của chúng và con số tính từ hồ sơ. Reports, their figures, and the computed ones beside them.',
  })
  async claims(
    @Args(() => ClaimArgs) args: ClaimArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ClaimReportConnectionType> {
    const { after, unit: unitId, provinceCode = null } = args;
    const first = checkFirst(args.first ?? 50);
    const key = keyAfter(after);
    const days = reportDays(args, context);
    const knownAt = days.knownAt ?? null;
    const unit = unitId == null ? null : (await unitOf(unitId, { field: 'unit' }, context)).id;
    const [reports, totalCount] = await Promise.all([
      readReports({ unit, provinceCode, days, knownAt, after: key, limit: first + 1 }, context),
      has(selectionOf(info), 'totalCount')
        ? countReports(context.reads('rankings'), { unit, provinceCode, knownAt })
        : null,
    ]);
    const page = pageOf(reports, { first, after }, (report) => encodeCursor(LIST, [report.key]));
    return { ...page, edges: [...page.edges], nodes: [...page.nodes], totalCount };
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

function keyAfter(after: string | null | undefined): string | null {
  if (after == null) return null;
  const [key] = decodeCursor(LIST, after, 1);
  if (typeof key === 'string' && /^\d{1,18}$/u.test(key)) return key;
  throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
}
