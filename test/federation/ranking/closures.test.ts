import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { at, codesOf, type Answer } from '../access/signed-house.ts';
import { READERS, type Reader } from '../exports/examples.ts';
import { exportWorld, type ExportWorld } from '../exports/export-world.ts';

/** Leaderboards turned off: by whom, to whom, how long; and every way by which units are told beside each other. */

let world: ExportWorld;
let banLau: string;
let other: string;
let view: string;
/** The administrator's cookie once the first one is too old. */
let again: string | undefined;

beforeAll(async () => {
  world = await exportWorld();
  const found = await world.signed.ask('{ one: unit(code: "02788") { id } two: unit(code: "02761") { id } }');
  [banLau, other] = [String(at(found, 'one.id')), String(at(found, 'two.id'))];
  const state = JSON.stringify({ version: 1, search: '?p=2026Q3&in=15&m=index_766' });
  const saved = await ask('lanhdao', SAVE, {
    input: { key: null, name: 'x', page: 'ranking', state, shareWithRole: false, shareWithUnit: false },
  });
  view = String(at(saved, 'saveView.savedView.key'));
});
afterAll(() => world.close());
afterEach(async () => {
  const { rankingClosures } = (await ask('quantri', '{ rankingClosures { key } }')).data as {
    rankingClosures: { key: string }[];
  };
  for (const { key } of rankingClosures) await reopen('quantri', key);
});

