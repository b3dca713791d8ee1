import type { GetListParams, GetManyParams, GetOneParams } from 'react-admin';
import type { GraphClient } from '../data/graphql.client.ts';
import { createPageCursors } from '../data/page.cursors.ts';
import { RequestFailure } from '../data/request-failure.ts';
import { type AddressFilter, dossierFilterInput, filterOfAddress } from './dossier.filter.ts';
import {
  type Dossier,
  DossierDocument,
  type DossierOrder,
  DossierPageDocument,
  DossierSkipDocument,
  type ListedDossier,
} from './dossiers.documents.ts';

/** A dossier as react-admin wants it: its id is its code. */
export type DossierRecord = ListedDossier & { readonly id: string };
export type DossierDetail = Dossier & { readonly id: string };

const orderOf = (sort: GetListParams['sort']): DossierOrder => {
  const column = sort?.field === 'receivedAt' ? 'RECEIVED_AT' : 'DUE_AT';
  return sort?.order === 'DESC' ? `${column}_DESC` : `${column}_ASC`;
};

/** Dossiers read over GraphQL: lists by keyset cursors behind page numbers, single ones by code. */
export const createDossierReads = (client: GraphClient) => {
  const cursors = createPageCursors();
  const getOne = async ({ id, signal }: GetOneParams) => {
    const { data, requestId } = await client.ask(DossierDocument, { code: String(id) }, { signal });
    if (data.dossier === null)
      throw new RequestFailure(`There is no dossier ${String(id)}.`, {
        kind: 'notFound',
        code: 'DOSSIER_UNKNOWN',
        requestId,
      });
    return { data: { ...data.dossier, id: data.dossier.code } };
  };
  return {
    getList: async ({ pagination = { page: 1, perPage: 25 }, sort, filter, signal }: GetListParams) => {
      const listFilter = filterOfAddress(filter as AddressFilter);
      const question = { filter: dossierFilterInput(listFilter), orderBy: orderOf(sort) };
      const after = await cursors.before(pagination, {
        key: JSON.stringify(question),
        skip: async (first, from) =>
          (await client.ask(DossierSkipDocument, { ...question, first, after: from }, { signal })).data.dossiers
            .pageInfo,
      });
      const variables = { ...question, first: pagination.perPage, after, asOf: listFilter.asOf ?? null };
      const { data } = await client.ask(DossierPageDocument, variables, { signal });
      const { nodes, pageInfo } = data.dossiers;
      cursors.keep(pagination, { key: JSON.stringify(question), cursor: pageInfo.endCursor });
      return {
        data: nodes.map((node) => ({ ...node, id: node.code })),
        pageInfo: { hasNextPage: pageInfo.hasNextPage, hasPreviousPage: pagination.page > 1 },
      };
    },
    getOne,
    getMany: async ({ ids }: GetManyParams) => {
      const found = await Promise.all(ids.map((id) => getOne({ id: String(id) })));
      return { data: found.map((answer) => answer.data) };
    },
  };
};
