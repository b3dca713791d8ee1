import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { LegendSign, type LegendItem } from './LegendSign.tsx';

export type { LegendItem } from './LegendSign.tsx';

/** Names beside signs, above the drawing. */
export const ChartLegend = ({ items }: { readonly items: readonly LegendItem[] }) => (
  <Box
    component="ul"
    sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, p: 0, m: 0, mb: 0.5 }}
  >
    {items.map((item) => (
      <Box component="li" key={item.name} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <LegendSign item={item} />
        <Typography variant="caption">{item.name}</Typography>
      </Box>
    ))}
  </Box>
);
