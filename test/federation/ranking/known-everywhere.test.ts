import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registers } from '../../../server/src/dossiers/importing/register.kind.ts';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { ImportDesk } from '../../../server/src/platform/importing/import.desk.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { aRow, HEADER, type RegisterLine } from '../../support/register.ts';
import { makeWorld } from './world.ts';
import { scratchFolder, type ScratchFolder } from '../../support/scratch-folder.ts';

let database: TestDatabase;
let house: House;
let desk: ImportDesk;
let spool: ScratchFolder;
// Knowledge is told by the database's clock, so the house must go by the same.
const clock = (): Date => new Date();

const Z = toGlobalId('AdministrativeUnit', 4001);
const ABOUT = 'period: { from: "2025-07-01", to: "2025-10-31" }, knownAt: $knownAt, asOf: "2025-10-20"';
const ROWS = 'rows { key value numerator denominator low high n quality { estimatedShare toldShare } }';
const RANKED = `rows { unit { id } rank rankLow rankHigh value low high numerator denominator previousRank
  totals { carriedOver received early onTime late returned pendingInTime pendingOverdue online } }`;
const SERIES =
  'series { fieldCode expected low high recent { date value } backtest { meanError naiveError coverage } }';
const ranking = (metric: string): string =>
  `communeRanking(metric: "${metric}", ${ABOUT}, minimumCases: 0) { asOf mean peerMedian ${RANKED} }`;
const values = (metric: string, by: string): string =>
  `metricValues(metric: "${metric}", by: [${by}], ${ABOUT}, minimumCases: 0) { asOf ${ROWS} }`;
const history = (metric: string): string => `rankHistory(metric: "${metric}", ${ABOUT}, minimumCases: 0) {
  series { unit { id } points { periodFrom rank rankLow rankHigh value numerator denominator } } moves { unit { id } before after change } }`;

/** Every kind of figure that can be asked as it was known. */
const FIGURES: Readonly<Record<string, string>> = {
  'a ranking by a share': ranking('on_time'),
  'a ranking by what is open': ranking('pending_overdue'),
  'a ranking by the median': ranking('median_handling'),
  'a ranking by the mean': ranking('mean_handling'),
  'a ranking by how people were served': ranking('satisfied'),
  'a ranking by what was asked for twice': ranking('asked_twice'),
  'a ranking by Decision 766': ranking('index_766'),
  'months of a count': values('volume', 'UNIT, MONTH'),
  'months of handling times': values('median_handling', 'UNIT, MONTH'),
  'months of service': values('digitised', 'UNIT, MONTH'),
  'months of what was asked for twice': values('asked_twice', 'UNIT_TYPE, MONTH'),
  'fields of a share': values('on_time', 'FIELD, CHANNEL'),
  'fields of what is open': values('pending_overdue', 'FIELD, MONTH'),
  'channels of service': values('satisfied', 'CHANNEL'),
  'procedures of a count': values('volume', 'PROCEDURE, UNIT'),
  'fields of handling times': values('median_handling', 'FIELD'),
  'fields of Decision 766': values('index_766', 'FIELD'),
  'places by a share': history('on_time'),
  'places by the median': history('median_handling'),
  'places by service': history('digitised'),
  'places by Decision 766': history('index_766'),
  'Decision 766 of a unit': `index766(unit: "${Z}", ${ABOUT}) { asOf points reachablePoints
    groups { indicators { code status value numerator denominator points } } }`,
  'places over other weights': `weightSensitivity(${ABOUT}, minimumCases: 0) {
    rows { unit { id } rank holdsShare shifted { groupCode rankLess rankMore } } groups { code meanMove } }`,
  'what needs attention':
    'signals(scope: { provinceCode: "15" }, knownAt: $knownAt, asOf: "2025-10-03") { kind unit { id } value expected numerator denominator chance excess text }',
  'a load to come': `loadForecast(unit: "${Z}", knownAt: $knownAt, asOf: "2025-10-03") { knownFrom knownUntil ${SERIES} }`,
  'deadlines to be missed': `loadForecast(unit: "${Z}", measure: OVERDUE, knownAt: $knownAt, asOf: "2025-10-03") { ${SERIES} }`,
  'reported figures beside computed ones': `claims(unit: "${Z}", knownAt: $knownAt, asOf: "2025-10-20") { totalCount
    nodes { claims { item value computed difference outcome } } }`,
  'the dossiers of a unit': `unit(id: "${Z}") {
    dossierTotals(${ABOUT}) { carriedOver received early onTime late returned pendingInTime pendingOverdue online }
    dossierSeries(${ABOUT}) { month totals { received late pendingOverdue } } }`,
};
const NAMES = Object.keys(FIGURES);

/** Columns of a register that tell how somebody was served. */
const SERVED = ['Số lần bổ sung', 'Số thành phần', 'Số thành phần số hoá', 'Kết quả điện tử', 'Mức độ hài lòng'];
type Served = readonly [rounds: string, components: string, digitised: string, electronic: string, rating: string];
const UNTOLD: Served = ['', '', '', '', ''];

