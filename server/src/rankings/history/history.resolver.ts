import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import type { Stub } from '../../platform/room.ts';
import { reportDays } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { has, selectionOf, type Selection } from '../../platform/selection.ts';
import { worded } from '../metric/metric.words.ts';
import { median } from '../peers/peer.rules.ts';
import { aroundRank } from '../ranking/ranking-rows.rules.ts';
import { Boundaries, PeriodInput, RankingScope } from '../ranking/ranking.input.ts';
import type { RankInterval } from '../ranking/rank-interval.rules.ts';
import { checkMinimum, checkPutForward, checkScope, findCompared, scopeOf } from '../ranking/scope.service.ts';
import { movesOf, streaksOf, type PlacedPeriod } from './history.rules.ts';
import { drawIntervals, readHistory, type History, type HistoryAsked, type HistoryUnit } from './history.service.ts';
import {
  RankHistoryType,
  type RankHistoryPeriodType,
  type RankPointType,
  type RankSeriesType,
} from './history.type.ts';
import { HistoryStep } from './history.words.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

@ArgsType()
class HistoryArgs {
  @Field(() => String, { description: 'Key of the metric, see `metrics`.' })
  metric!: string;

  @Field(() => PeriodInput, {
    description: 'The time told of: every whole month, quarter or year it meets, 36 at most.',
  })
  period!: PeriodInput;

  @Field(() => HistoryStep, {
    nullable: true,
    defaultValue: HistoryStep.MONTH,
    description: 'How long each period is.',
  })
  step?: HistoryStep | null;

  @Field(() => RankingScope, { nullable: true, description: 'Among which units; default the whole country.' })
  scope?: RankingScope | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the units whose series are wanted; default all. One that is not of the scope has none.',
  })
  units?: string[] | null;

  @Field(() => Boundaries, { nullable: true, defaultValue: Boundaries.CURRENT, description: 'In whose borders.' })
  boundaries?: Boundaries | null;

  @Field(() => DateScalar, { nullable: true, description: 'As at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;

  @Field(() => Int, { nullable: true, defaultValue: 30, description: 'Units with fewer cases are not ranked.' })
  minimumCases?: number | null;
}

@Resolver()
export class HistoryResolver {
  @Query(() => RankHistoryType, {
    nullable: true,
    description: 'Thứ hạng qua nhiều kỳ: biểu đồ bump. Places of units over many periods, with streaks and real moves.',
  })
  async rankHistory(
    @Args(() => HistoryArgs) args: HistoryArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RankHistoryType> {
    const days = reportDays(args, context);
    const { asOf } = days;
    const reads = context.reads('rankings');
    const scope = scopeOf(args, context);
    const selection = selectionOf(info);
    const asked: HistoryAsked = {
      measured: await findCompared(args.metric, { scope, days }, context),
      scope,
      period: args.period,
      step: args.step ?? HistoryStep.MONTH,
      days,
      minimumCases: checkMinimum(args.minimumCases ?? 30),
      wantsIntervals: wantsIntervals(selection),
    };
    const history = await readHistory(asked, context);
    if (history.units.length === 0) await checkScope(reads, asked.scope);
    await checkPutForward(reads, args.units ?? [], {
      scope: asked.scope,
      found: history.units.map(({ code }) => code),
      field: ['units'],
    });
    const drawn = wantsRankIntervals(selection) ? await drawIntervals(history, asked) : [];
    const unitOf = unitsBy(history.units, days.knownAt);
    return {
      metric: worded(asked.measured.metric, context.language),
      asOf,
      knownAt: days.knownAt ?? null,
      step: asked.step,
      boundaries: args.boundaries ?? Boundaries.CURRENT,
      minimumCases: asked.minimumCases,
      periods: history.periods.map(periodTold),
      series: seriesOf(history, drawn, { codes: args.units ?? null, unitOf }),
      streaks: streaksOf(history.periods).map(({ unit, ...streak }) => ({ unit: unitOf(unit), ...streak })),
      ...movesTold(history.periods, unitOf),
    };
  }
}

function periodTold({ from, to, isComplete, units }: PlacedPeriod): RankHistoryPeriodType {
  const ranked = [...units.values()].filter(({ rank }) => rank !== null);
  return {
    from,
    to,
    isComplete,
    ranked: ranked.length,
    median: median(ranked.flatMap(({ figure }) => figure.value ?? [])),
  };
}

type UnitOf = (id: number) => Stub | null;

function unitsBy(units: readonly HistoryUnit[], knownAt: Date | undefined): UnitOf {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  return (id) => {
    const unit = known.get(id);
    if (!unit) return null;
    return unitStub(id, knownAt, { code: unit.code, name: unit.name });
  };
}

const wantsRankIntervals = (selection: Selection): boolean =>
  has(selection, 'series', 'points', 'rankLow') || has(selection, 'series', 'points', 'rankHigh');

/** Whether what a value may be by chance is told, or what else is told goes by it: places that are drawn, and moves beyond noise. */
const wantsIntervals = (selection: Selection): boolean =>
  wantsRankIntervals(selection) ||
  has(selection, 'moves') ||
  has(selection, 'realMoves') ||
  has(selection, 'series', 'points', 'low') ||
  has(selection, 'series', 'points', 'high');

const BY_NAME = new Intl.Collator('vi');

interface Telling {
  readonly codes: readonly string[] | null;
  readonly unitOf: UnitOf;
}

function seriesOf(
  { units, periods }: History,
  drawn: readonly ReadonlyMap<number, RankInterval | null>[],
  { codes, unitOf }: Telling,
): RankSeriesType[] {
  const wanted = codes === null ? units : units.filter(({ code }) => codes.includes(code));
  return [...wanted]
    .sort((one, other) => BY_NAME.compare(one.name, other.name) || one.id - other.id)
    .map(({ id }) => ({
      unit: unitOf(id),
      points: periods.map((period, index) => pointOf(period, id, drawn[index]?.get(id) ?? null)),
    }));
}

function pointOf({ from, units }: PlacedPeriod, id: number, drawn: RankInterval | null): RankPointType {
  const placed = units.get(id);
  const figure = placed?.figure;
  const rank = placed?.rank ?? null;
  return {
    periodFrom: from,
    rank,
    ...aroundRank(rank, drawn),
    value: figure?.value ?? null,
    low: figure?.interval?.low ?? null,
    high: figure?.interval?.high ?? null,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
    eligible: figure?.eligible ?? false,
  };
}

function movesTold(
  periods: readonly PlacedPeriod[],
  unitOf: UnitOf,
): Pick<RankHistoryType, 'compared' | 'realMoves' | 'moves'> {
  const { compared, real, greatest } = movesOf(periods);
  const moves = greatest.map(({ unit, before, after, rankBefore, rankAfter, valueBefore, value, change }) => ({
    unit: unitOf(unit),
    before: before.from,
    after: after.from,
    rankBefore,
    rankAfter,
    valueBefore,
    value,
    change: change.change,
    changeLow: change.low,
    changeHigh: change.high,
  }));
  return { compared, realMoves: real, moves };
}
