import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { PageOf, Paging } from '../data/useGraphPages.ts';
import type { StaffScope } from '../establishment/establishment.documents.ts';
import type { OfficialFilterInput, WorkField } from '../people/people.documents.ts';
import { type Workload, workloadFields } from './workload.documents.ts';

export const occasions = ['REGULAR', 'UNEXPECTED'] as const;
export type Occasion = (typeof occasions)[number];

interface UnitName {
  readonly id: string;
  readonly name: string;
}

export interface RecognitionKind {
  readonly code: string;
  readonly name: string;
  readonly amount: number;
  readonly ofCollectives: boolean;
  readonly source: string;
}

export interface CommendationFigure {
  readonly unit: UnitName;
  readonly field: WorkField;
  readonly kindCode: string;
  readonly occasion: Occasion;
  /** First day of the month of the decision. */
  readonly month: string;
  readonly count: number;
}

export const FiguresDocument = graphDocument<
  { commendationFigures: readonly CommendationFigure[]; recognitionKinds: readonly RecognitionKind[] },
  { readonly scope: StaffScope; readonly from: string; readonly to: string }
>(`query ConsoleCommendationFigures($scope: StaffScopeInput!, $from: Date!, $to: Date!) {
  commendationFigures(scope: $scope, from: $from, to: $to) {
    unit { id name } field { code name } kindCode occasion month count
  }
  recognitionKinds(asOf: $to) { code name amount ofCollectives source }
}`);

export const KindsDocument = graphDocument<{
  recognitionKinds: readonly RecognitionKind[];
}>(`query ConsoleRecognitionKinds {
  recognitionKinds { code name amount ofCollectives source }
}`);

export interface Candidate {
  readonly code: string;
  readonly name: string;
  readonly commendationCount: number;
  readonly currentAssignment: { readonly title: string; readonly unit: UnitName } | null;
}

export const CandidatesDocument = graphDocument<
  {
    officials: {
      readonly nodes: readonly Candidate[];
      readonly totalCount: number | null;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  },
  { readonly first: number; readonly after: string | null; readonly filter: OfficialFilterInput }
>(`query ConsoleCandidates($first: Int, $after: String, $filter: OfficialFilter) {
  officials(first: $first, after: $after, filter: $filter) {
    nodes { code name commendationCount currentAssignment { title unit { id name } } }
    totalCount
    pageInfo { hasNextPage endCursor }
  }
}`);

export interface Proposal {
  readonly key: string;
  readonly kindCode: string;
  readonly occasion: Occasion;
  readonly year: number;
  readonly reason: string;
  readonly state: 'PROPOSED' | 'APPROVED' | 'REJECTED';
  /** For others to decide. */
  readonly isOwn: boolean;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly decision: string | null;
  readonly nominees: readonly {
    readonly officialCode: string;
    readonly name: string;
    readonly workload: Workload | null;
  }[];
}

export const ProposalsDocument = graphDocument<
  { recognitionProposals: PageOf<Proposal>; recognitionKinds: readonly RecognitionKind[] },
  Paging
>(`query ConsoleRecognitionProposals($first: Int, $after: String) {
  recognitionProposals(first: $first, after: $after) {
    nodes {
      key kindCode occasion year reason state isOwn proposedAt decidedAt decision nominees { officialCode name ${workloadFields} }
    }
    totalCount
    pageInfo { hasNextPage endCursor }
  }
  recognitionKinds { code name amount ofCollectives source }
}`);

/** The least of proposals, those that wait first: whether they wait, and whose they are. */
export const WaitingDocument = graphDocument<
  { recognitionProposals: PageOf<Pick<Proposal, 'state' | 'isOwn'>> },
  { first: number }
>(`query ConsoleWaitingProposals($first: Int) {
  recognitionProposals(first: $first) { nodes { state isOwn } pageInfo { hasNextPage endCursor } }
}`);

interface ProposeInput {
  readonly kindCode: string;
  readonly occasion: Occasion;
  readonly year: number;
  readonly reason: string;
  readonly officialCodes: readonly string[];
}

export const ProposeDocument = graphDocument<
  { result: Outcome },
  { input: ProposeInput }
>(`mutation ProposeCommendations($input: ProposeCommendationsInput!) {
  result: proposeCommendations(input: $input) { ${userErrorFields} }
}`);

export const DecideDocument = graphDocument<
  { result: Outcome },
  { input: { readonly proposalKey: string; readonly approve: boolean; readonly decision: string } }
>(`mutation DecideCommendations($input: DecideCommendationsInput!) {
  result: decideCommendations(input: $input) { ${userErrorFields} }
}`);
