import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMayOpen } from '../access/useViewer.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import type { WorkField } from '../people/people.documents.ts';
import { FirstRows, wholeList } from '../states/FirstRows.tsx';
import { figureOf, type MatrixRow } from './matrix.view.ts';
import type { PositionsState } from './usePositions.ts';

interface MatrixCardsProps {
  readonly rows: readonly MatrixRow[];
  readonly fields: readonly WorkField[];
  readonly state: PositionsState;
}

const step = 10;

/** The matrix on a phone: a unit a card, with the fields where people are missing or too many; some cards at a time. */
export const MatrixCards = ({ rows, fields, state }: MatrixCardsProps) => (
  <FirstRows key={state.sort} name="units" list={wholeList(rows)} step={step}>
    {(shown, at) => (
      <Box component="ul" ref={at} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((row) => (
          <UnitCard key={row.unit.id} row={row} fields={fields} state={state} />
        ))}
      </Box>
    )}
  </FirstRows>
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
  const uneven = fields.flatMap(({ code, name }) => {
    const cell = row.cells.get(code);
    const figure = cell === undefined ? 0 : figureOf(cell, 'balance');
    return figure === 0 ? [] : [{ name, figure }];
  });
  const sides = [
    { word: t('positions.shortage'), of: uneven.filter(({ figure }) => figure < 0) },
    { word: t('positions.surplus'), of: uneven.filter(({ figure }) => figure > 0) },
  ].filter(({ of }) => of.length > 0);
  const { required, filled, available } = row.sums;
  return (
    <Box component="li" sx={{ py: 1.25, borderBottom: 1, borderColor: 'divider' }}>
      <Typography sx={{ fontWeight: 600 }}>{row.unit.name}</Typography>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {t('positions.required')} {format.integer(required)} · {t('positions.filled')} {format.integer(filled)} ·{' '}
        {t('positions.available')} {format.integer(available)}
      </Typography>
      {sides.length === 0 ? <Typography variant="body2">{t('positions.enough')}</Typography> : null}
      {sides.map(({ word, of }) => (
        <Typography key={word} variant="body2">
          <strong>{word}:</strong> {of.map(({ name, figure }) => `${name} ${Math.abs(figure)}`).join('; ')}
        </Typography>
      ))}
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
