import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { periodBefore, reportDays, reportWindow, type ReportDays } from '../../platform/report-window.ts';
import { DateScalar, DateTimeScalar } from '../../platform/scalars.ts';
import { isOneUnit } from '../closure/closure.rules.ts';
import { closedProblem, closureOf } from '../closure/closure.service.ts';
import { measuredOf, metricsOn } from '../metric/measured.rules.ts';
import { withRegistry } from '../metric/metric.queries.ts';
import { worded } from '../metric/metric.words.ts';
import { Boundaries, PeriodInput, RankingScope } from '../ranking/ranking.input.ts';
import { checkMinimum, metricOf, scopeOf } from '../ranking/scope.service.ts';
import { adjusted } from './adjust.rules.ts';
import { CONTEXT_NOTE } from './context.words.ts';
import { listFieldNames, type FieldName } from './explain.queries.ts';
import { readStanding, unitOf, type ExplainAsked } from './explain.service.ts';
import { AdjustedValueType, RankExplanationType, type ExplanationPartType } from './explain.type.ts';
import { ExplainAgainst, LACKS, METHODS } from './explain.words.ts';
import { hold, type Held } from './held.service.ts';
import { cellsBy, procedureOf, type Part, type PartSide } from './parts.rules.ts';
import { holdIndex } from './index-held.service.ts';
import { changedMetrics } from './method.rules.ts';
import { tellMethod } from './method.service.ts';
import { placesTold } from './places.answer.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';

@ArgsType()
class ExplainArgs {
  @Field(() => ID, { description: 'The unit.' })
  unit!: string;

  @Field(() => String, { description: 'Key of the metric, see `metrics`.' })
  metric!: string;

  @Field(() => PeriodInput, { description: 'The period told of.' })
  period!: PeriodInput;

  @Field(() => ExplainAgainst, {
    nullable: true,
    defaultValue: ExplainAgainst.PEER_MEDIAN,
    description: 'What it is held against.',
  })
  against?: ExplainAgainst | null;

  @Field(() => ID, { nullable: true, description: 'The other unit, with `against: UNIT`.' })
  other?: string | null;

  @Field(() => RankingScope, {
    nullable: true,
    description: 'Among which units, and of which dossiers; default its province, and all.',
  })
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

@Resolver(() => RankExplanationType)
export class ExplainResolver {
  @Query(() => RankExplanationType, {
    nullable: true,
    description:
      'Vì sao đơn vị đứng ở hạng này. Why a unit stands where it stands; order in time is no proof of cause.',
  })
  async rankExplanation(
    @Args(() => ExplainArgs) args: ExplainArgs,
    @Ctx() context: GraphContext,
  ): Promise<Omit<RankExplanationType, 'adjusted'>> {
    const asked = await askedOf(args, context);
    const [standing, fields] = await Promise.all([
      readStanding(asked, context),
      listFieldNames(context.reads('rankings')),
    ]);
    const { index } = asked;
    const found = await (index ? holdIndex({ ...asked, index }, standing, context) : hold(asked, standing, context));
    const { held, change } = tellMethod(found, { asked, standing }, context.language);
    const earlier = periodBefore(asked.period);
    return {
      unit: unitStub(asked.unit.id, asked.days.knownAt),
      metric: worded(asked.metric, context.language),
      asOf: asked.days.asOf,
      knownAt: asked.days.knownAt ?? null,
      periodFrom: asked.period.from,
      periodTo: asked.period.to,
      previousFrom: earlier.from,
      previousTo: earlier.to,
      boundaries: args.boundaries ?? Boundaries.CURRENT,
      against: asked.against,
      peerGroup: held.peerGroup,
      referenceSize: held.size,
      referenceUnits: held.units.map((id) => unitStub(id, asked.days.knownAt)),
      reference: held.reference,
      value: held.value,
      difference: held.value === null || held.reference === null ? null : held.value - held.reference,
      method: METHODS[methodOf(asked.metric)][context.language],
      lack: lackOf(held, asked.against)?.[context.language] ?? null,
      parts: held.parts.map((part) =>
        partTold(part, { fields, index: asked.index, knownAt: asked.days.knownAt }, context),
      ),
      mixed: held.mixed,
      ...placesTold(standing, { asked, held }, context),
      methodChange: change,
      context: { ground: { asked, standing }, note: CONTEXT_NOTE[context.language] },
    };
  }

