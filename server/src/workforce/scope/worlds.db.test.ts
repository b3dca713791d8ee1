import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { houseDatabase } from '../../../../test/support/demo.ts';
import { worldsAsked } from '../../../../test/support/worlds.ts';
import type { RowViewer } from '../../platform/context.ts';
import { mayReadPeople, mayReadReminder, type PeopleScope } from './scope.rules.ts';

const WORLDS = worldsAsked(200);

/** People who work, or worked, in units of today and of before; scenarios over some units; somebody who looks. */
interface World {
  /** Where each works, and where each is seconded to; by number among the places. */
  readonly people: readonly { readonly primary: number; readonly seconded: number | null; readonly account: number }[];
  readonly posts: readonly number[];
  readonly scenarios: readonly (readonly number[])[];
  readonly role: string;
  readonly at: number;
  readonly level: number;
  readonly user: number;
}

const ROLES = ['staff', 'country', 'province', 'district', 'commune', 'citizen', 'public'];
const place = fc.nat({ max: 999 });
const world: fc.Arbitrary<World> = fc.record({
  people: fc.array(
    fc.record({ primary: place, seconded: fc.option(place, { freq: 3 }), account: fc.integer({ min: 0, max: 2 }) }),
    { minLength: 1, maxLength: 6 },
  ),
  posts: fc.array(place, { maxLength: 4 }),
  scenarios: fc.array(fc.array(place, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
  role: fc.constantFrom(...ROLES),
  at: place,
  level: fc.integer({ min: 0, max: 3 }),
  user: fc.integer({ min: 1, max: 2 }),
});

/** A unit as it is or was, and who holds it today. */
interface Place {
  readonly unitId: number;
  readonly scope: PeopleScope & { readonly districtId: number };
}

let database: TestDatabase;
let client: Client;
let places: readonly Place[];
beforeAll(async () => {
  database = await houseDatabase();
  client = new Client(database.owner);
  await client.connect();
  await client.query('select workforce.refresh_scopes()');
  places = await somePlaces();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Three units of each of three provinces, and what they were made of, as the territory tells it. */
async function somePlaces(): Promise<Place[]> {
  const { rows } = await client.query<{ id: number; holder: number; district: number; province: number }>(`
    with chosen as (
      select id, province_code from (
        select id, province_code, row_number() over (partition by province_code order by id) as n
        from territory.published_unit where valid_until is null and province_code in ('15', '01', '79')
      ) u where n <= 3
    )
    select a.from_unit_id as id, c.id as holder, coalesce(d.district_id, 0) as district, c.province_code::int as province
    from chosen c join territory.published_attribution a on a.to_unit_id = c.id and a.valid_until is null
    left join territory.published_unit_district d on d.unit_id = c.id
    where (select count(*) from territory.published_unit_part p where p.unit_id = a.from_unit_id) = 1
    order by a.from_unit_id`);
  return rows.map(({ id, holder, district, province }) => ({
    unitId: id,
    scope: { unitId: holder, districtId: district, province },
  }));
}

const NOWHERE: PeopleScope = { unitId: 0, province: 0 };

/** What all of some places have in common; 0 where they differ. */
function shared(some: readonly Place[]): PeopleScope {
  const [first = NOWHERE] = some.map(({ scope }) => scope);
  const same = (level: keyof PeopleScope): number =>
    some.every(({ scope }) => scope[level] === first[level]) ? first[level] : 0;
  return { unitId: same('unitId'), province: same('province') };
}

/** What a world says, worked out without the database. */
function told({ people, posts, scenarios, role, at, level, user }: World) {
  const pick = (n: number): Place => places[n % places.length]!;
  const own = pick(at).scope;
  const viewer: RowViewer = {
    role: `mot_cua_${role}`,
    unit: [0, own.unitId, own.districtId, own.province][level] ?? 0,
    user: String(user),
  };
  return {
    viewer,
    officials: people.map(({ primary, seconded, account }, index) => ({
      code: `W-${String(index)}`,
      primary: pick(primary).unitId,
      seconded: seconded === null ? null : pick(seconded).unitId,
      // Whoever is seconded is led where he works.
      scope: pick(seconded ?? primary).scope,
      account: account === 0 ? null : String(account),
    })),
    posts: posts.map((n, index) => ({ code: `W-${String(index)}`, ...pick(n) })),
    scenarios: scenarios.map((units, index) => ({
      code: `W-${String(index)}`,
      unitIds: units.map((n) => pick(n).unitId),
      scope: shared(units.map(pick)),
    })),
  };
}

type Told = ReturnType<typeof told>;

const PEOPLE = `
insert into workforce.official (code, family_name, middle_name, given_name, name_folded, kind, account_id)
select code, 'Lò', 'Thị', 'Thử', 'lo thi thu', 'CIVIL_SERVANT', account from unnest($1::text[], $2::text[]) o (code, account)`;
const WORK = `
insert into workforce.assignment (official_id, unit_id, field_code, title, kind, valid_from, valid_until)
select o.id, w.unit, 'OFFICE', 'Thử', w.kind, case w.kind when 'PRIMARY' then date '2018-01-01' else current_date - 30 end,
  case w.kind when 'SECONDMENT' then current_date + 300 end
from unnest($1::text[], $2::int[], $3::text[]) w (code, unit, kind)
join workforce.official o on o.code = w.code where w.unit is not null`;
const HANGING = `
with review as (insert into workforce.year_review (official_id, year, band) select id, 2025, 'GOOD' from workforce.official where code like 'W-%'),
  secret as (insert into workforce.official_private (official_id, ethnicity) select id, 'Nùng' from workforce.official where code like 'W-%'
    on conflict (official_id) do nothing),
  praise as (insert into workforce.commendation (official_id, kind_code, occasion, year, reason, decided_on, amount, unit_id, field_code)
    select id, 'GIAY_KHEN', 'REGULAR', 2025, 'Thử', '2025-12-20', 702000, 1, 'OFFICE' from workforce.official where code like 'W-%')
insert into workforce.reminder (official_id, issued_on, issued_by, reason, explain_by)
select id, '2026-01-05', '9', 'Thử', '2026-01-10' from workforce.official where code like 'W-%'`;
const POSTS = `
insert into workforce.post (code, unit_id, position_code, valid_from, source)
select code, unit, 'CV_VP', '2025-07-01', 'Thử' from unnest($1::text[], $2::int[]) p (code, unit)`;
const SCENARIO = `
with made as (
  insert into workforce.placement_scenario (name, unit_ids, effective_on, settings, created_by, created_by_name, created_at)
  values ($1, $2, '2027-01-01', '{}', '9', 'Thử', now()) returning id
), run as (
  insert into workforce.placement_run (scenario_id, state, phase, started_at, progressed_at) select id, 'DONE', 'END', now(), now() from made
)
insert into workforce.placement_pin (scenario_id, official_code, pinned_by_name, pinned_at) select id, 'W-0', 'Thử', now() from made`;

async function build({ officials, posts, scenarios }: Told): Promise<void> {
  const codes = officials.map(({ code }) => code);
  await client.query(PEOPLE, [codes, officials.map(({ account }) => account)]);
  const work = [
    ...officials.map(({ code, primary }) => [code, primary, 'PRIMARY'] as const),
    ...officials.map(({ code, seconded }) => [code, seconded, 'SECONDMENT'] as const),
  ];
  await client.query(
    WORK,
    [0, 1, 2].map((column) => work.map((each) => each[column])),
  );
  await client.query(HANGING);
  await client.query(POSTS, [posts.map(({ code }) => code), posts.map(({ unitId }) => unitId)]);
  for (const { code, unitIds } of scenarios) await client.query(SCENARIO, [code, unitIds]);
}

/** Each table's rows by the code of what they hang on. */
const ofOfficials = (table: string): string =>
  `select o.code from workforce.${table} t join lateral workforce.world_code(t.official_id) o (code) on true`;
const ofScenarios = (table: string): string =>
  `select s.name as code from workforce.${table} t join lateral workforce.world_scenario(t.scenario_id) s (name) on true`;
/** Names of rows that the viewer may not see himself. */
const NAMES = `
create function workforce.world_code(int) returns text language sql security definer as
  'select code from workforce.official where id = $1';
create function workforce.world_scenario(int) returns text language sql security definer as
  'select name from workforce.placement_scenario where id = $1'`;

const LOOKS: Readonly<Record<string, string>> = {
  official: `select code from workforce.official where code like 'W-%'`,
  assignment: ofOfficials('assignment'),
  commendation: ofOfficials('commendation'),
  year_review: ofOfficials('year_review'),
  official_private: ofOfficials('official_private'),
  reminder: ofOfficials('reminder'),
  post: `select code from workforce.post where code like 'W-%'`,
  placement_scenario: `select name as code from workforce.placement_scenario where name like 'W-%'`,
  placement_pin: ofScenarios('placement_pin'),
  placement_run: ofScenarios('placement_run'),
};

/** What the policy says of each table. */
function allowed({ viewer, officials, posts, scenarios }: Told): Record<string, string[]> {
  const people = officials.filter(({ scope }) => mayReadPeople(viewer, scope)).map(({ code }) => code);
  const plans = scenarios.filter(({ scope }) => mayReadPeople(viewer, scope)).map(({ code }) => code);
  const twice = officials.filter(({ code, seconded }) => seconded !== null && people.includes(code));
  return {
    official: people,
    assignment: [...people, ...twice.map(({ code }) => code)],
    commendation: people,
    year_review: people,
    official_private: people,
    reminder: officials.filter(({ scope, account }) => mayReadReminder(viewer, scope, account)).map(({ code }) => code),
    post: posts.filter(({ scope }) => mayReadPeople(viewer, scope)).map(({ code }) => code),
    placement_scenario: plans,
    placement_pin: plans,
    placement_run: plans,
  };
}

const WRITES: Readonly<Record<string, string>> = {
  official: `update workforce.official set version = version + 1 where code like 'W-%' returning code`,
  placement_scenario: `update workforce.placement_scenario set version = version + 1 where name like 'W-%' returning name as code`,
  placement_pin: `update workforce.placement_pin p set reason = 'Thử' where true returning workforce.world_scenario(p.scenario_id) as code`,
};

async function codes(text: string): Promise<string[]> {
  await client.query('savepoint look');
  try {
    return (await client.query<{ code: string }>(text)).rows.map(({ code }) => code).sort();
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== '42501') throw cause;
    await client.query('rollback to savepoint look');
    return [];
  }
}

test(`the policy and the rows of people and placements agree, in ${String(WORLDS)} worlds`, async () => {
  let seen = 0;
  await client.query(NAMES);
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const said = told(drawn);
      await client.query('begin');
      try {
        await build(said);
        await client.query(
          `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', $3, true)`,
          [said.viewer.role, String(said.viewer.unit), said.viewer.user],
        );
        const due = allowed(said);
        for (const [table, text] of Object.entries(LOOKS)) {
          const shown = await codes(text);
          seen += shown.length;
          expect([table, shown]).toEqual([table, due[table]?.sort()]);
        }
        for (const [table, text] of Object.entries(WRITES)) {
          expect([table, 'changed', await codes(text)]).toEqual([table, 'changed', due[table]]);
        }
      } finally {
        await client.query('rollback');
      }
    }),
    { numRuns: WORLDS, seed: 20_261_122 },
  );
  process.stdout.write(`people: ${String(WORLDS)} random worlds, ${String(seen)} rows shown, 0 differences\n`);
  expect(seen).toBeGreaterThan(WORLDS);
}, 1_200_000);
