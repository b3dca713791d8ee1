import { type FieldClass, type Outcome, userErrorFields } from '../access/access.documents.ts';
import { type GraphDocument, graphDocument } from '../data/graphql.document.ts';

interface Batch {
  readonly id: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly state: 'RUNNING' | 'DONE' | 'FAILED' | 'INTERRUPTED' | 'UNDONE';
  readonly finishedAt: string | null;
}

/** What the rooms can tell of what waits for the reader; a part that is not open to the reader is not asked for. */
export interface NoticeAnswer {
  readonly readNotices: readonly string[];
  readonly ownReminders: readonly { readonly key: string; readonly state: string; readonly explainBy: string }[] | null;
  readonly reports?: {
    readonly totalCount: number | null;
    readonly nodes: readonly {
      readonly key: string;
      readonly placeName: string;
      readonly provinceName: string;
      readonly periodName: string;
      readonly dueOn: string;
      readonly isOverdue: boolean;
      readonly form: { readonly name: string };
    }[];
  } | null;
  readonly placements?: {
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly state: string;
      readonly isAnothers: boolean;
    }[];
  } | null;
  readonly recognitionProposals?: {
    readonly nodes: readonly {
      readonly key: string;
      readonly state: string;
      readonly isOwn: boolean;
      readonly reason: string;
    }[];
  } | null;
  readonly importBatches?: { readonly nodes: readonly Batch[] } | null;
  readonly rosterBatches?: { readonly nodes: readonly Batch[] } | null;
  readonly signals?:
    | readonly {
        readonly kind: string;
        readonly text: string;
        readonly metric: string | null;
        readonly periodFrom: string;
        readonly periodTo: string;
        readonly unit: { readonly id: string } | null;
      }[]
    | null;
}

export interface NoticeVariables {
  readonly days: { readonly from: string; readonly to: string };
  readonly provinceCode: string | null;
  readonly unit: string | null;
  readonly scope: object | null;
  readonly asOf: string | null;
}

interface NoticePart {
  readonly fieldClass: FieldClass;
  readonly variables?: string;
  readonly text: string;
}

const BATCH = 'nodes { id fileName dryRun state finishedAt }';

/** Each list with the class of fields that opens it: few rows of each, the latest first. */
const parts: readonly NoticePart[] = [
  { fieldClass: 'OWN', text: 'readNotices ownReminders { key state explainBy }' },
  {
    fieldClass: 'SIGN',
    variables: '$days: PeriodInput!, $provinceCode: String, $unit: ID',
    text: `reports(first: 5, state: DRAFT, period: $days, provinceCode: $provinceCode, unit: $unit) {
    totalCount
    nodes { key placeName provinceName periodName dueOn isOverdue form { name } }
  }`,
  },
  {
    fieldClass: 'PEOPLE_WRITE',
    text: `placements(first: 20) { nodes { id name state isAnothers } }
  recognitionProposals(first: 20) { nodes { key state isOwn reason } }`,
  },
  { fieldClass: 'IMPORT', text: `importBatches(first: 5) { ${BATCH} }` },
  { fieldClass: 'PEOPLE_IMPORT', text: `rosterBatches(first: 5) { ${BATCH} }` },
  {
    fieldClass: 'SIGN',
    variables: '$scope: RankingScope, $asOf: Date',
    text: 'signals(scope: $scope, asOf: $asOf) { kind text metric periodFrom periodTo unit { id } }',
  },
];

/** One question of all that is open to a reader who holds these classes. */
export const noticesDocument = (
  classes: readonly FieldClass[],
): GraphDocument<NoticeAnswer, Partial<NoticeVariables>> => {
  const asked = parts.filter(({ fieldClass }) => classes.includes(fieldClass));
  const variables = asked.flatMap((part) => part.variables ?? []).join(', ');
  return graphDocument(`query ConsoleNotices${variables === '' ? '' : `(${variables})`} {
  ${asked.map(({ text }) => text).join('\n  ')}
}`);
};

export const MarkNoticesReadDocument = graphDocument<
  { result: Outcome & { readonly readNotices: readonly string[] } },
  { input: { readonly keys: readonly string[] } }
>(`mutation ConsoleMarkNoticesRead($input: MarkNoticesReadInput!) {
  result: markNoticesRead(input: $input) { readNotices ${userErrorFields} }
}`);