const day = (index: number, month: string, time: string): string =>
  `${String(1 + (index % 28)).padStart(2, '0')}/${month}/2025 ${time}`;
const lines = (
  prefix: string,
  rest: (index: number) => Partial<RegisterLine> & { readonly served?: Served },
): string => {
  const rows = Array.from({ length: 84 }, (_, index) => {
    const { served = UNTOLD, ...line } = rest(index);
    const told: RegisterLine = {
      code: `${prefix}-${String(index)}`,
      unitCode: '00040',
      unitName: 'Xã Z',
      channel: index % 3 === 0 ? 'Trực tiếp' : 'Trực tuyến',
      receivedAt: day(index, '08', '08:00'),
      dueAt: day(index, '09', '17:00'),
      ...line,
    };
    return [...aRow(told), ...served];
  });
  return `${[[...HEADER, ...SERVED], ...rows].map((cells) => cells.join(';')).join('\n')}\n`;
};
const OPEN = { completedAt: '', resultReturnedAt: '', state: 'Đang xử lý' } as const;
const done = (completedAt: string) => ({ completedAt, resultReturnedAt: '', state: 'Đã xử lý xong' });

/** Half of it open, of service nothing told. */
const FIRST = lines('KE', (index) => (index % 2 === 0 ? OPEN : done(day(index, '09', '15:00'))));
/** What is open there is done since, half of it late, and all are told how they were served. */
const CORRECTING = lines('KE', (index) => ({
  ...done(index % 4 === 2 ? `0${String(1 + (index % 9))}/10/2025 15:00` : day(index, '09', '15:00')),
  served: [
    String(index % 4),
    '3',
    index % 3 === 0 ? '3' : '0',
    index % 2 === 0 ? 'Có' : 'Không',
    index % 2 === 0 ? 'Hài lòng' : 'Không hài lòng',
  ],
}));
const UNDONE = lines('KU', (index) => ({
  ...done(day(index, '09', '10:00')),
  served: ['2', '2', '2', 'Có', 'Hài lòng'],
}));

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  house = await openHouse({ rooms, database: database.app, clock, log: makeLog('silent') });
  spool = scratchFolder('spool');
  const onFailure = (_batch: number, cause: unknown): void => {
    throw cause;
  };
  desk = new ImportDesk(registers, { database: database.app, spoolDir: spool.path, clock, onFailure });
});
afterAll(async () => {
  await desk.close();
  await house.close();
  await database.drop();
  spool.remove();
});

async function graph(query: string, variables: object = {}): Promise<object> {
  const answer = await house.http.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  const { data, errors } = answer.json<{ data: object; errors?: object[] }>();
  expect(errors).toBeUndefined();
  return data;
}

/** Unusual patterns come of courses, which have no memory: a pinned answer leaves them out. */
const withoutPatterns = (_key: string, value: unknown): unknown =>
  Array.isArray(value)
    ? (value as unknown[]).filter((one) => (one as { kind?: string } | null)?.kind !== 'PATTERN')
    : value;

/** Every figure by its name, as text. */
async function tell(knownAt: Date | null): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const name of NAMES) {
    const answer = await graph(`query ($knownAt: DateTime) { ${FIGURES[name] ?? ''} }`, { knownAt });
    told.set(name, JSON.stringify(answer, withoutPatterns));
  }
  return told;
}

async function importFile(file: string): Promise<number> {
  const { id } = await desk.register(Readable.from([Buffer.from(file)]), { fileName: 'so.csv', dryRun: false });
  await desk.run(id);
  return id;
}

const claim = (item: string, value: number): Promise<object> =>
  graph(`mutation { addClaim(input: { unitId: "${Z}", source: "Báo cáo", wording: "số liệu", item: ${item}, value: ${String(value)},
    period: { from: "2025-07-01", to: "2025-10-31" } }) { report { key } userErrors { code } } }`);

test('whatever is asked as it was known tells the same after corrections, undoing and facts told later', async () => {
  await importFile(FIRST);
  const mistaken = await importFile(UNDONE);
  await claim('RECEIVED', 400);
  await claim('ACTIVE_FIELDS', 3);
  // As a reader copies it, right after the last write.
  const { meta } = (await graph('{ meta { now } }')) as { meta: { now: string } };
  const known = new Date(meta.now);
  const before = await tell(known);
  const plainly = await tell(null);

  await importFile(CORRECTING);
  expect(await desk.undo(mistaken)).toBeNull();
  await claim('LATE', 12);

  const after = await tell(known);
  const now = await tell(null);
  for (const name of NAMES) {
    expect([name, after.get(name)]).toEqual([name, before.get(name)]);
    // What was known then was all there was.
    expect([name, before.get(name)]).toEqual([name, plainly.get(name)]);
    expect([name, now.get(name) === plainly.get(name)]).toEqual([name, false]);
  }
  expect(await tell(clock())).toEqual(now);
});
