import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import { ForReaders } from '../layout/ForReaders.tsx';
import { differenceWords } from './compare.list.ts';
import type { Difference } from './compare.view.ts';

const arrows = {
  higher: <ArrowUpward sx={{ fontSize: 15 }} />,
  lower: <ArrowDownward sx={{ fontSize: 15 }} />,
  unclear: <Remove sx={{ fontSize: 15 }} />,
} as const;

interface DifferenceMarkProps {
  readonly difference: Difference;
  /** Only its sign is seen where nothing can be told. */
  readonly isBrief?: boolean;
}

/** Whether a figure can be told from the first unit's, by sign and word; empty for the first one itself. */
export const DifferenceMark = ({ difference, isBrief = false }: DifferenceMarkProps) => {
  const t = useText();
  if (difference === 'none') return <span />;
  const word = t(differenceWords[difference]);
  return (
    <Typography
      variant="caption"
      data-difference={difference}
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        fontWeight: difference === 'unclear' ? 400 : 650,
        color: difference === 'unclear' ? 'text.secondary' : 'text.primary',
      }}
    >
      <Box component="span" aria-hidden sx={{ display: 'inline-flex' }}>
        {arrows[difference]}
      </Box>
      {isBrief && difference === 'unclear' ? <ForReaders>{word}</ForReaders> : word}
    </Typography>
  );
};
