import type { Language } from '../../platform/context.ts';
import type { MetricRow, Registry } from '../metric/measured.rules.ts';
import { worded } from '../metric/metric.words.ts';
import type { IndexBand } from './index.definition.ts';
import { roundPoints, type Index, type IndexScore, type IndicatorScore } from './index.rules.ts';
import type { IndexBandType } from './band.type.ts';
import { IndicatorStatus, type IndexGroupType, type IndexIndicatorType } from './index.type.ts';

/** What words are taken from. */
export interface Wording {
  readonly index: Index;
  readonly registry: Registry;
  readonly language: Language;
}

/** Groups with their indicators and points. */
export function groupsOfIndex({ indicators }: IndexScore, wording: Wording): IndexGroupType[] {
  const vi = wording.language === 'vi';
  return wording.index.definition.groups.map((group): IndexGroupType => {
    const own = indicators.filter(({ indicator }) => indicator.group_code === group.code);
    const scored = own.filter(({ points }) => points !== null);
    const points = roundPoints(scored.reduce((sum, score) => sum + (score.points ?? 0), 0));
    const reachablePoints = roundPoints(scored.reduce((sum, { indicator }) => sum + indicator.max_points, 0));
    return {
      code: group.code,
      name: vi ? group.name_vi : group.name_en,
      points,
      reachablePoints,
      maxPoints: group.max_points,
      pointsLost: roundPoints(reachablePoints - points),
      indicators: own.map((score) => indicatorOf(score, wording)),
    };
  });
}

function indicatorOf(score: IndicatorScore, { index, registry, language }: Wording): IndexIndicatorType {
  const { indicator, status, points, value, numerator, denominator } = score;
  const vi = language === 'vi';
  const metrics = indicator.metric_keys.flatMap((key): MetricRow[] => {
    const metric = index.parts.get(key);
    return metric ? [metric] : [];
  });
  return {
    code: indicator.code,
    name: vi ? indicator.name_vi : indicator.name_en,
    formula: vi ? indicator.formula_vi : indicator.formula_en,
    status: IndicatorStatus[status],
    points,
    maxPoints: indicator.max_points,
    pointsLost: points === null ? null : roundPoints(indicator.max_points - points),
    value,
    numerator,
    denominator,
    fullMarksFrom: indicator.full_marks_from,
    pointsVerified: indicator.points_verified,
    note: (vi ? indicator.note_vi : indicator.note_en) || null,
    metrics: metrics.map((metric) => worded(metric, language, registry)),
    source: indicator.source,
  };
}

/** A band in the language of the request. */
export const bandOfIndex = (band: IndexBand | null, language: Language): IndexBandType | null =>
  band && {
    name: language === 'vi' ? band.name_vi : band.name_en,
    fromShare: band.from_share,
    isVerified: band.verified,
    source: band.source,
  };
