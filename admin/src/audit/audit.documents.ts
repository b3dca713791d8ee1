import { graphDocument } from '../data/graphql.document.ts';
import type { PageOf, Paging } from '../data/useGraphPages.ts';

export const auditKinds = ['ADDED', 'CHANGED', 'REMOVED', 'READ'] as const;
export type AuditKind = (typeof auditKinds)[number];

export const auditThings = [
  'DOSSIER',
  'APPLICANT',
  'DOSSIER_STEP',
  'IMPORT',
  'CATALOGUE',
  'CALENDAR',
  'TERRITORY',
  'ACCOUNT',
  'IDENTITY',
  'GRANT',
  'SESSION',
  'API_TOKEN',
  'SAVED_VIEW',
  'PEER_GROUP',
  'CLAIM',
  'COMMUNE_STATEMENT',
  'PAR_INDEX',
  'PRACTICE',
  'RANKING_CLOSURE',
  'METRIC_TARGET',
  'REPORT',
  'OFFICIAL',
  'OFFICIAL_PRIVATE',
  'ASSIGNMENT',
  'POST',
  'RECOGNITION',
  'REMINDER',
  'PLACEMENT',
  'ROSTER',
] as const;
export type AuditThing = (typeof auditThings)[number];

export interface AuditChange {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly isHidden: boolean;
}

export interface AuditEntry {
  readonly key: string;
  readonly at: string;
  readonly kind: AuditKind;
  readonly thing: AuditThing;
  readonly about: string | null;
  readonly aboutCode: string | null;
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly actorRole: string;
  readonly request: string;
  readonly amount: number;
  readonly fields: readonly string[];
  readonly codes: readonly string[];
  readonly isSealed: boolean;
  readonly unit: { readonly name: string } | null;
  readonly changes: readonly AuditChange[];
}

export interface AuditFilter {
  readonly unitId: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: AuditKind | null;
  readonly thing: AuditThing | null;
  readonly actor: string | null;
  readonly about: string | null;
}

const page = `nodes {
      key at kind thing about aboutCode actor actorName actorRole request amount fields codes isSealed
      unit { name } changes { name before after isHidden }
    }
    pageInfo { hasNextPage endCursor }`;

export const AuditEntriesDocument = graphDocument<
  { entries: PageOf<AuditEntry> },
  { readonly filter: AuditFilter } & Paging
>(`query AuditEntries($first: Int!, $after: String, $filter: AuditFilter) {
  entries: auditEntries(first: $first, after: $after, filter: $filter) {
    ${page}
  }
}`);

export const OwnEntriesDocument = graphDocument<
  { entries: PageOf<AuditEntry> },
  Paging
>(`query OwnEntries($first: Int!, $after: String) {
  entries: ownAuditEntries(first: $first, after: $after) {
    ${page}
  }
}`);

export interface AuditSeal {
  readonly signedAt: string | null;
  readonly checkpoint: number;
  readonly keyId: string | null;
  readonly waiting: number;
}

export const AuditSealDocument = graphDocument<{ auditSeal: AuditSeal }>(`query AuditSeal {
  auditSeal { signedAt checkpoint keyId waiting }
}`);
