import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { PageOf, Paging } from '../data/useGraphPages.ts';
import type { DossierCount } from '../dossiers/dossier.filter.ts';

export const reportStates = ['DRAFT', 'SIGNED', 'SENT'] as const;
export type ReportState = (typeof reportStates)[number] | 'SUPERSEDED' | 'WITHDRAWN';

interface Form {
  readonly key: string;
  readonly name: string;
}

/** What a report in a list and a report by itself have alike. */
interface ReportHead<OfForm extends Form> {
  readonly key: string;
  readonly form: OfForm;
  readonly placeName: string;
  readonly provinceName: string;
  readonly periodName: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly dueOn: string;
  readonly state: ReportState;
  readonly isOverdue: boolean;
  readonly isPeriodOver: boolean;
}

interface Figure {
  readonly value: number | null;
  readonly before: number | null;
}

export interface DueReport extends ReportHead<Form> {
  readonly signedByName: string | null;
  readonly isDemo: boolean;
  readonly received: Figure | null;
  readonly inTime: Figure | null;
}

interface ReportsAsked {
  readonly period: { readonly from: string; readonly to: string };
  readonly province: string | null;
  readonly unit: string | null;
  readonly form: string | null;
  readonly state: ReportState | null;
}

const headFields = 'key placeName provinceName periodName periodFrom periodTo dueOn state isOverdue isPeriodOver';

export const ReportsDocument = graphDocument<{ reports: PageOf<DueReport> }, ReportsAsked & Paging>(
  `query ConsoleReports($first: Int!, $after: String, $period: PeriodInput!, $province: String, $unit: ID, $form: String, $state: ReportState) {
  reports(first: $first, after: $after, period: $period, provinceCode: $province, unit: $unit, form: $form, state: $state) {
    nodes { ${headFields} form { key name } signedByName isDemo received { value before } inTime { value before } }
    pageInfo { hasNextPage endCursor } totalCount
  }
}`,
);

/** What reports can be narrowed by. */
export const ReportChoicesDocument = graphDocument<{
  readonly reportForms: readonly Form[];
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
}>(`query ConsoleReportChoices {
  reportForms { key name }
  provinces { code name }
}`);

export interface ReportVersion {
  readonly version: number;
  readonly state: ReportState;
  readonly reason: string | null;
  readonly knownAt: string;
  readonly digest: string;
  readonly signedByName: string;
  readonly signedAt: string;
  readonly sentTo: string | null;
  readonly sentByName: string | null;
  readonly sentAt: string | null;
  readonly withdrawnReason: string | null;
  readonly isDemo: boolean;
}

export interface ReportCell {
  readonly column: string;
  readonly kind: 'COUNT' | 'SHARE' | 'POINTS' | 'NUMBER' | 'TEXT';
  readonly value: number | null;
  readonly text: string | null;
  readonly before: number | null;
  readonly now: number | null;
  readonly countsAny: readonly DossierCount[];
  readonly countsNone: readonly DossierCount[];
}

export interface ReportLine {
  readonly key: string;
  readonly label: string;
  readonly unit: { readonly id: string } | null;
  readonly fieldCode: string | null;
  readonly isTotal: boolean;
  readonly cells: readonly ReportCell[];
}

interface FormInFull extends Form {
  readonly level: 'UNIT' | 'PROVINCE';
  readonly legalBasis: string;
  readonly note: string;
  readonly isVerified: boolean;
  readonly signer: string;
  readonly recipient: string;
}

export interface Report extends ReportHead<FormInFull> {
  readonly signed: ReportVersion | null;
  readonly versions: readonly ReportVersion[];
  readonly digest: string;
  readonly isIntact: boolean;
  readonly differences: number;
  readonly beforeFrom: string;
  readonly beforeTo: string;
  readonly maySign: boolean;
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly lines: readonly ReportLine[];
  readonly checks: readonly {
    readonly name: string;
    readonly left: number;
    readonly right: number;
    readonly holds: boolean;
  }[];
}

const versionFields = `version state reason knownAt digest signedByName signedAt sentTo sentByName sentAt withdrawnReason isDemo`;

export const ReportDocument = graphDocument<{ report: Report | null }, { key: string; version: number | null }>(
  `query ConsoleReport($key: String!, $version: Int) {
  report(key: $key, version: $version) {
    ${headFields} form { key name level legalBasis note isVerified signer recipient }
    signed { ${versionFields} } versions { ${versionFields} }
    digest isIntact differences beforeFrom beforeTo maySign columns { key name }
    lines { key label unit { id } fieldCode isTotal cells { column kind value text before now countsAny countsNone } }
    checks { name left right holds }
  }
}`,
);

type Done = Outcome & { readonly report: { readonly key: string } | null };

export const SignReportDocument = graphDocument<
  { result: Done },
  { input: { key: string; expectedDigest: string; reason: string | null } }
>(`mutation ConsoleSignReport($input: SignReportInput!) {
  result: signReport(input: $input) { report { key } ${userErrorFields} }
}`);

export const SendReportDocument = graphDocument<
  { result: Done },
  { input: { key: string; version: number; sentTo: string } }
>(`mutation ConsoleSendReport($input: SendReportInput!) {
  result: sendReport(input: $input) { report { key } ${userErrorFields} }
}`);

export const WithdrawReportDocument = graphDocument<
  { result: Done },
  { input: { key: string; version: number; reason: string } }
>(`mutation ConsoleWithdrawReport($input: WithdrawReportInput!) {
  result: withdrawReport(input: $input) { report { key } ${userErrorFields} }
}`);
