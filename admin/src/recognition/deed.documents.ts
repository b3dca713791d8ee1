import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { ReviewOutcome } from './person.documents.ts';

const change = (name: string, field: string): string => `mutation ${name}($input: ${name}Input!) {
  result: ${field}(input: $input) { ${userErrorFields} }
}`;

interface Change {
  readonly result: Outcome;
}

interface OfficialInput {
  readonly officialCode: string;
}

interface InitiativeInput extends OfficialInput {
  readonly title: string;
  readonly recognisedOn: string;
  readonly decision: string | null;
}

export const InitiativeDocument = graphDocument<Change, { input: InitiativeInput }>(
  change('RecordInitiative', 'recordInitiative'),
);

interface DisciplineInput extends OfficialInput {
  readonly kindCode: string;
  readonly decidedOn: string;
  readonly decision: string;
  readonly reason: string;
}

export const DisciplineDocument = graphDocument<Change, { input: DisciplineInput }>(
  change('RecordDiscipline', 'recordDiscipline'),
);

interface DisciplineKind {
  readonly code: string;
  readonly name: string;
  readonly source: string;
}

export const DisciplineKindsDocument = graphDocument<
  { disciplineKinds: readonly DisciplineKind[] },
  { readonly asOf: string }
>(`query ConsoleDisciplineKinds($asOf: Date) {
  disciplineKinds(asOf: $asOf) { code name source }
}`);

export const LinkDocument = graphDocument<Change, { input: OfficialInput & { readonly accountKey: string | null } }>(
  change('LinkOfficial', 'linkOfficial'),
);

interface ReviewInput extends OfficialInput {
  readonly windowFrom: string;
  readonly outcome: ReviewOutcome;
  readonly note: string;
}

export const DecideReviewDocument = graphDocument<Change, { input: ReviewInput }>(
  change('DecideReview', 'decideReview'),
);

export const bands = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
export type Band = (typeof bands)[number];

interface YearInput extends OfficialInput {
  readonly year: number;
  readonly generalPoints: number;
  readonly band: Band;
  readonly note: string | null;
}

export const DecideYearDocument = graphDocument<Change, { input: YearInput }>(change('DecideYear', 'decideYear'));

export interface YearScore {
  readonly products: number;
  readonly late: number;
  readonly excused: number;
  /** Of 70. */
  readonly resultPoints: number | null;
  readonly total: number | null;
  readonly band: Band | null;
}

const scoreFields = 'products late excused resultPoints total band';

export interface Scores {
  readonly year: YearScore;
  readonly quarter1: YearScore;
  readonly quarter2: YearScore;
  readonly quarter3: YearScore;
  readonly quarter4: YearScore;
  readonly reviews: readonly {
    readonly year: number;
    readonly band: Band;
    readonly decidedOn: string | null;
    readonly generalPoints: number | null;
    readonly resultPoints: number | null;
    readonly note: string | null;
  }[];
}

/** A year by quarters and as a whole. */
export const ScoresDocument = graphDocument<
  { official: Scores | null },
  { readonly code: string; readonly year: number; readonly points: number | null }
>(`query ConsoleScores($code: String!, $year: Int!, $points: Float) {
  official(code: $code) {
    year: yearScore(year: $year, generalPoints: $points) { ${scoreFields} }
    ${[1, 2, 3, 4].map((quarter) => `quarter${String(quarter)}: yearScore(year: $year, quarter: ${String(quarter)}, generalPoints: $points) { ${scoreFields} }`).join('\n    ')}
    reviews { year band decidedOn generalPoints resultPoints note }
  }
}`);
