/** What a reported figure is of. Shares are in percent. */
export const ClaimItem = {
  RECEIVED: 'RECEIVED',
  ONLINE: 'ONLINE',
  IN_PERSON: 'IN_PERSON',
  POST: 'POST',
  RESOLVED: 'RESOLVED',
  IN_TIME: 'IN_TIME',
  EARLY: 'EARLY',
  ON_TIME: 'ON_TIME',
  LATE: 'LATE',
  RETURNED: 'RETURNED',
  PENDING: 'PENDING',
  PENDING_IN_TIME: 'PENDING_IN_TIME',
  PENDING_OVERDUE: 'PENDING_OVERDUE',
  IN_TIME_SHARE: 'IN_TIME_SHARE',
  EARLY_SHARE: 'EARLY_SHARE',
  ON_TIME_SHARE: 'ON_TIME_SHARE',
  ONLINE_SHARE: 'ONLINE_SHARE',
  ACTIVE_FIELDS: 'ACTIVE_FIELDS',
  POPULATION: 'POPULATION',
  AREA_KM2: 'AREA_KM2',
  PREDECESSORS: 'PREDECESSORS',
  INDEX_RANK: 'INDEX_RANK',
  OTHER: 'OTHER',
} as const;
export type ClaimItem = keyof typeof ClaimItem;

/** How a report words its figure. */
export const ClaimQualifier = {
  EXACTLY: 'EXACTLY',
  NEARLY: 'NEARLY',
  ABOUT: 'ABOUT',
  MORE_THAN: 'MORE_THAN',
  LESS_THAN: 'LESS_THAN',
} as const;
export type ClaimQualifier = keyof typeof ClaimQualifier;

/** How a claim stands beside the computed figure. */
export const ClaimOutcome = {
  AGREES: 'AGREES',
  DIFFERS_BY_DEFINITION: 'DIFFERS_BY_DEFINITION',
  DIFFERS: 'DIFFERS',
  NO_DOSSIERS: 'NO_DOSSIERS',
  NOT_COMPUTED: 'NOT_COMPUTED',
} as const;
export type ClaimOutcome = keyof typeof ClaimOutcome;

/** How the terms of a check make the figure stated. */
export const CheckRule = {
  SUM: 'SUM',
  DIFFERENCE: 'DIFFERENCE',
  PERCENT: 'PERCENT',
  QUOTIENT: 'QUOTIENT',
} as const;
export type CheckRule = keyof typeof CheckRule;
