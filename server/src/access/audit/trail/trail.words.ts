/** What was done. */
export const AuditKind = { ADDED: 'ADDED', CHANGED: 'CHANGED', REMOVED: 'REMOVED', READ: 'READ' } as const;
export type AuditKind = keyof typeof AuditKind;

/** What it was done to. */
export const AuditThing = {
  DOSSIER: 'DOSSIER',
  APPLICANT: 'APPLICANT',
  DOSSIER_STEP: 'DOSSIER_STEP',
  IMPORT: 'IMPORT',
  CATALOGUE: 'CATALOGUE',
  CALENDAR: 'CALENDAR',
  TERRITORY: 'TERRITORY',
  ACCOUNT: 'ACCOUNT',
  IDENTITY: 'IDENTITY',
  GRANT: 'GRANT',
  SESSION: 'SESSION',
  API_TOKEN: 'API_TOKEN',
  SAVED_VIEW: 'SAVED_VIEW',
  PEER_GROUP: 'PEER_GROUP',
  OFFICIAL: 'OFFICIAL',
  OFFICIAL_PRIVATE: 'OFFICIAL_PRIVATE',
  ASSIGNMENT: 'ASSIGNMENT',
  POST: 'POST',
  RECOGNITION: 'RECOGNITION',
  REMINDER: 'REMINDER',
} as const;
export type AuditThing = keyof typeof AuditThing;