const SAVE = 'mutation($input: SaveViewInput!) { saveView(input: $input) { savedView { key } userErrors { code } } }';
const ask = (as: Reader, query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  world.signed.ask(query, { cookie: (as === 'quantri' ? again : undefined) ?? world.cookies.get(as), variables });

const CLOSE = `mutation($input: CloseRankingInput!) { closeRanking(input: $input) {
  closure { key metric audience provinceCode reason closedBy mayReopen } userErrors { code field } } }`;
const close = (as: Reader, input: Record<string, unknown>): Promise<Answer> =>
  ask(as, CLOSE, { input: { metric: 'index_766', reasonVi: 'Đang rà soát số liệu.', ...input } });
const reopen = (as: Reader, key: string): Promise<Answer> =>
  ask(as, `mutation { reopenRanking(input: { key: "${key}" }) { key userErrors { code } } }`);
const refusedFor = (answer: Answer): unknown => at(answer, 'closeRanking.userErrors.0.code');

const PERIOD = 'period: { from: "2026-07-01", to: "2026-09-30" }';
const WHOLE = 'scope: { provinceCode: "15" }';
const ONE = 'scope: { unitCodes: ["02788"] }';
const explained = (more: string): string =>
  `{ rankExplanation(unit: "${banLau}", metric: "index_766", ${PERIOD}, ${more}) { rank nextPlace { cases } value } }`;

/** Every way by which units are told beside each other. */
const COMPARED = (): Readonly<Record<string, string>> => ({
  ranking: `{ communeRanking(metric: "index_766", ${PERIOD}, ${WHOLE}) { rows { rank } } }`,
  'ranking as it was known': `{ communeRanking(metric: "index_766", ${PERIOD}, ${WHOLE}, knownAt: "2026-10-05T01:00:00Z") { rows { rank } } }`,
  'two units': `{ communeRanking(metric: "index_766", ${PERIOD}, scope: { unitCodes: ["02788", "02761"] }) { rows { value } } }`,
  history: `{ rankHistory(metric: "index_766", ${PERIOD}, ${WHOLE}) { series { points { rank } } } }`,
  'history of one among many': `{ rankHistory(metric: "index_766", ${PERIOD}, ${WHOLE}, units: ["02788"]) { series { points { rank } } } }`,
  weights: `{ weightSensitivity(${PERIOD}, ${WHOLE}) { rows { rank } } }`,
  explanation: explained('against: PEER_MEDIAN'),
  'explanation against the time before': explained('against: PREVIOUS_PERIOD'),
  'explanation against another': explained(`against: UNIT, other: "${other}", ${ONE}`),
  'explanation among two': explained('against: SCOPE, scope: { unitCodes: ["02788", "02761"] }'),
  'values by unit': `{ metricValues(metric: "index_766", ${PERIOD}, ${WHOLE}, by: [UNIT]) { rows { value } } }`,
  'values by unit and month': `{ metricValues(metric: "index_766", ${PERIOD}, ${WHOLE}, by: [MONTH, UNIT]) { rows { value } } }`,
});

/** What stays open whatever is closed: a unit by itself, and what is not told by unit. */
const ALONE = (): Readonly<Record<string, string>> => ({
  ranking: `{ communeRanking(metric: "index_766", ${PERIOD}, ${ONE}) { rows { value } } }`,
  history: `{ rankHistory(metric: "index_766", ${PERIOD}, ${ONE}) { series { points { value } } } }`,
  weights: `{ weightSensitivity(${PERIOD}, ${ONE}) { rows { value } } }`,
  explanation: explained(`against: PREVIOUS_PERIOD, ${ONE}`),
  values: `{ metricValues(metric: "index_766", ${PERIOD}, ${ONE}, by: [UNIT, MONTH]) { rows { value } } }`,
  index: `{ index766(unit: "${banLau}", ${PERIOD}) { points } }`,
  'of the province by month': `{ metricValues(metric: "index_766", ${PERIOD}, ${WHOLE}, by: [MONTH]) { rows { value } } }`,
  'mean and median of the province': `{ communeRanking(metric: "index_766", ${PERIOD}, ${WHOLE}) { peerMedian stability { note } } }`,
  'another metric': `{ communeRanking(metric: "on_time", ${PERIOD}, ${WHOLE}) { rows { rank } } }`,
});

const QUERY = 'from=2026-07-01&to=2026-09-30';
const FILES = (): readonly string[] => [
  `/exports/ranking.csv?metric=index_766&province=15&${QUERY}`,
  `/exports/rank-history.json?metric=index_766&province=15&step=QUARTER&${QUERY}`,
  `/exports/rank-streaks.json?metric=index_766&province=15&${QUERY}`,
  `/exports/rank-moves.json?metric=index_766&province=15&${QUERY}`,
  `/exports/weights.xlsx?province=15&${QUERY}`,
  `/exports/why.json?unit=02788&metric=index_766&${QUERY}`,
  `/exports/metric-values.ndjson?metric=index_766&by=UNIT&province=15&${QUERY}`,
];

/** The audience that a reader of the demo belongs to. */
const AUDIENCE: Readonly<Record<Reader, string>> = {
  nobody: 'PUBLIC',
  lanhdao: 'PROVINCE_LEADER',
  'huyen.muongkhuong': 'DISTRICT_LEADER',
  'xa.banlau': 'COMMUNE_LEADER',
  noivu: 'HR_OFFICER',
  phantich: 'ANALYST',
  'motcua.banlau': 'ONE_STOP_OFFICER',
  congdan: 'CITIZEN',
  quantri: 'ADMINISTRATOR',
};

/** One after the other: a house that is asked more than it can answer refuses for another reason. */
async function codesTo(as: Reader, questions: Readonly<Record<string, string>>): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, query] of Object.entries(questions)) found[name] = codesOf(await ask(as, query));
  return found;
}
const everywhere = (questions: Readonly<Record<string, string>>, codes: readonly string[]) =>
  Object.fromEntries(Object.keys(questions).map((name) => [name, codes]));

test.each(READERS)(
  'closed to the role of %s: every comparison is, in the graph and as a file, to nobody else',
  async (reader) => {
    expect(await codesTo(reader, COMPARED())).toEqual(everywhere(COMPARED(), []));
    await close('quantri', { audience: AUDIENCE[reader] });
    expect(await codesTo(reader, COMPARED())).toEqual(everywhere(COMPARED(), ['RANKING_CLOSED']));
    expect(await codesTo(reader, ALONE())).toEqual(everywhere(ALONE(), []));
    for (const address of FILES()) {
      const { status, body } = await world.get(address, reader);
      expect([address, status]).toEqual([address, 400]);
      expect(body).toContain('RANKING_CLOSED');
    }
    const others = READERS.filter((one) => one !== reader);
    for (const one of others) expect([one, ...codesOf(await ask(one, COMPARED()['ranking'] ?? ''))]).toEqual([one]);
  },
);

test('a saved view of a closed leaderboard is refused like its page, and answers again when it is opened', async () => {
  const closed = await close('quantri', { audience: 'EVERYBODY' });
  expect(await world.get(`/v/${view}.json`, 'lanhdao')).toMatchObject({ status: 400 });
  await reopen('quantri', String(at(closed, 'closeRanking.closure.key')));
  expect(await world.get(`/v/${view}.json`, 'lanhdao')).toMatchObject({ status: 200 });
});

