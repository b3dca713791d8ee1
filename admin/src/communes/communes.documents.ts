import { graphDocument } from '../data/graphql.document.ts';
import type { Boundaries } from '../filters/useAnalysis.ts';
import type { UnitType } from '../filters/unit-type.grammar.ts';

export interface UnitName {
  readonly id: string;
  readonly name: string;
}

export interface UnitHit extends UnitName {
  readonly code: string;
  readonly type: UnitType;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly isCurrent: boolean;
  readonly districtName: string | null;
  readonly province: { readonly name: string } | null;
  readonly successors: readonly { readonly unit: UnitName }[];
}

interface SearchVariables {
  readonly first: number;
  readonly search: string | null;
  readonly asOf: string | null;
  readonly provinceCode: string | null;
}

interface SearchData {
  readonly units: { readonly nodes: readonly UnitHit[]; readonly pageInfo: { readonly hasNextPage: boolean } };
}

export const UnitSearchDocument = graphDocument<SearchData, SearchVariables>(`query ConsoleUnitSearch(
  $first: Int
  $search: String
  $asOf: Date
  $provinceCode: String
) {
  units(first: $first, search: $search, asOf: $asOf, provinceCode: $provinceCode) {
    nodes {
      id
      code
      name
      type
      validFrom
      validUntil
      isCurrent
      districtName
      province { name }
      successors { unit { id name } }
    }
    pageInfo { hasNextPage }
  }
}`);

export const UnitByCodeDocument = graphDocument<
  { unit: UnitName | null },
  { readonly code: string; readonly asOf: string | null }
>(`query ConsoleUnitByCode($code: String!, $asOf: Date) {
  unit(code: $code, asOf: $asOf) { id name }
}`);

export interface LineageNode extends UnitName {
  readonly code: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface LineageLink {
  readonly from: LineageNode;
  readonly to: LineageNode;
  readonly relation: string;
  readonly effectiveOn: string;
  readonly share: number;
  readonly shareEstimated: boolean;
}

export interface UnitFacts extends UnitName {
  readonly code: string;
  readonly shortName: string;
  readonly type: UnitType;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly isCurrent: boolean;
  readonly districtName: string | null;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly densityPerKm2: number | null;
  readonly areaSource: string | null;
  readonly populationSource: string | null;
  readonly qualityFlags: readonly string[];
  readonly legalAct: string | null;
  readonly adminCentre: string | null;
  readonly formerNames: readonly string[];
  /** Mountain, border and island, as sources tell it; `holds` null where none does. */
  readonly traits: readonly {
    readonly kind: 'MOUNTAIN' | 'BORDER' | 'ISLAND';
    readonly holds: boolean | null;
    readonly validFrom: string | null;
    readonly source: string | null;
  }[];
  readonly province: { readonly code: string; readonly name: string } | null;
  readonly predecessors: readonly {
    readonly unit: UnitName & {
      readonly validFrom: string;
      /** Of then: it may have ended since. */
      readonly province: { readonly code: string; readonly name: string } | null;
    };
    readonly effectiveOn: string;
  }[];
  readonly successors: readonly { readonly unit: UnitName; readonly effectiveOn: string }[];
  readonly neighbours: readonly UnitName[];
  readonly lineage: readonly LineageLink[];
}

export const UnitDocument = graphDocument<
  { unit: UnitFacts | null },
  { readonly id: string; readonly knownAt: string | null }
>(`query ConsoleUnit($id: ID!, $knownAt: DateTime) {
  unit(id: $id, knownAt: $knownAt) {
    id
    code
    name
    shortName
    type
    validFrom
    validUntil
    isCurrent
    districtName
    areaKm2
    population
    densityPerKm2
    areaSource
    populationSource
    qualityFlags
    legalAct
    adminCentre
    formerNames
    traits { kind holds validFrom source }
    province { code name }
    predecessors { unit { id name validFrom province { code name } } effectiveOn }
    successors { unit { id name } effectiveOn }
    neighbours { id name }
    lineage {
      from { id name code validFrom validUntil }
      to { id name code validFrom validUntil }
      relation
      effectiveOn
      share
      shareEstimated
    }
  }
}`);

export interface DossierTotals {
  readonly carriedOver: number;
  readonly received: number;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
  readonly returned: number;
  readonly pendingInTime: number;
  readonly pendingOverdue: number;
  readonly online: number;
  readonly inPerson: number;
  readonly post: number;
  readonly estimatedShare: number;
}

const totalsFields =
  'carriedOver received early onTime late returned pendingInTime pendingOverdue online inPerson post estimatedShare';

interface TimeVariables {
  readonly id: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly boundaries: Boundaries;
}

export const UnitTotalsDocument = graphDocument<
  { unit: { dossierTotals: DossierTotals | null } | null },
  TimeVariables
>(`query ConsoleUnitTotals($id: ID!, $period: PeriodInput!, $asOf: Date, $knownAt: DateTime, $boundaries: Boundaries) {
  unit(id: $id, knownAt: $knownAt) {
    dossierTotals(period: $period, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) { ${totalsFields} }
  }
}`);

export interface DossierMonth {
  readonly month: string;
  readonly totals: DossierTotals;
}

export interface UnitSeries extends UnitName {
  readonly dossierSeries: readonly DossierMonth[] | null;
}

export const UnitSeriesDocument = graphDocument<{ unit: UnitSeries | null }, TimeVariables>(`query ConsoleUnitSeries(
  $id: ID!
  $period: PeriodInput!
  $asOf: Date
  $knownAt: DateTime
  $boundaries: Boundaries
) {
  unit(id: $id, knownAt: $knownAt) {
    id
    name
    dossierSeries(period: $period, asOf: $asOf, knownAt: $knownAt, boundaries: $boundaries) { month totals { ${totalsFields} } }
  }
}`);

export interface MemberSeries extends UnitSeries {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

export interface FamilySeries extends MemberSeries {
  readonly predecessors: readonly { readonly unit: MemberSeries }[];
}

/** A unit's own series beside those of the units it came from, each as it was. */
export const FamilySeriesDocument = graphDocument<
  { unit: FamilySeries | null },
  Omit<TimeVariables, 'boundaries'>
>(`query ConsoleFamilySeries(
  $id: ID!
  $period: PeriodInput!
  $asOf: Date
  $knownAt: DateTime
) {
  unit(id: $id, knownAt: $knownAt) {
    id
    name
    validFrom
    validUntil
    dossierSeries(period: $period, asOf: $asOf, knownAt: $knownAt, boundaries: AS_THEN) { month totals { received } }
    predecessors {
      unit {
        id
        name
        validFrom
        validUntil
        dossierSeries(period: $period, asOf: $asOf, knownAt: $knownAt, boundaries: AS_THEN) { month totals { received } }
      }
    }
  }
}`);
