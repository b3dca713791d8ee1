import { createContext, useContext } from 'react';
import type { GraphClient } from './graphql.client.ts';

export const GraphClientContext = createContext<GraphClient | null>(null);

/** The client that the whole console asks with. @throws Error outside of the app's providers. */
export const useGraphClient = (): GraphClient => {
  const client = useContext(GraphClientContext);
  if (client === null) throw new Error('useGraphClient must be used inside GraphClientContext.');
  return client;
};
