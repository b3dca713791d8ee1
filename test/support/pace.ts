import { LIMITS, type PaceLimits } from '../../server/src/gateway/limits.ts';

/** The limits of a house on a machine that is busy with other tests: whoever is let in waits for as long as it takes. */
export const PATIENT: PaceLimits = { ...LIMITS, operationMs: 120_000, waitMs: 120_000 };
