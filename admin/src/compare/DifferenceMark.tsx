import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Remove from '@mui/icons-material/Remove';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import { differenceWords } from './compare.list.ts';
import type { Difference } from './compare.view.ts';

const arrows = {
  higher: <ArrowUpward sx={{ fontSize: 15 }} />,
  lower: <ArrowDownward sx={{ fontSize: 15 }} />,
  unclear: <Remove sx={{ fontSize: 15 }} />,
} as const;

/** Whether a figure can be told from the first unit's, by sign and word; empty for the first one itself. */
export const DifferenceMark = ({ difference }: { readonly difference: Difference }) => {
  const t = useText();
  if (difference === 'none') return <span />;
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
      {t(differenceWords[difference])}
    </Typography>
  );
};
