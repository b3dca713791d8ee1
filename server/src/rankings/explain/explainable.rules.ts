import { COLUMNS } from '../metric/metric.columns.ts';
import type { MetricRow } from '../metric/measured.rules.ts';

/**
 * Whether differences of a metric can be split into parts: shares, counts and handling times told from cases one by one, and
 * indices, indicator by indicator. What is open at an end is no case of a period.
 */
export function isExplainable(metric: MetricRow): boolean {
  if (metric.kind === 'INDEX') return true;
  const columns = [...metric.numerator_columns, ...metric.numerator_minus, ...metric.denominator_columns];
  return columns.every((column) => COLUMNS[column].base !== 'OPEN');
}
