import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, codesOf, type Answer } from '../access/signed-house.ts';
import {
  BAN_LAU_ID,
  mutation,
  placementHouse,
  refusalOf,
  seatsIn,
  VIEW,
  type PlacementHouse,
  type Seat,
} from './placement-house.ts';

let place: PlacementHouse;
beforeAll(async () => {
  place = await placementHouse();
});
afterAll(() => place.close());

describe('a proposal', () => {
  let id: string;
  let view: Answer;
  beforeAll(async () => {
    id = await place.made('noivu');
    view = await place.proposed('noivu', id);
  });

  test('is a plan of three communes’ people in one, with its proof', () => {
    expect(at(view, 'placement.run')).toMatchObject({ state: 'DONE', phase: 'END', proof: 'OPTIMAL', gap: 0 });
    const { 'P-VP': office, ...others } = seatsIn(view);
    expect(['CC-05', 'CC-06']).toContain(office);
    expect(others['P-TC']).toBe('CC-03');
    expect(['CC-01', 'CC-02']).toContain(others['P-TP']);
    // Their own work goes on under a new name: nobody must qualify anew for it.
    expect(others['P-DD']).toBe('CC-04');
    expect(at(view, 'placement.measures')).toMatchObject({ placed: 4, emptyPosts: 1, unplacedPeople: 3, transfers: 0 });
  });

  test('says of each person why here, and what the second best costs', () => {
    const seats = at(view, 'placement.seats') as Seat[];
    for (const { points, parts } of seats) {
      expect(parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(points, 6);
    }
    const mean = at(view, 'placement.measures.meanFit');
    const effects = at(view, 'placement.measures.parts') as { name: string; points: number; most: number }[];
    expect(effects.map(({ name }) => name)).toEqual([
      'QUALIFICATION',
      'EXPERIENCE',
      'DISTANCE',
      'STAYING',
      'LOCAL',
      'BALANCE',
    ]);
    const fits = effects.filter(({ name }) => name !== 'BALANCE');
    expect(fits.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(Number(mean), 1);
    expect(fits.every(({ points, most }) => points >= 0 && points <= most)).toBe(true);
    expect(seats.every(({ secondBest }) => secondBest && secondBest.leastLoss === secondBest.mostLoss)).toBe(true);
  });

  test('says of the empty post why, and what would fill it', () => {
    expect(at(view, 'placement.emptyPosts')).toEqual([
      {
        post: { code: 'P-IT' },
        isSearched: true,
        reasons: [
          { code: 'NEEDED', count: 1, rule: null },
          { code: 'FITTING', count: 0, rule: null },
        ],
        bending: { kind: 'ONE_MORE_PERSON', gain: expect.any(Number) as number, person: null },
      },
    ]);
  });

  test('is the same when it is asked for again', async () => {
    expect(seatsIn(await place.proposed('noivu', id))).toEqual(seatsIn(view));
  });

  test('tells an own decision apart, and keeps to it', async () => {
    const against = `id: "${id}", officialCode: "CC-07", postCode: "P-IT"`;
    const bare = await place.as('noivu', mutation('placeOfficial', against));
    expect(refusalOf(bare, 'placeOfficial')).toBe('PLACEMENT_REASON_MISSING');
    const reasoned = await place.as('noivu', mutation('placeOfficial', `${against}, reason: "đã học tin học"`));
    expect(refusalOf(reasoned, 'placeOfficial')).toBeUndefined();
    const after = await place.proposed('noivu', id);
    const seat = (at(after, 'placement.seats') as Seat[]).find(({ post }) => post.code === 'P-IT');
    expect(seat).toMatchObject({
      person: { code: 'CC-07', reason: 'đã học tin học', isPinned: true },
      secondBest: null,
    });
    expect(seat?.brokenRules.map(({ code }) => code)).toEqual(['FIELD_MISMATCH']);
    expect(at(after, 'placement.measures.exceptions')).toBe(1);
    await place.as('noivu', mutation('unpinOfficial', `id: "${id}", officialCode: "CC-07"`));
    expect(seatsIn(await place.proposed('noivu', id))).toEqual(seatsIn(view));
  });

  test('can be tried otherwise in a copy, and compared', async () => {
    const copy = await place.made('noivu', `, copyOf: "${id}"`);
    const change = `id: "${copy}", expectedVersion: 1, limits: [{ unitId: "${BAN_LAU_ID}", limit: 2 }], weights: [{ name: DISTANCE, value: 0 }]`;
    expect(refusalOf(await place.as('noivu', mutation('changePlacement', change)), 'changePlacement')).toBeUndefined();
    await place.proposed('noivu', copy);
    const third = await place.made('noivu', `, copyOf: "${copy}"`);
    const wider = `id: "${third}", expectedVersion: 1, limits: [{ unitId: "${BAN_LAU_ID}", limit: 3 }]`;
    expect(refusalOf(await place.as('noivu', mutation('changePlacement', wider)), 'changePlacement')).toBeUndefined();
    await place.proposed('noivu', third);
    const compare = (ids: readonly string[]) =>
      place.as('noivu', `{ comparePlacements(ids: ${JSON.stringify(ids)}) { measures { placed emptyPosts } } }`);
    expect(at(await compare([id, third, copy]), 'comparePlacements')).toEqual([
      { measures: { placed: 4, emptyPosts: 1 } },
      { measures: { placed: 3, emptyPosts: 2 } },
      { measures: { placed: 2, emptyPosts: 3 } },
    ]);
    const four = await compare([id, third, copy, id]);
    expect(four.errors?.[0]?.extensions).toMatchObject({ code: 'PLACEMENT_COMPARE_MOST', field: ['ids'] });
    const stale = await place.as('noivu', mutation('changePlacement', change));
    expect(refusalOf(stale, 'changePlacement')).toBe('PLACEMENT_CHANGED');
  });

  test('tells groups without small cells, and to HR officers alone', async () => {
    const ask = `query($id: ID!) { placement(id: $id) { fairness { attribute group people placed } } }`;
    const told = at(await place.as('noivu', ask, { id }), 'placement.fairness') as {
      attribute: string;
      group: string;
      people: number;
    }[];
    expect(told.filter(({ attribute }) => attribute === 'SEX').map(({ people }) => people)).toEqual([null, null]);
    expect(told.find(({ attribute }) => attribute === 'AGE')).toEqual({
      attribute: 'AGE',
      group: '40–49',
      people: 7,
      placed: null,
    });
    expect(at(await place.as('lanhdao', ask, { id }), 'placement.fairness')).toBeNull();
  });

  test('is its commune’s and its province’s, not the analyst’s, nor the former district’s', async () => {
    expect(codesOf(await place.as('phantich', VIEW, { id }))).toContain('FORBIDDEN');
    expect(at(await place.as('xa.banlau', VIEW, { id }), 'placement.state')).toBe('DRAFT');
    expect(codesOf(await place.as('huyen.muongkhuong', VIEW, { id }))).toContain('FORBIDDEN');
  });
});
