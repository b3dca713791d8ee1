import { type GraphQuestion, useGraph } from '../data/useGraph.ts';
import { useImportKind } from './ImportKindContext.ts';
import { type ImportBatch, type ImportState, shownFindings } from './imports.documents.ts';

const pollMilliseconds = 700;

/** Will this batch still change by itself? */
export const isUnderWay = (state: ImportState): boolean => state === 'RUNNING' || state === 'INTERRUPTED';

/** A batch, asked for again until it has come to rest. */
export const useBatch = (id: string): GraphQuestion<{ importBatch: ImportBatch | null }> =>
  useGraph(
    useImportKind().batch,
    { id, first: shownFindings },
    {
      freshFor: 0,
      pollEvery: (data) =>
        data === undefined || (data.importBatch !== null && isUnderWay(data.importBatch.state))
          ? pollMilliseconds
          : false,
    },
  );
