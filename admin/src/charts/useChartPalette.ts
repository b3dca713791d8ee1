import { useTheme } from '@mui/material/styles';
import { type ChartPalette, chartPalette } from '../palette.ts';

/** The chart colours of the theme in force. */
export const useChartPalette = (): ChartPalette => chartPalette(useTheme().palette.mode);
