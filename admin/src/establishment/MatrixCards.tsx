import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMayOpen } from '../access/useViewer.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { WorkField } from '../people/people.documents.ts';
import { figureOf, type MatrixRow, signed } from './matrix.view.ts';
import type { PositionsState } from './usePositions.ts';

interface MatrixCardsProps {
  readonly rows: readonly MatrixRow[];
  readonly fields: readonly WorkField[];
  readonly state: PositionsState;
}

/** The matrix on a phone: a unit a card, with the fields where people are missing or too many. */
export const MatrixCards = ({ rows, fields, state }: MatrixCardsProps) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {rows.map((row) => (
      <UnitCard key={row.unit.id} row={row} fields={fields} state={state} />
    ))}
  </Box>
);

interface UnitCardProps {
  readonly row: MatrixRow;
  readonly fields: readonly WorkField[];
  readonly state: PositionsState;
}

const UnitCard = ({ row, fields, state }: UnitCardProps) => {
  const t = useText();
  const format = useFormat();
  const mayName = useMayOpen('officers');
  const uneven = fields.flatMap((field) => {
    const cell = row.cells.get(field.code);
    const figure = cell === undefined ? 0 : figureOf(cell, 'balance');
    return figure === 0 ? [] : [{ field, figure }];
  });
  const { required, filled, available } = row.sums;
  return (
    <Box component="li" sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
      <Typography sx={{ fontWeight: 600 }}>{row.unit.name}</Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {t('positions.required')} {format.integer(required)} · {t('positions.filled')} {format.integer(filled)} ·{' '}
        {t('positions.available')} {format.integer(available)}
      </Typography>
      {uneven.length === 0 ? (
        <Typography variant="body2">{t('positions.enough')}</Typography>
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {uneven.map(({ field, figure }) => (
            <Typography key={field.code} component="li" variant="body2">
              {field.name}: <strong>{signed(figure)}</strong>{' '}
              {t(figure < 0 ? 'positions.shortage' : 'positions.surplus').toLowerCase()}
            </Typography>
          ))}
        </Box>
      )}
      {mayName ? (
        <Button
          onClick={() => {
            state.change({ unit: row.unit.id });
            window.scrollTo({ top: 0 });
          }}
          sx={{ ml: -0.75 }}
        >
          {t('positions.seatsOf', { unit: row.unit.name })}
        </Button>
      ) : null}
    </Box>
  );
};
