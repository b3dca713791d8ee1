import { type Outcome, userErrorFields } from '../access/access.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';
import type { AssignmentKind, Officer } from './people.documents.ts';

const change = (name: string, field: string): string => `mutation ${name}($input: ${name}Input!) {
  result: ${field}(input: $input) { ${userErrorFields} }
}`;

interface Change {
  readonly result: Outcome;
}

export interface AssignInput {
  readonly officialCode: string;
  readonly kind: AssignmentKind;
  readonly unitId: string;
  readonly postCode: string | null;
  readonly fieldCode: string | null;
  readonly title: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly decision: string;
}

export const AssignDocument = graphDocument<Change, { input: AssignInput }>(change('AssignOfficial', 'assignOfficial'));
export const EndDocument = graphDocument<Change, { input: { readonly key: string; readonly lastDay: string } }>(
  change('EndAssignment', 'endAssignment'),
);

interface OfficialInput {
  readonly officialCode: string;
}

export interface AbsenceInput extends OfficialInput {
  readonly kind: Officer['absences'][number]['kind'];
  readonly fromDay: string;
  readonly toDay: string;
}

export const AbsenceDocument = graphDocument<Change, { input: AbsenceInput }>(change('RecordAbsence', 'recordAbsence'));
export const RemoveAbsenceDocument = graphDocument<Change, { input: OfficialInput & { readonly fromDay: string } }>(
  change('RemoveAbsence', 'removeAbsence'),
);

export const shiftParts = ['MORNING', 'AFTERNOON', 'EVENING', 'SATURDAY'] as const;
export type ShiftPart = (typeof shiftParts)[number];

interface ShiftInput extends OfficialInput {
  readonly day: string;
  readonly part: ShiftPart;
}

export const ShiftDocument = graphDocument<Change, { input: ShiftInput & { readonly place: string | null } }>(
  change('PlanShift', 'planShift'),
);
export const RemoveShiftDocument = graphDocument<Change, { input: ShiftInput }>(change('RemoveShift', 'removeShift'));
