import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { markBackground, type OutcomeMark } from './outcome.marks.ts';
import { useChartPalette } from './useChartPalette.ts';

export interface LegendItem {
  readonly name: string;
  readonly mark?: OutcomeMark;
  readonly line?: string;
  readonly dash?: string;
  /** A sign of its own: a path about the middle of a square of 12, and its colour. */
  readonly sign?: { readonly path: string; readonly colour: string };
}

/** Names beside signs, above the drawing. */
export const ChartLegend = ({ items }: { readonly items: readonly LegendItem[] }) => {
  const palette = useChartPalette();
  return (
    <Box
      component="ul"
      sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, p: 0, m: 0, mb: 0.5 }}
    >
      {items.map((item) => (
        <Box component="li" key={item.name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          {item.sign !== undefined ? (
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <path d={item.sign.path} fill={item.sign.colour} />
            </svg>
          ) : item.mark === undefined ? (
            <svg width="18" height="12" aria-hidden="true">
              <line
                x1="0"
                x2="18"
                y1="6"
                y2="6"
                stroke={item.line ?? palette.text}
                strokeWidth="2"
                strokeDasharray={item.dash}
              />
              <circle cx="9" cy="6" r="2.5" fill={palette.paper} stroke={item.line ?? palette.text} />
            </svg>
          ) : (
            <Box
              component="span"
              aria-hidden
              sx={{ width: 12, height: 12, borderRadius: '3px', background: markBackground(item.mark, palette.paper) }}
            />
          )}
          <Typography variant="caption">{item.name}</Typography>
        </Box>
      ))}
    </Box>
  );
};
