import type { PlainDate } from '../../platform/plain-date.ts';
import type { Attribution, UnitPart } from '../lineage/lineage.rules.ts';
import type { Relation } from '../lineage/relation.ts';
import type { Finding } from '../quality/finding.ts';
import type { UnitType } from '../unit/unit-name.rules.ts';

/** One province during one validity; its name may change within it. */
export interface ProvinceData {
  /** `P` + code + `-` + generation: 0 until 30 June 2025, 1 since. */
  readonly id: string;
  readonly code: string;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly areaKm2: number | null;
  readonly population: number | null;
  readonly adminCentre: string | null;
}

export interface ProvinceNameData {
  readonly provinceId: string;
  readonly name: string;
  readonly shortName: string;
  readonly isCity: boolean;
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly legalAct: string | null;
}

/** One commune-level unit during one validity. */
export interface UnitData {
  /** Code as a number × 100 + generation: the same in every source, for ever. */
  readonly id: number;
  readonly code: string;
  readonly generation: number;
  readonly type: UnitType;
  readonly name: string;
  readonly shortName: string;
  readonly provinceId: string;
  readonly districtName: string | null;
  readonly validFrom: PlainDate;
  readonly validFromKnown: boolean;
  readonly validUntil: PlainDate | null;
  readonly legalAct: string | null;
  readonly adminCentre: string | null;
  readonly areaKm2: number | null;
  readonly areaSource: 'REPORTED' | 'POLYGON' | null;
  readonly population: number | null;
  readonly populationSource: 'REPORTED' | null;
  readonly qualityFlags: readonly string[];
  readonly centroidLon: number | null;
  readonly centroidLat: number | null;
  /** Names its parts bore before, its own present one left out. */
  readonly formerNames: readonly string[];
  /** Search keys, see search.rules.ts. */
  readonly nameMarked: string;
  readonly nameFolded: string;
  /** District and province, folded. */
  readonly placeFolded: string;
  /** Former names, folded, each between bars. */
  readonly formerFolded: string;
}

/** One line of the conversion table, or of a later change. */
export interface LineageData {
  /** Null for a district without communes, or land that belonged to none: then `fromName` tells. */
  readonly fromUnitId: number | null;
  readonly fromName: string | null;
  readonly toUnitId: number;
  readonly relation: Relation;
  readonly effectiveOn: PlainDate;
  /** Ten-thousandths. */
  readonly share: number;
  readonly shareEstimated: boolean;
}

export interface TerritoryCounts {
  /** Units in force from the day of the reform on. */
  readonly units: number;
  readonly formerUnits: number;
  /** Lines of the conversion table of 1 July 2025. */
  readonly edges: number;
  /** Former units that went into more than one. */
  readonly splits: number;
  /** Units that changed after the reform. */
  readonly laterChanges: number;
  readonly neighbourPairs: number;
  readonly flaggedUnits: number;
}

/** Everything the room stores, ready to be written. */
export interface TerritoryData {
  readonly label: string;
  readonly provinces: readonly ProvinceData[];
  readonly provinceNames: readonly ProvinceNameData[];
  readonly units: readonly UnitData[];
  readonly lineage: readonly LineageData[];
  readonly parts: readonly UnitPart[];
  readonly attributions: readonly Attribution[];
  /** Ids of units that touch, both ways, among validities that overlap. */
  readonly neighbours: readonly (readonly [number, number])[];
  readonly findings: readonly Finding[];
  readonly counts: TerritoryCounts;
}

/** Id of a unit: its code and the number of the event it was born by. */
export const unitIdOf = (code: string, generation: number): number => Number(code) * 100 + generation;

/** Id of a province. */
export const provinceIdOf = (code: string, generation: 0 | 1): string => `P${code}-${generation}`;
