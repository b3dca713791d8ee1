import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useCallback } from 'react';
import { useText } from '../i18n/useText.ts';
import { CellFigures, cellLooks, sticky } from './HeatCell.tsx';
import { MatrixLine } from './MatrixLine.tsx';
import { type Matrix, type MatrixRow, turnedSort } from './matrix.view.ts';
import { useCellHand } from './useCellHand.ts';
import type { PositionsState } from './usePositions.ts';

interface MatrixTableProps {
  readonly matrix: Matrix;
  /** The matrix' rows in the order chosen. */
  readonly rows: readonly MatrixRow[];
  readonly state: PositionsState;
}

/** Units down, fields across: each cell tinted by what it shows, and read as words. */
export const MatrixTable = ({ matrix, rows, state }: MatrixTableProps) => {
  const t = useText();
  const { measure, change } = state;
  const hand = useCellHand(matrix.rows, measure);
  const onOpen = useCallback((unit: string) => change({ unit }), [change]);
  return (
    <TableContainer tabIndex={0} role="region" aria-label={t('positions.matrix')} sx={{ maxHeight: '75vh' }}>
      <Table size="small" stickyHeader aria-label={t('positions.matrix')} sx={cellLooks}>
        <MatrixHead matrix={matrix} state={state} />
        <TableBody>
          {rows.map((row) => (
            <MatrixLine key={row.unit.id} {...{ row, hand, onOpen }} fields={matrix.fields} />
          ))}
        </TableBody>
        <TableFooter>
          <TableRow sx={{ '& td, & th': { color: 'text.primary', fontWeight: 600, fontSize: '0.875rem' } }}>
            <TableCell component="th" scope="row" sx={sticky}>
              {t('positions.total')}
            </TableCell>
            <TableCell align="right">
              <CellFigures figures={matrix.sums} hand={hand} />
            </TableCell>
            {matrix.fields.map((field) => (
              <TableCell key={field.code} align="right">
                <CellFigures figures={field.sums} hand={hand} />
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
