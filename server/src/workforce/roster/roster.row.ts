import type { PlainDate } from '../../platform/plain-date.ts';
import type { AssignmentKind, OfficialKind, Sex } from '../official/official.words.ts';

/** The person a row tells of. What is null was not told. */
export interface RowPerson {
  readonly code: string;
  readonly familyName: string;
  readonly middleName: string;
  readonly givenName: string;
  readonly kind: OfficialKind;
  readonly birthDate: PlainDate | null;
  readonly sex: Sex | null;
  readonly hiredOn: PlainDate | null;
  /** Sensitive. */
  readonly ethnicity: string | null;
  readonly degree: { readonly level: number; readonly major: string; readonly fieldCode: string | null } | null;
  /** Band of the year before. */
  readonly rating: { readonly year: number; readonly band: string } | null;
}

/** What somebody is assigned to. */
export interface RowAssignment {
  readonly kind: AssignmentKind;
  readonly title: string;
  readonly fieldCode: string;
  readonly statutoryEnd: PlainDate | null;
}

/** A row of a roster that passed every check of its own: somebody at work in a unit, or an empty seat. */
export interface RosterRow {
  readonly line: number;
  readonly unitId: number;
  readonly unitName: string;
  /** Last day of the unit: that of its seats. */
  readonly unitUntil: PlainDate | null;
  /** Of the catalogue; null for work that is in none. */
  readonly positionCode: string | null;
  readonly postCode: string | null;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  /** Null for an empty seat. */
  readonly person: RowPerson | null;
  /** Null for an empty seat. */
  readonly work: RowAssignment | null;
}
