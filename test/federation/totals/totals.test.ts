import { makeLog } from '../../../server/src/platform/log.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { makeWorld } from '../ranking/world.ts';

let database: TestDatabase;
let house: House;

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date('2026-03-01T03:00:00Z'),
    log: makeLog('silent'),
  });
});
afterAll(async () => {
  await house.close();
  await database.drop();
});

async function ask<Data>(query: string, variables: object = {}): Promise<Data> {
  const answer = await house.http.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  const { data, errors } = answer.json<{ data: Data; errors?: unknown }>();
  expect(errors).toBeUndefined();
  return data;
}

const TOTALS = 'carriedOver received early onTime late returned pendingInTime pendingOverdue online inPerson post';
type Totals = Record<string, number>;

const FIGURES = {
  carriedOver: 'CARRIED_OVER',
  received: 'RECEIVED',
  early: 'EARLY',
  onTime: 'ON_TIME',
  late: 'LATE',
  returned: 'RETURNED',
  pendingInTime: 'PENDING_IN_TIME',
  pendingOverdue: 'PENDING_OVERDUE',
  online: 'ONLINE',
  inPerson: 'IN_PERSON',
  post: 'POST',
} as const;

describe.each(['CURRENT', 'AS_THEN'])('in borders %s', (boundaries) => {
  test.each([
    [1001, '2025-01-01', '2025-12-31', '2026-03-01'],
    [1001, '2025-05-13', '2025-08-21', '2025-08-01'],
    [3001, '2025-04-01', '2025-06-30', '2025-06-30'],
    [3000, '2025-04-01', '2025-06-30', '2025-12-31'],
    [4001, '2025-10-01', '2026-03-31', '2026-03-01'],
    [2000, '2025-02-03', '2025-02-03', '2025-02-01'],
  ])('every figure of unit %i, %s to %s as of %s, opens as many dossiers', async (...world) => {
    const [unit, from, to, asOf] = world;
    const id = toGlobalId('AdministrativeUnit', unit);
    const period = { from, to };
    const { unit: found } = await ask<{ unit: { dossierTotals: Totals } }>(
      `query ($id: ID!, $period: PeriodInput!, $asOf: Date, $boundaries: Boundaries) {
        unit(id: $id) { dossierTotals(period: $period, asOf: $asOf, boundaries: $boundaries) { ${TOTALS} } } }`,
      { id, period, asOf, boundaries },
    );
    for (const [figure, counts] of Object.entries(FIGURES)) {
      const filter = { unitId: id, boundaries, period, asOf, counts };
      const { dossiers } = await ask<{ dossiers: { totalCount: number; nodes: { code: string }[] } }>(
        'query ($filter: DossierFilter) { dossiers(first: 5, filter: $filter) { totalCount nodes { code } } }',
        { filter },
      );
      expect([figure, dossiers.totalCount]).toEqual([figure, found.dossierTotals[figure]]);
    }
  });

  test.each(['2026-03-01', '2025-08-17', '2025-07-01'])('the months as of %s join up and add up', async (asOf) => {
    const { units } = await ask<{
      units: { nodes: { dossierTotals: Totals; dossierSeries: { month: string; totals: Totals }[] }[] };
    }>(
      `query ($asOf: Date, $boundaries: Boundaries) { units(first: 50) { nodes {
        dossierTotals(period: { from: "2025-02-11", to: "2025-12-31" }, asOf: $asOf, boundaries: $boundaries) { ${TOTALS} }
        dossierSeries(period: { from: "2025-02-11", to: "2025-12-31" }, asOf: $asOf, boundaries: $boundaries) {
          month totals { ${TOTALS} } } } } }`,
      { asOf, boundaries },
    );
    for (const { dossierTotals, dossierSeries } of units.nodes) {
      const months = dossierSeries.map(({ totals }) => totals);
      const sum = (figure: string) => months.reduce((total, month) => total + (month[figure] ?? Number.NaN), 0);
      for (const figure of ['received', 'early', 'onTime', 'late', 'returned', 'online']) {
        expect(sum(figure)).toBe(dossierTotals[figure]);
      }
      expect(months[0]?.['carriedOver']).toBe(dossierTotals['carriedOver']);
      expect(months.at(-1)?.['pendingOverdue']).toBe(dossierTotals['pendingOverdue']);
      months.slice(1).forEach((month, index) => {
        const before = months[index] ?? {};
        expect(month['carriedOver']).toBe((before['pendingInTime'] ?? 0) + (before['pendingOverdue'] ?? 0));
      });
    }
  });
});

test('what was received before the merger is the same in both borders, in sum', async () => {
  const received = async (asOf: string, boundaries: string) => {
    const { units } = await ask<{ units: { nodes: { dossierTotals: Totals }[] } }>(
      `query ($asOf: Date, $boundaries: Boundaries) { units(first: 50, asOf: $asOf) { nodes {
        dossierTotals(period: { from: "2025-01-01", to: "2025-06-30" }, boundaries: $boundaries) { received } } } }`,
      { asOf, boundaries },
    );
    return units.nodes.reduce((sum, { dossierTotals }) => sum + (dossierTotals['received'] ?? 0), 0);
  };
  expect(await received('2025-07-01', 'CURRENT')).toBe(await received('2025-06-30', 'AS_THEN'));
});

test('pages follow each other without gap or repeat, in every order', async () => {
  for (const orderBy of ['DUE_AT_ASC', 'DUE_AT_DESC', 'RECEIVED_AT_ASC', 'RECEIVED_AT_DESC']) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { dossiers: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
        await ask(
          `query ($after: String, $orderBy: DossierOrder) {
            dossiers(first: 500, after: $after, orderBy: $orderBy, filter: { unitCode: "00010", boundaries: CURRENT }) {
              nodes { code } pageInfo { hasNextPage endCursor } } }`,
          { after, orderBy },
        );
      seen.push(...page.dossiers.nodes.map(({ code }) => code));
      after = page.dossiers.pageInfo.hasNextPage ? page.dossiers.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(1000);
  }
});
