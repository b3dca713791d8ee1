import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { Occasion } from './recognition.documents.ts';
import { type Workload, workloadFields } from './workload.documents.ts';

export interface Commendation {
  readonly workload: Workload | null;
  readonly key: string;
  readonly kindName: string;
  readonly occasion: Occasion;
  readonly year: number;
  readonly reason: string;
  readonly decidedOn: string;
  readonly decision: string | null;
  /** VND. */
  readonly amount: number;
  readonly unit: { readonly id: string; readonly name: string };
}

export const excuses = ['OUTAGE', 'OTHER_AGENCY', 'CITIZEN', 'FORCE_MAJEURE', 'ABSENCE'] as const;
export type Excuse = (typeof excuses)[number];
export const verdicts = ['UPHOLD', 'EXCUSE', 'WITHDRAW'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Reminder {
  /** Left out of one's own. */
  readonly workload?: Workload | null;
  readonly key: string;
  readonly issuedOn: string;
  readonly reason: string;
  readonly dossierCode: string | null;
  readonly explainBy: string;
  readonly state: 'ISSUED' | 'EXPLAINED' | 'UPHELD' | 'EXCUSED' | 'APPEALED' | 'CONFIRMED' | 'WITHDRAWN';
  readonly answer: string | null;
  readonly answeredAt: string | null;
  readonly appeal: string | null;
  readonly excuse: Excuse | null;
  readonly verdictNote: string | null;
  readonly judgedAt: string | null;
}

interface Standing {
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly counted: number;
  readonly open: number;
  readonly proposeAt: number;
  readonly isWarning: boolean;
  readonly mayPropose: boolean;
  readonly source: string;
}

export interface Person {
  readonly code: string;
  readonly name: string;
  readonly currentAssignment: { readonly title: string; readonly unit: { readonly name: string } } | null;
  readonly commendations: readonly Commendation[];
  readonly initiatives: readonly {
    readonly title: string;
    readonly recognisedOn: string;
    readonly decision: string | null;
  }[];
  readonly reminders: readonly Reminder[];
  readonly reminderStanding: Standing;
  readonly reviewProposals: readonly {
    readonly windowFrom: string;
    readonly windowTo: string;
    readonly reminders: number;
    readonly asksTransfer: boolean;
    readonly note: string;
    readonly proposedAt: string;
    /** For others to decide. */
    readonly isOwn: boolean;
    readonly outcome: ReviewOutcome | null;
    readonly outcomeNote: string | null;
  }[];
  readonly disciplines: readonly {
    readonly kindName: string;
    readonly decidedOn: string;
    readonly decision: string;
    readonly reason: string;
  }[];
}

export const reviewOutcomes = ['NO_ACTION', 'REVIEWED', 'TRANSFER'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

const reminderFields =
  'key issuedOn reason dossierCode explainBy state answer answeredAt appeal excuse verdictNote judgedAt';

export const PersonDocument = graphDocument<
  { official: Person | null },
  { readonly code: string }
>(`query ConsolePersonRecognition($code: String!) {
  official(code: $code) {
    code name
    currentAssignment { title unit { name } }
    commendations { key kindName occasion year reason decidedOn decision amount unit { id name } ${workloadFields} }
    initiatives { title recognisedOn decision }
    reminders { ${reminderFields} ${workloadFields} }
    reminderStanding { windowFrom windowTo counted open proposeAt isWarning mayPropose source }
    reviewProposals { windowFrom windowTo reminders asksTransfer note proposedAt isOwn outcome outcomeNote }
    disciplines { kindName decidedOn decision reason }
  }
}`);

export const OwnRemindersDocument = graphDocument<{
  ownReminders: readonly Reminder[];
}>(`query ConsoleOwnReminders {
  ownReminders { ${reminderFields} }
}`);

export const IssueReminderDocument = graphDocument<
  { result: Outcome },
  { input: { readonly officialCode: string; readonly reason: string; readonly dossierCode: string | null } }
>(`mutation IssueReminder($input: IssueReminderInput!) {
  result: issueReminder(input: $input) { ${userErrorFields} }
}`);

export const AnswerReminderDocument = graphDocument<
  { result: Outcome },
  { input: { readonly key: string; readonly text: string } }
>(`mutation AnswerReminder($input: AnswerReminderInput!) {
  result: answerReminder(input: $input) { ${userErrorFields} }
}`);

export const JudgeReminderDocument = graphDocument<
  { result: Outcome },
  {
    input: {
      readonly key: string;
      readonly verdict: Verdict;
      readonly excuse: Excuse | null;
      readonly note: string | null;
    };
  }
>(`mutation JudgeReminder($input: JudgeReminderInput!) {
  result: judgeReminder(input: $input) { ${userErrorFields} }
}`);

export const ProposeReviewDocument = graphDocument<
  { result: Outcome },
  { input: { readonly officialCode: string; readonly note: string; readonly asksTransfer: boolean } }
>(`mutation ProposeReview($input: ProposeReviewInput!) {
  result: proposeReview(input: $input) { ${userErrorFields} }
}`);
