import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { dossiersBehind } from '../compare/compare.view.ts';
import { dossierListHref } from '../dossiers/dossier.filter.ts';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { ExplanationPart, RankExplanation } from './why.documents.ts';
import { partWords } from './why.words.ts';

interface PartTableProps {
  readonly explanation: RankExplanation;
  readonly analysis: Analysis;
}

/** The list of the unit's own dossiers of a part; null where a part is not of dossiers of its own. */
const dossiersOf = ({ explanation, analysis }: PartTableProps, part: ExplanationPart): string | null => {
  const counts = dossiersBehind[explanation.metric.key]?.denominator;
  if (explanation.unit === null || counts === undefined || part.fieldCode === null || part.ownDenominator === 0)
    return null;
  return dossierListHref({
    unitId: explanation.unit.id,
    boundaries: analysis.boundaries,
    from: analysis.period.from,
    to: analysis.period.to,
    ...(analysis.asOf === null ? {} : { asOf: analysis.asOf }),
    counts,
    fieldCode: part.fieldCode,
    ...(part.channel === null ? {} : { channel: part.channel }),
  });
};

/** Every part with its cases on both sides; the unit's own open the dossiers they count. */
export const PartTable = (props: PartTableProps) => {
  const t = useText();
  const format = useFormat();
  const opens = useMayOpen('dossiers');
  const { explanation } = props;
  const words = metricWords(explanation.metric, format, t);
  const ratio = (numerator: number | null, denominator: number | null): string =>
    denominator === null ? '–' : words.hasRatio ? words.ratio(numerator, denominator) : format.integer(denominator);
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('why.allParts')} sx={{ maxHeight: 460 }}>
      <Table size="small" stickyHeader aria-label={t('why.allParts')}>
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
          {explanation.parts.map((part, index) => {
            const href = opens ? dossiersOf(props, part) : null;
            const own = ratio(part.ownNumerator, part.ownDenominator);
            return (
              <TableRow key={index} hover>
                <TableCell component="th" scope="row">
                  {partWords(part, t)}
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {part.effect < 0 ? '−' : '+'}
                  {words.fineStep(Math.abs(part.effect))}
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {href === null ? (
                    own
                  ) : (
                    <MuiLink
                      component={Link}
                      to={href}
                      data-part={part.ownDenominator}
                      aria-label={t('why.openPart', { cases: own, part: partWords(part, t) })}
                    >
                      {own}
                    </MuiLink>
                  )}
                </TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {ratio(part.otherNumerator, part.otherDenominator)}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 0 }}>
        {t('why.sum', { sum: words.fineStep(Math.abs(explanation.difference ?? 0)) })}
      </Typography>
    </TableContainer>
  );
};
