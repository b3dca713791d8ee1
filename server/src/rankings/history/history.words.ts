/** How long the periods of a history are. */
export const HistoryStep = { MONTH: 'MONTH', QUARTER: 'QUARTER', YEAR: 'YEAR' } as const;
export type HistoryStep = keyof typeof HistoryStep;
