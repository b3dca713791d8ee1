import type { OutcomeName } from '../charts/outcome.marks.ts';
import { type GraphDocument, graphDocument } from '../data/graphql.document.ts';
import type { Channel, DossierFilterInput, DossierState } from './dossier.filter.ts';

interface Named {
  readonly code: string;
  readonly name: string;
}

export interface DossierLine {
  readonly code: string;
  readonly procedure: Named & { readonly field: Named };
  readonly handlingUnit: { readonly id: string; readonly name: string } | null;
  readonly channel: Channel;
  readonly state: DossierState;
  readonly outcome: OutcomeName | null;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly completedAt: string | null;
}

/** A dossier in a list, with what has become of it since it was known so. */
export interface ListedDossier extends DossierLine {
  readonly changedSince: 'CORRECTED' | 'TAKEN_BACK' | null;
}

export type DossierOrder = 'DUE_AT_ASC' | 'DUE_AT_DESC' | 'RECEIVED_AT_ASC' | 'RECEIVED_AT_DESC';

interface PageVariables {
  readonly first: number;
  readonly after: string | null;
  readonly filter: DossierFilterInput;
  readonly orderBy: DossierOrder;
}

interface PageData {
  readonly dossiers: {
    readonly nodes: readonly ListedDossier[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export const DossierPageDocument = graphDocument<
  PageData,
  PageVariables & { readonly asOf: string | null }
>(`query ConsoleDossiers(
  $first: Int
  $after: String
  $filter: DossierFilter
  $orderBy: DossierOrder
  $asOf: Date
) {
  dossiers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    nodes {
      code
      procedure { code name field { code name } }
      handlingUnit { id name }
      channel
      state
      outcome(asOf: $asOf)
      receivedAt
      dueAt
      completedAt
      changedSince
    }
    pageInfo { hasNextPage endCursor }
  }
}`);

interface SkipData {
  readonly dossiers: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}

/** Walks over rows without reading them, to find where a far page begins. */
export const DossierSkipDocument = graphDocument<SkipData, PageVariables>(`query ConsoleDossierSkip(
  $first: Int
  $after: String
  $filter: DossierFilter
  $orderBy: DossierOrder
) {
  dossiers(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    pageInfo { hasNextPage endCursor }
  }
}`);

export const DossierCountDocument = graphDocument<
  { dossiers: { totalCount: number | null } },
  { readonly filter: DossierFilterInput }
>(`query ConsoleDossierCount($filter: DossierFilter) {
  dossiers(first: 1, filter: $filter) { totalCount }
}`);

/** How many dossiers each of some filters finds, in one question: `c0`, `c1`, … in their order. */
export const dossierCountsDocument = (
  filters: number,
): GraphDocument<
  Readonly<Record<string, { readonly totalCount: number | null }>>,
  Readonly<Record<string, DossierFilterInput>>
> => {
  const each = Array.from({ length: filters }, (_, at) => String(at));
  return graphDocument(`query ConsoleDossierCounts(${each.map((at) => `$f${at}: DossierFilter`).join(', ')}) {
  ${each.map((at) => `c${at}: dossiers(first: 1, filter: $f${at}) { totalCount }`).join('\n  ')}
}`);
};

export interface DossierStep {
  readonly at: string;
  readonly from: DossierState | null;
  readonly to: DossierState;
  readonly note: string | null;
}

export interface Dossier extends DossierLine {
  readonly procedure: DossierLine['procedure'] & { readonly limitWorkingDays: number | null };
  readonly receivingUnit: DossierLine['handlingUnit'];
  readonly resultReturnedAt: string | null;
  readonly handlingMinutes: number | null;
  readonly officialCode: string | null;
  readonly isDemo: boolean;
  readonly version: number;
  readonly steps: readonly DossierStep[];
}

export const DossierDocument = graphDocument<
  { dossier: Dossier | null },
  { readonly code: string }
>(`query ConsoleDossier($code: String!) {
  dossier(code: $code) {
    code
    procedure { code name limitWorkingDays field { code name } }
    receivingUnit { id name }
    handlingUnit { id name }
    channel
    state
    outcome
    receivedAt
    dueAt
    completedAt
    resultReturnedAt
    handlingMinutes
    officialCode
    isDemo
    version
    steps { at from to note }
  }
}`);

export const DossierChoicesDocument = graphDocument<{ fields: readonly Named[] }>(`query ConsoleDossierChoices {
  fields { code name }
}`);

export const ProcedureSearchDocument = graphDocument<
  { procedures: { nodes: readonly Named[] } },
  { readonly search: string | null; readonly fieldCode: string | null }
>(`query ConsoleProcedures($search: String, $fieldCode: String) {
  procedures(first: 30, search: $search, fieldCode: $fieldCode) { nodes { code name } }
}`);

export const ProcedureNameDocument = graphDocument<
  { procedure: Named | null },
  { readonly code: string }
>(`query ConsoleProcedureName($code: String!) {
  procedure(code: $code) { code name }
}`);

export const UnitNameDocument = graphDocument<
  { unit: { id: string; name: string } | null },
  { readonly id: string }
>(`query ConsoleUnitName($id: ID!) {
  unit(id: $id) { id name }
}`);
