import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useNarrow } from '../print/useNarrow.ts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat, useText } from '../i18n/useText.ts';
import type { ParMethod, ParRow } from './par.documents.ts';
import { kinds, partsOf } from './par.view.ts';

interface ParTableProps {
  readonly method: ParMethod;
  readonly rows: readonly ParRow[];
  /** The rows drawn above: on a phone these alone, not all at once. */
  readonly drawn: readonly ParRow[];
}

/** Every unit of a method with its points by kind; a name opens its scores one by one. */
export const ParTable = ({ method, rows, drawn }: ParTableProps) => {
  const t = useText();
  const narrow = useNarrow(900);
  const shown = narrow && drawn.length > 0 ? [...drawn, ...rows.filter(({ rank }) => rank === null)] : rows;
  const more = narrow ? [] : [...kinds.map((kind) => t(`par.kinds.${kind}`)), t('par.self')];
  const heads = [t('par.total'), ...more];
  return (
    <>
      <Typography variant="h3" sx={{ mt: 3, mb: 1 }}>
        {t('par.ranking')}
      </Typography>
      <TableContainer tabIndex={0} role="region" aria-label={t('par.ranking')}>
        <Table size="small" aria-label={t('par.ranking')}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('rankings.rank')}</TableCell>
              <TableCell scope="col">{t('rankings.unit')}</TableCell>
              {heads.map((head) => (
                <TableCell key={head} scope="col" align="right">
                  {head}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((row) => (
              <UnitRow key={row.unit?.id ?? row.rank} {...{ method, row, narrow }} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
};

interface UnitRowProps {
  readonly method: ParMethod;
  readonly row: ParRow;
  /** Too narrow for a column a kind: what the unit gave itself stands under the name. */
  readonly narrow: boolean;
}

const UnitRow = ({ method, row, narrow }: UnitRowProps) => {
  const t = useText();
  const format = useFormat();
  const { unit, rank, points, selfPoints, reason } = row;
  const parts = partsOf(row);
  const search = new URLSearchParams({ k: method.key, unit: unit?.id ?? '' });
  return (
    <TableRow hover data-par-row={rank ?? ''}>
      <TableCell sx={{ fontWeight: 650 }}>{rank ?? '–'}</TableCell>
      <TableCell component="th" scope="row" sx={{ minWidth: 130 }}>
        {unit === null ? (
          t('unknown')
        ) : (
          <MuiLink component={Link} to={`/par?${search.toString()}`} sx={{ fontWeight: 550 }}>
            {unit.name}
          </MuiLink>
        )}
        {reason === null ? null : (
          <Quiet>
            {t('par.unplaced')}: {reason}
          </Quiet>
        )}
        {narrow && rank !== null ? (
          <Quiet>
            {t('par.self')} {format.decimal(selfPoints, 2)}
          </Quiet>
        ) : null}
      </TableCell>
      <TableCell align="right" sx={{ fontWeight: 650 }}>
        {format.decimal(points, 2)}
      </TableCell>
      {(narrow ? [] : kinds).map((kind) => (
        <TableCell key={kind} align="right">
          {format.decimal(parts[kind], 2)}
        </TableCell>
      ))}
      {narrow ? null : <TableCell align="right">{format.decimal(selfPoints, 2)}</TableCell>}
    </TableRow>
  );
};

const Quiet = ({ children }: { readonly children: ReactNode }) => (
  <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
    {children}
  </Typography>
);
