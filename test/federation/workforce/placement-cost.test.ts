import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { DEMO_NOW } from '../../support/demo.ts';
import { addPost } from '../../support/people.ts';
import { silent } from '../fixture/tiny-house.ts';
import { at } from '../access/signed-house.ts';
import { mutation, placementHouse, refusalOf, VIEW, type PlacementHouse } from './placement-house.ts';

/** Xã Mường Khương. */
const OTHER_UNIT = 276101;

/** What is asked as the house itself, over the same rows: every statement counts. */
let place: PlacementHouse;
let counted: House;
let heard: string[] = [];
let few: string;
let many: string;
beforeAll(async () => {
  place = await placementHouse();
  counted = await openHouse({
    rooms,
    database: place.house.database.app,
    clock: () => DEMO_NOW,
    log: silent,
    poolSize: 2,
    listener: (name) => heard.push(name),
  });
  const unit = toGlobalId('AdministrativeUnit', OTHER_UNIT);
  await addPost(place.owner, { code: 'P-OTHER', unitId: OTHER_UNIT, position: 'CV_VP' });
  const input = `name: "Xã khác", effectiveOn: "2027-02-01", scope: { unitIds: ["${unit}"] }`;
  const other = String(at(await place.as('noivu', mutation('createPlacement', input)), 'createPlacement.placement.id'));
  few = await place.made('noivu');
  many = await place.made('noivu');
  const limit = await place.as(
    'noivu',
    mutation('changePlacement', `id: "${few}", expectedVersion: 1, maxTransfers: 0, nearFieldPosts: ["P-IT"]`),
  );
  expect(refusalOf(limit, 'changePlacement')).toBeUndefined();
  await place.as('noivu', mutation('placeOfficial', `id: "${few}", officialCode: "CC-01", reason: "thử"`));
  for (const id of [few, other, many]) await place.proposed('noivu', id);
});
afterAll(async () => {
  await counted.close();
  await place.close();
});

async function cost(query: string, variables: object = {}): Promise<string[]> {
  heard = [];
  const response = await counted.http.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
  expect(response.json()).not.toHaveProperty('errors');
  return heard.map((name) => name.replace('workforce.', '')).sort();
}

describe('what a scenario costs in statements', () => {
  test('a board is the same few, whatever is on it', async () => {
    const statements = await cost(VIEW, { id: many });
    expect(await cost(VIEW, { id: few })).toEqual(statements);
    expect(statements).toMatchInlineSnapshot(`
      [
        "fieldNames",
        "placementDecisions",
        "placementOfficials",
        "placementPins",
        "placementPostLabels",
        "placementRuns",
        "placementsByKey",
        "territory.unitsByKey",
      ]
    `);
  });

  test('a list costs as much as one of its rows, three compared as much as one', async () => {
    const list = (first: number): string =>
      `{ placements(first: ${String(first)}) { nodes { name run { state } measures { placed surplusByField { surplus } } units { name }
        seats { points } emptyPosts { isSearched } unplaced { code } decisions { number } fairness { people } } } }`;
    const one = await cost(list(1));
    expect(await cost(list(50))).toEqual(one);
    const compared = (ids: readonly string[]): string =>
      `{ comparePlacements(ids: ${JSON.stringify(ids)}) { name measures { meanFit parts { name points } } } }`;
    const alone = await cost(compared([few]));
    expect(await cost(compared([few, many]))).toEqual(alone);
    expect([one, alone]).toMatchInlineSnapshot(`
      [
        [
          "fieldNames",
          "placementDecisions",
          "placementOfficials",
          "placementPins",
          "placementPostLabels",
          "placementRuns",
          "placementTraits",
          "placements",
          "territory.unitsByKey",
        ],
        [
          "fieldNames",
          "placementPins",
          "placementRuns",
          "placementsByKey",
        ],
      ]
    `);
  });

  test('a change costs the same, however much the scenario holds', async () => {
    const pin = (id: string, code: string): string =>
      mutation('placeOfficial', `id: "${id}", officialCode: "${code}", reason: "thử"`);
    const pinned = await cost(pin(many, 'CC-05'));
    expect(await cost(pin(few, 'CC-06'))).toEqual(pinned);
    const changed = await cost(
      mutation('changePlacement', `id: "${few}", expectedVersion: ${await versionOf(few)}, name: "Một"`),
    );
    expect(
      await cost(mutation('changePlacement', `id: "${many}", expectedVersion: ${await versionOf(many)}, name: "Hai"`)),
    ).toEqual(changed);
    expect([pinned, changed]).toMatchInlineSnapshot(`
      [
        [
          "pinPlacement",
          "placementBorders",
          "placementLocked",
          "placementNorms",
          "placementOfficials",
          "placementPeople",
          "placementPins",
          "placementPlaces",
          "placementPostLabels",
          "placementPosts",
          "placementRuns",
          "placementsByKey",
          "touchPlacement",
          "unpinPlacement",
        ],
        [
          "changePlacement",
          "placementLocked",
          "placementOfficials",
          "placementPins",
          "placementPostLabels",
          "placementRuns",
          "placementsByKey",
        ],
      ]
    `);
  });
});

const versionOf = async (id: string): Promise<string> =>
  String(at(await place.as('noivu', VIEW, { id }), 'placement.version'));
