import { graphDocument } from '../data/graphql.document.ts';

/** How much is known of a unit's dossiers today, or was at an instant. */
export interface UnitDataState {
  readonly lastReceivedOn: string | null;
  /** When something of a day gone by came in last; null where nothing ever did. */
  readonly lastLateAt: string | null;
  /** Of the twelve whole months before this one, those in which anything was received. */
  readonly monthsTold: number;
}

export const UnitDataStateDocument = graphDocument<
  { unit: { readonly dataState: UnitDataState | null } | null },
  { readonly id: string; readonly knownAt: string | null }
>(`query ConsoleUnitDataState($id: ID!, $knownAt: DateTime) {
  unit(id: $id, knownAt: $knownAt) { dataState(knownAt: $knownAt) { lastReceivedOn lastLateAt monthsTold } }
}`);
