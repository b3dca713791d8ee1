import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { ForReaders } from '../layout/ForReaders.tsx';
import { useChartPalette } from './useChartPalette.ts';

interface CountBar {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly shown: string;
  /** What a click does, in words. */
  readonly action: string;
}

interface CountBarsProps {
  readonly bars: readonly CountBar[];
  readonly onOpen: (key: string) => void;
}

/** Counts as horizontal bars on one scale; each is a button that opens what it counts. */
export const CountBars = ({ bars, onOpen }: CountBarsProps) => {
  const palette = useChartPalette();
  const greatest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <ButtonBase
            onClick={() => onOpen(bar.key)}
            sx={{
              width: '100%',
              minHeight: 28,
              display: 'grid',
              gridTemplateColumns: 'minmax(0, 11rem) minmax(0, 1fr) 3rem',
              gap: 1,
              alignItems: 'center',
              textAlign: 'left',
              position: 'relative',
              '&:hover, &:focus-visible': { bgcolor: 'action.hover' },
            }}
          >
            <Typography variant="body2">{bar.name}</Typography>
            <Box
              aria-hidden
              sx={{
                height: 14,
                width: `${(bar.count / greatest) * 100}%`,
                borderRadius: 0.5,
                bgcolor: palette.mark,
              }}
            />
            <Typography variant="body2" sx={{ textAlign: 'right', fontWeight: 600 }}>
              {bar.shown}
            </Typography>
            <ForReaders>{bar.action}</ForReaders>
          </ButtonBase>
        </li>
      ))}
    </Box>
  );
};
