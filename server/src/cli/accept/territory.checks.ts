import type { Ledger } from './ledger.ts';
import type { ScratchHouse } from './scratch-house.ts';

/**
 * Lines of the conversion table by relation. Six of its lines (five island districts and a mud flat) name no old unit:
 * they are counted as findings, and left out of WHOLE (9,464 lines) and WHOLE_TO_SPECIAL_ZONE (6) here.
 * @source territory-2025/README.md
 */
const EDGES: Readonly<Record<string, number>> = {
  WHOLE: 9463,
  PART: 823,
  UNCHANGED: 127,
  PART_AREA: 83,
  PART_AREA_ALL_POPULATION: 58,
  WHOLE_TO_SPECIAL_ZONE: 1,
  PART_RENAMED: 3,
  RECLASSIFIED: 2,
  PART_POPULATION_ONLY: 2,
  RENAMED: 2,
  WHOLE_AREA: 1,
};
const REFORM = '2025-07-01';
const EVE = '2025-06-30';

interface Edge {
  readonly relation: string;
  readonly share: number;
  readonly unit: Unit;
}
interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly province: { readonly name: string } | null;
  readonly qualityFlags: readonly string[];
  readonly predecessors: readonly Edge[];
  readonly successors: readonly Edge[];
}
interface Page {
  readonly units: { readonly nodes: readonly Unit[]; readonly totalCount: number; readonly pageInfo: PageInfo };
}
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

const LIST = `query ($after: String, $asOf: Date!) { units(first: 500, after: $after, asOf: $asOf) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id code name qualityFlags predecessors { relation share unit { id } } successors { share } }
} }`;
const UNIT = `query ($code: String!, $asOf: Date!) { unit(code: $code, asOf: $asOf) {
  id code name province { name }
  predecessors { relation share unit { code name } }
  successors { relation share unit { code name province { name } } }
} }`;
const QUALITY = `{ territoryQuality { units formerUnits edges splits flaggedUnits findingCounts { code count } } provinces { code } }`;

/** The official territory as the API tells it, against what its source says of itself. */
export async function checkTerritory(house: ScratchHouse, ledger: Ledger): Promise<void> {
  ledger.heading('Địa giới · territory');
  const { territoryQuality, provinces } = await house.ask<{
    territoryQuality: Record<string, number> & { findingCounts: readonly { code: string; count: number }[] };
    provinces: readonly object[];
  }>(QUALITY);
  ledger.compare('tỉnh, thành phố · provinces', 34, provinces.length);
  ledger.compare('đơn vị cấp xã · units', 3321, territoryQuality['units']);
  ledger.compare('đơn vị cũ · former units', 10_033, territoryQuality['formerUnits']);
  ledger.compare('dòng chuyển đổi · edges', 10_571, territoryQuality['edges']);
  ledger.compare('đơn vị bị chia · splits', 441, territoryQuality['splits']);
  ledger.compare('đơn vị có số liệu nghi ngờ · flagged units', 519, territoryQuality['flaggedUnits']);
  const nameless = territoryQuality.findingCounts.find(({ code }) => code === 'OLD_UNIT_WITHOUT_CODE');
  ledger.compare('dòng không có mã cũ · lines without an old code', 6, nameless?.count);
  const after = await listUnits(house, REFORM);
  const before = await listUnits(house, EVE);
  ledger.compare(`units(asOf: ${REFORM})`, 3321, after.length);
  ledger.compare(`units(asOf: ${EVE})`, 10_033, before.length);
  checkEdges(ledger, after);
  checkShares(ledger, before);
  await checkPlaces(house, ledger);
}

async function listUnits(house: ScratchHouse, asOf: string): Promise<Unit[]> {
  const found: Unit[] = [];
  let after: string | null = null;
  do {
    const page: Page = await house.ask<Page>(LIST, { after, asOf });
    found.push(...page.units.nodes);
    after = page.units.pageInfo.hasNextPage ? page.units.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

function checkEdges(ledger: Ledger, units: readonly Unit[]): void {
  const relations = units.flatMap(({ predecessors }) => predecessors.map(({ relation }) => relation));
  for (const [relation, count] of Object.entries(EDGES)) {
    ledger.compare(`quan hệ · edges ${relation}`, count, relations.filter((one) => one === relation).length);
  }
  const flagged = units.filter(({ qualityFlags }) => qualityFlags.length > 0);
  ledger.compare('qualityFlags', 519, flagged.length);
}

function checkShares(ledger: Ledger, units: readonly Unit[]): void {
  const sums = units.map(({ successors }) => successors.reduce((sum, { share }) => sum + share, 0));
  ledger.compare(
    'tỷ lệ mỗi đơn vị cũ cộng lại bằng 1 · shares sum to 1',
    0,
    sums.filter((sum) => !near(sum, 1)).length,
  );
  ledger.compare(
    'đơn vị bị chia, đếm lại · splits counted',
    441,
    units.filter((unit) => unit.successors.length > 1).length,
  );
}

const near = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;

async function checkPlaces(house: ScratchHouse, ledger: Ledger): Promise<void> {
  const unit = async (code: string, asOf: string): Promise<Unit> =>
    (await house.ask<{ unit: Unit }>(UNIT, { code, asOf })).unit;
  const names = (edges: readonly Edge[]): string => edges.map((edge) => edge.unit.name).join(', ');
  const merged = { '02788': ['Bản Lầu', 3], '02671': ['Cam Đường', 7], '30112': ['Mỹ Hiệp', 3] } as const;
  for (const [code, [name, count]] of Object.entries(merged)) {
    const { predecessors } = await unit(code, REFORM);
    ledger.compare(`${name} gộp từ · merged from`, count, predecessors.length);
  }
  const namXe = await unit('03586', EVE);
  ledger.compare('Nậm Xe →', 'Xã Sin Suối Hồ', names(namXe.successors));
  const chiLangBac = await unit('11281', EVE);
  ledger.compare('Chi Lăng Bắc →', 'Xã Nam Thanh Miện', names(chiLangBac.successors));
  const city = chiLangBac.successors[0]?.unit.province?.name ?? '';
  ledger.compare('Chi Lăng Bắc → tỉnh · province', true, city.includes('Hải Phòng'));
  const [eve, day] = [await unit('30112', EVE), await unit('30112', REFORM)];
  ledger.compare('30112 ngày 30/6 và 1/7 là hai đơn vị · two units', true, eve.id !== day.id);
  ledger.compare('30112 ngày 1/7 · on 1 July', 'Xã Mỹ Hiệp', day.name);
}
