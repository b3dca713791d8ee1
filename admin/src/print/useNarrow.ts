import useMediaQuery from '@mui/material/useMediaQuery';
import { usePrinting } from './usePrinting.ts';

/** Whether the screen is narrower than so many pixels; paper never is. */
export const useNarrow = (width: number): boolean => {
  const isNarrow = useMediaQuery(`(max-width: ${String(width - 0.05)}px)`, { noSsr: true });
  return !usePrinting() && isNarrow;
};
