import type { ChartPalette } from '../palette.ts';

/** How a square's figure stands: direction is the sign, good or bad the colour. */
export const tileMarks = ['better', 'worse', 'within', 'unknown', 'above', 'below'] as const;
export type TileMark = (typeof tileMarks)[number];

interface TileColour {
  readonly fill: string;
  readonly text: string;
  readonly sign: string;
}

/** Fill, letters that can be read on it, and a sign: colour never alone. */
export const tileColour = (mark: TileMark, palette: ChartPalette): TileColour => {
  const strong = (fill: string, sign: string): TileColour => ({ fill, text: palette.paper, sign });
  const onPaper = (fill: string, sign: string): TileColour => ({ fill, text: palette.text, sign });
  switch (mark) {
    case 'better':
      return strong(palette.early, '✓');
    case 'worse':
      return strong(palette.late, '!');
    case 'above':
      return strong(palette.onTime, '▲');
    case 'below':
      return strong(palette.onTime, '▼');
    case 'within':
      return onPaper(palette.quiet, '·');
    case 'unknown':
      return onPaper(palette.paper, '?');
  }
};
