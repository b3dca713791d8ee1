import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { CsvCell } from '../export/csv.ts';
import type { ToldFigure } from '../figures/figure.ts';
import { FigureMenu } from '../figures/FigureMenu.tsx';
import { readersOnly } from '../layout/ForReaders.tsx';

/** A cell as it is shown, with the bare value for files where that differs. */
export interface ChartCell {
  readonly shown: string;
  readonly value: CsvCell;
  /** Which figure it tells, where that leads on. */
  readonly told?: ToldFigure;
}

export interface ChartTableData {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}

/** The figures of a chart as a real table; the first column names the row. */
export const ChartTable = ({ table }: { readonly table: ChartTableData }) => (
  <TableContainer tabIndex={0} role="region" aria-label={table.caption} sx={{ maxHeight: 520 }}>
    <Table size="small" stickyHeader>
      <Box component="caption" sx={readersOnly}>
        {table.caption}
      </Box>
      <TableHead>
        <TableRow>
          {table.head.map((name, column) => (
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
        {table.rows.map((cells, row) => (
          <TableRow key={row} hover>
            {cells.map((cell, column) => (
              <TableCell
                key={table.head[column] ?? column}
                component={column === 0 ? 'th' : 'td'}
                scope={column === 0 ? 'row' : undefined}
                align={column === 0 || typeof cell.value === 'string' ? 'left' : 'right'}
              >
                {cell.shown}
                {cell.told === undefined ? null : <FigureMenu told={cell.told} />}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </TableContainer>
);
