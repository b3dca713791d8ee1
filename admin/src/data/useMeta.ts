import { MetaDocument, type Meta } from './meta.documents.ts';
import { type GraphQuestion, useGraph } from './useGraph.ts';

const fiveMinutes = 300_000;

/** The server's day, the span of its data and whether it is a demo. */
export const useMeta = (): GraphQuestion<{ meta: Meta }> => useGraph(MetaDocument, {}, { freshFor: fiveMinutes });
