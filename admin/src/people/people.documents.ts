import { graphDocument } from '../data/graphql.document.ts';

export const officialKinds = ['CADRE', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT', 'NON_PROFESSIONAL'] as const;
export type OfficialKind = (typeof officialKinds)[number];
export type AssignmentKind = 'PRIMARY' | 'CONCURRENT' | 'SECONDMENT' | 'TEMPORARY' | 'DESIGNATED';

export interface WorkField {
  readonly code: string;
  readonly name: string;
}

interface UnitName {
  readonly id: string;
  readonly name: string;
}

export interface Assignment {
  readonly key: string;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly field: WorkField;
  /** As it was then. */
  readonly unit: UnitName & { readonly validUntil: string | null };
  /** Who holds that unit today; null where it is the same. */
  readonly heldBy: UnitName | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** The day before which the law ends it. */
  readonly statutoryEnd: string | null;
  readonly decision: string | null;
  readonly postCode: string | null;
}

const assignmentFields = `key title kind validFrom validUntil statutoryEnd decision postCode
  field { code name } unit { id name validUntil } heldBy { id name }`;

interface Qualification {
  readonly level: number;
  readonly major: string;
  readonly institution: string | null;
  readonly awardedYear: number | null;
  readonly field: WorkField | null;
}

export interface OfficerLine {
  readonly code: string;
  readonly name: string;
  readonly kind: OfficialKind;
  readonly isDemo: boolean;
  readonly currentAssignment: Assignment | null;
  readonly qualifications: readonly Pick<Qualification, 'level' | 'major'>[];
}

/** The filter as the API takes it. */
export interface OfficialFilterInput {
  readonly search?: string;
  readonly unitId?: string;
  readonly fieldCode?: string;
  readonly kinds?: readonly OfficialKind[];
}

interface OfficersData {
  readonly officials: {
    readonly nodes: readonly OfficerLine[];
    readonly totalCount: number | null;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export const OfficersDocument = graphDocument<
  OfficersData,
  { readonly first: number; readonly after: string | null; readonly filter: OfficialFilterInput }
>(`query ConsoleOfficers($first: Int, $after: String, $filter: OfficialFilter) {
  officials(first: $first, after: $after, filter: $filter) {
    nodes {
      code name kind isDemo
      currentAssignment { ${assignmentFields} }
      qualifications { level major }
    }
    totalCount
    pageInfo { hasNextPage endCursor }
  }
}`);

export const WorkFieldsDocument = graphDocument<{ workFields: readonly WorkField[] }>(`query ConsoleWorkFields {
  workFields { code name }
}`);

interface Proficiency {
  readonly name: string;
  readonly level: number;
}

interface Span {
  readonly fromDay: string;
  readonly toDay: string;
}

export interface Officer extends Omit<OfficerLine, 'qualifications'> {
  readonly id: string;
  readonly birthDate: string | null;
  readonly sex: 'FEMALE' | 'MALE' | null;
  readonly ethnicity: string | null;
  readonly hiredOn: string | null;
  readonly leftOn: string | null;
  readonly homeVillage: string | null;
  readonly homeUnit: UnitName | null;
  readonly assignments: readonly Assignment[];
  readonly qualifications: readonly Qualification[];
  readonly skills: readonly Proficiency[];
  readonly languages: readonly Proficiency[];
  readonly trainings: readonly {
    readonly name: string;
    readonly startedOn: string;
    readonly endedOn: string | null;
    readonly certificate: string | null;
  }[];
  readonly reviews: readonly {
    readonly year: number;
    readonly band: 'EXCELLENT' | 'GOOD' | 'COMPLETED' | 'NOT_COMPLETED';
    readonly decidedOn: string | null;
  }[];
  readonly absences: readonly (Span & {
    readonly kind: 'ANNUAL' | 'MATERNITY' | 'SICK' | 'STUDY' | 'UNPAID';
  })[];
  readonly shifts: readonly { readonly day: string; readonly part: string; readonly place: string }[];
  /** Null to whom it is closed. */
  readonly circumstances: readonly Circumstance[] | null;
}

interface Circumstance {
  readonly kind:
    'LONG_TRAINING' | 'PREGNANCY_OR_SMALL_CHILD' | 'SERIOUS_ILLNESS' | 'UNDER_DISCIPLINE' | 'UNDER_INVESTIGATION';
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export const OfficerDocument = graphDocument<
  { official: Officer | null },
  { readonly code: string }
>(`query ConsoleOfficer($code: String!) {
  official(code: $code) {
    id code name kind isDemo birthDate sex ethnicity hiredOn leftOn homeVillage
    homeUnit { id name }
    currentAssignment { ${assignmentFields} }
    assignments { ${assignmentFields} }
    qualifications { level major institution awardedYear field { code name } }
    skills { name level }
    languages { name level }
    trainings { name startedOn endedOn certificate }
    reviews { year band decidedOn }
    absences { kind fromDay toDay }
    shifts { day part place }
    circumstances { kind validFrom validUntil }
  }
}`);

export interface Expiring {
  readonly officialCode: string;
  readonly officialName: string;
  /** The last day allowed. */
  readonly endsOn: string;
  /** Negative when past. */
  readonly daysLeft: number;
  readonly assignment: Assignment;
}

interface ExpiringList {
  readonly nodes: readonly Expiring[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly pastCount: number;
}

export const ExpiringDocument = graphDocument<
  { expiringAssignments: ExpiringList },
  { readonly withinDays: number; readonly first: number; readonly after: string | null }
>(`query ConsoleExpiring($withinDays: Int, $first: Int, $after: String) {
  expiringAssignments(withinDays: $withinDays, first: $first, after: $after) {
    totalCount
    pastCount
    pageInfo { hasNextPage endCursor }
    nodes {
      officialCode officialName endsOn daysLeft
      assignment { ${assignmentFields} }
    }
  }
}`);

export const ExpiringCountDocument = graphDocument<
  { expiringAssignments: Pick<ExpiringList, 'totalCount' | 'pastCount'> },
  { readonly withinDays: number }
>(`query ConsoleExpiringCount($withinDays: Int) {
  expiringAssignments(withinDays: $withinDays, first: 0) { totalCount pastCount }
}`);
