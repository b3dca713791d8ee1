import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { WorkField } from '../people/people.documents.ts';

interface UnitName {
  readonly id: string;
  readonly name: string;
}

export type WeightName = 'QUALIFICATION' | 'EXPERIENCE' | 'DISTANCE' | 'STAYING' | 'LOCAL' | 'BALANCE';
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

export interface Measures {
  readonly meanFit: number | null;
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
  'meanFit placed emptyPosts unplacedPeople transfers totalDistanceKm exceptions surplusByField { field { code name } surplus }';

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
  readonly parts: readonly { readonly name: WeightName; readonly points: number; readonly most: number }[];
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

export interface Board extends Scenario {
  readonly settings: { readonly weights: readonly { readonly name: WeightName; readonly value: number }[] };
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
    settings { weights { name value } }
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

/** Every change answers the scenario as it is afterwards. */
export interface Changed extends Outcome {
  readonly placement: { readonly id: string } | null;
}

interface Change {
  readonly result: Changed;
}

const changeText = (name: string, field: string, input: string): string => `mutation ${name}($input: ${input}!) {
  result: ${field}(input: $input) { placement { id } ${userErrorFields} }
}`;

interface CreateInput {
  readonly name: string;
  readonly effectiveOn: string;
  readonly scope: { readonly unitIds: readonly string[] } | null;
  readonly copyOf: string | null;
}

interface IdInput {
  readonly id: string;
}

interface VersionInput extends IdInput {
  readonly expectedVersion: number;
}

interface PlaceInput extends IdInput {
  readonly officialCode: string;
  readonly postCode: string | null;
  readonly reason: string | null;
}

interface ApproveInput extends VersionInput {
  readonly firstNumber: number;
  readonly symbol: string;
  readonly issuer: string;
  readonly place: string;
  readonly signerTitle: string;
  readonly signerName: string;
}

interface WeightsInput extends VersionInput {
  readonly weights: readonly { readonly name: WeightName; readonly value: number }[];
}

export const CreateDocument = graphDocument<Change, { input: CreateInput }>(
  changeText('CreatePlacement', 'createPlacement', 'CreatePlacementInput'),
);
export const WeightsDocument = graphDocument<Change, { input: WeightsInput }>(
  changeText('ChangePlacement', 'changePlacement', 'ChangePlacementInput'),
);
export const ProposeDocument = graphDocument<Change, { input: IdInput }>(
  changeText('ProposePlacement', 'proposePlacement', 'ProposePlacementInput'),
);
export const StopDocument = graphDocument<Change, { input: IdInput }>(
  changeText('StopPlacement', 'stopPlacement', 'StopPlacementInput'),
);
export const PlaceDocument = graphDocument<Change, { input: PlaceInput }>(
  changeText('PlaceOfficial', 'placeOfficial', 'PlaceOfficialInput'),
);
export const UnpinDocument = graphDocument<Change, { input: IdInput & { readonly officialCode: string } }>(
  changeText('UnpinOfficial', 'unpinOfficial', 'UnpinOfficialInput'),
);
export const LockDocument = graphDocument<Change, { input: VersionInput }>(
  changeText('LockPlacement', 'lockPlacement', 'LockPlacementInput'),
);
export const ReopenDocument = graphDocument<Change, { input: VersionInput }>(
  changeText('ReopenPlacement', 'reopenPlacement', 'ReopenPlacementInput'),
);
export const ApproveDocument = graphDocument<Change, { input: ApproveInput }>(
  changeText('ApprovePlacement', 'approvePlacement', 'ApprovePlacementInput'),
);
