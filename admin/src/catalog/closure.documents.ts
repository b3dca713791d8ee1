import { type Outcome, type Role, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

/** To whom a leaderboard may be closed, in the order in which the dialog offers them. */
export const audiences = [
  'PUBLIC',
  'CITIZEN',
  'ONE_STOP_OFFICER',
  'COMMUNE_LEADER',
  'DISTRICT_LEADER',
  'PROVINCE_LEADER',
  'HR_OFFICER',
  'ANALYST',
  'ADMINISTRATOR',
  'EVERYBODY',
] as const satisfies readonly (Role | 'EVERYBODY' | 'PUBLIC')[];
export type Audience = (typeof audiences)[number];

/** Viewers that belong to no province: a province's leader cannot close to them. */
export const placeless: readonly Audience[] = ['PUBLIC', 'CITIZEN', 'ADMINISTRATOR'];

export interface RankingClosure {
  readonly key: string;
  /** Null is every metric. */
  readonly metric: string | null;
  readonly audience: Audience;
  readonly provinceCode: string | null;
  readonly reason: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly closedAt: string;
  readonly closedBy: string;
  readonly mayReopen: boolean;
}

export const ClosuresDocument = graphDocument<{
  rankingClosures: readonly RankingClosure[];
  provinces: readonly { readonly code: string; readonly name: string }[];
}>(`query ConsoleRankingClosures {
  rankingClosures { key metric audience provinceCode reason validFrom validUntil closedAt closedBy mayReopen }
  provinces { code name }
}`);

export interface ClosureInput {
  readonly metric: string | null;
  readonly audience: Audience;
  readonly provinceCode: string | null;
  readonly reasonVi: string;
  readonly reasonEn: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export const CloseRankingDocument = graphDocument<
  { result: Outcome },
  { input: ClosureInput }
>(`mutation CloseRanking($input: CloseRankingInput!) {
  result: closeRanking(input: $input) { ${userErrorFields} }
}`);

export const ReopenRankingDocument = graphDocument<
  { result: Outcome },
  { input: { readonly key: string } }
>(`mutation ReopenRanking($input: ReopenRankingInput!) {
  result: reopenRanking(input: $input) { ${userErrorFields} }
}`);
