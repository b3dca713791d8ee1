import { graphDocument } from '../data/graphql.document.ts';
import type { StartPrecision } from '../practices/practices.documents.ts';

export interface UnitPractice {
  readonly key: string;
  readonly title: string;
  readonly startedOn: string;
  readonly precision: StartPrecision;
  readonly source: string;
}

/** What a unit did, as far as anybody wrote it down. */
export const UnitPracticesDocument = graphDocument<
  { practices: { readonly nodes: readonly UnitPractice[] } | null },
  { readonly unit: string; readonly knownAt: string | null }
>(`query ConsoleUnitPractices($unit: ID!, $knownAt: DateTime) {
  practices(unit: $unit, knownAt: $knownAt, first: 50) { nodes { key title startedOn precision source } }
}`);
