import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase } from '../../../../test/support/dossiers.ts';
import { worldsAsked } from '../../../../test/support/worlds.ts';
import type { RowViewer } from '../../platform/context.ts';
import { mayRead, mayWrite, type DossierScope } from './scope.rules.ts';

const WORLDS = worldsAsked(300);

/** Units in provinces; a former one has gone over to one of today's; dossiers of any of them and of anybody; somebody who looks. */
interface World {
  readonly provinces: readonly number[];
  readonly former: readonly number[];
  readonly dossiers: readonly number[];
  readonly role: string;
  readonly at: number;
  readonly level: number;
}

const ROLES = ['staff', 'country', 'province', 'district', 'commune', 'citizen', 'public'];
const world: fc.Arbitrary<World> = fc.record({
  provinces: fc.array(fc.integer({ min: 40, max: 43 }), { minLength: 1, maxLength: 6 }),
  former: fc.array(fc.nat(), { maxLength: 6 }),
  dossiers: fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
  role: fc.constantFrom(...ROLES),
  at: fc.nat(),
  level: fc.integer({ min: 0, max: 3 }),
});

const FIRST = 7_000_001;
const FORMER = 7_500_000;
/** Whoever showed no identity number, and two people. */
const CITIZENS = [null, '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;

/** What a world says, worked out without the database. The stand-in for the territory numbers districts province × 100. */
function told({ provinces, former, dossiers, role, at, level }: World) {
  const today = provinces.map((province, index) => ({
    unitId: FIRST + index,
    districtId: province * 100,
    province,
  }));
  const pick = <T>(from: readonly T[], n: number): T => from[n % from.length] as T;
  const gone = former.map((into, index) => ({ unitId: FORMER + index, into: pick(today, into) }));
  const holders = [
    ...today.map((scope) => [scope.unitId, scope] as const),
    ...gone.map(({ unitId, into }) => [unitId, into] as const),
  ];
  const placed = dossiers.map((n, index) => ({
    code: `W-${String(index)}`,
    unit: pick(holders, n)[0],
    scope: { ...pick(holders, n)[1], citizen: pick(CITIZENS, n + index) } satisfies DossierScope,
  }));
  const scope = pick(today, at);
  const place = [0, scope.unitId, scope.districtId, scope.province][level] ?? 0;
  const unit = role === 'citizen' ? (pick(CITIZENS, at) ?? 0) : place;
  const viewer: RowViewer = { role: `mot_cua_${role}`, unit, user: '1' };
  return { today, gone, placed, viewer };
}

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await dossiersDatabase();
  client = new Client(database.owner);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const BUILD = `
with unit as (
  insert into territory.published_unit (id, code, generation, province_code, valid_from, valid_until)
  select id, id::text, 1, province, date '2025-07-01', null::date from unnest($1::int[], $2::text[]) u (id, province)
  union all select id, id::text, 0, '99', date '2004-07-08', date '2025-06-30' from unnest($3::int[]) u (id)
), part as (
  insert into territory.published_unit_part select id, 0, 0, 10000 from unnest($1::int[] || $3::int[]) u (id)
)
insert into territory.published_attribution
select id, 0, id, date '2025-07-01', null::date, false from unnest($1::int[]) u (id)
union all select id, 0, id, date '2004-07-08', date '2025-06-30', false from unnest($3::int[]) u (id)
union all select id, 0, holder, date '2025-07-01', null, false from unnest($3::int[], $4::int[]) u (id, holder)`;

const FILL = `
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at, scope_citizen)
select code, 1, unit, unit, 'ONLINE', 'RECEIVED', true, '2026-01-05', citizen
from unnest($1::text[], $2::int[], $3::uuid[]) d (code, unit, citizen)`;

const LOOK = `select coalesce(array_agg(code order by code), '{}') as codes from dossiers.dossier where code like 'W-%'`;
const WRITE = `update dossiers.dossier set version = version + 1 where code like 'W-%' returning code`;

const become = ({ role, unit, user }: RowViewer) =>
  client.query(
    `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', $3, true)`,
    [role, String(unit), user],
  );

async function written(): Promise<string[]> {
  await client.query('savepoint write');
  try {
    return (await client.query<{ code: string }>(WRITE)).rows.map(({ code }) => code).sort();
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== '42501') throw cause;
    await client.query('rollback to savepoint write');
    return [];
  }
}

test(`the policy and the rows the database shows agree, in ${String(WORLDS)} worlds`, async () => {
  let seen = 0;
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const { today, gone, placed, viewer } = told(drawn);
      await client.query('begin');
      try {
        await client.query(BUILD, [
          today.map(({ unitId }) => unitId),
          today.map(({ province }) => String(province)),
          gone.map(({ unitId }) => unitId),
          gone.map(({ into }) => into.unitId),
        ]);
        await client.query(FILL, [
          placed.map(({ code }) => code),
          placed.map(({ unit }) => unit),
          placed.map(({ scope }) => scope.citizen),
        ]);
        await become(viewer);
        const { rows } = await client.query<{ codes: string[] }>(LOOK);
        const allowed = (rule: typeof mayRead): string[] =>
          placed
            .filter(({ scope }) => rule(viewer, scope))
            .map(({ code }) => code)
            .sort();
        seen += rows[0]?.codes.length ?? 0;
        expect([...(rows[0]?.codes ?? [])].sort()).toEqual(allowed(mayRead));
        expect(await written()).toEqual(allowed(mayWrite));
      } finally {
        await client.query('rollback');
      }
    }),
    { numRuns: WORLDS, seed: 20_261_122 },
  );
  process.stdout.write(`scopes: ${String(WORLDS)} random worlds, ${String(seen)} rows shown, 0 differences\n`);
  expect(seen).toBeGreaterThan(WORLDS);
}, 1_200_000);
