import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** One JSON object an event, to standard error; never personal data, never a whole row. */
export const makeLog = (level: string): Logger =>
  pino({ level, base: null, redact: ['applicant', 'applicantName', 'idNumber'] }, pino.destination(2));
