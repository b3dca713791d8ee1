import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

export type ParKind = 'CRITERION' | 'SURVEY' | 'BONUS' | 'PENALTY';

export interface ParCriterion {
  readonly code: string;
  readonly kind: ParKind;
  readonly name: string;
  readonly maxPoints: number;
  /** What a commune has to show; null where nothing is asked for by name. */
  readonly evidenceWanted: string | null;
}

/** How one body scored its communes in one year. */
export interface ParMethod {
  readonly key: string;
  readonly name: string;
  readonly body: string;
  readonly provinceCode: string;
  readonly districtName: string | null;
  readonly year: number;
  readonly fullPoints: number;
  readonly selfFrom: string;
  readonly selfUntil: string;
  /** Null while it is being scored. */
  readonly closedOn: string | null;
  readonly source: string;
  readonly note: string | null;
  readonly isDemo: boolean;
  readonly criteria: readonly ParCriterion[];
  /** What of it the reader may change. */
  readonly changes: 'ALL' | 'WORDS' | 'NOTHING';
  readonly version: number;
}

export interface ParScore {
  readonly criterion: string;
  readonly selfPoints: number | null;
  readonly evidence: string | null;
  readonly evidenceUrl: string | null;
  readonly scoredBy: string | null;
  readonly scoredAt: string | null;
  readonly appraisedPoints: number | null;
  readonly appraisalNote: string | null;
  readonly appraisedBy: string | null;
  readonly appraisedAt: string | null;
  readonly version: number;
}

export interface ParRow {
  readonly unit: { readonly id: string; readonly name: string } | null;
  /** Null, as are the points, until all is appraised. */
  readonly rank: number | null;
  readonly points: number | null;
  readonly selfPoints: number | null;
  readonly criteriaPoints: number;
  readonly surveyPoints: number;
  readonly bonusPoints: number;
  readonly penaltyPoints: number;
  readonly reason: string | null;
}

export interface ParUnitRow extends ParRow {
  readonly scores: readonly ParScore[];
}

/** What says whether a unit is scored by a method. */
export interface ParUnit {
  readonly id: string;
  readonly name: string;
  readonly districtName: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly province: { readonly code: string } | null;
}

export const ParMethodsDocument = graphDocument<{ parMethods: readonly ParMethod[] | null }>(`query ConsoleParMethods {
  parMethods {
    key
    name
    body
    provinceCode
    districtName
    year
    fullPoints
    selfFrom
    selfUntil
    closedOn
    source
    note
    isDemo
    criteria { code kind name maxPoints evidenceWanted }
    changes
    version
  }
}`);

const rowFields =
  'unit { id name } rank points selfPoints criteriaPoints surveyPoints bonusPoints penaltyPoints reason';

export const ParIndexDocument = graphDocument<
  { parIndex: { readonly rows: readonly ParRow[] } | null },
  { readonly method: string }
>(`query ConsoleParIndex($method: String!) {
  parIndex(method: $method) { rows { ${rowFields} } }
}`);

export const ParUnitDocument = graphDocument<
  { parIndex: { readonly rows: readonly ParUnitRow[] } | null },
  { readonly method: string; readonly unit: string }
>(`query ConsoleParUnit($method: String!, $unit: ID!) {
  parIndex(method: $method, unit: $unit) {
    rows {
      ${rowFields}
      scores {
        criterion
        selfPoints
        evidence
        evidenceUrl
        scoredBy
        scoredAt
        appraisedPoints
        appraisalNote
        appraisedBy
        appraisedAt
        version
      }
    }
  }
}`);

export const ParPlaceDocument = graphDocument<
  { unit: ParUnit | null },
  { readonly id: string }
>(`query ConsoleParPlace($id: ID!) {
  unit(id: $id) { id name districtName validFrom validUntil province { code } }
}`);

export interface ParStreak {
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly from: number;
  readonly to: number;
  readonly years: number;
  /** Keys, one a year. */
  readonly methods: readonly string[];
}

export const ParStreaksDocument = graphDocument<
  { parStreaks: readonly ParStreak[] | null },
  { readonly place: number }
>(`query ConsoleParStreaks($place: Int!) {
  parStreaks(place: $place) { unit { id name } from to years methods }
}`);

type ScoreOutcome = Outcome & { readonly score: { readonly version: number } | null };

interface ScoredThing {
  readonly method: string;
  readonly unitId: string;
  readonly criterion: string;
  readonly points: number;
  readonly expectedVersion: number | null;
}

export const ScoreParDocument = graphDocument<
  { result: ScoreOutcome },
  { input: ScoredThing & { readonly evidence: string; readonly evidenceUrl: string | null } }
>(`mutation ScoreParCriterion($input: ScoreParCriterionInput!) {
  result: scoreParCriterion(input: $input) { score { version } ${userErrorFields} }
}`);

export const AppraiseParDocument = graphDocument<
  { result: ScoreOutcome },
  { input: ScoredThing & { readonly note: string | null } }
>(`mutation AppraiseParCriterion($input: AppraiseParCriterionInput!) {
  result: appraiseParCriterion(input: $input) { score { version } ${userErrorFields} }
}`);

export const PublishParDocument = graphDocument<
  { result: Outcome & { readonly method: { readonly key: string } | null } },
  { input: { readonly method: string } }
>(`mutation PublishParIndex($input: PublishParIndexInput!) {
  result: publishParIndex(input: $input) { method { key } ${userErrorFields} }
}`);

export interface ParMethodInput extends Pick<
  ParMethod,
  'provinceCode' | 'year' | 'name' | 'body' | 'source' | 'fullPoints' | 'selfFrom' | 'selfUntil' | 'criteria'
> {
  /** Null for a new method. */
  readonly expectedVersion: number | null;
}

type MethodOutcome = Outcome & { readonly method: { readonly key: string } | null };

export const SaveParMethodDocument = graphDocument<
  { result: MethodOutcome },
  { input: ParMethodInput }
>(`mutation SaveParMethod($input: SaveParMethodInput!) {
  result: saveParMethod(input: $input) { method { key } ${userErrorFields} }
}`);

export const DeleteParMethodDocument = graphDocument<
  { result: Outcome },
  { input: { readonly method: string } }
>(`mutation DeleteParMethod($input: DeleteParMethodInput!) {
  result: deleteParMethod(input: $input) { key ${userErrorFields} }
}`);
