/** How far a reminder has come; only what a person has upheld counts. */
export const ReminderState = {
  ISSUED: 'ISSUED',
  EXPLAINED: 'EXPLAINED',
  UPHELD: 'UPHELD',
  EXCUSED: 'EXCUSED',
  APPEALED: 'APPEALED',
  CONFIRMED: 'CONFIRMED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ReminderState = keyof typeof ReminderState;

/** Why a delay was nobody's fault. */
export const ReminderExcuse = {
  OUTAGE: 'OUTAGE',
  OTHER_AGENCY: 'OTHER_AGENCY',
  CITIZEN: 'CITIZEN',
  FORCE_MAJEURE: 'FORCE_MAJEURE',
  ABSENCE: 'ABSENCE',
} as const;
export type ReminderExcuse = keyof typeof ReminderExcuse;

export const ReminderVerdict = { UPHOLD: 'UPHOLD', EXCUSE: 'EXCUSE', WITHDRAW: 'WITHDRAW' } as const;
export type ReminderVerdict = keyof typeof ReminderVerdict;
