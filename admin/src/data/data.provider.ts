import type { DataProvider } from 'react-admin';
import { createDossierReads } from '../dossiers/dossiers.provider.ts';
import type { GraphClient } from './graphql.client.ts';
import { RequestFailure } from './request-failure.ts';

/** The console writes through its own pages; a list that tries to write is a mistake of ours. */
const readOnly = (): Promise<never> =>
  Promise.reject(new Error('The console does not change dossiers through react-admin.'));

/** React-admin's questions, answered by GraphQL. One resource so far: dossiers, known by their code. */
export const createDataProvider = (client: GraphClient): DataProvider => {
  const dossiers = createDossierReads(client);
  const reads: Readonly<Record<string, typeof dossiers | undefined>> = { dossiers };
  const of = (resource: string): typeof dossiers => {
    const found = reads[resource];
    if (found === undefined)
      throw new RequestFailure(`There is no resource "${resource}".`, {
        kind: 'notFound',
        code: 'RESOURCE_UNKNOWN',
        requestId: null,
      });
    return found;
  };
  return {
    supportAbortSignal: true,
    getList: (resource, params) => of(resource).getList(params),
    getOne: (resource, params) => of(resource).getOne(params),
    getMany: (resource, params) => of(resource).getMany(params),
    getManyReference: readOnly,
    create: readOnly,
    update: readOnly,
    updateMany: readOnly,
    delete: readOnly,
    deleteMany: readOnly,
  } as DataProvider;
};
