import { afterAll, beforeAll, expect, test } from 'vitest';
import { CORRECTING, FIRST, type LateHouse, lateHouse, UNDONE, Z } from './late-house.ts';

let house: LateHouse;
beforeAll(async () => {
  house = await lateHouse();
});
afterAll(() => house.close());

interface Metric {
  readonly key: string;
  readonly unit: string;
  readonly numeratorCounts: readonly string[];
  readonly numeratorCountsExcept: readonly string[];
  readonly denominatorCounts: readonly string[];
}
interface Row {
  readonly keys: { readonly key: string | null }[];
  readonly numerator: number | null;
  readonly denominator: number | null;
}
interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly { readonly code: string; readonly changedSince: string | null }[];
}

/** As a link has them: in borders of today and of then, until the last day known and before. */
const LINKS = [
  { boundaries: 'CURRENT', period: { from: '2025-05-13', to: '2025-10-31' }, asOf: null },
  { boundaries: 'AS_THEN', period: { from: '2025-08-04', to: '2025-12-31' }, asOf: '2025-09-17' },
] as const;
type Link = (typeof LINKS)[number];

const AUGUST = { from: '2025-08-01', to: '2025-08-31' };

const VALUES = `query ($metric: String!, $period: PeriodInput!, $asOf: Date, $boundaries: Boundaries, $knownAt: DateTime) {
  metricValues(metric: $metric, period: $period, asOf: $asOf, boundaries: $boundaries, knownAt: $knownAt, by: [UNIT]) {
    rows { keys { key } numerator denominator } } }`;
const LIST = `query ($filter: DossierFilter, $first: Int, $after: String) {
  dossiers(first: $first, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
    nodes { code state outcome channel receivedAt dueAt completedAt handlingUnit { id } procedure { code } changedSince } } }`;

const metrics = async (): Promise<readonly Metric[]> =>
  (
    (await house.ask<object>('{ metrics { key unit numeratorCounts numeratorCountsExcept denominatorCounts } }')) as {
      metrics: Metric[];
    }
  ).metrics.filter(({ unit }) => unit !== 'POINTS');
const rowsOf = async (metric: string, link: Link, knownAt: Date | null): Promise<readonly Row[]> =>
  (await house.ask<{ metricValues: { rows: Row[] } }>(VALUES, { metric, ...link, knownAt })).metricValues.rows;
interface About {
  readonly unitId: string | null | undefined;
  readonly [condition: string]: unknown;
}

/** All of a unit that registers come to late; of others how many. */
const listed = async (filter: About, first = filter.unitId === Z ? 500 : 0): Promise<Listed> =>
  (await house.ask<{ dossiers: Listed }>(LIST, { filter, first })).dossiers;

/** Both sides of every metric of every unit: what the figure says, and the dossiers behind it. */
async function openEverything(
  knownAt: Date | null,
): Promise<ReadonlyMap<string, readonly [said: number, list: Listed]>> {
  const opened = new Map<string, readonly [number, Listed]>();
  for (const { key, numeratorCounts, numeratorCountsExcept, denominatorCounts, unit } of await metrics()) {
    for (const link of LINKS) {
      for (const { keys, numerator, denominator } of await rowsOf(key, link, knownAt)) {
        const filter = { unitId: keys[0]?.key, ...link, knownAt };
        const name = [key, link.boundaries, keys[0]?.key].join(' ');
        if (numerator !== null) {
          const counts = { countsAny: numeratorCounts, countsNone: numeratorCountsExcept };
          opened.set(`${name} numerator`, [numerator, await listed({ ...filter, ...counts })]);
        }
        if (denominator !== null && unit !== 'COUNT') {
          opened.set(`${name} denominator`, [denominator, await listed({ ...filter, countsAny: denominatorCounts })]);
        }
      }
    }
  }
  return opened;
}

const contents = (opened: ReadonlyMap<string, readonly [number, Listed]>): string =>
  JSON.stringify([...opened], (key, value: unknown) => (key === 'changedSince' ? undefined : value));

test('behind a pinned figure of every metric are the dossiers it counted, as they were known, whatever came later', async () => {
  await house.importFile(FIRST);
  const mistaken = await house.importFile(UNDONE);
  const known = await house.now();
  const before = await openEverything(known);
  expect(before.size).toBeGreaterThan(100);

  await house.importFile(CORRECTING);
  await house.takeBack(mistaken);

  const after = await openEverything(known);
  for (const [name, [said, list]] of after) {
    expect([name, list.totalCount]).toEqual([name, said]);
  }
  expect(contents(after)).toBe(contents(before));
  const now = await openEverything(null);
  for (const [name, [said, list]] of now) expect([name, list.totalCount]).toEqual([name, said]);
  expect(contents(now)).not.toBe(contents(after));

  const { nodes } = await listed({ unitId: Z, received: AUGUST, knownAt: known });
  const since = (prefix: string): readonly (string | null)[] =>
    nodes.filter(({ code }) => code.startsWith(prefix)).map(({ changedSince }) => changedSince);
  expect([...new Set(since('KE'))]).toEqual(['CORRECTED']);
  expect([since('KU').length, ...new Set(since('KU'))]).toEqual([84, 'TAKEN_BACK']);
  expect([
    ...new Set(nodes.filter(({ code }) => !/^K[EU]/u.test(code)).map(({ changedSince }) => changedSince)),
  ]).toEqual([null]);
  expect(
    [...before.values()].flatMap(([, list]) => list.nodes).every(({ changedSince }) => changedSince === null),
  ).toBe(true);
});

type Page = Listed & { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } };

test('pages of a pinned list join without gap or repeat, and cost what others cost', async () => {
  const filter = { unitId: Z, received: AUGUST, knownAt: await house.now() };
  const whole = (await listed(filter)).nodes.map(({ code }) => code);
  const paged: string[] = [];
  let after: string | null = null;
  do {
    const { dossiers }: { dossiers: Page } = await house.ask<{ dossiers: Page }>(LIST, { filter, first: 37, after });
    paged.push(...dossiers.nodes.map(({ code }) => code));
    after = dossiers.pageInfo.hasNextPage ? dossiers.pageInfo.endCursor : null;
  } while (after !== null);
  expect(paged).toEqual(whole);
  const cost = async (asked: About): Promise<number> => {
    house.sent.length = 0;
    await listed(asked);
    return house.sent.length;
  };
  expect(await cost(filter)).toBe(await cost({ unitId: Z, received: AUGUST }));
});
