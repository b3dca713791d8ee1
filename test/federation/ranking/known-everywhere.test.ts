import { afterAll, beforeAll, expect, test } from 'vitest';
import { CORRECTING, FIRST, type LateHouse, lateHouse, UNDONE, Z } from './late-house.ts';

let house: LateHouse;

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
  'unusual patterns': `gamingPatterns(scope: { provinceCode: "15" }, period: { from: "2025-08-01", to: "2025-10-31" }, knownAt: $knownAt, asOf: "2025-10-20") {
    units tests findings { kind unit { id } value expected numerator denominator chance text } }`,
  'the dossiers behind a pattern': `patternDossiers(unit: "${Z}", kind: LAST_DAY, period: { from: "2025-08-01", to: "2025-10-31" }, first: 500, knownAt: $knownAt) { nodes { code } }`,
  'a load to come': `loadForecast(unit: "${Z}", knownAt: $knownAt, asOf: "2025-10-03") { knownFrom knownUntil ${SERIES} }`,
  'deadlines to be missed': `loadForecast(unit: "${Z}", measure: OVERDUE, knownAt: $knownAt, asOf: "2025-10-03") { ${SERIES} }`,
  'reported figures beside computed ones': `claims(unit: "${Z}", knownAt: $knownAt, asOf: "2025-10-20") { totalCount
    nodes { claims { item value computed difference outcome } } }`,
  'the dossiers of a unit': `unit(id: "${Z}") {
    dossierTotals(${ABOUT}) { carriedOver received early onTime late returned pendingInTime pendingOverdue online }
    dossierSeries(${ABOUT}) { month totals { received late pendingOverdue } } }`,
};
const NAMES = Object.keys(FIGURES);

beforeAll(async () => {
  house = await lateHouse();
});
afterAll(() => house.close());

/** Every figure by its name, as text. */
async function tell(knownAt: Date | null): Promise<ReadonlyMap<string, string>> {
  const told = new Map<string, string>();
  for (const name of NAMES) {
    const answer = await house.graph(`query ($knownAt: DateTime) { ${FIGURES[name] ?? ''} }`, { knownAt });
    told.set(name, JSON.stringify(answer));
  }
  return told;
}

const claim = (item: string, value: number): Promise<object> =>
  house.graph(`mutation { addClaim(input: { unitId: "${Z}", source: "Báo cáo", wording: "số liệu", item: ${item}, value: ${String(value)},
    period: { from: "2025-07-01", to: "2025-10-31" } }) { report { key } userErrors { code } } }`);

test('whatever is asked as it was known tells the same after corrections, undoing and facts told later', async () => {
  await house.importFile(FIRST);
  const mistaken = await house.importFile(UNDONE);
  await claim('RECEIVED', 400);
  await claim('ACTIVE_FIELDS', 3);
  // As a reader copies it, right after the last write.
  const known = await house.now();
  const before = await tell(known);
  const plainly = await tell(null);

  await house.importFile(CORRECTING);
  await house.takeBack(mistaken);
  await claim('LATE', 12);

  const after = await tell(known);
  const now = await tell(null);
  for (const name of NAMES) {
    expect([name, after.get(name)]).toEqual([name, before.get(name)]);
    // What was known then was all there was.
    expect([name, before.get(name)]).toEqual([name, plainly.get(name)]);
    expect([name, now.get(name) === plainly.get(name)]).toEqual([name, false]);
  }
  expect(await tell(new Date())).toEqual(now);
});
