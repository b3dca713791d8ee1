import type { UseQueryResult } from '@tanstack/react-query';
import type { GraphAnswer } from './graphql.client.ts';
import { MetaDocument, type Meta } from './meta.documents.ts';
import { useGraph } from './useGraph.ts';

const fiveMinutes = 300_000;

/** The server's day, the span of its data and whether it is a demo. */
export const useMeta = (): UseQueryResult<GraphAnswer<{ meta: Meta }>> =>
  useGraph(MetaDocument, {}, { freshFor: fiveMinutes });
