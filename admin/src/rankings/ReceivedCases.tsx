import { FigureCases } from '../dossiers/FigureCases.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useText } from '../i18n/useText.ts';
import type { RankingRow } from './rankings.documents.ts';

interface ReceivedCasesProps {
  readonly row: RankingRow;
  readonly analysis: Analysis;
}

const received = {
  key: 'received',
  unit: 'COUNT',
  numeratorCounts: ['RECEIVED'],
  numeratorCountsExcept: [],
  denominatorCounts: [],
} as const;

/** How much a unit received, opening those dossiers: volume stands beside every rate. */
export const ReceivedCases = ({ row, analysis }: ReceivedCasesProps) => {
  const t = useText();
  return row.totals === null ? (
    '–'
  ) : (
    <FigureCases
      metric={{ ...received, name: t('counts.RECEIVED') }}
      figure={{ numerator: row.totals.received, denominator: null }}
      unit={row.unit}
      place={analysis}
    />
  );
};
