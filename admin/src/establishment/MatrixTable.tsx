import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useMayOpen } from '../access/useViewer.ts';
import { useText } from '../i18n/useText.ts';
import { CellFigures, HeatCell } from './HeatCell.tsx';
import { greatestOf, type Matrix, type MatrixRow, turnedSort } from './matrix.view.ts';
import type { PositionsState } from './usePositions.ts';

interface MatrixTableProps {
  readonly matrix: Matrix;
  /** The matrix' rows in the order chosen. */
  readonly rows: readonly MatrixRow[];
  readonly state: PositionsState;
}

const sticky = { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper' } as const;

/** Units down, fields across: each cell tinted by what it shows, and read as words. */
export const MatrixTable = ({ matrix, rows, state }: MatrixTableProps) => {
  const t = useText();
  const { measure } = state;
  const greatest = greatestOf(rows, measure);
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('positions.matrix')} sx={{ maxHeight: '75vh' }}>
      <Table size="small" stickyHeader aria-label={t('positions.matrix')} sx={{ '& td, & th': { px: 0.75 } }}>
        <MatrixHead matrix={matrix} state={state} />
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.unit.id}>
              <TableCell component="th" scope="row" sx={{ ...sticky, minWidth: 150 }}>
                <UnitSeats row={row} state={state} />
              </TableCell>
              <TableCell align="right">
                <CellFigures figures={row.sums} measure={measure} />
              </TableCell>
              {matrix.fields.map((field) => (
                <HeatCell key={field.code} {...{ row, field, measure, greatest }} />
              ))}
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow sx={{ '& td, & th': { color: 'text.primary', fontWeight: 600, fontSize: '0.875rem' } }}>
            <TableCell component="th" scope="row" sx={sticky}>
              {t('positions.total')}
            </TableCell>
            <TableCell align="right">
              <CellFigures figures={matrix.sums} measure={measure} />
            </TableCell>
            {matrix.fields.map((field) => (
              <TableCell key={field.code} align="right">
                <CellFigures figures={field.sums} measure={measure} />
              </TableCell>
            ))}
          </TableRow>
        </TableFooter>
      </Table>
    </TableContainer>
  );
};

const MatrixHead = ({ matrix, state }: Pick<MatrixTableProps, 'matrix' | 'state'>) => {
  const t = useText();
  const columns = [
    { key: 'name', name: t('positions.unit') },
    { key: 'total', name: t('positions.total') },
    ...matrix.fields.map(({ code, name }) => ({ key: code, name })),
  ];
  const isDescending = state.sort.startsWith('-');
  const sorted = isDescending ? state.sort.slice(1) : state.sort;
  return (
    <TableHead>
      <TableRow>
        {columns.map(({ key, name }, index) => (
          <TableCell
            key={key}
            scope="col"
            align={index === 0 ? 'left' : 'right'}
            aria-sort={sorted === key ? (isDescending ? 'descending' : 'ascending') : 'none'}
            sx={{ bgcolor: 'background.paper', minWidth: 76, ...(index === 0 ? { ...sticky, zIndex: 3 } : {}) }}
          >
            <TableSortLabel
              active={sorted === key}
              direction={isDescending ? 'desc' : 'asc'}
              hideSortIcon
              aria-label={t('positions.sortBy', { name })}
              onClick={() => state.change({ sort: turnedSort(state.sort, key) })}
            >
              {name}
            </TableSortLabel>
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
};

const UnitSeats = ({ row, state }: { readonly row: MatrixRow; readonly state: PositionsState }) => {
  const t = useText();
  const mayName = useMayOpen('officers');
  if (!mayName) return <Box component="span">{row.unit.name}</Box>;
  return (
    <Button
      aria-label={t('positions.seatsOf', { unit: row.unit.name })}
      onClick={() => state.change({ unit: row.unit.id })}
      sx={{ p: 0.25, minWidth: 24, textAlign: 'left', justifyContent: 'start' }}
    >
      {row.unit.name}
    </Button>
  );
};