test('the refusal says of what, to whom, how long and why, in the reader’s language', async () => {
  await close('quantri', { audience: 'PUBLIC', reasonEn: 'Figures are under review.', validUntil: '2026-12-31' });
  const told = async (language: string) => {
    const { errors } = await world.signed.ask(COMPARED()['ranking'] ?? '', {
      headers: { 'accept-language': language },
    });
    return errors?.[0]?.message;
  };
  expect(await told('vi')).toBe(
    'Bảng xếp hạng theo “Bộ chỉ số phục vụ người dân (766)” đang đóng với người chưa đăng nhập hoặc chưa được giao vai trò, đến hết ngày 31/12/2026. Lý do: Đang rà soát số liệu.',
  );
  expect(await told('en')).toBe(
    'The leaderboard by “Public service index (766)” is closed to whoever has not signed in or has no role, until the end of 2026-12-31. Reason: Figures are under review.',
  );
});

const ATTENTION = '{ signals(scope: { provinceCode: "15" }, asOf: "2026-09-30") { kind } }';
const kindsTo = async (as: Reader): Promise<string[]> => {
  const { signals } = (await ask(as, ATTENTION)).data as { signals: { kind: string }[] };
  return [...new Set(signals.map(({ kind }) => kind))].toSorted();
};
const TIMELINESS = ['LATE_TWICE', 'LATE_WORSE', 'OVERDUE_AHEAD', 'WEEK_BELOW'];

test.each(['on_time', 'late'])('what needs attention is no side door to who is last by %s', async (metric) => {
  const before = await kindsTo('phantich');
  expect(before.filter((kind) => TIMELINESS.includes(kind))).not.toEqual([]);
  await close('quantri', { metric, audience: 'ANALYST' });
  expect((await kindsTo('phantich')).filter((kind) => TIMELINESS.includes(kind))).toEqual([]);
  expect(await kindsTo('lanhdao')).toEqual(before);
});

test('with every leaderboard closed nothing names the units that need attention; closed by another metric all stays', async () => {
  const before = await kindsTo('phantich');
  await close('quantri', { metric: 'index_766', audience: 'ANALYST' });
  expect(await kindsTo('phantich')).toEqual(before);
  await close('quantri', { metric: null, audience: 'ANALYST' });
  expect(await kindsTo('phantich')).toEqual([]);
});

const reportTo = async (as: Reader, key: string): Promise<string[]> =>
  codesOf(await ask(as, `{ report(key: "${key}") { lines { label } } }`));

test('a notice of places is refused like the leaderboard it is; reports that the law asks for stay', async () => {
  expect(await reportTo('phantich', 'ranking-notice_15_2026Q2')).toEqual([]);
  await close('quantri', { metric: 'on_time', audience: 'ANALYST' });
  expect(await reportTo('phantich', 'ranking-notice_15_2026Q2')).toEqual(['RANKING_CLOSED']);
  expect((await world.get('/exports/report.csv?key=ranking-notice_15_2026Q2', 'phantich')).status).toBe(400);
  expect(await reportTo('lanhdao', 'ranking-notice_15_2026Q2')).toEqual([]);
  expect(await reportTo('phantich', 'ii06-province_15_2026Q2')).toEqual([]);
});

test('every metric at once, and the metrics say so themselves', async () => {
  const closures = async (as: Reader): Promise<unknown[]> => {
    const { metrics } = (await ask(as, '{ metrics { closure { reason } } }')).data as {
      metrics: { closure: unknown }[];
    };
    return [...new Set(metrics.map(({ closure }) => JSON.stringify(closure)))];
  };
  await close('quantri', { metric: null, audience: 'ANALYST' });
  expect(await closures('phantich')).toEqual(['{"reason":"Đang rà soát số liệu."}']);
  expect(await closures('nobody')).toEqual(['null']);
  expect(codesOf(await ask('phantich', ALONE()['another metric'] ?? ''))).toEqual(['RANKING_CLOSED']);
  expect(
    at(await ask('nobody', '{ rankingClosures(metric: "on_time") { audience metric } }'), 'rankingClosures'),
  ).toEqual([{ audience: 'ANALYST', metric: null }]);
});

