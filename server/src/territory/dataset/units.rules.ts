import { addDays } from '../../platform/plain-date.ts';
import { finding, isFindingCode, type Finding } from '../quality/finding.ts';
import { foldedKey, markedKey, placeKey } from '../unit/search.rules.ts';
import { parseUnitName, tidyPlaceName, type UnitName } from '../unit/unit-name.rules.ts';
import { CODE_LIST_DAY, FORMER_PROVINCES, REFORM_DAY } from './known-facts.ts';
import { provinceIdOf, unitIdOf, type UnitData } from './territory-data.ts';
import type { SourceEdge, SourceUnit, TerritorySource } from './territory-source.ts';

/** Units with what was found wrong on the way. */
export interface Units {
  readonly units: readonly UnitData[];
  readonly findings: readonly Finding[];
}

type Facts = Omit<
  UnitData,
  'id' | 'type' | 'name' | 'shortName' | 'nameMarked' | 'nameFolded' | 'placeFolded' | 'formerFolded'
>;

const NO_FACTS = {
  legalAct: null,
  adminCentre: null,
  areaKm2: null,
  areaSource: null,
  population: null,
  populationSource: null,
  qualityFlags: [],
  centroidLon: null,
  centroidLat: null,
} as const;

/** A unit with its search keys. @param places district and province names, present and former */
function makeUnit(name: UnitName, facts: Facts, places: readonly string[]): UnitData {
  return {
    id: unitIdOf(facts.code, facts.generation),
    ...facts,
    type: name.type,
    name: name.name,
    shortName: name.shortName,
    nameMarked: markedKey(name.shortName),
    nameFolded: foldedKey(name.shortName),
    placeFolded: [...new Set(places.map(placeKey))].join(' '),
    formerFolded: formerKey(facts.formerNames),
  };
}

/** Former names as one search text, each between bars, so that a whole name can be told from a part. */
export const formerKey = (names: readonly string[]): string =>
  names.length === 0 ? '' : `|${[...new Set(names.map((name) => foldedKey(bareName(name))))].join('|')}|`;

const bareName = (name: string): string => parseUnitName(name)?.shortName ?? name;

/** The name, or an empty commune's where there is none: the loaders refuse such rows before. */
export const nameOf = (text: string): UnitName =>
  parseUnitName(text) ?? { type: 'COMMUNE', name: text, shortName: text, mended: null };

const nameFinding = (name: UnitName, given: string, code: string): readonly Finding[] => {
  if (name.mended === null) return [];
  const kind = name.mended === 'TYPE_WORD_MISSING' ? 'NAME_TYPE_MISSING' : 'NAME_SPELLING_MENDED';
  return [finding(kind, code, { given, name: name.name })];
};

/** Former units: one for each old code, until the day before the reform. */
export function assembleFormerUnits(source: TerritorySource): Units {
  const findings: Finding[] = [];
  const coded = source.edges.filter((edge) => edge.oldCode !== null);
  const units = [...Map.groupBy(coded, (edge) => edge.oldCode ?? '')].map(([code, edges]) => {
    const names = [...new Set(edges.map((edge) => nameOf(edge.oldName).name))];
    const [edge] = edges;
    const name = nameOf(edge?.oldName ?? '');
    findings.push(...nameFinding(name, edge?.oldName ?? '', code), ...nameConflict(code, names, edges));
    return formerUnit(code, name, { edges, otherNames: names.slice(1) });
  });
  const nameless = source.edges.filter((edge) => edge.oldCode === null);
  findings.push(
    ...nameless.map((edge) =>
      finding('OLD_UNIT_WITHOUT_CODE', edge.newCode, { from: edge.oldName || edge.districtName, to: edge.newCode }),
    ),
  );
  return { units, findings };
}

function nameConflict(code: string, names: readonly string[], edges: readonly SourceEdge[]): readonly Finding[] {
  if (edges.filter((edge) => edge.relation === 'WHOLE').length > 1) {
    return [finding('OLD_NAMES_MERGED', code, { names: names.join(', ') })];
  }
  return names.length > 1 ? [finding('OLD_NAME_CONFLICT', code, { names: names.join(', ') })] : [];
}

