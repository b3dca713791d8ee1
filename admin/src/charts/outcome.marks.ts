import type { ChartPalette } from '../palette.ts';

export const outcomeNames = ['EARLY', 'ON_TIME', 'LATE', 'RETURNED', 'PENDING_IN_TIME', 'PENDING_OVERDUE'] as const;
export type OutcomeName = (typeof outcomeNames)[number];

/** How an outcome is drawn: a colour, and stripes for what is late, so that it reads without colour too. */
export interface OutcomeMark {
  readonly colour: string;
  readonly striped: boolean;
}

export const outcomeMark = (outcome: OutcomeName, palette: ChartPalette): OutcomeMark => {
  const marks: Record<OutcomeName, OutcomeMark> = {
    EARLY: { colour: palette.early, striped: false },
    ON_TIME: { colour: palette.onTime, striped: false },
    LATE: { colour: palette.late, striped: true },
    RETURNED: { colour: palette.returned, striped: false },
    PENDING_IN_TIME: { colour: palette.pending, striped: false },
    PENDING_OVERDUE: { colour: palette.late, striped: false },
  };
  return marks[outcome];
};

/** The same as a CSS background. */
export const markBackground = ({ colour, striped }: OutcomeMark, paper: string): string =>
  striped ? `repeating-linear-gradient(135deg, ${colour} 0 4px, ${paper} 4px 5.5px)` : colour;
