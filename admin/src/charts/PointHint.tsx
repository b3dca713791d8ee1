import { TooltipPaper } from './TooltipPaper.tsx';

interface HintState<Point> {
  readonly active: boolean;
  readonly payload: readonly { readonly payload?: Point }[];
}

/** Recharts' hint as our own paper: what is said of the point under the cursor, or nothing. */
export const pointHint =
  <Point,>(say: (point: Point) => { readonly title: string; readonly lines: readonly string[] }) =>
  ({ active, payload }: HintState<Point>) => {
    const point = payload[0]?.payload;
    return active && point !== undefined ? <TooltipPaper {...say(point)} /> : null;
  };
