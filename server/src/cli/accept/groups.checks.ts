import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ledger } from './ledger.ts';
import type { ScratchHouse } from './scratch-house.ts';

const EVE = '2025-06-30';
const REFORM = '2025-07-01';
const GROUPS = `{ before: peerGroups(asOf: "${EVE}") { key kind size } now: peerGroups(asOf: "${REFORM}") { key kind size source } }`;

interface Group {
  readonly key: string;
  readonly kind: string;
  readonly size: number;
  readonly source: string | null;
}

/** A unit of the day of the reform. */
export interface GroupedUnit {
  readonly code: string;
  readonly population: number | null;
}

/** Each unit is in one group of each kind; bands go by the table's populations, and by nothing where it has none. */
export async function checkGroups(house: ScratchHouse, ledger: Ledger, units: readonly GroupedUnit[]): Promise<void> {
  ledger.heading('Nhóm so sánh · peer groups');
  const { before, now } = await house.ask<{ before: readonly Group[]; now: readonly Group[] }>(GROUPS);
  const held = (groups: readonly Group[], kind: string): number =>
    groups.filter((group) => group.kind === kind).reduce((sum, { size }) => sum + size, 0);
  const peopled = units.filter(({ population }) => population !== null).length;
  ledger.compare('theo loại: mọi đơn vị · by type: every unit', units.length, held(now, 'UNIT_TYPE'));
  ledger.compare('theo tỉnh: mọi đơn vị · by province: every unit', units.length, held(now, 'PROVINCE'));
  ledger.compare('theo dân số: đơn vị có dân số · by population: units with one', peopled, held(now, 'POPULATION'));
  ledger.compare('theo loại và dân số · by both', peopled, held(now, 'TYPE_AND_POPULATION'));
  const bands = now.filter(({ kind }) => kind === 'POPULATION');
  ledger.compare(
    'nhóm dân số có nguồn · bands name their source',
    true,
    bands.every(({ source }) => source !== null),
  );
  ledger.compare('trước 1/7/2025 không có dân số theo ngày · none before', 0, held(before, 'POPULATION'));
  ledger.compare(
    'miền núi, biên giới: bảng không ghi, không có nhóm · mountain, border: not in the table, no group',
    ['POPULATION', 'PROVINCE', 'TYPE_AND_POPULATION', 'UNIT_TYPE'],
    [...new Set(now.map(({ kind }) => kind))].sort(),
  );
  await checkTraits(house, ledger, units);
}

const ANSWERS = ['mountain=yes', 'mountain=no', 'mountain=unknown'];

/** Told of some units by a file: those are grouped by it, the others are unknown and never lowland. */
async function checkTraits(house: ScratchHouse, ledger: Ledger, units: readonly GroupedUnit[]): Promise<void> {
  const told = units.slice(0, 40).map(({ code }, place) => ({ code, mountain: place % 4 !== 0 }));
  const lines = told.map(
    ({ code, mountain }) => `${code},${REFORM},MOUNTAIN,${mountain ? 'có' : 'không'},Danh sách thử`,
  );
  const former = `03586,${EVE},BORDER,có,Bài báo`;
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-traits-'));
  const file = join(folder, 'traits.csv');
  writeFileSync(file, ['code,as_of,kind,value,source', ...lines, former].join('\n'));
  const outcome = await house.importTraits(file);
  const again = await house.importTraits(file);
  rmSync(folder, { recursive: true, force: true });
  ledger.compare(
    'nhập đặc điểm có nguồn · traits with their source',
    [told.length + 1, 0],
    [outcome.added, outcome.findings.length],
  );
  ledger.compare(
    'nhập lại: không đổi gì · the same file again: nothing',
    [0, told.length + 1],
    [again.added, again.repeated],
  );
  const { before, now } = await house.ask<{ before: readonly Group[]; now: readonly Group[] }>(GROUPS);
  const sizeOf = (groups: readonly Group[], key: string): number =>
    groups.find((group) => group.key === key)?.size ?? 0;
  const yes = told.filter(({ mountain }) => mountain).length;
  ledger.compare(
    'miền núi: có, không, chưa rõ · mountain: yes, no, unknown',
    [yes, told.length - yes, units.length - told.length],
    ANSWERS.map((key) => sizeOf(now, key)),
  );
  ledger.compare(
    'xã biên giới cũ không làm xã mới thành biên giới · nothing follows a merger',
    [[1], []],
    [
      before.filter(({ key }) => key === 'border=yes').map(({ size }) => size),
      now.filter(({ kind }) => kind === 'BORDER').map(({ size }) => size),
    ],
  );
  await house.undoTraits(outcome.batch ?? 0);
  const after = await house.ask<{ now: readonly Group[] }>(GROUPS);
  ledger.compare(
    'hoàn tác: không còn nhóm · taken back: no group',
    0,
    after.now.filter(({ kind }) => kind === 'MOUNTAIN').length,
  );
}
