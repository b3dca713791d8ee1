import type { CsvCell, CsvTable } from '../export/csv.ts';
import type { Translate } from '../i18n/useText.ts';
import type { MetricWords } from './metric.words.ts';
import type { RankedRow } from './ranking.view.ts';
import type { RankingRow } from './rankings.documents.ts';

interface RankingCsvParts {
  readonly ranked: readonly RankedRow[];
  readonly unranked: readonly RankingRow[];
  readonly words: MetricWords;
  readonly t: Translate;
}

/** The ranking as it is shown, whole: ranked units first, then the others with their reason. Shares are in per cent. */
export const rankingCsv = ({ ranked, unranked, words, t }: RankingCsvParts): CsvTable => {
  const per = words.isShare ? ' (%)' : '';
  const amount = (value: number | null): CsvCell => (value !== null && words.isShare ? value * 100 : value);
  const cells = (row: RankingRow): CsvCell[] => [
    row.rank,
    row.rankLow,
    row.rankHigh,
    row.unit?.name ?? null,
    row.unit?.code ?? null,
    row.unit?.province?.name ?? null,
    amount(row.value),
    amount(row.low),
    amount(row.high),
    row.numerator,
    row.denominator,
    row.previousRank,
    amount(row.previousValue),
    amount(row.change),
    row.changeIsSignal === null ? null : t(row.changeIsSignal ? 'rankings.yes' : 'rankings.no'),
    row.totals?.received ?? null,
    t(row.eligible ? 'rankings.yes' : 'rankings.no'),
    row.reason,
    row.statement?.text ?? null,
  ];
  const head = [
    t('rankings.rank'),
    t('rankings.rankLow'),
    t('rankings.rankHigh'),
    t('rankings.unit'),
    t('rankings.code'),
    t('rankings.province'),
    `${t('rankings.value')}${per}`,
    `${t('rankings.low')}${per}`,
    `${t('rankings.high')}${per}`,
    t('rankings.numerator'),
    t('rankings.denominator'),
    t('rankings.previousRank'),
    `${t('rankings.previousValue')}${per}`,
    t('rankings.difference'),
    t('rankings.isSignal'),
    t('rankings.volume'),
    t('rankings.eligible'),
    t('rankings.reason'),
    t('rankings.ownWords'),
  ];
  return { head, rows: [...ranked, ...unranked].map(cells) };
};
