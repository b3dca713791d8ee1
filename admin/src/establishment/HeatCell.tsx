import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { alpha } from '@mui/material/styles';
import TableCell from '@mui/material/TableCell';
import { Link } from 'react-router';
import { useMayOpen } from '../access/useViewer.ts';
import { useChartPalette } from '../charts/useChartPalette.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { ForReaders } from '../layout/ForReaders.tsx';
import { officersHref } from '../people/officer.filter.ts';
import type { WorkField } from '../people/people.documents.ts';
import { figureOf, type Greatest, type MatrixRow, type Measure, signed, type Sums, tintOf } from './matrix.view.ts';

interface CellFiguresProps {
  readonly figures: Pick<Sums, 'required' | 'filled' | 'available'>;
  readonly measure: Measure;
}

/** The figure chosen, and small beneath it people of seats needed. */
export const CellFigures = ({ figures, measure }: CellFiguresProps) => {
  const format = useFormat();
  const figure = figureOf(figures, measure);
  return (
    <>
      {measure === 'balance' ? signed(figure) : format.integer(figure)}
      <Box component="span" sx={{ display: 'block', fontSize: '0.75rem', fontWeight: 400, whiteSpace: 'nowrap' }}>
        {format.integer(figures.available)}/{format.integer(figures.required)}
      </Box>
    </>
  );
};

interface HeatCellProps {
  readonly row: MatrixRow;
  readonly field: WorkField;
  readonly measure: Measure;
  readonly greatest: Greatest;
}

const deepest = 0.42;

/** One unit in one field; opens its people for those who may see them. */
export const HeatCell = ({ row, field, measure, greatest }: HeatCellProps) => {
  const t = useText();
  const palette = useChartPalette();
  const mayName = useMayOpen('officers');
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
      <CellFigures figures={cell} measure={measure} />
      <ForReaders>{words}</ForReaders>
    </>
  );
  return (
    <TableCell
      align="right"
      title={words}
      sx={{ position: 'relative', bgcolor: alpha(color, deepest * tintOf(figure, greatest)) }}
    >
      {mayName ? (
        <MuiLink
          component={Link}
          color="text.primary"
          to={officersHref({ unit: row.unit.id, f: field.code })}
          sx={{ display: 'block', minHeight: 24 }}
        >
          {content}
        </MuiLink>
      ) : (
        content
      )}
    </TableCell>
  );
};
