import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import type { GraphContext } from '../../platform/context.ts';
import { toGlobalId } from '../../platform/global-id.ts';
import { periodBefore } from '../../platform/report-window.ts';
import { Stub } from '../../platform/room.ts';
import { DateScalar } from '../../platform/scalars.ts';
import { worded } from '../metric/metric.words.ts';
import { Boundaries, PeriodInput, RankingScope } from '../ranking/ranking.input.ts';
import { checkMinimum, findMeasured, scopeOf } from '../ranking/scope.service.ts';
import { adjusted } from './adjust.rules.ts';
import { listFieldNames, type FieldName } from './explain.queries.ts';
import {
  checkMetric,
  hold,
  readStanding,
  unitOf,
  type ExplainAsked,
  type Held,
  type Standing,
} from './explain.service.ts';
import { RankExplanationType, type ExplanationPartType, type OvertakingType } from './explain.type.ts';
import { ExplainAgainst } from './explain.words.ts';
import { cellsBy, procedureOf, type Part } from './parts.rules.ts';
import { nextPlace, overtakings } from './places.rules.ts';

@ArgsType()
class ExplainArgs {
  @Field(() => ID, { description: 'The unit.' })
  unit!: string;

  @Field(() => String, { description: 'Key of the metric: a share or a count of dossiers.' })
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

  @Field(() => RankingScope, { nullable: true, description: 'Among which units; default its province.' })
  scope?: RankingScope | null;

  @Field(() => DateScalar, { nullable: true, description: 'As at the end of this day; default today.' })
  asOf?: string | null;

  @Field(() => Boundaries, { nullable: true, defaultValue: Boundaries.CURRENT, description: 'In whose borders.' })
  boundaries?: Boundaries | null;

  @Field(() => Int, { nullable: true, defaultValue: 30, description: 'Units with fewer cases are not ranked.' })
  minimumCases?: number | null;
}

@Resolver()
export class ExplainResolver {
  @Query(() => RankExplanationType, {
    nullable: true,
    description:
      'Vì sao đơn vị đứng ở hạng này. Why a unit stands where it stands; order in time is no proof of cause.',
  })
  async rankExplanation(
    @Args(() => ExplainArgs) args: ExplainArgs,
    @Ctx() context: GraphContext,
  ): Promise<RankExplanationType> {
    const asked = await askedOf(args, context);
    const [standing, fields] = await Promise.all([
      readStanding(asked, context),
      listFieldNames(context.reads('rankings')),
    ]);
    const held = await hold(asked, standing, context);
    const earlier = periodBefore(asked.period);
    return {
      unit: stubOf(asked.unit.id),
      metric: worded(asked.metric, context.language),
      asOf: asked.asOf,
      periodFrom: asked.period.from,
      periodTo: asked.period.to,
      previousFrom: earlier.from,
      previousTo: earlier.to,
      boundaries: args.boundaries ?? Boundaries.CURRENT,
      against: asked.against,
      peerGroup: held.peerGroup,
      referenceSize: held.size,
      referenceUnits: held.units.map(stubOf),
      reference: held.reference,
      value: held.value,
      difference: held.value === null || held.reference === null ? null : held.value - held.reference,
      parts: held.parts.map((part) => partTold(part, fields, context)),
      adjusted: adjustedOf(asked, held),
      ...placesTold(standing, asked),
      methodChanged: standing.methodChanged,
    };
  }
}

async function askedOf(args: ExplainArgs, context: GraphContext): Promise<ExplainAsked> {
  const asOf = args.asOf ?? context.today;
  const { metric } = await findMeasured(context.reads('rankings'), args.metric, asOf);
  checkMetric(metric);
  const [unit, other] = await Promise.all([
    unitOf(args.unit, 'unit', context),
    args.other == null ? null : unitOf(args.other, 'other', context),
  ]);
  const scope = args.scope ?? { provinceCode: unit.province_code };
  return {
    metric,
    unit,
    other,
    scope: scopeOf({ scope, boundaries: args.boundaries ?? Boundaries.CURRENT }, context),
    period: args.period,
    asOf,
    minimumCases: checkMinimum(args.minimumCases ?? 30),
    against: args.against ?? ExplainAgainst.PEER_MEDIAN,
  };
}

const stubOf = (id: number): Stub => new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', id));

function partTold(part: Part, fields: readonly FieldName[], { language }: GraphContext): ExplanationPartType {
  const field = fields.find(({ code }) => code === part.fieldCode);
  return {
    kind: part.kind,
    fieldCode: part.fieldCode,
    fieldName: field ? (language === 'en' && field.name_en ? field.name_en : field.name) : null,
    channel: part.channel,
    unit: part.unit === null ? null : stubOf(part.unit),
    effect: part.effect,
    ownNumerator: part.own?.numerator ?? null,
    ownDenominator: part.own?.denominator ?? null,
    otherNumerator: part.other?.numerator ?? null,
    otherDenominator: part.other?.denominator ?? null,
  };
}

function adjustedOf({ metric }: ExplainAsked, { all, ownCases }: Held): RankExplanationType['adjusted'] {
  if (!all || metric.kind !== 'SHARE') return null;
  return adjusted(cellsBy(ownCases, procedureOf), cellsBy(all, procedureOf), metric.polarity === 'LOW_IS_GOOD');
}

const MOST_NAMED = 10;

type PlacesTold = Pick<
  RankExplanationType,
  'rank' | 'rankBefore' | 'ranked' | 'nextPlace' | 'overtakenBy' | 'overtook'
>;

function placesTold({ own, places, measures }: Standing, { metric }: ExplainAsked): PlacesTold {
  const next = nextPlace(own, places, metric.polarity);
  const { overtakenBy, overtook } = overtakings(own, places);
  const told = ({ id, rank, rankBefore, value }: (typeof overtakenBy)[number]): OvertakingType => {
    const { code, name } = measures.get(id) ?? {};
    const unit = new Stub('AdministrativeUnit', toGlobalId('AdministrativeUnit', id), { code, name });
    return { unit, rank, rankBefore, value };
  };
  return {
    rank: own.rank,
    rankBefore: own.rankBefore,
    ranked: places.filter(({ rank }) => rank !== null).length,
    nextPlace: next && { ...next, units: next.units.map(stubOf) },
    overtakenBy: overtakenBy.slice(0, MOST_NAMED).map(told),
    overtook: overtook.slice(0, MOST_NAMED).map(told),
  };
}
