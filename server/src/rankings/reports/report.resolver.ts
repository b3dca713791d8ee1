import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import { checkFirst, pageOf } from '../../platform/connection.ts';
import type { GraphContext } from '../../platform/context.ts';
import { decodeCursor, encodeCursor, isWhole } from '../../platform/cursor.ts';
import { isPlainDate } from '../../platform/plain-date.ts';
import { has, selectionOf } from '../../platform/selection.ts';
import { platformErrors, Problem, userError } from '../../platform/user-error.ts';
import { PeriodInput } from '../ranking/ranking.input.ts';
import { dueForms, tellDue, unitAsked } from './due-reports.service.ts';
import { formOf, FORMS } from './forms.data.ts';
import { readReport, wordedForm } from './report-answer.service.ts';
import { reportErrors } from './report.errors.ts';
import { reportKey } from './report-key.rules.ts';
import { SendReportInput, SignReportInput, WithdrawReportInput } from './report.input.ts';
import { countDue, listDue, type DueQuestion } from './report.queries.ts';
import { sendReport, signReport, withdrawReport } from './report.service.ts';
import { DueReportConnectionType } from './due-report.type.ts';
import { ReportFormType } from './report-form.type.ts';
import { ReportType, SendReportPayload, SignReportPayload, WithdrawReportPayload } from './report.type.ts';
import { ReportState } from './report.words.ts';

const LIST = 'reports';
/** Months that a list may be of. */
const MOST_MONTHS = 36;

@ArgsType()
class DueReportArgs {
  @Field(() => PeriodInput, { description: 'Reports whose period ends within these days.' })
  period!: PeriodInput;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'Rows a page, at most 500.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only reports after this cursor.' })
  after?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of this province, by its code, and of its units; left out only where a unit is named.',
  })
  provinceCode?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this unit.' })
  unit?: string | null;

  @Field(() => String, { nullable: true, description: 'Only of this form, see `reportForms`.' })
  form?: string | null;

  @Field(() => ReportState, { nullable: true, description: 'Only those that stand so.' })
  state?: ReportState | null;
}

@Resolver()
export class ReportResolver {
  @Query(() => [ReportFormType], { description: 'Các mẫu báo cáo. The forms of report, in their order.' })
  reportForms(@Ctx() context: GraphContext): ReportFormType[] {
    return FORMS.map((form) => wordedForm(form, context));
  }

