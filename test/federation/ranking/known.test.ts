import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registers } from '../../../server/src/dossiers/importing/register.kind.ts';
import { ImportDesk } from '../../../server/src/platform/importing/import.desk.ts';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { dayOf } from '../../../server/src/platform/plain-date.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { aRegister } from '../../support/register.ts';
import { makeWorld } from './world.ts';
import { scratchFolder, type ScratchFolder } from '../../support/scratch-folder.ts';

let database: TestDatabase;
let house: House;
let desk: ImportDesk;
let spool: ScratchFolder;
const sent: string[] = [];
// Knowledge is told by the database's clock, so the house must go by the same.
const clock = (): Date => new Date();

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  house = await openHouse({
    rooms,
    database: database.app,
    clock,
    log: makeLog('silent'),
    listener: (name) => sent.push(name),
  });
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

interface Answer {
  readonly data: object | null;
  readonly errors?: { extensions: { code: string; field: string[] } }[];
}

async function graph(query: string, variables: object = {}): Promise<Answer> {
  return (await house.http.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })).json<Answer>();
}

/** Everything that can be pinned, in one operation: what a copied link asks. */
const LINK = `query ($knownAt: DateTime, $asOf: Date, $borders: Boundaries, $z: ID!) {
  ranking: communeRanking(metric: "on_time", period: { from: "2025-07-01", to: "2025-09-17" }, knownAt: $knownAt, asOf: $asOf,
      boundaries: $borders, minimumCases: 0) {
    asOf knownAt mean rows { rank rankLow rankHigh value low high numerator denominator previousRank
      totals { carriedOver received early onTime late returned pendingInTime pendingOverdue online inPerson post estimatedShare } } }
  open: communeRanking(metric: "pending_overdue", period: { from: "2025-07-01", to: "2025-09-17" }, knownAt: $knownAt, asOf: $asOf) {
    rows { value numerator } }
  months: metricValues(metric: "volume", period: { from: "2025-05-13", to: "2025-12-31" }, by: [UNIT, MONTH], knownAt: $knownAt,
      asOf: $asOf, boundaries: $borders) { asOf knownAt rows { key value n quality { estimatedShare } } }
  history: rankHistory(metric: "on_time", period: { from: "2025-06-10", to: "2025-12-31" }, knownAt: $knownAt, asOf: $asOf,
      boundaries: $borders, minimumCases: 0) {
    asOf knownAt periods { from ranked isComplete } moves { unit { id } before after value change }
    streaks { unit { id } from to } series { unit { id } points { periodFrom rank rankLow rankHigh value numerator denominator } } }
  openOver: rankHistory(metric: "pending_overdue", period: { from: "2025-07-01", to: "2025-09-17" }, knownAt: $knownAt, asOf: $asOf) {
    series { unit { id } points { periodFrom value numerator } } }
  types: metricValues(metric: "pending_overdue", period: { from: "2025-05-13", to: "2025-10-31" }, by: [UNIT_TYPE, MONTH],
      knownAt: $knownAt, asOf: $asOf) { rows { key value n } }
  unit(id: $z) {
    dossierTotals(period: { from: "2025-08-04", to: "2025-09-17" }, knownAt: $knownAt, asOf: $asOf, boundaries: $borders) {
      carriedOver received early onTime late returned pendingInTime pendingOverdue online }
    dossierSeries(period: { from: "2025-06-10", to: "2025-12-31" }, knownAt: $knownAt, asOf: $asOf, boundaries: $borders) {
      month totals { carriedOver received late pendingInTime pendingOverdue } } } }`;

const Z = toGlobalId('AdministrativeUnit', 4001);
const LINKS = [
  { z: Z, asOf: null, borders: 'CURRENT' },
  { z: Z, asOf: '2025-09-03', borders: 'CURRENT' },
  { z: Z, asOf: '2025-09-30', borders: 'AS_THEN' },
];
const open = async (knownAt: Date | null): Promise<string> => {
  const told: (object | null)[] = [];
  for (const link of LINKS) {
    const { data, errors } = await graph(LINK, { ...link, knownAt });
    expect(errors).toBeUndefined();
    told.push(data);
  }
  return JSON.stringify(told);
};

/** A register that comes months after its days: some done late, some still open. */
const LATER = aRegister(
  Array.from({ length: 60 }, (_, index) => ({
    code: `KN-${index}`,
    unitCode: '00040',
    unitName: 'Xã Z',
    receivedAt: `${String(1 + (index % 28)).padStart(2, '0')}/08/2025 08:00`,
    dueAt: `${String(1 + (index % 28)).padStart(2, '0')}/08/2025 17:00`,
    completedAt: index % 4 === 0 ? '' : '10/09/2025 15:00',
    resultReturnedAt: '',
    state: index % 4 === 0 ? 'Đang xử lý' : 'Đã xử lý xong',
  })),
);

test('a link copied before a later import tells the same numbers ever after, a new one the new numbers', async () => {
  const copied = clock();
  const before = await open(copied);
  expect(before).toContain('"knownAt"');
  const { id } = await desk.register(Readable.from([Buffer.from(LATER)]), { fileName: 'so.csv', dryRun: false });
  await desk.run(id);
  const copiedAfter = clock();
  const after = await open(copiedAfter);
  expect(after).not.toBe(before);
  expect(await open(copied)).toBe(before);
  expect(await desk.undo(id)).toBeNull();
  expect(await open(copied)).toBe(before);
  expect(await open(copiedAfter)).toBe(after);
  const now = JSON.parse((await open(null)).replaceAll(/"(asOf|knownAt)":("[^"]*"|null),?/gu, '')) as object;
  const then = JSON.parse(before.replaceAll(/"(asOf|knownAt)":("[^"]*"|null),?/gu, '')) as object;
  expect(now).toEqual(then);
});

test('what a pinned figure tells of is over by then, and what is still to come is not known', async () => {
  const tomorrow = new Date(clock().getTime() + 86_400_000);
  const { data } = await graph(LINK, { ...LINKS[0], knownAt: tomorrow });
  const { ranking } = data as { ranking: { asOf: string; knownAt: string } };
  expect(new Date(ranking.knownAt).getTime()).toBeLessThanOrEqual(clock().getTime());
  expect(ranking.asOf < dayOf(new Date(ranking.knownAt))).toBe(true);
});

test('an instant costs no statement more', async () => {
  const costs: string[][] = [];
  for (const knownAt of [null, clock()]) {
    await open(knownAt);
    sent.length = 0;
    await open(knownAt);
    costs.push(sent.map((name) => name.replace(/\d+$|\.known$/u, '')).sort());
  }
  expect(costs[1]).toEqual(costs[0]);
});
