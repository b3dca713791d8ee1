import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router';
import { FigureCases } from '../dossiers/FigureCases.tsx';
import type { Analysis } from '../filters/useAnalysis.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { stackedOnPhone } from '../layout/stacked.ts';
import { metricWords } from '../rankings/metric.words.ts';
import type { DownData, DownRow } from './down.documents.ts';
import { useFieldHref } from './useFieldHref.ts';

type DownMetric = NonNullable<DownData['whole']>['metric'];

/** Where the figure stands: whose it is, and what it is taken apart into. */
export interface DownPlace {
  readonly unit: { readonly id: string; readonly name: string };
  readonly analysis: Analysis;
  readonly by: 'FIELD' | 'PROCEDURE';
}

interface DownTableProps {
  readonly place: DownPlace;
  readonly metric: DownMetric;
  /** The sum of all rows. */
  readonly figure: DownRow;
  readonly rows: readonly DownRow[];
  /** The one field it is told of; null where of several. */
  readonly field: string | null;
}

const byCases = (one: DownRow, other: DownRow): number =>
  (other.denominator ?? other.numerator ?? 0) - (one.denominator ?? one.numerator ?? 0);

/** What a figure adds up of, most first, its sum below; a field leads a step down, each number to its dossiers. */
export const DownTable = ({ place, metric, figure, rows, field }: DownTableProps) => {
  const t = useText();
  const words = metricWords(metric, useFormat(), t);
  const isOfFields = place.by === 'FIELD';
  const heads = [t('rankings.value'), t('rankings.cases')] as const;
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }} data-down={place.by}>
        {t(isOfFields ? 'profile.downFields' : 'profile.downProcedures', {
          metric: metric.name,
          whole: words.value(figure.value),
          count: rows.length,
          field: field ?? '',
        })}
      </Typography>
      <TableContainer>
        <Table size="small" aria-label={t('profile.downTable')} sx={stackedOnPhone}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t(isOfFields ? 'dossiers.field' : 'dossiers.procedure')}</TableCell>
              {heads.map((head) => (
                <TableCell key={head} scope="col" align="right">
                  {head}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.toSorted(byCases).map((row) => (
              <DownLine key={row.key} {...{ place, metric, row }} />
            ))}
            <DownLine {...{ place, metric }} row={figure} isSum />
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
};

interface DownLineProps {
  readonly place: DownPlace;
  readonly metric: DownMetric;
  readonly row: DownRow;
  readonly isSum?: boolean;
}

const DownLine = ({ place: { unit, analysis, by }, metric, row, isSum = false }: DownLineProps) => {
  const t = useText();
  const words = metricWords(metric, useFormat(), t);
  const hrefOf = useFieldHref();
  const name = isSum ? t('profile.downSum') : row.label;
  const narrowed = isSum ? {} : by === 'FIELD' ? { fieldCodes: [row.key] } : { procedureCode: row.key };
  return (
    <TableRow data-down-row={isSum ? 'sum' : row.key} sx={isSum ? { '& > *': { fontWeight: 650 } } : {}}>
      <TableCell component="th" scope="row">
        {!isSum && by === 'FIELD' ? (
          <MuiLink component={Link} to={hrefOf(row.key)} aria-label={t('profile.openField', { field: name })}>
            {name}
          </MuiLink>
        ) : (
          name
        )}
      </TableCell>
      <TableCell align="right" data-label={t('rankings.value')}>
        {words.value(row.value)}
      </TableCell>
      <TableCell align="right" data-label={t('rankings.cases')} sx={{ whiteSpace: 'nowrap' }}>
        <FigureCases
          figure={row}
          place={{ ...analysis, ...narrowed }}
          about={`${metric.name}, ${name}`}
          {...{ metric, unit }}
        />
      </TableCell>
    </TableRow>
  );
};
