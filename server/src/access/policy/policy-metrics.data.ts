import type { FieldsOfType } from './policy.words.ts';

/** What is measured, and the figures: of no person, open to all. */
export const METRIC_FIELDS: Readonly<Record<string, FieldsOfType>> = {
  Metric: {
    PUBLIC:
      'denominatorCounts denominatorName description formula key name nameEn nameVi numeratorCounts numeratorCountsExcept numeratorName owner polarity qualityNote source sqlDefinition unit validFrom validUntil version versions',
  },
  Index766: {
    PUBLIC: 'asOf band boundaries groups maxPoints metric periodFrom periodTo points reachablePoints unit',
  },
  Index766Band: { PUBLIC: 'fromShare isVerified name source' },
  Index766Group: { PUBLIC: 'code indicators maxPoints name points pointsLost reachablePoints' },
  Index766Indicator: {
    PUBLIC:
      'code denominator formula fullMarksFrom maxPoints metrics name note numerator points pointsLost pointsVerified source status value',
  },
  MetricVersion: { PUBLIC: 'formula source validFrom validUntil version' },
  MetricValues: { PUBLIC: 'asOf boundaries by metric periodFrom periodTo rows' },
  MetricValue: {
    PUBLIC: 'denominator eligible high key keys label low n numerator quality reason value version',
  },
  MetricGroup: { PUBLIC: 'by key label' },
  MetricQuality: { PUBLIC: 'estimatedShare toldShare' },
};
