import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import { type MetricWords, metricWords } from '../rankings/metric.words.ts';
import type { RankExplanation } from './why.documents.ts';

import { partWords } from './why.words.ts';

interface PartTableProps {
  readonly explanation: RankExplanation;
  readonly analysis: Analysis;
}

/** Every part with its cases on both sides; the unit's own open the dossiers they count. */
export const PartTable = ({ explanation, analysis }: PartTableProps) => {
  const t = useText();
  const format = useFormat();
  const words = metricWords(explanation.metric, format, t);
  const ratio = (numerator: number | null, denominator: number | null): string =>
    words.hasRatio ? words.ratio(numerator, denominator) : format.integer(numerator);
  const points = (reached: number | null, most: number | null): string =>
    reached === null || most === null ? '–' : `${format.decimal(reached, 2)} / ${format.decimal(most, 2)}`;
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('why.allParts')} sx={{ maxHeight: 460 }}>
      <Table size="small" stickyHeader aria-label={t('why.allParts')} sx={stackedOnPhone}>
        <TableHead>
          <TableRow>
            {[t('why.partName'), t('why.effect'), t('why.ownCases'), t('why.otherCases')].map((name, column) => (
              <TableCell
                key={name}
                scope="col"
                align={column === 0 ? 'left' : 'right'}
                sx={{ bgcolor: 'background.paper' }}
              >
                {name}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {explanation.parts.map((part, index) => (
            <TableRow key={index} hover>
              <TableCell component="th" scope="row" sx={{ minWidth: 150 }}>
                {partWords(part, t)}
              </TableCell>
              <TableCell align="right" data-label={t('why.effect')} sx={{ whiteSpace: 'nowrap' }}>
                {part.effect < 0 ? '−' : '+'}
                {words.fineStep(Math.abs(part.effect))}
              </TableCell>
              <TableCell align="right" data-label={t('why.ownCases')} sx={{ whiteSpace: 'nowrap' }}>
                {part.kind === 'INDICATOR' ? (
                  points(part.ownPoints, part.maxPoints)
                ) : part.fieldCode === null ? (
                  ratio(part.ownNumerator, part.ownDenominator)
                ) : (
                  <FigureCases
                    metric={explanation.metric}
                    figure={{ numerator: part.ownNumerator, denominator: part.ownDenominator }}
                    unit={explanation.unit}
                    place={{
                      ...analysis,
                      fieldCodes: [part.fieldCode],
                      channels: part.channel === null ? analysis.channels : [part.channel],
                    }}
                    about={partWords(part, t)}
                  />
                )}
                <Beside value={part.ownValue} words={words} />
              </TableCell>
              <TableCell align="right" data-label={t('why.otherCases')} sx={{ whiteSpace: 'nowrap' }}>
                {part.kind === 'INDICATOR'
                  ? points(part.otherPoints, part.maxPoints)
                  : ratio(part.otherNumerator, part.otherDenominator)}
                <Beside value={part.otherValue} words={words} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 0 }}>
        {t('why.sum', { sum: words.fineStep(Math.abs(explanation.difference ?? 0)) })} {explanation.method}
      </Typography>
    </TableContainer>
  );
};

interface BesideProps {
  readonly value: number | null;
  readonly words: MetricWords;
}

/** What the metric says of a part's cases by themselves. */
const Beside = ({ value, words }: BesideProps) =>
  value === null ? null : (
    <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
      {words.value(value)}
    </Typography>
  );