function formerUnit(
  code: string,
  name: UnitName,
  { edges, otherNames }: { edges: readonly SourceEdge[]; otherNames: readonly string[] },
): UnitData {
  const district = tidyPlaceName(edges[0]?.districtName ?? '');
  const provinceCode = edges[0]?.oldProvinceCode ?? '';
  const facts: Facts = {
    ...NO_FACTS,
    code,
    generation: 0,
    provinceId: provinceIdOf(provinceCode, 0),
    districtName: district === '' ? null : district,
    validFrom: CODE_LIST_DAY,
    validFromKnown: false,
    validUntil: addDays(REFORM_DAY, -1),
    formerNames: otherNames,
  };
  return makeUnit(name, facts, [district, FORMER_PROVINCES.get(provinceCode) ?? '']);
}

/** Units from the day of the reform on; their former names are those of the units that went into them. */
export function assembleUnits(source: TerritorySource): Units {
  const findings: Finding[] = [];
  const into = Map.groupBy(source.edges, (edge) => edge.newCode);
  const provinces = new Map(source.provinces.map((province) => [province.code, province.name]));
  const units = source.units.map((given) => {
    const edges = into.get(given.code) ?? [];
    const name = nameOf(given.name);
    findings.push(...nameFinding(name, given.name, given.code), ...flagFindings(given));
    if (edges.length === 0) findings.push(finding('UNIT_WITHOUT_PREDECESSOR', given.code, { to: name.name }));
    const former = [...edges.map(edgeName), ...given.formerNames];
    const facts: Facts = {
      ...NO_FACTS,
      ...trustedFigures(given),
      code: given.code,
      generation: 1,
      provinceId: provinceIdOf(given.provinceCode, 1),
      districtName: null,
      validFrom: REFORM_DAY,
      validFromKnown: true,
      validUntil: null,
      legalAct: given.legalAct,
      adminCentre: given.adminCentre,
      centroidLon: given.centroid?.lon ?? null,
      centroidLat: given.centroid?.lat ?? null,
      formerNames: [...new Set(former)].filter((one) => one !== name.name).toSorted(byName),
    };
    return makeUnit(name, facts, [provinces.get(given.provinceCode) ?? '', ...formerPlaces(edges)]);
  });
  return { units, findings };
}

const edgeName = ({ oldCode, oldName, districtName }: SourceEdge): string =>
  oldCode === null ? oldName || districtName : nameOf(oldName).name;
const byName = new Intl.Collator('vi').compare;
const formerPlaces = (edges: readonly SourceEdge[]): readonly string[] =>
  edges.flatMap((edge) => [edge.districtName, FORMER_PROVINCES.get(edge.oldProvinceCode) ?? '']);

const DISTRUST_AREA = ['SHARED_WITH_HOMONYM', 'AREA_DIFFERS_FROM_POLYGON_GT10PCT', 'AREA_MISSING'];
const TRUST_POPULATION = ['AREA_DIFFERS_FROM_POLYGON_GT10PCT', 'AREA_MISSING'];

/** The figures that may be shown: a flagged area gives way to the map, a flagged population to nothing. */
function trustedFigures(unit: SourceUnit) {
  const known = unit.flags.every(isFindingCode);
  const areaTrusted = known && !unit.flags.some((flag) => DISTRUST_AREA.includes(flag));
  const populationTrusted = unit.flags.every((flag) => TRUST_POPULATION.includes(flag));
  const reported = areaTrusted ? unit.areaReportedKm2 : null;
  const areaKm2 = reported ?? unit.areaPolygonKm2;
  const population = populationTrusted ? unit.population : null;
  return {
    areaKm2,
    areaSource: reported !== null ? ('REPORTED' as const) : areaKm2 !== null ? ('POLYGON' as const) : null,
    population,
    populationSource: population === null ? null : ('REPORTED' as const),
    qualityFlags: unit.flags,
  };
}

const flagFindings = (unit: SourceUnit): readonly Finding[] =>
  unit.flags.map((flag) =>
    isFindingCode(flag) ? finding(flag, unit.code) : finding('UNKNOWN_FLAG', unit.code, { given: flag }),
  );
