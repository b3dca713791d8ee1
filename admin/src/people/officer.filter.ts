import { parseAsString, parseAsStringLiteral } from 'nuqs';
import { officialKinds, type OfficialFilterInput, type OfficialKind } from './people.documents.ts';

/** The list's filter as the address holds it: `?q=hoa&unit=…&f=JUSTICE&kind=CIVIL_SERVANT`. */
export interface OfficerFilter {
  readonly q: string | null;
  readonly unit: string | null;
  readonly f: string | null;
  readonly kind: OfficialKind | null;
}

/** `after` is where the page begins; it belongs to the filter it was found with. */
export const officerParams = {
  q: parseAsString,
  unit: parseAsString,
  f: parseAsString,
  kind: parseAsStringLiteral(officialKinds),
  after: parseAsString,
};

export const noOfficerFilter: OfficerFilter = { q: null, unit: null, f: null, kind: null };

/** The filter as the API takes it; what is not asked is left out. */
export const officialFilterInput = ({ q, unit, f, kind }: OfficerFilter): OfficialFilterInput => {
  const search = q?.trim() ?? '';
  return {
    ...(search === '' ? {} : { search }),
    ...(unit === null ? {} : { unitId: unit }),
    ...(f === null ? {} : { fieldCode: f }),
    ...(kind === null ? {} : { kinds: [kind] }),
  };
};

/** The address of one officer. */
export const officerHref = (code: string): string => `/officers/${encodeURIComponent(code)}`;

/** The address of the officers a filter describes. */
export const officersHref = (filter: Partial<OfficerFilter>): string => {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return given.length === 0 ? '/officers' : `/officers?${new URLSearchParams(given).toString()}`;
};
