import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Field, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext, Language } from '../../platform/context.ts';
import { periodBefore, reportDays, reportWindow, type ReportDays } from '../../platform/report-window.ts';
import { has, selectionOf, type Selection } from '../../platform/selection.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { checkOpen } from '../closure/closure.service.ts';
import type { TallyColumn } from '../metric/metric.columns.ts';
import { isTimed, measuredOf, tallied, type Measured, type Registry } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { worded } from '../metric/metric.words.ts';
import { meanOf, stabilityOf, wantsBefore, wantsChange, wantsFunnel } from '../noise/noise.rules.ts';
import { listGrouped } from '../peers/peer.queries.ts';
import { median, type GroupedUnit } from '../peers/peer.rules.ts';
import { readVoices, type VoiceRow } from '../voice/voice.queries.ts';
import { countsBefore, figuresOf, rankingRows, type PeriodFigures } from './ranking-rows.rules.ts';
import { Boundaries, PeriodInput, RankingScope } from './ranking.input.ts';
import { listMeasures, type MeasureRow } from './ranking.queries.ts';
import { listHandling } from './unit-handling.queries.ts';
import type { Scope } from './scope.queries.ts';
import { checkMinimum, checkScope, checkSlice, metricOf, scopeOf, seedOf } from './scope.service.ts';
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

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Theo những gì đã biết tại thời điểm này. As it was known at this instant, of days over by then; default all that is known.',
  })
  knownAt?: Date | null;

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
    checkMinimum(asked.minimumCases ?? 30);
    const selection = selectionOf(info);
    return withRegistry(
      context.reads('rankings'),
      (registry) => answer(asked, context, { registry, selection }),
      asked.knownAt,
    );
  }
}

interface Answering {
  readonly registry: Registry;
  readonly selection: Selection;
}

async function answer(
  asked: RankingArgs,
  context: GraphContext,
  { registry, selection }: Answering,
): Promise<RankingType> {
  const minimumCases = asked.minimumCases ?? 30;
  const days = reportDays(asked, context);
  const { asOf } = days;
  const scope = scopeOf(asked, context);
  const metric = metricOf(registry, asked.metric, asOf);
  // What is told of all units together puts none beside another.
  if (has(selection, 'rows')) checkOpen(registry, { metric, scope }, context);
  const measured = measuredOf(registry, metric, asOf);
  const counts = tallied(measured);
  const [found] = await Promise.all([
    gather(asked, context, { days, scope, selection, timed: isTimed(metric), counts }),
    checkSlice(context.reads('rankings'), scope, metric),
  ]);
  if (lacksUnits(scope, found.current.measures)) await checkScope(context.reads('rankings'), scope);
  const earlier = periodBefore(asked.period);
  const seed = seedOf(metric, asked.period, scope);
  const { language } = context;
  const question = {
    measured,
    minimumCases,
    language,
    intervalSeed: wantsInterval(selection) ? seed : null,
  };
  return {
    metric: worded(metric, language, registry),
    asOf,
    knownAt: days.knownAt ?? null,
    periodFrom: asked.period.from,
    periodTo: asked.period.to,
    previousFrom: earlier.from,
    previousTo: earlier.to,
    boundaries: asked.boundaries ?? Boundaries.CURRENT,
    minimumCases,
    ...ofTheWhole(found.current, { ...question, selection, seed }),
    rows: rankingRows(found.current, found.previous, {
      ...question,
      knownAt: days.knownAt,
      seed: wantsRankInterval(selection) ? seed : null,
      funnel: wantsFunnel(selection) && metric.kind === 'SHARE',
      grouped: found.grouped,
      voices: found.voices,
    }),
  };
}

interface WholeQuestion {
  readonly measured: Measured;
  readonly minimumCases: number;
  readonly selection: Selection;
  readonly seed: string;
  readonly intervalSeed: string | null;
  readonly language: Language;
}

