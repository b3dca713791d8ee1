import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { type TileMark, tileColour } from './tile.marks.ts';
import { useChartPalette } from './useChartPalette.ts';

interface TileLegendProps {
  readonly items: readonly { readonly mark: TileMark; readonly name: string }[];
}

/** The squares' colours and signs beside what they mean. */
export const TileLegend = ({ items }: TileLegendProps) => {
  const palette = useChartPalette();
  const { mode } = useTheme().palette;
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, p: 0, m: 0, mb: 1 }}
    >
      {items.map(({ mark, name }) => {
        const { fill, text, sign } = tileColour(mark, palette, mode);
        return (
          <Box component="li" key={mark} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Box
              component="span"
              aria-hidden
              sx={{
                width: 18,
                height: 18,
                borderRadius: '3px',
                display: 'grid',
                placeItems: 'center',
                fontSize: 11,
                bgcolor: fill,
                color: text,
                border: `1px ${mark === 'unknown' ? `dashed ${palette.axis}` : `solid ${fill}`}`,
              }}
            >
              {sign}
            </Box>
            <Typography variant="caption">{name}</Typography>
          </Box>
        );
      })}
    </Box>
  );
};
