import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Slider from '@mui/material/Slider';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { Refusals } from '../access/Refusals.tsx';
import { useDeed } from '../access/useDeed.ts';
import { useFormat, useText } from '../i18n/useText.ts';
import { ChangeDocument } from './change.documents.ts';
import type { Board, WeightName } from './placement.documents.ts';

interface WeightSlidersProps {
  readonly board: Board;
  readonly onChanged: () => void;
}

/** How much each criterion counts, and what it does in the present plan; saved together. */
export const WeightSliders = ({ board, onChanged }: WeightSlidersProps) => {
  const t = useText();
  const format = useFormat();
  const id = useId();
  const [weights, setWeights] = useState(board.settings.weights);
  const deed = useDeed(ChangeDocument, onChanged);
  const set = (name: WeightName, value: number) =>
    setWeights(weights.map((each) => (each.name === name ? { name, value } : each)));
  const isChanged = weights.some(({ name, value }) =>
    board.settings.weights.some((each) => each.name === name && each.value !== value),
  );
  const effectOf = (name: WeightName): string | null => {
    const part = board.measures?.parts.find((each) => each.name === name);
    if (part === undefined) return null;
    const points = format.decimal(part.points, 1);
    return name === 'BALANCE'
      ? t('placement.balanceEffect', { points })
      : t('placement.weightEffect', { points, most: format.decimal(part.most, 1) });
  };
  return (
    <Paper component="section" variant="outlined" sx={{ p: 2 }} className="no-print">
      <Typography variant="h2">{t('placement.weights')}</Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {t('placement.weightsHint')}
      </Typography>
      {weights.map(({ name, value }) => (
        <Box key={name} sx={{ mt: 1 }}>
          <Typography variant="body2" id={`${id}-${name}`}>
            {t(`weight.${name}`)}: {value}
          </Typography>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
            {effectOf(name)}
          </Typography>
          <Slider
            size="small"
            value={value}
            min={0}
            max={100}
            aria-labelledby={`${id}-${name}`}
            onChange={(_, next: number | readonly number[]) => {
              if (typeof next === 'number') set(name, next);
            }}
          />
        </Box>
      ))}
      <Button
        variant="outlined"
        disabled={!isChanged}
        loading={deed.isPending}
        onClick={() => deed.go({ id: board.id, expectedVersion: board.version, weights })}
      >
        {t('placement.saveWeights')}
      </Button>
      <Refusals deed={deed} />
    </Paper>
  );
};
