import { Z } from './late-house.ts';

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

const listed = (of: string): string => `dossiers(first: 500, filter: { unitId: "${Z}", knownAt: $knownAt, ${of} }) {
  totalCount nodes { code state outcome channel receivedAt dueAt completedAt procedure { code } } }`;

/** Every kind of figure and of what stands beside one that can be asked as it was known. `$group` is a group of one's own, `$field` a field that is late. */
export const QUESTIONS: Readonly<Record<string, string>> = {
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
    nodes { key source wording writtenDownBy isOwn claims { item value computed difference outcome } } }`,
  'what communes did': `practices(unit: "${Z}", knownAt: $knownAt) { totalCount
    nodes { key title source addedBy isOwn before { numerator denominator value } after { numerator denominator value } } }`,
  'what a commune says of its figure': `communeRanking(metric: "on_time", ${ABOUT}, minimumCases: 0) {
    rows { unit { id } statement { text authorName writtenAt } } }`,
  'why a figure differs': `rankExplanation(unit: "${Z}", metric: "on_time", ${ABOUT}, minimumCases: 0) { value reference difference
    parts { kind effect fieldCode channel ownNumerator ownDenominator } context { practices { count { own } } } }`,
  'people beside a figure': `rankExplanation(unit: "${Z}", metric: "on_time", against: SCOPE, ${ABOUT}, minimumCases: 0) {
    context { staffing { posts { own before } people { own before } } } }`,
  'outages beside a figure': `rankExplanation(unit: "${Z}", metric: "on_time", against: SCOPE, ${ABOUT}, minimumCases: 0) {
    context { outages { own before } } }`,
  'seats and people of a unit': `unit(id: "${Z}") { staff(asOf: "2025-10-20", knownAt: $knownAt) { required filled available } }`,
  'seats and people by field': `staffMatrix(scope: { unitIds: ["${Z}"] }, asOf: "2025-10-20", knownAt: $knownAt) {
    cells { field { code } required available } }`,
  'groups of units': `peerGroups(knownAt: $knownAt) { key name units { code } }`,
  'one group of units': `peerGroup(key: $group, knownAt: $knownAt) { name units { code } }`,
  'a ranking among a group of one’s own': `communeRanking(metric: "volume", ${ABOUT}, scope: { peerGroup: $group }, minimumCases: 0) {
    rows { rank value unit { code } } }`,
  'a ranking among mountain communes': `communeRanking(metric: "volume", ${ABOUT}, scope: { peerGroup: "mountain=yes" }, minimumCases: 0) {
    rows { rank value unit { code } } }`,
  'how metrics are defined':
    'metrics(knownAt: $knownAt) { key version formula versions { version formula } sqlDefinition }',
  'the name of a metric beside its ranking': `communeRanking(metric: "on_time", ${ABOUT}) { metric { name formula } }`,
  'the dossiers of a unit': `unit(id: "${Z}") {
    dossierTotals(${ABOUT}) { carriedOver received early onTime late returned pendingInTime pendingOverdue online }
    dossierSeries(${ABOUT}) { month totals { received late pendingOverdue } } }`,
  'what is on record of a unit': `unitEvents(unit: "${Z}", knownAt: $knownAt) { kind key day text source metric { key } }`,
  'how much is known of a unit': `unit(id: "${Z}") { dataState(knownAt: $knownAt) { lastReceivedOn lastLateAt } }`,
  'what came in late of a unit': `unit(id: "${Z}") { lateArrivals(knownAt: $knownAt) { on received ended firstDay lastDay } }`,
  'a unit and where it came from': `unit(id: "${Z}", knownAt: $knownAt) { name population areaKm2 densityPerKm2
    predecessors { share relation unit { code population } } lineage { share from { code population } to { code areaKm2 } } }`,
  'a unit by its code':
    'unit(code: "00040", asOf: "2025-10-20", knownAt: $knownAt) { population neighbours { population } province { unitCount } }',
  'where a former unit went':
    'unit(code: "00030", asOf: "2025-06-30", knownAt: $knownAt) { successors { share unit { code population } } }',
  'units of a province':
    'units(provinceCode: "15", knownAt: $knownAt) { totalCount nodes { code population predecessors { share } } }',
  'units found by name': 'units(search: "Z", knownAt: $knownAt) { totalCount nodes { name population } }',
  'units of the same name': 'units(homonyms: true, knownAt: $knownAt) { totalCount nodes { name population } }',
  'provinces and their units': 'provinces(knownAt: $knownAt) { code unitCount }',
  'what is wrong with the territory':
    'territoryFindings(knownAt: $knownAt) { totalCount nodes { code subject detail } }',
  'what is open in a unit': `unit(id: "${Z}") { backlog(knownAt: $knownAt, asOf: "2025-10-20") { open overdue bands { key dossiers } } }`,
  'a list of dossiers': listed(''),
  'a list of one field': listed('fieldCodes: [$field]'),
  'a list of one channel': listed('channels: [ONLINE]'),
  'a list of one field and channel': listed('fieldCode: $field, channels: [ONLINE, POST]'),
  'a list of what a figure of a slice counts': listed(
    `fieldCodes: [$field], channels: [IN_PERSON], countsAny: [LATE], period: { from: "2025-07-01", to: "2025-10-31" }, asOf: "2025-10-20"`,
  ),
};
