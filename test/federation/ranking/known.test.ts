import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../../server/src/platform/plain-date.ts';
import { aRegister } from '../../support/register.ts';
import { type LateHouse, lateHouse, Z } from './late-house.ts';

let world: LateHouse;
beforeAll(async () => {
  world = await lateHouse();
});
afterAll(() => world.close());

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

const LINKS = [
  { z: Z, asOf: null, borders: 'CURRENT' },
  { z: Z, asOf: '2025-09-03', borders: 'CURRENT' },
  { z: Z, asOf: '2025-09-30', borders: 'AS_THEN' },
];
const open = async (knownAt: Date | null): Promise<string> => {
  const told: object[] = [];
  for (const link of LINKS) {
    told.push(await world.ask<object>(LINK, { ...link, knownAt }));
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
  const copied = new Date();
  const before = await open(copied);
  expect(before).toContain('"knownAt"');
  const id = await world.importFile(LATER);
  const copiedAfter = new Date();
  const after = await open(copiedAfter);
  expect(after).not.toBe(before);
  expect(await open(copied)).toBe(before);
  await world.takeBack(id);
  expect(await open(copied)).toBe(before);
  expect(await open(copiedAfter)).toBe(after);
  const now = JSON.parse((await open(null)).replaceAll(/"(asOf|knownAt)":("[^"]*"|null),?/gu, '')) as object;
  const then = JSON.parse(before.replaceAll(/"(asOf|knownAt)":("[^"]*"|null),?/gu, '')) as object;
  expect(now).toEqual(then);
});

test('what a pinned figure tells of is over by then, and what is still to come is not known', async () => {
  const tomorrow = new Date(new Date().getTime() + 86_400_000);
  const { ranking } = await world.ask<{ ranking: { asOf: string; knownAt: string } }>(LINK, {
    ...LINKS[0],
    knownAt: tomorrow,
  });
  expect(new Date(ranking.knownAt).getTime()).toBeLessThanOrEqual(new Date().getTime());
  expect(ranking.asOf < dayOf(new Date(ranking.knownAt))).toBe(true);
});

test('an instant costs no statement more', async () => {
  const costs: string[][] = [];
  for (const knownAt of [null, new Date()]) {
    await open(knownAt);
    world.sent.length = 0;
    await open(knownAt);
    costs.push(world.sent.map((name) => name.replace(/\d+$|\.known$/u, '')).sort());
  }
  expect(costs[1]).toEqual(costs[0]);
});
