import Box from '@mui/material/Box';
import { markBackground, outcomeMark, type OutcomeName } from './outcome.marks.ts';
import { useChartPalette } from './useChartPalette.ts';

/** The sign of an outcome in legends and lists; the word stands beside it. */
export const OutcomeSwatch = ({ outcome }: { readonly outcome: OutcomeName }) => {
  const palette = useChartPalette();
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        width: 12,
        height: 12,
        borderRadius: '3px',
        flexShrink: 0,
        display: 'inline-block',
        background: markBackground(outcomeMark(outcome, palette), palette.paper),
      }}
    />
  );
};
