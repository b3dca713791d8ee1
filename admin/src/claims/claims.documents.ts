import { userErrorFields, type Outcome } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { PageOf, Paging } from '../data/useGraphPages.ts';

export const claimItems = [
  'RECEIVED',
  'ONLINE',
  'ONLINE_SHARE',
  'IN_PERSON',
  'POST',
  'RESOLVED',
  'EARLY',
  'EARLY_SHARE',
  'ON_TIME',
  'ON_TIME_SHARE',
  'IN_TIME',
  'IN_TIME_SHARE',
  'LATE',
  'RETURNED',
  'PENDING',
  'PENDING_IN_TIME',
  'PENDING_OVERDUE',
  'ACTIVE_FIELDS',
  'POPULATION',
  'AREA_KM2',
  'PREDECESSORS',
  'INDEX_RANK',
  'OTHER',
] as const;
export type ClaimItem = (typeof claimItems)[number];

export const claimQualifiers = ['EXACTLY', 'ABOUT', 'NEARLY', 'MORE_THAN', 'LESS_THAN'] as const;
export type ClaimQualifier = (typeof claimQualifiers)[number];

export const claimOutcomes = ['AGREES', 'DIFFERS_BY_DEFINITION', 'DIFFERS', 'NO_DOSSIERS', 'NOT_COMPUTED'] as const;
export type ClaimOutcome = (typeof claimOutcomes)[number];

export interface Claim {
  readonly key: string;
  readonly item: ClaimItem;
  /** What it is of where `item` does not say. */
  readonly subject: string | null;
  readonly qualifier: ClaimQualifier;
  readonly value: number;
  readonly decimals: number;
  readonly computed: number | null;
  readonly difference: number | null;
  readonly outcome: ClaimOutcome;
  readonly explanation: string;
  readonly periodFrom: string;
  readonly periodTo: string;
}

export interface ClaimReport {
  readonly key: string;
  readonly place: string;
  readonly source: string;
  readonly publishedOn: string | null;
  readonly wording: string;
  readonly isOwn: boolean;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly claims: readonly Claim[];
  readonly checks: readonly { readonly name: string; readonly arithmetic: string; readonly holds: boolean }[];
}

export const ClaimsDocument = graphDocument<
  { claims: PageOf<ClaimReport> | null },
  { readonly asOf: string | null; readonly knownAt: string | null; readonly unit: string | null } & Paging
>(`query ConsoleClaims($asOf: Date, $knownAt: DateTime, $unit: ID, $first: Int, $after: String) {
  claims(asOf: $asOf, knownAt: $knownAt, unit: $unit, first: $first, after: $after) {
    nodes {
      key
      place
      source
      publishedOn
      wording
      isOwn
      unit { id name }
      claims {
        key
        item
        subject
        qualifier
        value
        decimals
        computed
        difference
        outcome
        explanation
        periodFrom
        periodTo
      }
      checks { name arithmetic holds }
    }
    totalCount
    pageInfo { hasNextPage endCursor }
  }
}`);

export interface ClaimInput {
  readonly unitId: string;
  readonly item: ClaimItem;
  readonly qualifier: ClaimQualifier;
  readonly value: number;
  readonly period: { readonly from: string; readonly to: string };
  readonly publishedOn: string | null;
  readonly source: string;
  readonly wording: string;
}

export const AddClaimDocument = graphDocument<
  { result: Outcome & { readonly report: { readonly key: string } | null } },
  { input: ClaimInput }
>(`mutation AddClaim($input: AddClaimInput!) {
  result: addClaim(input: $input) { report { key } ${userErrorFields} }
}`);

export const DeleteClaimReportDocument = graphDocument<
  { result: Outcome & { readonly key: string | null } },
  { input: { readonly key: string } }
>(`mutation DeleteClaimReport($input: DeleteClaimReportInput!) {
  result: deleteClaimReport(input: $input) { key ${userErrorFields} }
}`);
