import { addDays, type PlainDate } from '../../platform/plain-date.ts';
import { finding, type Finding } from '../quality/finding.ts';
import { isCityName, shortPlaceName, tidyPlaceName } from '../unit/unit-name.rules.ts';
import { CODE_LIST_DAY, FORMER_PROVINCES, PROVINCE_RENAMINGS, REFORM_DAY } from './known-facts.ts';
import { provinceIdOf, type ProvinceData, type ProvinceNameData } from './territory-data.ts';
import type { TerritorySource } from './territory-source.ts';

export interface Provinces {
  readonly provinces: readonly ProvinceData[];
  readonly names: readonly ProvinceNameData[];
  readonly findings: readonly Finding[];
}

/** The provinces of both ages with their names by date. */
export function assembleProvinces(source: TerritorySource): Provinces {
  const former = [...FORMER_PROVINCES].map(([code, name]) => ({ ...formerProvince(code), name }));
  const present = source.provinces.map(({ name, ...given }) => ({
    ...given,
    id: provinceIdOf(given.code, 1),
    validFrom: REFORM_DAY,
    validUntil: null,
    name,
  }));
  const all = [...former, ...present];
  return {
    provinces: all.map(({ name: _name, ...province }) => province),
    names: all.flatMap((province) => namesOf(province)),
    findings: unknownProvinces(source),
  };
}

const formerProvince = (code: string): ProvinceData => ({
  id: provinceIdOf(code, 0),
  code,
  validFrom: CODE_LIST_DAY,
  validUntil: addDays(REFORM_DAY, -1),
  areaKm2: null,
  population: null,
  adminCentre: null,
});

function namesOf(province: ProvinceData & { readonly name: string }): ProvinceNameData[] {
  const { id, validFrom, validUntil } = province;
  const renaming = PROVINCE_RENAMINGS.find((one) => one.provinceId === id);
  if (!renaming) return [nameRow(id, province.name, { validFrom, validUntil, legalAct: null })];
  const { before, after, effectiveOn, legalAct } = renaming;
  return [
    nameRow(id, before, { validFrom, validUntil: addDays(effectiveOn, -1), legalAct: null }),
    nameRow(id, after, { validFrom: effectiveOn, validUntil, legalAct }),
  ];
}

interface NameValidity {
  readonly validFrom: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly legalAct: string | null;
}

function nameRow(provinceId: string, text: string, validity: NameValidity): ProvinceNameData {
  const name = tidyPlaceName(text);
  return { provinceId, name, shortName: shortPlaceName(name), isCity: isCityName(name), ...validity };
}

function unknownProvinces(source: TerritorySource): Finding[] {
  const codes = new Set(source.edges.map((edge) => edge.oldProvinceCode));
  return [...codes]
    .filter((code) => !FORMER_PROVINCES.has(code))
    .map((code) => finding('PROVINCE_UNKNOWN', code, { given: code, from: code }));
}
