import { graphDocument } from '../data/graphql.document.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';

export interface BacklogBand {
  readonly key: string;
  readonly label: string;
  readonly dossiers: number;
  readonly isOverdue: boolean;
  readonly dueFrom: string | null;
  readonly dueTo: string | null;
}

export interface Backlog {
  readonly asOf: string;
  readonly open: number;
  readonly overdue: number;
  readonly bands: readonly BacklogBand[];
}

interface BacklogVariables {
  readonly id: string;
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

/** Open dossiers of a unit by days to their appointed day. */
export const BacklogDocument = graphDocument<
  { unit: { readonly backlog: Backlog | null } | null },
  BacklogVariables
>(`query ConsoleBacklog($id: ID!, $asOf: Date, $knownAt: DateTime, $boundaries: Boundaries) {
  unit(id: $id, knownAt: $knownAt) {
    backlog(asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) {
      asOf
      open
      overdue
      bands { key label dossiers isOverdue dueFrom dueTo }
    }
  }
}`);
