import type { Formatter } from '../i18n/format.ts';
import type { Translate } from '../i18n/useText.ts';
import type { MetricFacts } from './rankings.documents.ts';

/** How values of one metric are written. */
export interface MetricWords {
  readonly isShare: boolean;
  readonly value: (value: number | null) => string;
  /** Without the unit, for axes and narrow columns. */
  readonly bare: (value: number | null) => string;
  readonly interval: (low: number | null, high: number | null) => string;
  /** A difference of two values: of shares in percentage points. */
  readonly step: (by: number) => string;
  /** The same with one digit more, for parts of a difference. */
  readonly fineStep: (by: number) => string;
  readonly ratio: (numerator: number | null, denominator: number | null) => string;
  readonly hasRatio: boolean;
}

const absent = '–';

const unitWords = (unit: MetricFacts['unit'], t: Translate): string => {
  if (unit === 'SHARE') return '';
  if (unit === 'POINTS') return ` ${t('rankings.indexPoints')}`;
  return ` ${t(unit === 'HOURS' ? 'rankings.hours' : 'rankings.dossiers')}`;
};

/** Shares as per cent, hours and points with one digit, counts whole. */
export const metricWords = (metric: Pick<MetricFacts, 'unit'>, format: Formatter, t: Translate): MetricWords => {
  const isShare = metric.unit === 'SHARE';
  const bare = (value: number | null): string => {
    if (isShare) return format.share(value);
    return metric.unit === 'COUNT' ? format.integer(value) : format.decimal(value, 1);
  };
  const unit = unitWords(metric.unit, t);
  const whole = (value: number | null): string => format.integer(value);
  return {
    isShare,
    bare,
    value: (value) => (value === null ? absent : `${bare(value)}${unit}`),
    interval: (low, high) => (low === null || high === null ? absent : `${bare(low)} – ${bare(high)}`),
    step: (by) => (isShare ? t('rankings.points', { by: format.decimal(by * 100, 1) }) : `${bare(by)}${unit}`),
    fineStep: (by) =>
      isShare
        ? t('rankings.points', { by: format.decimal(by * 100, 2) })
        : `${format.decimal(by, metric.unit === 'COUNT' ? 1 : 2)}${unit}`,
    ratio: (numerator, denominator) => {
      if (denominator === null) return absent;
      return numerator === null ? whole(denominator) : `${whole(numerator)} / ${whole(denominator)}`;
    },
    hasRatio: metric.unit !== 'COUNT',
  };
};
