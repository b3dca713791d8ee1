import type { GraphContext } from '../../platform/context.ts';
import { unitStub } from '../ranking/unit-stub.rules.ts';
import type { ExplainAsked, Standing } from './explain.service.ts';
import type { RankExplanationType } from './explain.type.ts';
import type { Held } from './held.service.ts';
import { liftOf } from './index-lift.rules.ts';
import { nextPlace, overtakings, placeAbove, placeChange } from './places.rules.ts';
import type { NextPlaceType, OvertakingType } from './places.type.ts';
import { casesToReach } from './times.rules.ts';

const MOST_NAMED = 10;

type PlacesTold = Pick<
  RankExplanationType,
  'rank' | 'rankBefore' | 'ranked' | 'nextPlace' | 'overtakenBy' | 'overtook' | 'placeChange'
>;

interface LiftGround {
  readonly asked: ExplainAsked;
  readonly held: Held;
}

/** What would lift the unit: cases of its share or count, cases done faster, or cases of the indicators of an index. */
function nextTold(standing: Standing, { asked, held }: LiftGround, { language }: GraphContext): NextPlaceType | null {
  const { own, places, measures } = standing;
  const { metric, index } = asked;
  const above = metric.polarity === 'NEUTRAL' ? null : placeAbove(own, places);
  if (!above) return null;
  const told = {
    rank: above.rank,
    value: above.holder.value,
    units: above.units.map((id) => unitStub(id, asked.days.knownAt)),
    gap: above.gap,
    ways: [],
  };
  const { value } = above.holder;
  if (held.times) {
    return metric.kind === 'MEDIAN_HANDLING' && value !== null
      ? { ...told, cases: casesToReach(held.times, value) }
      : null;
  }
  if (!index) {
    const next = nextPlace(own, places, metric.polarity);
    return next && { ...told, cases: next.cases };
  }
  const lift = value === null ? null : liftOf(measures.get(own.id) ?? {}, index, value);
  const ways = lift?.ways.map(({ indicator, cases, most }) => {
    const found = index.definition.indicators.find(({ code }) => code === indicator);
    const name = language === 'en' ? found?.name_en : found?.name_vi;
    return { indicatorCode: indicator, indicatorName: name ?? indicator, cases, mostPoints: most };
  });
  return lift && ways ? { ...told, cases: lift.cases, ways } : null;
}

/** Where a unit stands, what would lift it, and whom it changed places with. */
export function placesTold(standing: Standing, ground: LiftGround, context: GraphContext): PlacesTold {
  const { own, places, measures } = standing;
  const { overtakenBy, overtook } = overtakings(own, places);
  const told = ({ id, rank, rankBefore, value }: (typeof overtakenBy)[number]): OvertakingType => {
    const { code, name } = measures.get(id) ?? {};
    const unit = unitStub(id, ground.asked.days.knownAt, { code, name });
    return { unit, rank, rankBefore, value };
  };
  return {
    rank: own.rank,
    rankBefore: own.rankBefore,
    ranked: places.filter(({ rank }) => rank !== null).length,
    nextPlace: nextTold(standing, ground, context),
    overtakenBy: overtakenBy.slice(0, MOST_NAMED).map(told),
    overtook: overtook.slice(0, MOST_NAMED).map(told),
    placeChange: placeChange(own, places, standing.before),
  };
}
