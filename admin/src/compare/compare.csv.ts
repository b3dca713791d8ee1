import type { CsvTable } from '../export/csv.ts';
import type { Translate } from '../i18n/useText.ts';
import { differenceWords } from './compare.list.ts';
import type { MetricLine } from './compare.view.ts';

/** One line a metric and commune; shares are in per cent. */
export const compareCsv = (lines: readonly MetricLine[], t: Translate): CsvTable => ({
  head: [
    t('filters.metric'),
    t('rankings.unit'),
    t('rankings.code'),
    t('compare.measuredIn'),
    t('rankings.value'),
    t('rankings.low'),
    t('rankings.high'),
    t('rankings.numerator'),
    t('rankings.denominator'),
    t('rankings.eligible'),
    t('compare.against'),
  ],
  rows: lines.flatMap(({ metric, cells }) => {
    const isShare = metric.unit === 'SHARE';
    const amount = (value: number | null | undefined): number | null =>
      value === null || value === undefined ? null : isShare ? value * 100 : value;
    return cells.map(({ unit, row, difference }) => [
      metric.name,
      unit.name,
      unit.code,
      isShare ? '%' : t(`catalog.units.${metric.unit}`),
      amount(row?.value),
      amount(row?.low),
      amount(row?.high),
      row?.numerator ?? null,
      row?.denominator ?? null,
      t(row?.eligible === true ? 'rankings.yes' : 'rankings.no'),
      difference === 'none' ? null : t(differenceWords[difference]),
    ]);
  }),
});
