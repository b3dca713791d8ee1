import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { STAFF, type Viewer } from '../../../server/src/platform/context.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import type { PeopleScope } from '../../../server/src/workforce/scope/scope.rules.ts';
import { templateDatabase, type TestDatabase } from '../../support/database.ts';
import { addPost } from '../../support/people.ts';
import { openScopedHouse, type ScopedHouse } from './scoped-house.ts';
import { makeCanaries, OFFICIALS } from './world.ts';

/** Units that a scenario fills, and whose it therefore is; approved ones have decisions. */
const PLANS: readonly {
  readonly units: readonly number[];
  readonly scope: PeopleScope;
  readonly ends: 'OPEN' | 'APPROVED';
}[] = [
  { units: [10101], scope: { unitId: 10101, province: 15 }, ends: 'APPROVED' },
  { units: [30302], scope: { unitId: 30302, province: 30 }, ends: 'APPROVED' },
  { units: [20101], scope: { unitId: 20101, province: 15 }, ends: 'OPEN' },
  { units: [20101, 20301], scope: { unitId: 0, province: 15 }, ends: 'OPEN' },
];

/** Every scenario of the world, by its key. Its texts say whose it is, as an official's do. */
export const PLACEMENTS = PLANS.map((plan, index) => ({
  ...plan,
  id: toGlobalId('Placement', index + 1),
  canary: `PPL-${String(plan.scope.unitId)}-0-${String(plan.scope.province)}-0-plan${String(index)}`,
}));

/** Beside its own each unit with a plan still open has posts: one that nobody is fit for, one given all the same, one to choose for, one that is forbidden. */
const MORE_POSTS = ['CV_IT', 'CV_IT', 'CV_TP', 'PHO_CHU_TICH', 'CV_TP'] as const;
const MORE: readonly { readonly unitId: number; readonly position: string; readonly code: string }[] = [20101].flatMap(
  (unitId) =>
    MORE_POSTS.map((position, index) => ({ unitId, position, code: `PPL-20101-20100-15-0-post${String(index)}` })),
);

/** What settings may say, all of it; what a scenario was copied from, what took a decision's place, and somebody's own account. */
const EVERY_SETTING = `
update workforce.placement_scenario set copied_from = 4, settings = settings || jsonb_build_object(
  'maxDistanceKm', 50, 'maxTransfers', 9, 'unitLimits', jsonb_build_array(jsonb_build_object('unitId', 20101, 'limit', 9)),
  'bodyLimits', jsonb_build_array(jsonb_build_object('unitId', 20101, 'body', 'OFFICE', 'limit', 9)),
  'covers', jsonb_build_array(jsonb_build_object('unitId', 20101, 'kind', 'SKILL', 'value', name, 'least', 1)),
  'apart', jsonb_build_array(jsonb_build_array(name, name)),
  'forbidden', jsonb_build_array(jsonb_build_object('officialCode', name, 'postCode', name)),
  'nearFieldPosts', jsonb_build_array(name), 'lowerDegreePosts', jsonb_build_array(name), 'farPosts', jsonb_build_array(name))
where id = 3;
update workforce.placement_decision set superseded_by = id;
update workforce.official set account_id = '8' where scope_unit_id = 10101`;

const person = (id: string, name: string): Viewer => ({ ...STAFF, user: id, account: { id, name } });

/** Who is placed by hand: whoever works there already, and where there is more to give, against a rule, and above all others. */
function pinsOf(units: readonly number[]): (readonly [official: string, post: string | null])[] {
  const [first] = units;
  const codes = OFFICIALS.filter(({ scope }) => scope.unitId === first).map(({ code }) => code);
  const own = OFFICIALS.find(({ unit }) => unit === first)?.code ?? '';
  const [one = '', other = ''] = codes.filter((code) => code !== own);
  if (first !== 20101) return [[own, own]];
  // Nobody else's: left without a post on purpose.
  if (units.length > 1)
    return [
      [own, own],
      [other, null],
    ];
  return [
    [one, MORE[1]?.code ?? ''],
    [other, MORE[3]?.code ?? ''],
  ];
}

/** Plants the scenarios by the doors that people use. */
async function plan(house: ScopedHouse, owner: Client): Promise<void> {
  for (const post of MORE) await addPost(owner, post);
  for (const { id, canary, units, ends } of PLACEMENTS) {
    const ask = async (who: string, query: string): Promise<Record<string, never>> => {
      const { data, errors } = await house.ask(person(who, canary), query);
      const refused = Object.values(data ?? {}).flatMap(
        (value) => (value as { userErrors?: unknown[] } | null)?.userErrors ?? [],
      );
      if (errors || refused.length > 0) throw new Error(JSON.stringify([query, errors, refused]));
      return data as Record<string, never>;
    };
    const scope = units.map((unit) => `"${toGlobalId('AdministrativeUnit', unit)}"`).join(', ');
    const errors = 'userErrors { code message }';
    await ask(
      '1',
      `mutation { createPlacement(input: { name: "${canary}", effectiveOn: "2026-12-15", scope: { unitIds: [${scope}] } }) { ${errors} } }`,
    );
    for (const [official, post] of pinsOf(units)) {
      await ask(
        '1',
        `mutation { placeOfficial(input: { id: "${id}", officialCode: "${official}", postCode: ${JSON.stringify(post)}, reason: "${canary}" }) { ${errors} } }`,
      );
    }
    if (units[0] === 20101) {
      const pairs = OFFICIALS.filter(({ scope }) => scope.unitId === 20101).map(
        ({ code }) => `{ officialCode: "${code}", postCode: "${MORE[4]?.code ?? ''}" }`,
      );
      const { placement } = (await ask('1', `{ placement(id: "${id}") { version } }`)) as unknown as {
        placement: { version: number };
      };
      await ask(
        '1',
        `mutation { changePlacement(input: { id: "${id}", expectedVersion: ${String(placement.version)}, forbidden: [${pairs.join(' ')}] }) { ${errors} } }`,
      );
    }
    await ask('1', `mutation { proposePlacement(input: { id: "${id}" }) { ${errors} } }`);
    let told = { version: 0, run: { state: 'RUNNING' } };
    while (told.run.state === 'RUNNING') {
      await wait(50);
      told = (await ask('1', `{ placement(id: "${id}") { version run { state } } }`))[
        'placement'
      ] as unknown as typeof told;
    }
    if (ends === 'OPEN') continue;
    const own = (version: number): string => `id: "${id}", expectedVersion: ${String(version)}`;
    await ask('1', `mutation { lockPlacement(input: { ${own(told.version)} }) { ${errors} } }`);
    await ask(
      '2',
      `mutation { approvePlacement(input: { ${own(told.version + 1)}, firstNumber: 1, symbol: "${canary}", issuer: "${canary}",
      place: "${canary}", signerTitle: "${canary}", signerName: "${canary}" }) { ${errors} } }`,
    );
  }
}

/** A database with everything planted, made once a run. */
export const canaryDatabase = (): Promise<TestDatabase> =>
  templateDatabase('canaries', async (database) => {
    await makeCanaries(database);
    const house = await openScopedHouse(database);
    const owner = new Client(database.owner);
    await owner.connect();
    try {
      await plan(house, owner);
      await owner.query(EVERY_SETTING);
    } finally {
      await owner.end();
      await house.close();
    }
  });
