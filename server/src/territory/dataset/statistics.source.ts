import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isPlainDate } from '../../platform/plain-date.ts';
import { isRelation, relationOfNote, type Relation } from '../lineage/relation.ts';
import { finding, type Finding } from '../quality/finding.ts';
import { parseUnitName, tidy, tidyPlaceName, TYPE_WORDS, unitTypeOf } from '../unit/unit-name.rules.ts';
import { numberOf, readCsv, type CsvRow, type CsvTable } from './csv-table.ts';
import { FORMER_PROVINCES, KNOWN_CHANGES } from './known-facts.ts';
import {
  TerritorySourceInvalid,
  type SourceChange,
  type SourceEdge,
  type SourceProvince,
  type SourceUnit,
  type TerritorySource,
} from './territory-source.ts';

/** The files of the statistics office, by the beginning of their names, with the columns that must be there. */
const FILES = {
  conversion: ['new_code', 'new_name', 'old_code', 'old_name', 'old_district', 'old_prov_code'],
  units: ['code', 'type', 'name', 'province_code'],
  provinces: ['code', 'name'],
  adjacency: ['code_a', 'code_b'],
  changes: ['effective', 'code', 'new_type', 'name'],
} as const;
type FileKind = keyof typeof FILES;
const OPTIONAL: readonly FileKind[] = ['adjacency', 'changes'];

type Tables = Readonly<Partial<Record<FileKind, CsvTable>>>;

/** Collects what is wrong, so that all of it is told at once. */
type Problems = string[];
const MOST_PROBLEMS = 50;

/**
 * Reads a folder of the statistics office: `conversion_*.csv` (its conversion table), `units_*.csv`,
 * `provinces_*.csv`, and where there are `adjacency_*.csv` and `changes_*.csv`.
 * @throws TerritorySourceInvalid with every reason
 */
export async function readStatisticsFolder(folder: string): Promise<TerritorySource> {
  const problems: Problems = [];
  const tables = await readTables(folder, problems);
  stopOn(problems);
  const provinces = (tables.provinces?.rows ?? []).map((row) => provinceOf(row));
  const units = (tables.units?.rows ?? []).map((row) => unitOf(row, problems));
  const codes = new Set(units.map((unit) => unit.code));
  checkCodes({ units, provinces }, problems);
  const edges = (tables.conversion?.rows ?? []).map((row) => edgeOf(row, codes, problems));
  const changes = tables.changes ? tables.changes.rows.map((row) => changeOf(row, problems)) : KNOWN_CHANGES;
  stopOn(problems);
  return {
    label: `Bảng chuyển đổi của cơ quan thống kê (${tables.conversion?.file ?? basename(folder)})`,
    provinces,
    units,
    edges,
    changes,
    neighbours: (tables.adjacency?.rows ?? []).map((row) => [row.cell('code_a'), row.cell('code_b')] as const),
    findings: [...spellings(tables, units), ...provinceSpellings(tables)],
  };
}

function stopOn(problems: Problems): void {
  if (problems.length === 0) return;
  const more = problems.length - MOST_PROBLEMS;
  throw new TerritorySourceInvalid(more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `… +${more}`] : problems);
}

async function readTables(folder: string, problems: Problems): Promise<Tables> {
  const names = await readdir(folder).catch((cause: unknown) => {
    problems.push(`${folder}: không mở được thư mục; the folder cannot be opened (${String(cause)})`);
    return [];
  });
  const tables: Partial<Record<FileKind, CsvTable>> = {};
  for (const kind of Object.keys(FILES) as FileKind[]) {
    const found = names.filter((name) => name.startsWith(`${kind}_`) && name.endsWith('.csv')).toSorted();
    const [name] = found;
    if (found.length > 1) problems.push(`${kind}_*.csv: có nhiều tệp; several files: ${found.join(', ')}`);
    if (!name) {
      if (!OPTIONAL.includes(kind)) problems.push(`${kind}_*.csv: thiếu tệp; the file is missing in ${folder}`);
      continue;
    }
    const table = await readCsv(join(folder, name)).catch((cause: unknown) => {
      problems.push(cause instanceof Error ? cause.message : String(cause));
      return null;
    });
    const missing = table ? FILES[kind].filter((column) => !table.columns.includes(column)) : [];
    if (missing.length > 0) problems.push(`${name}: thiếu cột; columns are missing: ${missing.join(', ')}`);
    if (table) tables[kind] = table;
  }
  return tables;
}

const provinceOf = (row: CsvRow): SourceProvince => ({
  code: row.cell('code'),
  name: tidyPlaceName(row.cell('name')),
  areaKm2: numberOf(row.cell('area_km2')),
  population: numberOf(row.cell('population')),
  adminCentre: known(row.cell('admin_centre')),
});

/** The scraped pages say "being updated" or "kept" where they know no seat. */
const known = (text: string): string | null => (/^(đang cập nhật|giữ nguyên)?$/i.test(text) ? null : text);

