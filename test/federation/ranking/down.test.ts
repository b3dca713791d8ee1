import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { makeWorld } from './world.ts';

let database: TestDatabase;
let house: House;
const sent: string[] = [];

/** Several procedures a field. */
const SPREAD = `
update dossiers.dossier set procedure_id = (select (array_agg(id order by code))[1 + dossier.id % 9] from dossiers.procedure)`;

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  const owner = new Client(database.owner);
  await owner.connect();
  await owner.query(SPREAD);
  await owner.end();
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date(),
    log: makeLog('silent'),
    listener: (name) => sent.push(name),
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

async function answered<T>(query: string, variables: object = {}): Promise<T> {
  const response = await house.http.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  const { data, errors } = response.json<{ data: T; errors?: unknown }>();
  expect(errors).toBeUndefined();
  return data;
}

interface Figure {
  readonly key: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
}
interface Metric {
  readonly key: string;
  readonly numeratorCounts: string[];
  readonly numeratorCountsExcept: string[];
  readonly denominatorCounts: string[];
}
interface Step {
  readonly whole: { rows: Figure[] };
  readonly parts: { rows: Figure[] };
}

const METRICS = `{ metrics(scope: { fieldCodes: [] }) { key numeratorCounts numeratorCountsExcept denominatorCounts } }`;
const ABOUT = `metric: $metric, period: { from: $from, to: $to }, asOf: $asOf, boundaries: CURRENT, minimumCases: 0, scope: $scope`;
/** What the commune's page asks at each step down. */
const DOWN = `query ($metric: String!, $from: Date!, $to: Date!, $asOf: Date, $scope: RankingScope, $by: MetricDimension!) {
  whole: metricValues(by: [UNIT], ${ABOUT}) { rows { key numerator denominator } }
  parts: metricValues(by: [$by], ${ABOUT}) { rows { key numerator denominator } } }`;
const BEHIND = `query ($filter: DossierFilter) { dossiers(first: 1, filter: $filter) { totalCount } }`;

/** A period whose edge months are cut through, told before it is over. */
const DAYS = { from: '2025-05-13', to: '2025-10-21', asOf: '2025-10-03' };
const CODE = '00010';

const down = (metric: string, by: string, scope: object = {}): Promise<Step> =>
  answered<Step>(DOWN, { ...DAYS, metric, by, scope: { unitCodes: [CODE], ...scope } });

async function behind(unitId: string, counts: object): Promise<number> {
  const { from, to, asOf } = DAYS;
  const filter = { unitId, boundaries: 'CURRENT', period: { from, to }, asOf, ...counts };
  return (await answered<{ dossiers: { totalCount: number } }>(BEHIND, { filter })).dossiers.totalCount;
}

const sum = (rows: readonly Figure[], side: 'numerator' | 'denominator'): number =>
  rows.reduce((all, row) => all + (row[side] ?? 0), 0);

describe('from a figure down to its dossiers', () => {
  test('every step adds up to the one above, and every number opens its dossiers, for every metric', async () => {
    const { metrics } = await answered<{ metrics: Metric[] }>(METRICS);
    expect(metrics.length).toBeGreaterThan(20);
    let opened = 0;
    for (const { key, numeratorCounts, numeratorCountsExcept, denominatorCounts } of metrics) {
      if (key === 'index_766') continue;
      const { whole, parts } = await down(key, 'FIELD');
      const [figure] = whole.rows;
      expect.assert(figure !== undefined);
      for (const side of ['numerator', 'denominator'] as const) {
        expect([key, side, sum(parts.rows, side)]).toEqual([key, side, figure[side] ?? 0]);
      }
      for (const field of parts.rows) {
        const step = await down(key, 'PROCEDURE', { fieldCodes: [field.key] });
        for (const side of ['numerator', 'denominator'] as const) {
          expect([key, field.key, side, sum(step.parts.rows, side)]).toEqual([key, field.key, side, field[side] ?? 0]);
        }
        expect(step.whole.rows).toEqual([{ ...field, key: figure.key }]);
        for (const { key: procedureCode, numerator, denominator } of step.parts.rows) {
          if (numerator !== null) {
            const counts = { countsAny: numeratorCounts, countsNone: numeratorCountsExcept, procedureCode };
            expect([key, await behind(figure.key, counts)]).toEqual([key, numerator]);
          }
          if (denominator !== null) {
            const counts = { countsAny: denominatorCounts, procedureCode };
            expect([key, await behind(figure.key, counts)]).toEqual([key, denominator]);
          }
          opened += numerator ?? denominator ?? 0;
        }
      }
    }
    expect(opened).toBeGreaterThan(0);
  });

  test('costs a statement a side and what names the rows, however many there are', async () => {
    const { parts } = await down('on_time', 'FIELD');
    const counts: number[] = [];
    for (const scope of [{}, { fieldCodes: [parts.rows[0]?.key ?? ''] }]) {
      const by = 'fieldCodes' in scope ? 'PROCEDURE' : 'FIELD';
      await down('on_time', by, scope);
      sent.length = 0;
      await down('on_time', by, scope);
      counts.push(sent.filter((name) => name.startsWith('rankings.')).length);
    }
    expect(counts.every((count) => count <= 8)).toBe(true);
  });
});
