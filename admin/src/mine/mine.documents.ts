import type { OutcomeName } from '../charts/outcome.marks.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { DossierState } from '../dossiers/dossier.filter.ts';

/** A dossier as its own applicant sees it. */
export interface OwnDossier {
  readonly code: string;
  readonly procedure: { readonly name: string };
  readonly handlingUnit: { readonly name: string } | null;
  readonly state: DossierState;
  readonly outcome: OutcomeName | null;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly completedAt: string | null;
}

export const OwnDossiersDocument = graphDocument<
  { dossiers: { totalCount: number; nodes: readonly OwnDossier[]; pageInfo: { hasNextPage: boolean } } },
  { first: number }
>(`query OwnDossiers($first: Int!) {
  dossiers(first: $first, orderBy: RECEIVED_AT_DESC) {
    totalCount
    nodes { code procedure { name } handlingUnit { name } state outcome receivedAt dueAt completedAt }
    pageInfo { hasNextPage }
  }
}`);

interface OwnStep {
  readonly at: string;
  readonly from: DossierState | null;
  readonly to: DossierState;
}

export const OwnStepsDocument = graphDocument<
  { dossier: { readonly steps: readonly OwnStep[] } | null },
  { code: string }
>(`query OwnSteps($code: String!) {
  dossier(code: $code) { steps { at from to } }
}`);
