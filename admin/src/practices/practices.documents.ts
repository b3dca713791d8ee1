import { userErrorFields, type Outcome } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { PageOf, Paging } from '../data/useGraphPages.ts';
import { type CountedMetric, countedFields } from '../dossiers/dossiers.behind.ts';

export const practiceKinds = [
  'EQUIPMENT',
  'CONNECTION',
  'COORDINATION',
  'VOLUNTEERS',
  'HOURS',
  'TRAINING',
  'PROCESS',
  'OTHER',
] as const;
export type PracticeKind = (typeof practiceKinds)[number];

export const startPrecisions = ['DAY', 'MONTH', 'YEAR'] as const;
export type StartPrecision = (typeof startPrecisions)[number];

/** A metric's value in the months before a beginning, or in those after it. */
export interface PracticeFigure {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Dossiers that count; of what is no share, all that were looked at. */
  readonly numerator: number;
  readonly denominator: number;
}

export interface Practice {
  readonly key: string;
  readonly kind: PracticeKind;
  readonly title: string;
  readonly scope: string;
  readonly place: string;
  readonly startedOn: string;
  readonly precision: StartPrecision;
  readonly source: string;
  readonly addedBy: string;
  readonly isOwn: boolean;
  readonly warning: string;
  readonly unit: {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly isCurrent: boolean;
    readonly province: { readonly code: string } | null;
  } | null;
  readonly metric:
    | (CountedMetric & {
        readonly key: string;
        readonly name: string;
        readonly unit: 'SHARE' | 'HOURS' | 'COUNT' | 'POINTS';
        readonly version: string;
        readonly validFrom: string;
      })
    | null;
  readonly before: PracticeFigure | null;
  readonly after: PracticeFigure | null;
  readonly change: {
    readonly change: number;
    readonly low: number;
    readonly high: number;
    readonly isSignal: boolean;
  } | null;
}

const figureFields = 'from to value low high numerator denominator';

export const PracticesDocument = graphDocument<
  { practices: PageOf<Practice> | null },
  { readonly unit: string | null; readonly kind: PracticeKind | null; readonly knownAt: string | null } & Paging
>(`query ConsolePractices($unit: ID, $kind: PracticeKind, $knownAt: DateTime, $first: Int, $after: String) {
  practices(unit: $unit, kind: $kind, knownAt: $knownAt, first: $first, after: $after) {
    nodes {
      key
      kind
      title
      scope
      place
      startedOn
      precision
      source
      addedBy
      isOwn
      warning
      unit { id code name isCurrent province { code } }
      metric { key name unit version validFrom ${countedFields} }
      before { ${figureFields} }
      after { ${figureFields} }
      change { change low high isSignal }
    }
    totalCount
    pageInfo { hasNextPage endCursor }
  }
}`);

export interface PracticeInput {
  readonly unitId: string;
  readonly kind: PracticeKind;
  readonly titleVi: string;
  readonly titleEn: string | null;
  readonly scope: string;
  readonly startedOn: string;
  readonly precision: StartPrecision;
  readonly metric: string;
  readonly source: string;
}

export const AddPracticeDocument = graphDocument<
  { result: Outcome & { readonly practice: { readonly key: string } | null } },
  { input: PracticeInput }
>(`mutation AddPractice($input: AddPracticeInput!) {
  result: addPractice(input: $input) { practice { key } ${userErrorFields} }
}`);

export const DeletePracticeDocument = graphDocument<
  { result: Outcome & { readonly key: string | null } },
  { input: { readonly key: string } }
>(`mutation DeletePractice($input: DeletePracticeInput!) {
  result: deletePractice(input: $input) { key ${userErrorFields} }
}`);
