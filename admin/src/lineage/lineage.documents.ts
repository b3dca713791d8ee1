import type { LineageLink, LineageNode } from '../communes/communes.documents.ts';
import { graphDocument } from '../data/graphql.document.ts';

/** A unit of a family: where it lay tells it from its homonyms. */
export interface FamilyNode extends LineageNode {
  readonly districtName: string | null;
  readonly population: number | null;
}

export interface FamilyLink extends LineageLink {
  readonly from: FamilyNode;
  readonly to: FamilyNode;
}

/** A unit with the whole tree that leads to it and on from it. */
export interface Family {
  readonly id: string;
  readonly name: string;
  readonly isCurrent: boolean;
  readonly province: { readonly code: string; readonly name: string } | null;
  readonly successors: readonly { readonly unit: { readonly id: string; readonly name: string } }[];
  readonly lineage: readonly FamilyLink[];
}

const node = 'id name code validFrom validUntil districtName population';
const family = `id
      name
      isCurrent
      province { code name }
      successors { unit { id name } }
      lineage { from { ${node} } to { ${node} } relation effectiveOn share shareEstimated }`;

export const FamilyDocument = graphDocument<
  { unit: Family | null },
  { readonly id: string; readonly knownAt: string | null }
>(`query ConsoleFamily($id: ID!, $knownAt: DateTime) {
  unit(id: $id, knownAt: $knownAt) { ${family} }
}`);

interface ProvinceFamilies {
  readonly units: { readonly nodes: readonly Family[] };
}

/** All units of a province of today; the largest has fewer than 200. */
export const ProvinceFamiliesDocument = graphDocument<
  ProvinceFamilies,
  { readonly provinceCode: string; readonly knownAt: string | null }
>(`query ConsoleProvinceFamilies($provinceCode: String!, $knownAt: DateTime) {
  units(provinceCode: $provinceCode, current: true, first: 500, knownAt: $knownAt) {
    nodes { ${family} }
  }
}`);

export interface ProvinceLine {
  readonly code: string;
  readonly name: string;
  readonly unitCount: number;
}

export const ProvinceLinesDocument = graphDocument<
  { provinces: readonly ProvinceLine[] },
  { readonly knownAt: string | null }
>(`query ConsoleProvinceLines($knownAt: DateTime) {
  provinces(knownAt: $knownAt) { code name unitCount }
}`);
