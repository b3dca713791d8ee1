import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { makeWorld } from './world.ts';

let database: TestDatabase;
let house: House;
let owner: Client;
const sent: string[] = [];

beforeAll(async () => {
  database = await templateDatabase('ranking_world', makeWorld);
  owner = new Client(database.owner);
  await owner.connect();
  house = await openHouse({
    rooms,
    database: database.app,
    clock: () => new Date('2026-03-01T03:00:00Z'),
    log: makeLog('silent'),
    listener: (name) => sent.push(name),
  });
});
afterAll(async () => {
  await house.close();
  await owner.end();
  await database.drop();
});

/** How many statements of its own room a query costs once everything it remembers is known. */
async function costOf(query: string): Promise<number> {
  for (const isWarm of [false, true]) {
    sent.length = 0;
    const { statusCode } = await house.http.inject({ method: 'POST', url: '/graphql', payload: { query } });
    expect([isWarm, statusCode]).toEqual([isWarm, 200]);
  }
  return sent.filter((name) => name.startsWith('rankings.') && name !== 'rankings.registryStamp').length;
}

const CLAIMS = 'nodes { key checks { arithmetic } claims { item subject computed explanation } }';

test('claims cost three statements, of one place as of all', async () => {
  expect(await costOf(`{ claims { ${CLAIMS} } }`)).toBe(3);
  expect(await costOf(`{ claims(provinceCode: "01") { ${CLAIMS} } }`)).toBe(3);
});

test('peer groups cost four statements, with their units', async () => {
  expect(await costOf('{ peerGroups { key name size } }')).toBe(4);
  expect(await costOf('{ peerGroups { key units { code } } }')).toBe(4);
});

/** Twelve years of ten criteria each. */
const FILL = `
insert into rankings.par_method (key, name, body, province_code, year, full_points, self_from, self_until, closed_on, source, owner, created_at)
select 'p' || y, 'x', 'x', '15', y, 100, make_date(y, 1, 1), make_date(y, 12, 31), make_date(y, 12, 31), 'x', 'x', now()
from generate_series(2013, 2024) y on conflict do nothing;
insert into rankings.par_criterion (method_key, code, sort_order, kind, name, max_points)
select m.key, c::text, c, 'CRITERION', 'x', 10 from rankings.par_method m, generate_series(1, 10) c on conflict do nothing;`;
/** $1 how many units: all of them appraised. */
const SCORE = `
insert into rankings.par_score (method_key, unit_id, criterion_code, scope_province, appraised_points, appraised_by, appraised_at)
select c.method_key, u, c.code, 15, u % 10, 'x', now() from rankings.par_criterion c, generate_series(1, $1::int) u on conflict do nothing`;

test('the PAR index costs two statements, a third with its scores, streaks two: however many units, years and criteria', async () => {
  await owner.query(FILL);
  for (const units of [1, 60]) {
    await owner.query(SCORE, [units]);
    expect(await costOf('{ parMethods { key criteria { code } } }')).toBe(1);
    expect(await costOf('{ parIndex(method: "p2020") { rows { rank points } } }')).toBe(2);
    expect(await costOf('{ parIndex(method: "p2020") { rows { rank scores { criterion appraisedPoints } } } }')).toBe(
      3,
    );
    expect(await costOf('{ parStreaks { from to } }')).toBe(2);
  }
});
