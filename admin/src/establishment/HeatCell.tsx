import { alpha } from '@mui/material/styles';
import TableCell from '@mui/material/TableCell';
import { Link } from 'react-router';
import { readersOnly } from '../layout/ForReaders.tsx';
import { officersHref } from '../people/officer.filter.ts';
import type { WorkField } from '../people/people.documents.ts';
import { figureOf, type MatrixRow, signed, type Sums, tintOf } from './matrix.view.ts';
import type { CellHand } from './useCellHand.ts';

interface CellFiguresProps {
  readonly figures: Pick<Sums, 'required' | 'filled' | 'available'>;
  readonly hand: CellHand;
}

/** The column of names stays while fields are scrolled by. */
export const sticky = { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper' } as const;

/**
 * The looks of what cells hold, given once to their table: a style of its own for each cell is a thousand of them. On paper
 * heads stand upright and figures are small: sixteen columns are to fit a sheet.
 */
export const cellLooks = {
  '& td, & th': { px: 0.75 },
  '& [data-unit]': { ...sticky, minWidth: 150 },
  '& [data-unit] button': {
    border: 0,
    p: 0.25,
    minHeight: 24,
    background: 'none',
    color: 'primary.main',
    font: 'inherit',
    fontWeight: 600,
    textAlign: 'left',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
  },
  '& [data-seats]': { display: 'block', fontSize: '0.75rem', fontWeight: 400, whiteSpace: 'nowrap' },
  '& [data-said]': readersOnly,
  '& [data-tint]': { position: 'relative' },
  '& [data-tint] a': {
    display: 'block',
    minHeight: 24,
    color: 'text.primary',
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline' },
  },
  '@media print': {
    // What sticks on a screen is not repeated on every sheet.
    '& td, & th': { px: '2px !important', minWidth: '0 !important', position: 'static !important' },
    '& [data-seats]': { fontSize: '0.625rem', whiteSpace: 'normal' },
    '& thead th:not(:first-of-type)': { writingMode: 'vertical-rl', verticalAlign: 'bottom', textAlign: 'end' },
    // The sum of all stands at the end, not on every sheet.
    '& tfoot': { display: 'table-row-group' },
    '& [data-unit] button': { color: 'inherit' },
  },
} as const;

/** The figure chosen, and small beneath it people of seats needed; long sums may be broken there. */
export const CellFigures = ({ figures, hand: { format, measure } }: CellFiguresProps) => {
  const figure = figureOf(figures, measure);
  const available = format.integer(figures.available);
  const required = format.integer(figures.required);
  return (
    <>
      {measure === 'balance' ? signed(figure) : format.integer(figure)}
      <span data-seats>
        {required.length < 3 ? (
          `${available}/${required}`
        ) : (
          <>
            {available}/<wbr />
            {required}
          </>
        )}
      </span>
    </>
  );
};

interface HeatCellProps {
  readonly row: MatrixRow;
  readonly field: WorkField;
  readonly hand: CellHand;
}

const deepest = 0.42;

/** One unit in one field; opens its people for those who may see them. */
export const HeatCell = ({ row, field, hand }: HeatCellProps) => {
  const { t, palette, measure, greatest, mayName } = hand;
  const cell = row.cells.get(field.code);
  if (cell === undefined) return <TableCell align="right" aria-label="–" />;
  const figure = figureOf(cell, measure);
  const color = measure === 'balance' && figure < 0 ? palette.late : palette.onTime;
  const words = t('positions.cell', {
    unit: row.unit.name,
    field: field.name,
    required: cell.required,
    filled: cell.filled,
    available: cell.available,
  });
  const content = (
    <>
      <CellFigures figures={cell} hand={hand} />
      <span data-said>{words}</span>
    </>
  );
  return (
    <TableCell
      align="right"
      title={words}
      data-tint
      style={{ backgroundColor: alpha(color, deepest * tintOf(figure, greatest)) }}
    >
      {mayName ? <Link to={officersHref({ unit: row.unit.id, f: field.code })}>{content}</Link> : content}
    </TableCell>
  );
};
