import type { ChartPalette } from '../palette.ts';

export const outcomeNames = ['EARLY', 'ON_TIME', 'LATE', 'RETURNED', 'PENDING_IN_TIME', 'PENDING_OVERDUE'] as const;
export type OutcomeName = (typeof outcomeNames)[number];

/** What lies on a colour, so that it reads without colour too: on paper in black and white all of them are one grey. */
export type Texture = 'plain' | 'dots' | 'stripes' | 'lines' | 'uprights' | 'grid';

/** How an outcome is drawn: by a colour and a texture, each outcome by its own. */
export interface OutcomeMark {
  readonly colour: string;
  readonly texture: Texture;
}

export const outcomeMark = (outcome: OutcomeName, palette: ChartPalette): OutcomeMark => {
  const marks: Record<OutcomeName, OutcomeMark> = {
    EARLY: { colour: palette.early, texture: 'plain' },
    ON_TIME: { colour: palette.onTime, texture: 'dots' },
    LATE: { colour: palette.late, texture: 'stripes' },
    RETURNED: { colour: palette.returned, texture: 'lines' },
    PENDING_IN_TIME: { colour: palette.pending, texture: 'uprights' },
    PENDING_OVERDUE: { colour: palette.late, texture: 'grid' },
  };
  return marks[outcome];
};

/** Side of the square in which a texture begins anew. */
export const TILE = 6;

/** What is drawn on one square; empty where nothing is. */
export const texturePath: Readonly<Record<Texture, string>> = {
  plain: '',
  dots: 'M3 3h.01',
  stripes: 'M-1 1L1-1M0 6L6 0M5 7L7 5',
  lines: 'M0 3h6',
  uprights: 'M3 0v6',
  grid: 'M0 3h6M3 0v6',
};

/** How broad its strokes are. */
export const textureWidth = (texture: Texture): number => (texture === 'dots' ? 2.2 : 1.4);

/** The same as a CSS background. */
export function markBackground({ colour, texture }: OutcomeMark, paper: string): string {
  const side = `${String(TILE)}px`;
  const layers: Readonly<Record<Texture, readonly string[]>> = {
    plain: [],
    dots: [`radial-gradient(${paper} 1.1px, transparent 1.4px) 0 0 / ${side} ${side}`],
    stripes: [`repeating-linear-gradient(135deg, transparent 0 4px, ${paper} 4px 5.5px)`],
    lines: [`repeating-linear-gradient(0deg, transparent 0 4px, ${paper} 4px 5.2px)`],
    uprights: [`repeating-linear-gradient(90deg, transparent 0 4.5px, ${paper} 4.5px 5.7px)`],
    grid: [
      `repeating-linear-gradient(0deg, transparent 0 4px, ${paper} 4px 5.2px)`,
      `repeating-linear-gradient(90deg, transparent 0 4px, ${paper} 4px 5.2px)`,
    ],
  };
  return [...layers[texture], colour].join(', ');
}
