import type { PlainDate } from '../../platform/plain-date.ts';
import type { Relation } from '../lineage/relation.ts';
import type { Finding } from '../quality/finding.ts';

/** A unit in force from the day of the reform on, as a source tells it. */
export interface SourceUnit {
  readonly code: string;
  /** With its type word. */
  readonly name: string;
  readonly provinceCode: string;
  readonly areaReportedKm2: number | null;
  /** Measured on the map: never the legal area, but never another unit's. */
  readonly areaPolygonKm2: number | null;
  readonly population: number | null;
  readonly centroid: { readonly lon: number; readonly lat: number } | null;
  readonly adminCentre: string | null;
  readonly legalAct: string | null;
  /** Why the reported figures are not to be trusted, as the source names it. */
  readonly flags: readonly string[];
  /** Names its parts are known by to have had, where no former unit of the list bears them. */
  readonly formerNames: readonly string[];
}

/** One line of the conversion table. */
export interface SourceEdge {
  readonly newCode: string;
  /** Null for a district without communes, or land that belonged to none. */
  readonly oldCode: string | null;
  readonly oldName: string;
  readonly districtName: string;
  readonly oldProvinceCode: string;
  readonly relation: Relation;
}

export interface SourceProvince {
  readonly code: string;
  /** With its type word. */
  readonly name: string;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly adminCentre: string | null;
}

/** A unit that took another type or name after the reform, its land unchanged. */
export interface SourceChange {
  readonly effectiveOn: PlainDate;
  readonly code: string;
  /** With its type word. */
  readonly name: string;
  readonly legalAct: string;
}

/** What a loader gives, whatever it read: one form for all sources, with what it could not use. */
export interface TerritorySource {
  /** What was read, for people. */
  readonly label: string;
  readonly provinces: readonly SourceProvince[];
  readonly units: readonly SourceUnit[];
  readonly edges: readonly SourceEdge[];
  readonly changes: readonly SourceChange[];
  /** Codes of units that touch. */
  readonly neighbours: readonly (readonly [string, string])[];
  readonly findings: readonly Finding[];
}

/** The input cannot be read as a territory at all; every reason at once. */
export class TerritorySourceInvalid extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Không đọc được dữ liệu địa giới. The territory cannot be read:\n- ${problems.join('\n- ')}`);
    this.name = 'TerritorySourceInvalid';
    this.problems = problems;
  }
}
