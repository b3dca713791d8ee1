import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { memo } from 'react';
import type { WorkField } from '../people/people.documents.ts';
import { CellFigures, HeatCell } from './HeatCell.tsx';
import type { MatrixRow } from './matrix.view.ts';
import type { CellHand } from './useCellHand.ts';

interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly fields: readonly WorkField[];
  readonly hand: CellHand;
  /** Opens the seats of a unit. */
  readonly onOpen: (unitId: string) => void;
}

/** One unit across all fields; drawn anew only when its figures are others: a new order moves it as it is. */
export const MatrixLine = memo(({ row, fields, hand, onOpen }: MatrixLineProps) => (
  <TableRow>
    <TableCell component="th" scope="row" data-unit>
      {hand.mayName ? (
        <button
          type="button"
          aria-label={hand.t('positions.seatsOf', { unit: row.unit.name })}
          onClick={() => onOpen(row.unit.id)}
        >
          {row.unit.name}
        </button>
      ) : (
        row.unit.name
      )}
    </TableCell>
    <TableCell align="right">
      <CellFigures figures={row.sums} hand={hand} />
    </TableCell>
    {fields.map((field) => (
      <HeatCell key={field.code} {...{ row, field, hand }} />
    ))}
  </TableRow>
));
MatrixLine.displayName = 'MatrixLine';
