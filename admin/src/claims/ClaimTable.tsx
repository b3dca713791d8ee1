import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import { daysPeriod } from '../filters/period.grammar.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import type { Claim, ClaimOutcome, ClaimReport } from './claims.documents.ts';
import { useNarrow } from '../print/useNarrow.ts';
import { FirstRows, wholeList } from '../states/FirstRows.tsx';
import { claimDifference, claimFigure, commonPeriod, countsOf } from './claims.view.ts';

interface ClaimTableProps {
  readonly report: ClaimReport;
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** A sign beside the word of an outcome. */
const signs: Record<ClaimOutcome, string> = {
  AGREES: '✓',
  DIFFERS_BY_DEFINITION: '≈',
  DIFFERS: '≠',
  NO_DOSSIERS: '?',
  NOT_COMPUTED: '–',
};

/** So many figures fill a phone's screen. */
const stepOnPhone = 6;

/** Each figure of a report beside the computed one, and why they differ. */
export const ClaimTable = ({ report, asOf, knownAt }: ClaimTableProps) => {
  const t = useText();
  const format = useFormat();
  const isPhone = useNarrow(600);
  const name = t('claims.tableOf', { place: report.place });
  const ofAll = commonPeriod(report.claims);
  const periodOf = (claim: Pick<Claim, 'periodFrom' | 'periodTo'>): string =>
    format.period(daysPeriod(claim.periodFrom, claim.periodTo));
  return (
    <TableContainer tabIndex={0} role="region" aria-label={name}>
      {ofAll === null ? null : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {t('dossiers.ofPeriod', { period: periodOf(ofAll) })}
        </Typography>
      )}
      <FirstRows name={report.key} list={wholeList(report.claims)} step={isPhone ? stepOnPhone : null}>
        {(shown, at) => (
          <Table size="small" aria-label={name} sx={stackedOnPhone}>
            <TableHead>
              <TableRow>
                <TableCell scope="col">{t('claims.item')}</TableCell>
                <TableCell scope="col" align="right">
                  {t('claims.value')}
                </TableCell>
                <TableCell scope="col" align="right">
                  {t('claims.computed')}
                </TableCell>
                <TableCell scope="col" align="right">
                  {t('claims.difference')}
                </TableCell>
                <TableCell scope="col">{t('claims.outcome')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody ref={at}>
              {shown.map((claim) => (
                <TableRow key={claim.key} data-outcome={claim.outcome} sx={{ verticalAlign: 'top' }}>
                  <TableCell component="th" scope="row" sx={{ minWidth: 150 }}>
                    {claim.subject ?? t(`claims.items.${claim.item}`)}
                    {ofAll === null ? `, ${periodOf(claim)}` : null}
                  </TableCell>
                  <TableCell align="right" data-label={t('claims.value')} sx={{ whiteSpace: 'nowrap' }}>
                    {claim.qualifier === 'EXACTLY' ? '' : `${t(`claims.qualifiers.${claim.qualifier}`)} `}
                    {claimFigure(claim, claim.value, format)}
                  </TableCell>
                  <TableCell align="right" data-label={t('claims.computed')}>
                    <Computed {...{ claim, report, asOf, knownAt }} />
                  </TableCell>
                  <TableCell align="right" data-label={t('claims.difference')}>
                    {claimDifference(claim, format)}
                  </TableCell>
                  <TableCell sx={{ minWidth: 220 }}>
                    <Chip
                      size="small"
                      variant="outlined"
                      label={`${signs[claim.outcome]} ${t(`claims.outcomes.${claim.outcome}`)}`}
                    />
                    {claim.outcome === 'AGREES' ? null : ` ${claim.explanation}`}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </FirstRows>
    </TableContainer>
  );
};

/** The computed figure; a number of dossiers of one unit opens them. */
const Computed = ({ claim, report, asOf, knownAt }: ClaimTableProps & { readonly claim: Claim }) => {
  const t = useText();
  const format = useFormat();
  const counts = countsOf(claim.item);
  if (counts === null || claim.computed === null) return claimFigure(claim, claim.computed, format);
  return (
    <FigureCases
      metric={{ ...counts, key: 'claim', unit: 'COUNT', name: t(`claims.items.${claim.item}`) }}
      figure={{ numerator: claim.computed, denominator: null }}
      unit={report.unit}
      place={{ period: { from: claim.periodFrom, to: claim.periodTo }, asOf, knownAt, boundaries: 'CURRENT' }}
    />
  );
};
