import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { PageOf, Paging } from '../data/useGraphPages.ts';
import type { StaffScope } from '../establishment/establishment.documents.ts';
import type { Occasion, Proposal, RecognitionKind } from './recognition.documents.ts';

export const bodies = ['OFFICE', 'ECONOMY', 'CULTURE_SOCIETY', 'SERVICE_CENTER'] as const;
export type Body = (typeof bodies)[number];

export interface Collective {
  readonly key: string;
  readonly unit: { readonly id: string; readonly name: string };
  /** Null is the whole unit. */
  readonly body: Body | 'LEADERSHIP' | 'COMMUNE' | null;
  readonly kindName: string;
  readonly occasion: Occasion;
  readonly year: number;
  readonly reason: string;
  readonly state: Proposal['state'];
  readonly isOwn: boolean;
  readonly decidedOn: string | null;
  readonly decision: string | null;
  /** VND. */
  readonly amount: number | null;
}

export const CollectivesDocument = graphDocument<
  { collectiveCommendations: PageOf<Collective>; recognitionKinds: readonly RecognitionKind[] },
  { readonly scope: StaffScope } & Paging
>(`query ConsoleCollectives($scope: StaffScopeInput!, $first: Int, $after: String) {
  collectiveCommendations(scope: $scope, first: $first, after: $after) {
    nodes { key unit { id name } body kindName occasion year reason state isOwn decidedOn decision amount }
    totalCount
    pageInfo { hasNextPage endCursor }
  }
  recognitionKinds { code name amount ofCollectives source }
}`);

interface ProposeInput {
  readonly unitId: string;
  readonly body: Body | null;
  readonly kindCode: string;
  readonly occasion: Occasion;
  readonly year: number;
  readonly reason: string;
}

export const ProposeCollectiveDocument = graphDocument<
  { result: Outcome },
  { input: ProposeInput }
>(`mutation ProposeCollective($input: ProposeCollectiveInput!) {
  result: proposeCollective(input: $input) { ${userErrorFields} }
}`);

export const DecideCollectiveDocument = graphDocument<
  { result: Outcome },
  { input: { readonly key: string; readonly approve: boolean; readonly decision: string } }
>(`mutation DecideCollective($input: DecideCollectiveInput!) {
  result: decideCollective(input: $input) { ${userErrorFields} }
}`);
