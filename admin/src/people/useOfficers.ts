import { useGraph } from '../data/useGraph.ts';
import { type OfficerFilter, officialFilterInput } from './officer.filter.ts';
import { OfficersDocument } from './people.documents.ts';

const perPage = 50;

/** A page of the officers a filter describes; the same question is asked once, however often it is needed. */
export const useOfficers = (filter: OfficerFilter, after: string | null) =>
  useGraph(OfficersDocument, { first: perPage, after, filter: officialFilterInput(filter) }, { keepPrevious: true });