function unitOf(row: CsvRow, problems: Problems): SourceUnit {
  const code = row.cell('code');
  const type = unitTypeOf(row.cell('type'));
  const where = `units, ${row.line}`;
  if (!/^\d{5}$/.test(code)) problems.push(`${where}: mã "${code}" không có 5 chữ số; the code has not 5 digits`);
  if (!type) problems.push(`${where}: không rõ loại "${row.cell('type')}"; unknown type of unit`);
  const figure = (column: string): number | null => {
    const value = numberOf(row.cell(column));
    if (value === null || (Number.isFinite(value) && value >= -180)) return value;
    problems.push(`${where}: ${column} "${row.cell(column)}" không phải số; not a number`);
    return null;
  };
  const lon = figure('centroid_lon');
  const lat = figure('centroid_lat');
  return {
    code,
    name: `${TYPE_WORDS[type ?? 'COMMUNE']} ${tidy(row.cell('name'))}`,
    provinceCode: row.cell('province_code'),
    areaReportedKm2: figure('area_km2_scraped'),
    areaPolygonKm2: figure('area_km2_polygon'),
    population: figure('population_scraped'),
    centroid: lon === null || lat === null ? null : { lon, lat },
    adminCentre: known(row.cell('admin_centre')),
    legalAct: actOf(row.cell('decree')),
    flags: row.cell('quality_flags').split('|').filter(Boolean),
    formerNames: [],
  };
}

/** `Số: 1685/NQ-UBTVQH15; Ngày: 16/06/2025` -> `Nghị quyết 1685/NQ-UBTVQH15 ngày 16/06/2025`. */
const actOf = (text: string): string | null =>
  text === '' ? null : text.replace(/^Số:\s*/i, 'Nghị quyết ').replace(/;\s*Ngày:\s*/i, ' ngày ');

function checkCodes(
  { units, provinces }: { units: readonly SourceUnit[]; provinces: readonly SourceProvince[] },
  problems: Problems,
): void {
  const codes = new Set(provinces.map((province) => province.code));
  const seen = new Set<string>();
  for (const { code, provinceCode } of units) {
    if (seen.has(code)) problems.push(`units: mã ${code} lặp lại; the code is repeated`);
    if (!codes.has(provinceCode))
      problems.push(`units: ${code} thuộc tỉnh ${provinceCode} chưa biết; unknown province`);
    seen.add(code);
  }
}

function edgeOf(row: CsvRow, codes: ReadonlySet<string>, problems: Problems): SourceEdge {
  const where = `conversion, ${row.line}`;
  const newCode = row.cell('new_code');
  const oldCode = row.cell('old_code');
  const oldProvinceCode = row.cell('old_prov_code');
  const relation = relationOf(row);
  if (!codes.has(newCode)) problems.push(`${where}: mã mới ${newCode} không có trong units; not among the units`);
  if (!/^(\d{5})?$/.test(oldCode)) problems.push(`${where}: mã cũ "${oldCode}" không có 5 chữ số; not 5 digits`);
  if (!FORMER_PROVINCES.has(oldProvinceCode)) problems.push(`${where}: tỉnh cũ ${oldProvinceCode}; unknown province`);
  if (!relation) problems.push(`${where}: không rõ quan hệ "${row.cell('relation') || row.cell('note')}"; unknown`);
  if (oldCode !== '' && row.cell('old_name') === '') problems.push(`${where}: thiếu tên cũ; the old name is missing`);
  return {
    newCode,
    oldCode: oldCode === '' ? null : oldCode,
    oldName: tidy(row.cell('old_name')),
    districtName: tidyPlaceName(row.cell('old_district')),
    oldProvinceCode,
    relation: relation ?? 'WHOLE',
  };
}

function relationOf(row: CsvRow): Relation | null {
  const given = row.cell('relation');
  return isRelation(given) ? given : relationOfNote(row.cell('note'));
}

function changeOf(row: CsvRow, problems: Problems): SourceChange {
  const effectiveOn = row.cell('effective');
  const type = unitTypeOf(row.cell('new_type'));
  const where = `changes, ${row.line}`;
  if (!isPlainDate(effectiveOn)) problems.push(`${where}: không có ngày "${effectiveOn}"; no such day`);
  if (!type) problems.push(`${where}: không rõ loại "${row.cell('new_type')}"; unknown type of unit`);
  return {
    effectiveOn,
    code: row.cell('code'),
    name: `${TYPE_WORDS[type ?? 'COMMUNE']} ${tidy(row.cell('name'))}`,
    legalAct: row.cell('basis'),
  };
}

/** Names of new units in the conversion table that differ from the list of units. */
function spellings(tables: Tables, units: readonly SourceUnit[]): readonly Finding[] {
  const names = new Map(units.map((unit) => [unit.code, unit.name]));
  const differing = new Map<string, Finding>();
  for (const row of tables.conversion?.rows ?? []) {
    const code = row.cell('new_code');
    const given = tidy(row.cell('new_name'));
    const name = names.get(code);
    if (name === undefined || given === '' || given === name || parseUnitName(given) === null) continue;
    differing.set(`${code} ${given}`, finding('NEW_NAME_DIFFERS', code, { given, name }));
  }
  return [...differing.values()];
}

function provinceSpellings(tables: Tables): readonly Finding[] {
  const differing = new Map<string, Finding>();
  for (const row of tables.conversion?.rows ?? []) {
    const code = row.cell('old_prov_code');
    const given = tidy(row.cell('old_prov'));
    const name = FORMER_PROVINCES.get(code);
    if (given === '' || name === undefined || given === name) continue;
    differing.set(`${code} ${given}`, finding('PROVINCE_NAME_DIFFERS', code, { code, given, name }));
  }
  return [...differing.values()];
}
