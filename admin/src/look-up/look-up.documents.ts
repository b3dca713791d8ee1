import { graphDocument } from '../data/graphql.document.ts';
import type { DossierLine } from '../dossiers/dossiers.documents.ts';

/** What anybody may be told of a dossier whose code they know. */
export interface DossierStatus {
  readonly code: string;
  readonly procedureName: string | null;
  readonly unitName: string | null;
  readonly state: DossierLine['state'];
  readonly receivedAt: string | null;
  readonly dueAt: string | null;
  readonly completedAt: string | null;
}

export const DossierStatusDocument = graphDocument<
  { dossierStatus: DossierStatus | null },
  { code: string }
>(`query DossierStatus($code: String!) {
  dossierStatus(code: $code) { code procedureName unitName state receivedAt dueAt completedAt }
}`);
