import { graphDocument } from '../data/graphql.document.ts';
import type { WorkField } from '../people/people.documents.ts';

interface UnitName {
  readonly id: string;
  readonly name: string;
}

export const weightNames = ['QUALIFICATION', 'EXPERIENCE', 'DISTANCE', 'STAYING', 'LOCAL', 'BALANCE'] as const;
export type WeightName = (typeof weightNames)[number];
type PlacementState = 'DRAFT' | 'LOCKED' | 'APPROVED' | 'SUPERSEDED';

export interface Run {
  readonly state: 'RUNNING' | 'DONE' | 'FAILED' | 'INTERRUPTED';
  readonly phase: 'PLAN' | 'SECOND_BEST' | 'EMPTY_POSTS' | 'END';
  readonly value: number | null;
  readonly bound: number | null;
  /** Distance to the bound in parts of all fits: 0.01 is 1 %. */
  readonly gap: number | null;
  readonly proof: 'OPTIMAL' | 'WITHIN_GAP' | 'OUT_OF_TIME' | 'STOPPED' | null;
  readonly seconds: number | null;
}

export interface ScorePart {
  readonly name: WeightName;
  readonly points: number;
  readonly most: number;
}

export interface Measures {
  readonly meanFit: number | null;
  /** What each weight adds to the mean fit, of how much at most; sharing out takes away. */
  readonly parts: readonly ScorePart[];
  readonly placed: number;
  readonly emptyPosts: number;
  readonly unplacedPeople: number;
  readonly transfers: number;
  readonly totalDistanceKm: number;
  readonly exceptions: number;
  readonly surplusByField: readonly { readonly field: WorkField; readonly surplus: number }[];
}

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly state: PlacementState;
  readonly effectiveOn: string;
  readonly units: readonly UnitName[];
  readonly createdBy: string;
  readonly createdAt: string;
  /** Made by somebody else, as whoever approves must find it. */
  readonly isAnothers: boolean;
  readonly version: number;
  readonly run: Run | null;
}

const runFields = 'state phase value bound gap proof seconds';
const scenarioFields = `id name state effectiveOn units { id name } createdBy createdAt isAnothers version
  run { ${runFields} }`;
const measureFields =
  'meanFit parts { name points most } placed emptyPosts unplacedPeople transfers totalDistanceKm exceptions surplusByField { field { code name } surplus }';

export const ScenariosDocument = graphDocument<{
  placements: { readonly nodes: readonly Scenario[] };
}>(`query ConsolePlacements {
  placements(first: 100) { nodes { ${scenarioFields} } }
}`);

export type Compared = Scenario & { readonly measures: Measures | null };

export const CompareDocument = graphDocument<
  { comparePlacements: readonly Compared[] },
  { readonly ids: readonly string[] }
>(`query ConsoleComparePlacements($ids: [ID!]!) {
  comparePlacements(ids: $ids) { ${scenarioFields} measures { ${measureFields} } }
}`);

export interface BoardPost {
  readonly code: string;
  readonly name: string;
  readonly unit: UnitName;
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
  readonly field: WorkField;
}

export interface BoardPerson {
  readonly code: string;
  readonly name: string;
  readonly title: string | null;
  readonly unit: UnitName | null;
  readonly isPinned: boolean;
  readonly reason: string | null;
}

export interface Rule {
  readonly code: string;
  readonly text: string;
  readonly source: string | null;
}

export interface Seat {
  readonly post: BoardPost;
  readonly person: BoardPerson;
  readonly points: number;
  readonly parts: readonly ScorePart[];
  readonly isTransfer: boolean;
  readonly distanceKm: number | null;
  readonly brokenRules: readonly Rule[];
  readonly notes: readonly Rule[];
  readonly secondBest: {
    readonly post: BoardPost | null;
    readonly leastLoss: number;
    readonly mostLoss: number;
  } | null;
}