  @FieldResolver(() => AdjustedValueType, {
    nullable: true,
    description:
      'Beside the raw value: with the usual mix of procedures of the reference. Only of shares, against SCOPE or PEER_MEDIAN.',
  })
  async adjusted(@Root() { mixed, metric }: RankExplanationType): Promise<AdjustedValueType | null> {
    if (!mixed) return null;
    const { own, all } = await mixed();
    return adjusted(cellsBy(own, procedureOf), cellsBy(all, procedureOf), metric.polarity === 'LOW_IS_GOOD');
  }
}

async function askedOf(args: ExplainArgs, context: GraphContext): Promise<ExplainAsked> {
  const days = reportDays(args, context);
  const { measured, then, closure } = await measuredTwice(args, days, context);
  const [unit, other] = await Promise.all([
    unitOf(args.unit, { field: 'unit', knownAt: days.knownAt }, context),
    args.other == null ? null : unitOf(args.other, { field: 'other', knownAt: days.knownAt }, context),
  ]);
  if (closure && !isOfItself(args, unit.code)) throw closedProblem(closure, measured.metric, context);
  const scope = namesUnits(args.scope) ? (args.scope ?? {}) : { ...args.scope, provinceCode: unit.province_code };
  return {
    ...measured,
    then,
    unit,
    other,
    scope: scopeOf({ scope, boundaries: args.boundaries ?? Boundaries.CURRENT, knownAt: args.knownAt }, context),
    period: args.period,
    days,
    minimumCases: checkMinimum(args.minimumCases ?? 30),
    against: args.against ?? ExplainAgainst.PEER_MEDIAN,
  };
}

/** Whether a unit is held against nothing but itself: among no others, and not against another. */
const isOfItself = ({ scope, against }: ExplainArgs, code: string): boolean => {
  const unitCodes = scope?.unitCodes ?? null;
  return isOneUnit({ unitCodes }) && unitCodes?.[0] === code && against !== ExplainAgainst.UNIT;
};

/** Whether a scope says which units: one that says of which dossiers alone does not. */
function namesUnits(scope: RankingScope | null | undefined): boolean {
  const { fieldCodes, channels, ...units } = scope ?? {};
  const isSliced = fieldCodes != null || channels != null;
  return scope != null && (!isSliced || Object.values(units).some((condition) => condition != null));
}

/** The metric as of today, and as it was in the period before where that was another one. */
function measuredTwice({ metric, period }: ExplainArgs, days: ReportDays, context: GraphContext) {
  const { until } = reportWindow(periodBefore(period), days);
  return withRegistry(
    context.reads('rankings'),
    (registry) => {
      const asked = metricOf(registry, metric, days.asOf);
      const measured = measuredOf(registry, asked, days.asOf);
      const closure = closureOf(registry, asked, context);
      const row = metricsOn(registry, until).find(({ key }) => key === metric);
      const then = row ? measuredOf(registry, row, until) : null;
      const changed = then && changedMetrics(then, measured).length > 0 ? then : null;
      return Promise.resolve({ measured, then: changed, closure });
    },
    days.knownAt,
  );
}

function methodOf({ kind }: ExplainAsked['metric']): keyof typeof METHODS {
  if (kind === 'MEDIAN_HANDLING') return 'MEDIAN';
  return kind === 'MEAN_HANDLING' ? 'MEAN' : kind;
}

function lackOf({ value, reference }: Held, against: ExplainAgainst) {
  if (value === null) return LACKS.OWN;
  if (reference !== null) return null;
  if (against === ExplainAgainst.PEER_MEDIAN) return LACKS.PEERS;
  return against === ExplainAgainst.PREVIOUS_PERIOD ? LACKS.PREVIOUS : LACKS.OTHER;
}

interface PartNames {
  readonly fields: readonly FieldName[];
  readonly index: ExplainAsked['index'];
  readonly knownAt: Date | undefined;
}

function partTold(part: Part, { fields, index, knownAt }: PartNames, { language }: GraphContext): ExplanationPartType {
  const indicator = index?.definition.indicators.find(({ code }) => code === part.indicator?.code);
  const field = fields.find(({ code }) => code === part.fieldCode);
  return {
    kind: part.kind,
    fieldCode: part.fieldCode,
    fieldName: field ? (language === 'en' && field.name_en ? field.name_en : field.name) : null,
    channel: part.channel,
    unit: part.unit === null ? null : unitStub(part.unit, knownAt),
    indicatorCode: indicator?.code ?? null,
    indicatorName: indicator ? (language === 'en' ? indicator.name_en : indicator.name_vi) : null,
    groupCode: indicator?.group_code ?? null,
    ownPoints: part.indicator?.own ?? null,
    otherPoints: part.indicator?.other ?? null,
    maxPoints: indicator?.max_points ?? null,
    gathered: part.gathered,
    effect: part.effect,
    ownValue: valueOf(part, part.own),
    otherValue: valueOf(part, part.other),
    ownNumerator: part.own?.numerator ?? null,
    ownDenominator: part.own?.denominator ?? null,
    otherNumerator: part.other?.numerator ?? null,
    otherDenominator: part.other?.denominator ?? null,
  };
}

/** What the metric says of a part's cases by themselves: hours, or their share; nothing of counts and of points. */
function valueOf({ indicator }: Part, side: PartSide | null): number | null {
  if (!side || indicator) return null;
  if (side.value !== undefined) return side.value;
  return side.numerator === null || side.denominator === 0 ? null : side.numerator / side.denominator;
}