/** What is told of all units together. */
function ofTheWhole(
  current: PeriodFigures,
  question: WholeQuestion,
): Pick<RankingType, 'ranked' | 'mean' | 'stability' | 'peerMedian'> {
  const { selection, seed, language, measured } = question;
  const isAsked = ['ranked', 'mean', 'stability', 'peerMedian'].some((name) => has(selection, name));
  if (!isAsked) return { ranked: 0, mean: null, stability: null, peerMedian: null };
  const figures = figuresOf(current, question);
  return {
    ranked: figures.filter(({ eligible }) => eligible).length,
    mean: meanOf(figures),
    peerMedian: median(figures.flatMap(({ eligible, value }) => (eligible && value !== null ? [value] : []))),
    stability: has(selection, 'stability') ? stabilityOf(figures, measured.metric, { seed, language }) : null,
  };
}

interface Gathered {
  readonly current: PeriodFigures & { readonly measures: readonly MeasureRow[] };
  readonly previous: PeriodFigures;
  /** Null where peers are not asked for. */
  readonly grouped: readonly GroupedUnit[] | null;
  /** Null where nobody asks what communes said. */
  readonly voices: ReadonlyMap<number, VoiceRow> | null;
}

interface Wanted {
  readonly days: ReportDays;
  readonly scope: Scope;
  readonly selection: Selection;
  readonly timed: boolean;
  readonly counts: readonly TallyColumn[];
}

/** Everything a ranking needs, asked for in one tick: what was not selected is not read. */
async function gather(asked: RankingArgs, context: GraphContext, wanted: Wanted): Promise<Gathered> {
  const { days, scope, selection, timed, counts } = wanted;
  const reads = context.reads('rankings');
  const window = reportWindow(asked.period, days);
  const before = wantsBefore(selection) ? reportWindow(periodBefore(asked.period), days) : null;
  const along = scope.asThen ? null : before;
  const [measures, handling, apart, handlingBefore, grouped, voices] = await Promise.all([
    listMeasures(reads, {
      scope,
      window,
      before: along,
      counts,
      balance: has(selection, 'rows', 'totals'),
      facts: FACTS.some((fact) => has(selection, 'rows', 'unit', fact)),
    }),
    timed ? listHandling(reads, window, scope) : [],
    // The units of another time may be others: their counts cannot come along.
    before && scope.asThen
      ? listMeasures(reads, { scope, window: before, before: null, counts, balance: false, facts: false })
      : null,
    before && timed ? listHandling(reads, before, scope) : [],
    wantsPeers(selection) ? listGrouped(reads, scope, window) : null,
    has(selection, 'rows', 'statement')
      ? readVoices(reads, asked.metric, { ...asked.period, knownAt: window.knownAt })
      : null,
  ]);
  return {
    current: { measures, handling },
    previous: { measures: before ? (apart ?? countsBefore(measures, counts)) : [], handling: handlingBefore },
    grouped,
    voices,
  };
}

/** Fields of a unit that are provided beside its code and name. */
const FACTS = ['type', 'areaKm2', 'population'];

const wantsPeers = (selection: Selection): boolean =>
  ['peerGroup', 'peerSize', 'peerMedian', 'besidePeers'].some((name) => has(selection, 'rows', name));

/** Whether intervals are asked for, or anything that is worked out by them. */
const wantsInterval = (selection: Selection): boolean =>
  wantsRankInterval(selection) ||
  wantsChange(selection) ||
  ['low', 'high', 'besidePeers'].some((name) => has(selection, 'rows', name));

const wantsRankInterval = (selection: Selection): boolean =>
  has(selection, 'rows', 'rankLow') || has(selection, 'rows', 'rankHigh');

/** Whether fewer units were found than a scope names: only then can a code of it be unknown. */
function lacksUnits({ unitCodes }: Scope, found: readonly MeasureRow[]): boolean {
  if (found.length === 0) return true;
  if (unitCodes === null) return false;
  const codes = new Set(found.map(({ id }) => Math.floor(id / 100)));
  return unitCodes.some((code) => !codes.has(Number(code)));
}