export interface Reason {
  readonly code:
    | 'NEEDED'
    | 'FITTING'
    | 'PINNED_ELSEWHERE'
    | 'BLOCKED'
    | 'PLACED_IN_FIELD'
    | 'PLACED_OTHERWISE'
    | 'FREE'
    | 'UNIT_FULL'
    | 'DEPARTMENT_FULL'
    | 'TRANSFERS_USED_UP';
  readonly count: number;
  readonly rule: Rule | null;
}

export interface EmptyPost {
  readonly post: BoardPost;
  readonly reasons: readonly Reason[];
  readonly isSearched: boolean;
  readonly bending: {
    readonly kind:
      | 'NEAR_FIELD'
      | 'LOWER_DEGREE'
      | 'FARTHER'
      | 'ONE_MORE_IN_UNIT'
      | 'ONE_MORE_IN_DEPARTMENT'
      | 'ONE_MORE_TRANSFER'
      | 'UNPIN'
      | 'ONE_MORE_PERSON';
    readonly person: { readonly name: string } | null;
    readonly gain: number;
  } | null;
}

export interface Decision {
  readonly number: string;
  readonly officialCode: string;
  readonly officialName: string;
  readonly toTitle: string;
  readonly toUnit: string;
  readonly effectiveOn: string;
  readonly supersededBy: string | null;
}

export interface Fairness {
  readonly attribute: 'SEX' | 'AGE' | 'ETHNICITY' | 'OLD_UNIT';
  readonly group: string | null;
  readonly people: number | null;
  readonly placed: number | null;
  readonly transferred: number | null;
  readonly leaders: number | null;
}

export interface UnitLimit {
  readonly unitId: string;
  /** One organisation of the unit; null is the whole. */
  readonly body: string | null;
  readonly limit: number;
}

export interface Settings {
  readonly weights: readonly { readonly name: WeightName; readonly value: number }[];
  readonly limits: readonly UnitLimit[];
  readonly maxDistanceKm: number | null;
  readonly maxTransfers: number | null;
  /** Codes of posts. */
  readonly nearFieldPosts: readonly string[];
  readonly lowerDegreePosts: readonly string[];
  readonly farPosts: readonly string[];
}

export interface Board extends Scenario {
  readonly settings: Settings;
  readonly measures: Measures | null;
  readonly seats: readonly Seat[];
  readonly emptyPosts: readonly EmptyPost[];
  readonly unplaced: readonly BoardPerson[];
  readonly decisions: readonly Decision[];
  readonly fairness: readonly Fairness[] | null;
}

const postFields = 'code name rank unit { id name } field { code name }';
const personFields = 'code name title unit { id name } isPinned reason';
const ruleFields = 'code text source';

export const BoardDocument = graphDocument<
  { placement: Board | null },
  { readonly id: string }
>(`query ConsolePlacement($id: ID!) {
  placement(id: $id) {
    ${scenarioFields}
    settings {
      weights { name value } limits { unitId body limit } maxDistanceKm maxTransfers nearFieldPosts lowerDegreePosts farPosts
    }
    measures { ${measureFields} }
    seats {
      post { ${postFields} } person { ${personFields} }
      points parts { name points most } isTransfer distanceKm
      brokenRules { ${ruleFields} } notes { ${ruleFields} }
      secondBest { post { ${postFields} } leastLoss mostLoss }
    }
    emptyPosts {
      post { ${postFields} } reasons { code count rule { ${ruleFields} } } isSearched
      bending { kind person { name } gain }
    }
    unplaced { ${personFields} }
    decisions { number officialCode officialName toTitle toUnit effectiveOn supersededBy }
    fairness { attribute group people placed transferred leaders }
  }
}`);

export const RunDocument = graphDocument<
  { placement: { readonly id: string; readonly run: Run | null } | null },
  { readonly id: string }
>(`query ConsolePlacementRun($id: ID!) {
  placement(id: $id) { id run { ${runFields} } }
}`);
