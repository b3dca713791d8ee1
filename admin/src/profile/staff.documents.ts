import { graphDocument } from '../data/graphql.document.ts';

interface UnitStaff {
  readonly required: number;
  readonly filled: number;
  readonly available: number;
}

/** Seats and people of a unit on a day, nobody named. */
export const UnitStaffDocument = graphDocument<
  { unit: { readonly staff: UnitStaff | null } | null },
  { readonly id: string; readonly asOf: string | null }
>(`query ConsoleUnitStaff($id: ID!, $asOf: Date) {
  unit(id: $id) { staff(asOf: $asOf) { required filled available } }
}`);
