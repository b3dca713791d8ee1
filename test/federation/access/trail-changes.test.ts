import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { aRegister } from '../../support/register.ts';
import { trailOf } from '../../support/trail.ts';
import { accountRecipes, leaving } from './account-recipes.ts';
import { Attempt, type Recipe } from './attempt.ts';
import { parRecipes } from './par-recipes.ts';
import { peopleRecipes } from './people-recipes.ts';
import { placementRecipes } from './placement-recipes.ts';
import { practiceRecipes } from './practice-recipes.ts';
import { reportRecipes } from './report-recipes.ts';
import { at } from './signed-house.ts';
import { openTrailHouse, RECEIVE, type TrailHouse } from './trail-house.ts';
import { UNRECORDED, UNRECORDED_MUTATIONS } from './unrecorded-tables.ts';
import { workRecipes } from './work-recipes.ts';

let trail: TrailHouse;
beforeAll(async () => {
  trail = await openTrailHouse();
});
afterAll(() => trail.close());

/** How each mutation is made to change something, in order. One that is missing here fails: nothing may change unrecorded. */
const RECIPES: Readonly<Record<string, Recipe>> = {
  ...workRecipes(() => trail),
  ...accountRecipes(() => trail),
  ...placementRecipes(() => trail.owner),
  ...parRecipes,
  ...practiceRecipes,
  ...reportRecipes,
  ...peopleRecipes(() => trail.owner),
  ...leaving,
};

const api = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});

describe('changes', () => {
  test('every mutation of the API is tried', () => {
    const mutations = Object.keys(api.getMutationType()?.getFields() ?? {});
    expect(mutations.filter((name) => !(name in RECIPES) && !UNRECORDED_MUTATIONS.includes(name))).toEqual([]);
  });

  test('every mutation that changes something leaves an entry of the very request, by whoever asked', async () => {
    const attempt = new Attempt(trail.house);
    for (const [name, recipe] of Object.entries(RECIPES)) {
      const { entries, result } = await trailOf(trail.owner, () => recipe(attempt));
      const payload = at(result, name) as { userErrors?: readonly unknown[] } | undefined;
      expect({ name, errors: result.errors, refused: payload?.userErrors }).toEqual({
        name,
        errors: undefined,
        refused: [],
      });
      const own = entries.filter(({ kind, request }) => kind !== 'READ' && request !== '');
      expect(own.length, `${name} left no entry`).toBeGreaterThan(0);
    }
  });

  test('who did it stands in the entry: account, role, unit, request', async () => {
    const cookie = await trail.house.enter('motcua.banlau');
    const { entries } = await trailOf(trail.owner, () => trail.house.ask(RECEIVE, { cookie }));
    const actor = await trail.keyOf('motcua.banlau');
    const found = entries.find(({ thing }) => thing === 'DOSSIER');
    expect(found).toMatchObject({ kind: 'ADDED', actor, actor_role: 'ONE_STOP_OFFICER', scope_unit_id: 278801 });
    expect(found?.request).toMatch(/^[0-9a-f-]{36}$/u);
  });

  test('an import is told as the doing of whoever handed it in', async () => {
    const cookie = await trail.house.enter('motcua.banlau');
    const lines = [{ code: 'H15.TRAIL-2', unitCode: '02788', unitName: 'Xã Bản Lầu' }];
    const { entries } = await trailOf(trail.owner, async () => {
      await trail.house.http.inject({
        method: 'POST',
        url: '/imports?fileName=so.csv',
        headers: { cookie, 'content-type': 'text/csv' },
        payload: aRegister(lines),
      });
      await trail.desk.idle();
    });
    const actor = await trail.keyOf('motcua.banlau');
    const told = entries.filter(({ thing }) => ['IMPORT', 'DOSSIER'].includes(thing));
    expect(told.map(({ thing }) => thing)).toEqual(['IMPORT', 'DOSSIER', 'IMPORT']);
    expect(new Set(told.map((entry) => entry.actor))).toEqual(new Set([actor]));
  });
});

test('every table is recorded, or says why not', async () => {
  const { rows } = await trail.owner.query<{ table: string; triggers: number }>(
    `select n.nspname || '.' || c.relname as "table", count(t.oid)::int as triggers
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     left join pg_trigger t on t.tgrelid = c.oid and t.tgname like '%\\_audit\\_%' and t.tgenabled = 'A'
     where c.relkind = 'r' and n.nspname = any ($1) and c.relname not like 'migration\\_%'
     group by 1 order by 1`,
    [rooms.map(({ name }) => name)],
  );
  expect(rows.filter(({ table, triggers }) => triggers !== 3 && !(table in UNRECORDED))).toEqual([]);
  const tables = new Set(rows.map(({ table }) => table));
  expect(Object.keys(UNRECORDED).filter((table) => !tables.has(table))).toEqual([]);
});
