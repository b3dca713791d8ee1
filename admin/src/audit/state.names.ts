/** States of a dossier, as the trail stores them. */
export const dossierStates: ReadonlySet<string> = new Set([
  'REGISTERED',
  'RECEIVED',
  'REJECTED',
  'PROCESSING',
  'SUPPLEMENT_REQUESTED',
  'PAYMENT_REQUESTED',
  'WITHDRAWN',
  'STOPPED',
  'COMPLETED',
  'RESULT_RETURNED',
]);
