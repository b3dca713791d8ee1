/** Where a report stands. */
export const ReportState = {
  DRAFT: 'DRAFT',
  SIGNED: 'SIGNED',
  SENT: 'SENT',
  SUPERSEDED: 'SUPERSEDED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ReportState = keyof typeof ReportState;
