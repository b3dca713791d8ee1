import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext, Language } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { reportDays, reportWindow, type ReportWindow } from '../../platform/report-window.ts';
import { has, selectionOf, type Selection } from '../../platform/selection.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { Problem } from '../../platform/user-error.ts';
import { checkOpen } from '../closure/closure.service.ts';
import { indexDraws } from '../index766/index.rules.ts';
import { isTimed, measuredOf, tallied, type Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { worded } from '../metric/metric.words.ts';
import { lackText } from '../metric/reason.words.ts';
import { Boundaries, PeriodInput, RankingScope } from '../ranking/ranking.input.ts';
import { checkMinimum, checkScope, checkSlice, metricOf, scopeOf, seedOf } from '../ranking/scope.service.ts';
import { targetFor, type TargetRow } from '../target/target.rules.ts';
import { valuesErrors } from './values.errors.ts';
import { MetricDimension } from './values.input.ts';
import { listNames } from './names.queries.ts';
import { listSums, listTimes } from './values.queries.ts';
import type { ValuesQuestion } from './values.question.ts';
import { groupsOf, monthsOf, tell, type Gathered, type Group, type TellQuestion } from './values.rules.ts';
import { MetricValuesType, type MetricGroupType, type MetricValueType } from './values.type.ts';
import { labelOf, type Labels } from './values.words.ts';

/** What an answer may hold: some 3,321 units by five months. */
const MOST_ROWS = 20_000;

@ArgsType()
class MetricValuesArgs {
  @Field(() => String, { description: 'Key of the metric, see `metrics`.' })
  metric!: string;

  @Field(() => PeriodInput, { description: 'The period told of.' })
  period!: PeriodInput;

  @Field(() => [MetricDimension], { description: 'One or two dimensions, e.g. `[UNIT, MONTH]`.' })
  by!: MetricDimension[];

  @Field(() => RankingScope, { nullable: true, description: 'Which units; default the whole country.' })
  scope?: RankingScope | null;

  @Field(() => DateScalar, { nullable: true, description: 'As at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;

  @Field(() => Boundaries, { nullable: true, defaultValue: Boundaries.CURRENT, description: 'In whose borders.' })
  boundaries?: Boundaries | null;

  @Field(() => Int, { nullable: true, defaultValue: 30, description: 'Groups with fewer cases are not compared.' })
  minimumCases?: number | null;
}

@Resolver(() => MetricValuesType)
export class ValuesResolver {
  @Query(() => MetricValuesType, {
    nullable: true,
    description: 'Giá trị của một chỉ tiêu theo nhóm. A metric’s values by unit, month, field, channel …',
  })
  async metricValues(
    @Args(() => MetricValuesArgs) asked: MetricValuesArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MetricValuesType> {
    checkDimensions(asked.by);
    checkMinimum(asked.minimumCases ?? 30);
    const selection = selectionOf(info);
    return withRegistry(
      context.reads('rankings'),
      (registry) => answer(asked, context, { registry, selection }),
      asked.knownAt,
    );
  }
}

function checkDimensions(by: readonly MetricDimension[]): void {
  if (by.length < 1 || by.length > 2 || new Set(by).size < by.length) {
    throw new Problem(valuesErrors.DIMENSIONS_WRONG, ['by'], { count: by.length });
  }
}

/** In one order, so that there are few statements. */
const canonical = (by: readonly MetricDimension[]): MetricDimension[] =>
  Object.values(MetricDimension).filter((dimension) => by.includes(dimension));

interface Answering {
  readonly registry: Registry;
  readonly selection: Selection;
}

async function answer(
  asked: MetricValuesArgs,
  context: GraphContext,
  { registry, selection }: Answering,
): Promise<MetricValuesType> {
  const { language } = context;
  const days = reportDays(asked, context);
  const { asOf } = days;
  const metric = metricOf(registry, asked.metric, asOf);
  const measured = measuredOf(registry, metric, asOf);
  const scope = scopeOf(asked, context);
  if (asked.by.includes(MetricDimension.UNIT)) checkOpen(registry, { metric, scope }, context);
  const window = reportWindow(asked.period, days);
  const by = canonical(asked.by);
  const months = by.includes(MetricDimension.MONTH) ? monthsOf(asked.period, days) : [window];
  const question: ValuesQuestion = { scope, window, months, by, columns: tallied(measured) };
  const [{ groups, names }] = await Promise.all([
    gather(question, context, isTimed(metric)),
    checkSlice(context.reads('rankings'), scope, metric),
  ]);
  if (groups.every(({ keys }) => keys.every((key) => key === null))) await checkScope(context.reads('rankings'), scope);
  const count = groups.length * months.length;
  if (count > MOST_ROWS) throw new Problem(valuesErrors.METRIC_VALUES_TOO_MANY, ['by'], { count, most: MOST_ROWS });
  const wantsInterval = ['low', 'high'].some((name) => has(selection, 'rows', name));
  const draws = wantsInterval ? { seed: seedOf(metric, asked.period, scope), times: indexDraws(count) } : null;
  const told = { measured, minimumCases: asked.minimumCases ?? 30, draws };
  return {
    metric: worded(metric, language, registry),
    asOf,
    knownAt: days.knownAt ?? null,
    periodFrom: asked.period.from,
    periodTo: asked.period.to,
    boundaries: asked.boundaries ?? Boundaries.CURRENT,
    by: asked.by,
    rows: rowsOf(groups, { months, by, asked: asked.by, names, language, told, targets: registry.targets }),
  };
}

/** Everything the values need, in one tick. */
async function gather(question: ValuesQuestion, context: GraphContext, isTimedMetric: boolean) {
  const reads = context.reads('rankings');
  const [sums, times, names] = await Promise.all([
    isTimedMetric ? [] : listSums(reads, question),
    isTimedMetric ? listTimes(reads, question) : [],
    question.by.some((dimension) => NAMED.includes(dimension))
      ? listNames(reads, { by: question.by, knownAt: question.window.knownAt })
      : [],
  ]);
  const gathered: Gathered = { sums, times };
  return { groups: groupsOf(gathered, question), names };
}

const NAMED: readonly MetricDimension[] = [MetricDimension.FIELD, MetricDimension.PROCEDURE, MetricDimension.PROVINCE];

interface RowsQuestion {
  readonly months: readonly ReportWindow[];
  /** As the statement was grouped. */
  readonly by: readonly MetricDimension[];
  /** As it was asked. */
  readonly asked: readonly MetricDimension[];
  readonly names: Labels;
  readonly language: Language;
  readonly told: TellQuestion;
  readonly targets: readonly TargetRow[];
}

function rowsOf(groups: readonly Group[], question: RowsQuestion): MetricValueType[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  return groups
    .flatMap((group) => question.months.map((month) => rowOf(group, month, question)))
    .sort((one, other) => {
      for (const [place, key] of one.keys.entries()) {
        const order = collator.compare(sorting(key), sorting(other.keys[place]));
        if (order !== 0) return order;
      }
      return collator.compare(one.key, other.key);
    });
}

/** Months in order of time, all else by name. */
const sorting = (key: MetricGroupType | undefined): string =>
  (key?.by === MetricDimension.MONTH ? key.key : key?.label) ?? '';

function rowOf(group: Group, { from, until }: ReportWindow, question: RowsQuestion): MetricValueType {
  const month = from.slice(0, 7);
  const { by, asked, names, language, told, targets } = question;
  const others = by.filter((dimension) => dimension !== MetricDimension.MONTH);
  const keys = asked.map((dimension): MetricGroupType => {
    const isMonth = dimension === MetricDimension.MONTH;
    const raw = isMonth ? month : (group.keys[others.indexOf(dimension)] ?? null);
    const isUnit = dimension === MetricDimension.UNIT && raw !== null;
    return {
      by: dimension,
      key: isUnit ? toGlobalId('AdministrativeUnit', Number(raw)) : raw,
      label: isUnit ? (group.name ?? raw) : labelOf(dimension, raw, { names, language }),
    };
  });
  const { interval, cases, lacks, estimatedShare, toldShare, ...figure } = tell(group, month, told);
  return {
    keys,
    key: keys.map(({ key }) => key ?? '').join('|'),
    label: keys.map(({ label }) => label).join(' · '),
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n: cases,
    eligible: figure.eligible,
    reason: lackText(lacks, { cases, minimumCases: told.minimumCases, language }),
    quality: { estimatedShare, toldShare },
    version: told.measured.metric.version,
    targetOf: (provinceCode) => targetFor(targets, { metric: told.measured.metric.key, provinceCode, day: until }),
  };
}
