import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { DEMO_NOW, demoDatabase, tellingTerminal } from '../../../../test/support/demo.ts';
import { connect } from '../../platform/postgres-bootstrap.ts';
import { removeDemo } from '../demo.service.ts';

let database: TestDatabase;
let client: Awaited<ReturnType<typeof connect>>;
beforeAll(async () => {
  database = await demoDatabase();
  client = await connect(database.owner);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const rowsOf = async (text: string): Promise<unknown[]> => (await client.query<object>(text)).rows;

test('twenty cadres and civil servants serve at Nậm Xe', async () => {
  const found = await rowsOf(`select count(distinct a.official_id)::int as n from workforce.assignment a
    join workforce.official o on o.id = a.official_id and o.kind in ('CADRE', 'CIVIL_SERVANT')
    where a.unit_id = 358600 and '2025-05-15' between a.valid_from and a.valid_until`);
  expect(found).toEqual([{ n: 20 }]);
});

test('at Chi Lăng Bắc nine were commended from January to 15 May 2023, and nobody was reminded in 2022', async () => {
  const found = await rowsOf(`select
      (select count(distinct official_id)::int from workforce.commendation where unit_id = 1128100 and decided_on between '2023-01-01' and '2023-05-15') as commended,
      (select count(*)::int from workforce.reminder r join workforce.official o on o.id = r.official_id
        where o.home_unit_id = 1128100 and r.issued_on between '2022-01-01' and '2022-12-31') as reminded`);
  expect(found).toEqual([{ commended: 9, reminded: 0 }]);
});

test('the justice officer of Lùng Vai is a specialist at the center of Bản Lầu', async () => {
  const found = await rowsOf(`select a.unit_id, a.title, p.position_code as seat from workforce.assignment a
    join workforce.official o on o.id = a.official_id left join workforce.post p on p.id = a.post_id
    where o.code = 'CC02785-01' order by a.valid_from`);
  expect(found).toEqual([
    { unit_id: 278500, title: 'Tư pháp – Hộ tịch', seat: null },
    { unit_id: 278801, title: 'Chuyên viên Trung tâm Phục vụ hành chính công', seat: 'CV_MC' },
  ]);
});

test('at Mỹ Hiệp non-professional workers were arranged until before 31 May 2026; one is still there', async () => {
  const found = await rowsOf(`select count(*)::int as n, count(*) filter (where valid_until is null)::int as open,
      count(*) filter (where statutory_end = '2026-05-31')::int as by_law
    from workforce.assignment where unit_id = 3011201 and kind = 'TEMPORARY'`);
  expect(found).toEqual([{ n: 9, open: 1, by_law: 9 }]);
});

test('every unit of the province has its 32 seats; none has two holders', async () => {
  const found = await rowsOf(`select count(*)::int as units, min(n)::int as least, max(n)::int as most from (
      select p.unit_id, count(*) as n from workforce.post p join territory.published_unit u on u.id = p.unit_id and u.province_code = '15'
      group by p.unit_id) s`);
  expect(found).toEqual([{ units: 99, least: 32, most: 32 }]);
  expect(
    await rowsOf('select post_id from workforce.assignment where post_id is not null group by 1 having count(*) > 1'),
  ).toEqual([]);
});

test('whoever handled a dossier since the reform and is told of by code is on the staff', async () => {
  const found = await rowsOf(`select avg((o.id is not null)::int)::float8 as known from dossiers.dossier d
    join territory.published_unit u on u.id = d.unit_id and u.province_code = '15'
    left join workforce.official o on o.code = d.official_code where d.official_code is not null`);
  expect((found[0] as { known: number }).known).toBeGreaterThan(0.97);
});

test('there are too many people here and too few there', async () => {
  const found =
    await rowsOf(`select sum(greatest(required - available, 0))::int as short, sum(greatest(available - required, 0))::int as over
    from workforce.establishment_on('2026-11-22') e join territory.published_unit u on u.id = e.unit_id and u.province_code = '15'`);
  const { short, over } = found[0] as { short: number; over: number };
  expect(short).toBeGreaterThan(300);
  expect(over).toBeGreaterThan(300);
});

test('all of it is marked as demo, and seen where it works', async () => {
  expect(await rowsOf('select from workforce.official where not is_demo limit 1')).toEqual([]);
  expect(await rowsOf('select * from workforce.scope_drift() limit 3')).toEqual([]);
});

test('its people are the same on every machine', async () => {
  const found = await rowsOf(
    `select o.code, o.family_name, o.middle_name, o.given_name, o.birth_date::text, a.unit_id, a.title, a.valid_from::text
     from workforce.official o join workforce.assignment a on a.official_id = o.id order by o.code, a.valid_from, a.unit_id`,
  );
  const digest = createHash('sha256').update(JSON.stringify(found)).digest('hex');
  expect([found.length > 9_000, digest]).toEqual([
    true,
    'fba16d21971ee1a80812a50ac4e75227c71d35187eb8c2a0fa5ce7409cd2cd67',
  ]);
});

test('removed with the rest of the demo, it leaves nothing', async () => {
  const terminal = tellingTerminal(() => undefined);
  await removeDemo({ owner: database.owner, app: database.app, terminal, now: DEMO_NOW });
  const found = await rowsOf(`select (select count(*)::int from workforce.official) as officials,
    (select count(*)::int from workforce.post) as posts, (select count(*)::int from workforce.commendation) as praise`);
  expect(found).toEqual([{ officials: 0, posts: 0, praise: 0 }]);
});
