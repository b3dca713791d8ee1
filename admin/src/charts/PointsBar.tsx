import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useChartPalette } from './useChartPalette.ts';

interface PointsBarProps {
  readonly points: number;
  readonly lost: number;
  readonly most: number;
  /** The largest `most` among the bars that stand together: all are drawn on one scale. */
  readonly widest: number;
  /** The same in words. */
  readonly label: string;
}

const height = 16;

/** Points reached as a full bar, points lost hatched, points that nothing tells of left open. */
export const PointsBar = ({ points, lost, most, widest, label }: PointsBarProps) => {
  const palette = useChartPalette();
  const part = (value: number): string => `${((value / widest) * 100).toFixed(2)}%`;
  const hatch = `repeating-linear-gradient(135deg, ${palette.late} 0 3px, ${palette.paper} 3px 6px)`;
  return (
    <Box sx={{ my: 0.75 }}>
      <Box
        aria-hidden
        sx={{
          display: 'flex',
          height,
          width: part(most),
          border: `1px solid ${palette.axis}`,
          borderRadius: '3px',
          overflow: 'hidden',
        }}
      >
        <Box sx={{ width: `${((points / most) * 100).toFixed(2)}%`, bgcolor: palette.mark }} />
        <Box sx={{ width: `${((lost / most) * 100).toFixed(2)}%`, background: hatch }} />
      </Box>
      <Typography variant="caption">{label}</Typography>
    </Box>
  );
};