  @Query(() => DueReportConnectionType, {
    description:
      'Báo cáo phải có trong kỳ: đã ký, đã gửi hay còn thiếu. Reports that are due, signed or missing; the latest due first.',
  })
  async reports(
    @Args(() => DueReportArgs) asked: DueReportArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DueReportConnectionType> {
    const { after } = asked;
    const first = checkFirst(asked.first ?? 50);
    const question = questionOf(asked);
    const reads = context.reads('rankings');
    const selection = selectionOf(info);
    const [rows, totalCount] = await Promise.all([
      listDue(reads, { ...question, after: keysetOf(after), limit: first + 1 }),
      has(selection, 'totalCount') ? countDue(reads, question) : null,
    ]);
    const page = pageOf(rows, { first, after }, ({ due_on, rank, period, province, unit }) =>
      encodeCursor(LIST, [due_on, rank, period, province, unit]),
    );
    const wantsFigures = FIGURES.some((name) => has(selection, 'nodes', name) || has(selection, 'edges', 'node', name));
    const nodes = await tellDue(page.nodes, context, wantsFigures);
    const edges = page.edges.flatMap(({ cursor }, index) => {
      const node = nodes[index];
      return node ? [{ cursor, node }] : [];
    });
    return { pageInfo: page.pageInfo, edges, nodes, totalCount };
  }

  @Query(() => ReportType, {
    nullable: true,
    description: 'Một báo cáo với số liệu, kỳ trước và số tính lại bây giờ. One report; null where there is none.',
  })
  report(
    @Arg('key', () => String, { description: 'Its key, see `DueReport.key`.' }) key: string,
    @Arg('version', () => Int, {
      nullable: true,
      description: 'A signed version; 0 for what would be signed now; default the latest that was not withdrawn.',
    })
    version: number | null,
    @Ctx() context: GraphContext,
  ): Promise<ReportType | null> {
    return readReport(key, version ?? null, context);
  }

  @Mutation(() => SignReportPayload, {
    description: 'Ký báo cáo: số liệu giữ nguyên từ đây. Signs a report: its figures stay as they are known now.',
  })
  signReport(
    @Arg('input', () => SignReportInput, { description: 'Which, as looked at.' }) input: SignReportInput,
    @Ctx() context: GraphContext,
  ): Promise<SignReportPayload> {
    return payloadOf(signReport(input, context), context);
  }

  @Mutation(() => SendReportPayload, {
    description: 'Ghi báo cáo đã gửi cho ai. Notes to whom a signed report was sent; nothing is sent from here.',
  })
  sendReport(
    @Arg('input', () => SendReportInput, { description: 'Which, to whom.' }) input: SendReportInput,
    @Ctx() context: GraphContext,
  ): Promise<SignReportPayload> {
    return payloadOf(sendReport(input, context), context);
  }

  @Mutation(() => WithdrawReportPayload, {
    description: 'Rút chữ ký khi báo cáo chưa gửi. Takes a signature back before the report is sent.',
  })
  withdrawReport(
    @Arg('input', () => WithdrawReportInput, { description: 'Which, and why.' }) input: WithdrawReportInput,
    @Ctx() context: GraphContext,
  ): Promise<SignReportPayload> {
    return payloadOf(withdrawReport(input, context), context);
  }
}

const FIGURES = ['received', 'inTime'];

async function payloadOf(doing: ReturnType<typeof signReport>, context: GraphContext): Promise<SignReportPayload> {
  const outcome = await doing;
  if ('refused' in outcome) return { report: null, userErrors: [userError(outcome.refused, context.language)] };
  const { form, period, unit, province } = outcome.done;
  const key = reportKey(form, form.level === 'UNIT' ? unit : province, period.key);
  return { report: await readReport(key, null, context), userErrors: [] };
}

/** @throws Problem PERIOD_REVERSED, REPORT_PERIOD_LONG, REPORT_PLACE, REPORT_FORM_UNKNOWN */
function questionOf(asked: DueReportArgs): Omit<DueQuestion, 'after' | 'limit'> {
  const { period, provinceCode = null, unit, form: key = null, state = null } = asked;
  const { from, to } = period;
  if (from > to) throw new Problem(platformErrors.PERIOD_REVERSED, ['period'], { from, to });
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
  if (months > MOST_MONTHS)
    throw new Problem(reportErrors.REPORT_PERIOD_LONG, ['period'], { months, most: MOST_MONTHS });
  const form = key === null ? null : formOf(key);
  if (provinceCode === null && unit == null) throw new Problem(reportErrors.REPORT_PLACE, ['provinceCode'], {});
  if (form === undefined) {
    const known = FORMS.map((each) => each.key).join(', ');
    throw new Problem(reportErrors.REPORT_FORM_UNKNOWN, ['form'], { form: key ?? '', known });
  }
  return {
    forms: dueForms(period, form),
    province: provinceCode,
    unit: unitAsked(unit),
    state,
  };
}

function keysetOf(after: string | null | undefined): DueQuestion['after'] {
  if (after == null) return null;
  const [due, rank, period, province, unit] = decodeCursor(LIST, after, 5);
  const isDue = typeof due === 'string' && isPlainDate(due) && typeof period === 'string';
  if (isDue && isWhole(rank) && isWhole(province) && isWhole(unit)) return [due, rank, period, province, unit];
  throw new Problem(platformErrors.CURSOR_INVALID, ['after']);
}
