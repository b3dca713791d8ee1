import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkGroups } from './groups.checks.ts';
import type { Ledger } from './ledger.ts';
import type { ScratchHouse } from './scratch-house.ts';

const EVE = '2025-06-30';
const REFORM = '2025-07-01';
/** It ends with the old units. */
const QUARTER = { from: '2025-04-01', to: EVE };
/** It runs across the reform, and cuts months. */
const ACROSS = { from: '2025-04-15', to: '2025-09-20' };
/** Metrics told unit by unit too: of what came in, ended and is open. */
const OPENED = ['volume', 'late', 'pending_overdue'];
/** Dossiers of each former unit: enough that both sides of a divided one get some. */
const OF_EACH = 3;

const UNITS = `query ($after: String, $asOf: Date!) { units(first: 500, after: $after, asOf: $asOf) {
  pageInfo { hasNextPage endCursor }
  nodes { id code type population predecessors { unit { id } } successors { share } } } }`;
const PROCEDURES = '{ procedures(first: 100) { nodes { code } } }';
const METRICS = '{ metrics { key unit } }';
const VALUES = `query ($metric: String!, $period: PeriodInput!, $by: [MetricDimension!]!, $boundaries: Boundaries) {
  metricValues(metric: $metric, period: $period, by: $by, boundaries: $boundaries, minimumCases: 0) {
    rows { keys { key } numerator denominator n } } }`;

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly type: string;
  readonly population: number | null;
  readonly predecessors: readonly { readonly unit: { readonly id: string } }[];
  readonly successors: readonly { readonly share: number }[];
}
interface UnitPage {
  readonly units: {
    readonly nodes: readonly Unit[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
interface Value {
  readonly keys: readonly { readonly key: string }[];
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly n: number;
}

async function unitsOn(house: ScratchHouse, asOf: string): Promise<Unit[]> {
  const found: Unit[] = [];
  let after: string | null = null;
  do {
    const { units }: UnitPage = await house.ask<UnitPage>(UNITS, { after, asOf });
    found.push(...units.nodes);
    after = units.pageInfo.hasNextPage ? units.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

const STATES = ['Đã trả kết quả', 'Đã trả kết quả', 'Đang xử lý', 'Dừng xử lý'];
const CHANNELS = ['Trực tuyến', 'Trực tiếp', 'Bưu chính công ích'];
const HEAD = [
  'Mã hồ sơ;Mã đơn vị;Mã thủ tục;Người nộp;Hình thức nộp;Ngày tiếp nhận;Ngày hẹn trả;Ngày hoàn thành;Trạng thái',
  'Số lần bổ sung;Phí, lệ phí;Thanh toán trực tuyến;Số thành phần hồ sơ;Số thành phần số hoá;Số thành phần dùng lại',
  'Kết quả điện tử;Kết quả đã chia sẻ;Đánh giá;Loại phản ánh;Trả lời phản ánh đúng hạn;Hài lòng trả lời phản ánh',
].join(';');
const RATINGS = ['Hài lòng', 'Không hài lòng', ''];
const FEEDBACK = ['Hành vi', 'Chính sách'];
const yes = (is: boolean): string => (is ? 'Có' : 'Không');
const two = (number: number): string => String(number).padStart(2, '0');

/** How a dossier was served, so that no metric has nothing to add up. */
const servedBy = (turn: number): string[] => [
  String(turn % 3),
  '8000',
  yes(turn % 2 === 0),
  '2',
  String(turn % 3),
  String(turn % 2),
  yes(turn % 5 > 0),
  yes(turn % 7 > 0),
  RATINGS[turn % RATINGS.length] ?? '',
  FEEDBACK[turn % FEEDBACK.length] ?? '',
  yes(turn % 11 > 0),
  yes(turn % 13 > 0),
];

/** A register of dossiers of every unit, made up: early, on time, late, given back and open ones by turns. */
function registerOf(units: readonly Unit[], procedures: readonly string[]): string {
  const rows = units.flatMap(({ code }, place) =>
    Array.from({ length: OF_EACH }, (_, index) => {
      const turn = place * OF_EACH + index;
      const day = 1 + (turn % 20);
      const state = STATES[turn % STATES.length] ?? '';
      const ended = state === 'Đang xử lý' ? '' : `${two(day + 2 + (turn % 7))}/05/2025 09:00`;
      return [
        `M${code}-${String(index)}`,
        code,
        procedures[turn % procedures.length],
        'Nguyễn Thị Bích',
        CHANNELS[turn % CHANNELS.length],
        `${two(day)}/05/2025 08:00`,
        `${two(day + 5)}/05/2025 17:00`,
        ended,
        state,
        ...servedBy(turn),
      ].join(';');
    }),
  );
  return `${[HEAD, ...rows].join('\n')}\n`;
}

const sumOf = (rows: readonly Value[]): readonly number[] => [
  rows.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0),
  rows.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0),
];

/**
 * What all units had before a merger all units have after it, by every metric that adds up, and unit by unit where nobody
 * was divided: over the whole official territory, with dossiers of every former unit.
 */
export async function checkMergers(house: ScratchHouse, ledger: Ledger): Promise<void> {
  ledger.heading('Trước bằng sau · totals before equal totals after');
  const [before, now] = [await unitsOn(house, EVE), await unitsOn(house, REFORM)];
  await importMadeUp(house, ledger, before);
  const ask = async (metric: string, asked: object): Promise<readonly Value[]> =>
    (await house.ask<{ metricValues: { rows: readonly Value[] } }>(VALUES, { metric, ...asked })).metricValues.rows;
  const { metrics } = await house.ask<{ metrics: readonly { key: string; unit: string }[] }>(METRICS);
  // Points of an index are not added up, nor is a median: of that the cases are.
  const keys = metrics.filter(({ unit }) => unit !== 'POINTS').map(({ key }) => key);
  const told = [...keys.map((key) => ({ key, period: QUARTER })), ...OPENED.map((key) => ({ key, period: ACROSS }))];
  for (const { key, period } of told) {
    const [then, today] = await Promise.all([
      ask(key, { period, by: ['UNIT_TYPE'], boundaries: 'AS_THEN' }),
      ask(key, { period, by: ['UNIT_TYPE'], boundaries: 'CURRENT' }),
    ]);
    const [numerator = 0, denominator = 0] = sumOf(then);
    ledger.compare(`${key}, ${period.from} … ${period.to}`, [numerator, denominator], sumOf(today));
    ledger.compare(`${key}: có gì để cộng · something to add up`, true, numerator + denominator > 0);
  }
  const asked = { period: QUARTER, by: ['UNIT'] };
  for (const key of OPENED) {
    const then = await ask(key, { ...asked, boundaries: 'AS_THEN' });
    compareUnits(ledger, key, { then, today: await ask(key, { ...asked, boundaries: 'CURRENT' }), before, now });
  }
  await checkGroups(house, ledger, now);
}

async function importMadeUp(house: ScratchHouse, ledger: Ledger, units: readonly Unit[]): Promise<void> {
  const { procedures } = await house.ask<{ procedures: { nodes: readonly { code: string }[] } }>(PROCEDURES);
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-mergers-'));
  try {
    const file = join(folder, 'every-former-unit.csv');
    const codes = procedures.nodes.map(({ code }) => code);
    writeFileSync(file, registerOf(units, codes));
    await house.importRegister(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { importBatches } = await house.ask<{ importBatches: { nodes: readonly { added: number }[] } }>(
    '{ importBatches(first: 1) { nodes { added } } }',
  );
  ledger.compare(
    'hồ sơ giả của mọi đơn vị cũ · made-up dossiers of every former unit',
    units.length * OF_EACH,
    importBatches.nodes[0]?.added,
  );
}

interface Sides {
  readonly then: readonly Value[];
  readonly today: readonly Value[];
  readonly before: readonly Unit[];
  readonly now: readonly Unit[];
}

/** A unit made of undivided ones has what they had, and no more. */
function compareUnits(ledger: Ledger, metric: string, { then, today, before, now }: Sides): void {
  const of = (rows: readonly Value[]): ReadonlyMap<string, number> =>
    new Map(rows.map(({ keys, numerator }) => [keys[0]?.key ?? '', numerator ?? 0]));
  const [had, has] = [of(then), of(today)];
  const divided = new Set(before.filter(({ successors }) => successors.length > 1).map(({ id }) => id));
  const whole = now.filter(
    ({ id, predecessors }) => has.has(id) && predecessors.every(({ unit }) => !divided.has(unit.id)),
  );
  const wrong = whole.filter(
    ({ id, predecessors }) => has.get(id) !== predecessors.reduce((sum, { unit }) => sum + (had.get(unit.id) ?? 0), 0),
  );
  ledger.compare(
    `${metric}: đơn vị không bị chia khớp · of undivided units`,
    [],
    wrong.map(({ code }) => code),
  );
  ledger.compare(`${metric}: số đơn vị đã so · units compared, more than 2,500`, true, whole.length > 2_500);
}
