import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { at, codesOf, type Answer } from '../access/signed-house.ts';
import type { Reader } from '../exports/examples.ts';
import { exportWorld, type ExportWorld } from '../exports/export-world.ts';

/** What values are aimed at: by which document, where, on which days; who sets them, and what figures say of them. */

let world: ExportWorld;
/** Keys of what a test set. */
let set: string[] = [];

beforeAll(async () => {
  world = await exportWorld();
});
afterAll(() => world.close());
afterEach(async () => {
  for (const key of set) await end('quantri', key, '1999-01-01');
  set = [];
});

const ask = (as: Reader, query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
  world.signed.ask(query, { cookie: world.cookies.get(as), variables });

const SET = `mutation($input: SetMetricTargetInput!) { setMetricTarget(input: $input) {
  target { key metric value provinceCode source note validFrom validUntil setBy mayEnd } userErrors { code field } } }`;
const END = `mutation($input: EndMetricTargetInput!) { endMetricTarget(input: $input) { key userErrors { code field } } }`;

async function aim(as: Reader, input: Record<string, unknown>): Promise<Answer> {
  const told = await ask(as, SET, {
    input: { metric: 'paid_online', value: 0.6, source: 'Kế hoạch 1/KH-UBND', ...input },
  });
  if (codesOf(told).length === 0 && at(told, 'setMetricTarget.target') !== null) set.push(keyOf(told));
  return told;
}
const keyOf = (told: Answer): string => String(at(told, 'setMetricTarget.target.key'));
const end = (as: Reader, key: string, lastDay: string | null = null): Promise<Answer> =>
  ask(as, END, { input: { key, lastDay } });
const refusedFor = (told: Answer): unknown => at(told, 'setMetricTarget.userErrors.0.code');

interface Target {
  readonly metric: string;
  readonly value: number;
  readonly provinceCode: string | null;
  readonly source: string;
}
async function targetsOf(metric: string, more = ''): Promise<Target[]> {
  const told = await ask('nobody', `{ metrics { key targets${more} { metric value provinceCode source } } }`);
  const metrics = at(told, 'metrics') as { key: string; targets: Target[] }[];
  return metrics.find(({ key }) => key === metric)?.targets ?? [];
}

interface Month {
  readonly key: string;
  readonly target: { readonly value: number; readonly source: string } | null;
}
async function course(metric: string, { province = '15', knownAt = '' } = {}): Promise<Record<string, number | null>> {
  const told = await ask(
    'nobody',
    `{ metricValues(metric: "${metric}", period: { from: "2026-07-01", to: "2026-09-30" }, by: [MONTH],
      scope: { unitCodes: ["02788"] }${knownAt}) { rows { key target(provinceCode: "${province}") { value source } } } }`,
  );
  const rows = at(told, 'metricValues.rows') as Month[];
  return Object.fromEntries(rows.map(({ key, target }) => [key, target?.value ?? null]));
}

test('the house comes with the thresholds of its sources, each naming its document', async () => {
  const { metrics } = (await ask('nobody', '{ metrics { targets { metric value source provinceCode } } }')).data as {
    metrics: { targets: Target[] }[];
  };
  const found = metrics.flatMap(({ targets }) => targets);
  expect(Object.fromEntries(found.map(({ metric, value }) => [metric, value]))).toEqual({
    on_time: 0.9,
    digitised: 0.8,
    reused: 0.8,
    online_with_result: 0.5,
  });
  for (const { metric, source } of found) {
    expect([metric, source]).toEqual([
      metric,
      expect.stringMatching(metric === 'on_time' ? /Thọ Xuân/u : /766\/QĐ-TTg/u),
    ]);
  }
});

test('thresholds of the index and targets that rest on them say the same', async () => {
  const told = await ask('nobody', `{ unit(code: "02788") { id } metrics { key targets { value source } } }`);
  const index = await ask(
    'nobody',
    `{ index766(unit: "${String(at(told, 'unit.id'))}", period: { from: "2026-07-01", to: "2026-09-30" }) {
      groups { indicators { code fullMarksFrom metrics { key targets(on: "2026-09-30") { value source } } } } } }`,
  );
  const groups = at(index, 'index766.groups') as {
    indicators: { code: string; fullMarksFrom: number; metrics: { key: string; targets: Target[] }[] }[];
  }[];
  const resting = groups
    .flatMap(({ indicators }) => indicators)
    .filter(({ fullMarksFrom, metrics }) => fullMarksFrom < 1 && metrics.length === 1);
  expect(resting.map(({ code }) => code).sort()).toEqual(['3.3', '4.2', '4.3']);
  for (const { code, fullMarksFrom, metrics } of resting) {
    expect([code, metrics[0]?.targets[0]?.value]).toEqual([code, fullMarksFrom]);
    expect(metrics[0]?.targets[0]?.source).toContain(`chỉ số ${code}`);
  }
});

test('each month is held against what held on its last day, the own province’s before the country’s', async () => {
  expect(await course('paid_online')).toEqual({ '2026-07': null, '2026-08': null, '2026-09': null });
  await aim('quantri', { value: 0.5, validFrom: '2026-08-31' });
  await aim('lanhdao', { value: 0.7, validFrom: '2026-09-15', provinceCode: '15' });
  expect(await course('paid_online')).toEqual({ '2026-07': null, '2026-08': 0.5, '2026-09': 0.7 });
  expect(await course('paid_online', { province: '01' })).toEqual({ '2026-07': null, '2026-08': 0.5, '2026-09': 0.5 });
  expect(await targetsOf('paid_online', '(on: "2026-09-01")')).toMatchObject([{ value: 0.5, provinceCode: null }]);
  expect(await targetsOf('paid_online')).toMatchObject([{ provinceCode: null }, { provinceCode: '15' }]);
});

test('what held on days gone by stays when it ends; as known before, the course is what it was', async () => {
  const key = keyOf(await aim('quantri', { value: 0.5, validFrom: '2026-01-01' }));
  expect(at(await end('quantri', key, '2026-08-31'), 'endMetricTarget')).toEqual({ key, userErrors: [] });
  expect(await course('paid_online')).toEqual({ '2026-07': 0.5, '2026-08': 0.5, '2026-09': null });
  expect(at(await end('quantri', key, '2026-09-30'), 'endMetricTarget.userErrors.0.code')).toBe('TARGET_ENDED');
  expect(await course('paid_online', { knownAt: `, knownAt: "2026-10-05T01:00:00Z"` })).toEqual({
    '2026-07': null,
    '2026-08': null,
    '2026-09': null,
  });
});

test('what would end before it began is taken back', async () => {
  const key = keyOf(await aim('quantri', {}));
  await end('quantri', key);
  expect(await targetsOf('paid_online')).toEqual([]);
  expect(at(await end('quantri', key), 'endMetricTarget.userErrors.0.code')).toBe('TARGET_UNKNOWN');
});

test('a province’s leader has no say beyond the province, and nobody else has any', async () => {
  expect(refusedFor(await aim('lanhdao', {}))).toBe('TARGET_SCOPE');
  expect(refusedFor(await aim('lanhdao', { provinceCode: '01' }))).toBe('TARGET_SCOPE');
  expect(at(await aim('lanhdao', { provinceCode: '15' }), 'setMetricTarget.target')).toMatchObject({
    provinceCode: '15',
    mayEnd: true,
  });
  for (const reader of ['phantich', 'xa.banlau', 'noivu', 'congdan'] as const) {
    expect([reader, ...codesOf(await aim(reader, { provinceCode: '15' }))]).toEqual([reader, 'FORBIDDEN']);
  }
  expect(codesOf(await aim('nobody', {}))).toEqual(['UNAUTHENTICATED']);
  const key = keyOf(await aim('quantri', {}));
  expect(at(await end('lanhdao', key), 'endMetricTarget.userErrors.0.code')).toBe('TARGET_SCOPE');
});

test.each([
  [{ metric: 'nothing' }, 'TARGET_METRIC_UNKNOWN', ['input', 'metric']],
  [{ metric: 'volume' }, 'TARGET_NEUTRAL', ['input', 'metric']],
  [{ value: 1.01 }, 'TARGET_VALUE', ['input', 'value']],
  [{ value: -0.1 }, 'TARGET_VALUE', ['input', 'value']],
  [{ metric: 'index_766', value: 101 }, 'TARGET_VALUE', ['input', 'value']],
  [{ source: '  ' }, 'TARGET_SOURCE', ['input', 'source']],
  [{ noteEn: 'x'.repeat(301) }, 'TARGET_SOURCE', ['input', 'source']],
  [{ validFrom: '2026-02-01', validUntil: '2026-01-31' }, 'TARGET_DAYS', ['input', 'validUntil']],
  [{ provinceCode: 'x' }, 'TARGET_SCOPE', ['input', 'provinceCode']],
])('%j is refused: %s', async (input, code, field) => {
  expect(at(await aim('quantri', input), 'setMetricTarget.userErrors.0')).toEqual({ code, field });
});

test('two targets of one metric never hold in one place on one day', async () => {
  await aim('quantri', { validFrom: '2026-01-01', validUntil: '2026-06-30' });
  expect(refusedFor(await aim('quantri', { validFrom: '2026-06-30' }))).toBe('TARGET_EXISTS');
  expect(refusedFor(await aim('quantri', { validFrom: '2026-07-01' }))).toBeUndefined();
  expect(refusedFor(await aim('quantri', { validFrom: '2026-01-01', provinceCode: '01' }))).toBeUndefined();
});

test('setting and ending are told in the audit trail', async () => {
  const key = keyOf(await aim('quantri', { validFrom: '2026-01-01' }));
  await end('quantri', key, '2026-06-30');
  const told = await ask(
    'quantri',
    '{ auditEntries(first: 2, filter: { thing: METRIC_TARGET }) { nodes { kind actor changes { name before after } } } }',
  );
  expect(at(told, 'auditEntries.nodes.0')).toEqual({
    kind: 'CHANGED',
    actor: 'quantri',
    changes: [{ name: 'valid_until', before: null, after: '2026-06-30' }],
  });
  expect(at(told, 'auditEntries.nodes.1')).toMatchObject({ kind: 'ADDED', actor: 'quantri' });
  expect(at(told, 'auditEntries.nodes.1.changes')).toContainEqual({
    name: 'metric',
    before: null,
    after: 'paid_online',
  });
});
