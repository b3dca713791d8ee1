import { graphDocument } from '../data/graphql.document.ts';

interface UnitStaff {
  readonly required: number;
  readonly filled: number;
  readonly available: number;
}

/** Seats and people of a unit on a day, nobody named, as they are known or were known at an instant. */
export const UnitStaffDocument = graphDocument<
  { unit: { readonly staff: UnitStaff | null } | null },
  { readonly id: string; readonly asOf: string | null; readonly knownAt: string | null }
>(`query ConsoleUnitStaff($id: ID!, $asOf: Date, $knownAt: DateTime) {
  unit(id: $id, knownAt: $knownAt) { staff(asOf: $asOf, knownAt: $knownAt) { required filled available } }
}`);
