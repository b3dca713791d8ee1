import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { periodBefore, reportWindow } from '../../platform/report-window.ts';
import { has, selectionOf, type Selection } from '../../platform/selection.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { Problem } from '../../platform/user-error.ts';
import { listMetrics, worded, type MetricRow } from '../metric/metric.queries.ts';
import { rankingRows, type PeriodFigures } from './ranking-rows.rules.ts';
import { rankingErrors } from './ranking.errors.ts';
import { Boundaries, PeriodInput, RankingScope } from './ranking.input.ts';
import { findKnownScope, listHandling, listMeasures, type Scope } from './ranking.queries.ts';
import { RankingType } from './ranking.type.ts';

@ArgsType()
class RankingArgs {
  @Field(() => String, { description: 'Key of the metric, see `metrics`.' })
  metric!: string;

  @Field(() => PeriodInput, { description: 'The period told of.' })
  period!: PeriodInput;

  @Field(() => RankingScope, { nullable: true, description: 'Which units; default the whole country.' })
  scope?: RankingScope | null;

  @Field(() => DateScalar, { nullable: true, description: 'As at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => Boundaries, { nullable: true, defaultValue: Boundaries.CURRENT, description: 'In whose borders.' })
  boundaries?: Boundaries | null;

  @Field(() => Int, { nullable: true, defaultValue: 30, description: 'Units with fewer cases are not ranked.' })
  minimumCases?: number | null;
}

@Resolver(() => RankingType)
export class RankingResolver {
  @Query(() => RankingType, {
    nullable: true,
    description: 'Xếp hạng các đơn vị theo một chỉ tiêu. Units compared by one metric, with how sure each place is.',
  })
  async communeRanking(
    @Args(() => RankingArgs) asked: RankingArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RankingType> {
    const minimumCases = checkMinimum(asked.minimumCases ?? 30);
    const asOf = asked.asOf ?? context.today;
    const found = await gather(asked, context, selectionOf(info));
    const metric = metricOf(found.metrics, asked.metric);
    const earlier = periodBefore(asked.period);
    return {
      metric: worded(metric, context.language),
      asOf,
      periodFrom: asked.period.from,
      periodTo: asked.period.to,
      previousFrom: earlier.from,
      previousTo: earlier.to,
      boundaries: asked.boundaries ?? Boundaries.CURRENT,
      minimumCases,
      rows: rankingRows(found.current, found.previous, { metric, minimumCases, language: context.language }),
    };
  }
}

interface Gathered {
  readonly metrics: readonly MetricRow[];
  readonly current: PeriodFigures;
  readonly previous: PeriodFigures;
}

/** Everything a ranking needs, asked for in one tick: what was not selected is not read. */
async function gather(asked: RankingArgs, context: GraphContext, selection: Selection): Promise<Gathered> {
  const reads = context.reads('rankings');
  const scope = scopeOf(asked, context);
  const days = { asOf: asked.asOf ?? context.today, today: context.today };
  const window = reportWindow(asked.period, days);
  const windowBefore = reportWindow(periodBefore(asked.period), days);
  const before = has(selection, 'rows', 'previousRank');
  const timed = MEDIAN_METRICS.has(asked.metric);
  const [metrics, measures, handling, measuresBefore, handlingBefore, known] = await Promise.all([
    listMetrics(reads, days.asOf),
    listMeasures(reads, { window, scope, balance: has(selection, 'rows', 'totals') }),
    timed ? listHandling(reads, window, scope) : [],
    before ? listMeasures(reads, { window: windowBefore, scope, balance: false }) : [],
    before && timed ? listHandling(reads, windowBefore, scope) : [],
    isNarrowed(scope) ? findKnownScope(reads, scope) : null,
  ]);
  if (known) checkScope(scope, known);
  return {
    metrics,
    current: { measures, handling },
    previous: { measures: measuresBefore, handling: handlingBefore },
  };
}

/** Metrics that need handling times: told by key, so that registry and figures are read in one round trip. */
const MEDIAN_METRICS: ReadonlySet<string> = new Set(['median_handling']);

function checkMinimum(minimum: number): number {
  if (minimum < 0) throw new Problem(rankingErrors.MINIMUM_CASES_NEGATIVE, ['minimumCases'], { minimum });
  return minimum;
}

function scopeOf({ scope, boundaries }: RankingArgs, { today }: GraphContext): Scope {
  return {
    asThen: boundaries === Boundaries.AS_THEN,
    today,
    provinceCode: scope?.provinceCode ?? null,
    unitTypes: scope?.unitTypes ?? null,
    unitCodes: scope?.unitCodes ?? null,
    formerDistrict: scope?.formerDistrict ?? null,
  };
}

const isNarrowed = (scope: Scope): boolean =>
  scope.provinceCode !== null || scope.unitCodes !== null || scope.formerDistrict !== null;

function checkScope(scope: Scope, known: Awaited<ReturnType<typeof findKnownScope>>): void {
  if (scope.provinceCode !== null && !known.province) {
    throw new Problem(rankingErrors.RANKING_PROVINCE_UNKNOWN, ['scope', 'provinceCode'], { code: scope.provinceCode });
  }
  const missing = scope.unitCodes?.find((code) => !known.codes.includes(code));
  if (missing !== undefined) {
    throw new Problem(rankingErrors.RANKING_UNIT_UNKNOWN, ['scope', 'unitCodes'], { code: missing });
  }
  if (scope.formerDistrict !== null && !known.district) {
    const name = scope.formerDistrict;
    throw new Problem(rankingErrors.RANKING_DISTRICT_UNKNOWN, ['scope', 'formerDistrict'], { name });
  }
}

function metricOf(metrics: readonly MetricRow[], key: string): MetricRow {
  const found = metrics.find((metric) => metric.key === key);
  if (found) return found;
  const known = metrics.map((metric) => metric.key).join(', ');
  throw new Problem(rankingErrors.METRIC_UNKNOWN, ['metric'], { metric: key, known });
}
