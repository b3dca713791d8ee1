import { createContext, useContext } from 'react';
import {
  ImportBatchDocument,
  ImportBatchesDocument,
  type ImportKind,
  RosterBatchDocument,
  RosterBatchesDocument,
  UndoImportDocument,
  UndoRosterDocument,
} from './imports.documents.ts';

/** What the server calls what is imported, and where it takes and gives files. */
export const importKinds = {
  registers: {
    batch: ImportBatchDocument,
    batches: ImportBatchesDocument,
    undo: UndoImportDocument,
    files: '/imports',
    page: '/imports',
    exported: 'imports',
    findings: '/exports/import-findings',
    listName: 'ConsoleImportBatches',
  },
  rosters: {
    batch: RosterBatchDocument,
    batches: RosterBatchesDocument,
    undo: UndoRosterDocument,
    files: '/rosters',
    page: '/officers/imports',
    exported: 'roster-imports',
    findings: '/exports/roster-findings',
    listName: 'ConsoleRosterBatches',
  },
} as const;

/** What the pages of imports below are about. */
export const ImportKindContext = createContext<ImportKind>('registers');

/** The kind at hand, with what the server calls it. */
export const useImportKind = () => {
  const name = useContext(ImportKindContext);
  return { name, ...importKinds[name] };
};
