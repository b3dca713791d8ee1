import { statement } from '../../platform/reads.ts';

/** Writes down who is given the rows an import did not take, before they are. $1 batch */
export const noteErrorFile = statement<never>(
  'dossiers.noteErrorFile',
  '/* dossiers.noteErrorFile */ select dossiers.note_error_file($1::int)',
);