test('a province’s leader closes to viewers of the province: those of its communes and former districts too', async () => {
  const closed = await close('lanhdao', { audience: 'EVERYBODY', provinceCode: '15' });
  expect(at(closed, 'closeRanking.closure')).toMatchObject({ provinceCode: '15', mayReopen: true });
  const readers: Reader[] = [];
  for (const reader of READERS) {
    if (codesOf(await ask(reader, COMPARED()['ranking'] ?? '')).length > 0) readers.push(reader);
  }
  expect(readers).toEqual(['lanhdao', 'huyen.muongkhuong', 'xa.banlau', 'noivu', 'motcua.banlau']);
});

test('a province’s leader has no say beyond the province, and nobody else has any', async () => {
  expect(refusedFor(await close('lanhdao', { audience: 'COMMUNE_LEADER' }))).toBe('CLOSURE_SCOPE');
  expect(refusedFor(await close('lanhdao', { audience: 'COMMUNE_LEADER', provinceCode: '01' }))).toBe('CLOSURE_SCOPE');
  expect(codesOf(await close('phantich', { audience: 'PUBLIC' }))).toEqual(['FORBIDDEN']);
  expect(codesOf(await close('xa.banlau', { audience: 'PUBLIC' }))).toEqual(['FORBIDDEN']);
  expect(codesOf(await close('nobody', { audience: 'PUBLIC' }))).toEqual(['UNAUTHENTICATED']);
  const closed = await close('quantri', { audience: 'PUBLIC' });
  const key = String(at(closed, 'closeRanking.closure.key'));
  expect(at(await reopen('lanhdao', key), 'reopenRanking.userErrors.0.code')).toBe('CLOSURE_SCOPE');
  expect(at(await reopen('quantri', '0'), 'reopenRanking.userErrors.0.code')).toBe('CLOSURE_UNKNOWN');
});

test.each([
  [{ audience: 'PUBLIC', provinceCode: '15' }, 'CLOSURE_PLACELESS', ['input', 'audience']],
  [{ audience: 'PUBLIC', reasonVi: '  ' }, 'CLOSURE_REASON', ['input', 'reasonVi']],
  [{ audience: 'PUBLIC', reasonEn: 'x'.repeat(301) }, 'CLOSURE_REASON', ['input', 'reasonEn']],
  [{ audience: 'PUBLIC', metric: 'nothing' }, 'CLOSURE_METRIC_UNKNOWN', ['input', 'metric']],
  [{ audience: 'PUBLIC', validUntil: '2020-01-01' }, 'CLOSURE_DAYS', ['input', 'validUntil']],
  [{ audience: 'ANALYST', provinceCode: 'x' }, 'CLOSURE_SCOPE', ['input', 'provinceCode']],
])('%j is refused: %s', async (input, code, field) => {
  expect(at(await close('quantri', input), 'closeRanking.userErrors.0')).toEqual({ code, field });
});

test('the same leaderboard is not closed to the same viewers twice', async () => {
  await close('quantri', { audience: 'PUBLIC' });
  expect(refusedFor(await close('quantri', { audience: 'PUBLIC', reasonVi: 'Lý do khác.' }))).toBe('CLOSURE_EXISTS');
  expect(refusedFor(await close('quantri', { audience: 'CITIZEN' }))).toBeUndefined();
});

test('it holds on its first and its last day, and on none before or after', async () => {
  const codes = async (): Promise<string[]> => codesOf(await ask('nobody', COMPARED()['ranking'] ?? ''));
  const day = (ahead: number): string => {
    const at = new Date(world.signed.now().getTime() + 7 * 3_600_000 + ahead * 86_400_000);
    return at.toISOString().slice(0, 10);
  };
  await close('quantri', { audience: 'PUBLIC', validFrom: day(1), validUntil: day(2) });
  const seen: string[][] = [await codes()];
  for (let days = 0; days < 3; days += 1) {
    world.signed.pass(86_400_000);
    seen.push(await codes());
  }
  expect(seen).toEqual([[], ['RANKING_CLOSED'], ['RANKING_CLOSED'], []]);
  again = await world.signed.enter('quantri');
  expect(at(await ask('nobody', '{ rankingClosures { key } }'), 'rankingClosures')).toEqual([]);
});
