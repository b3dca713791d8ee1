import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addManyStaff } from '../../support/many-staff.ts';
import { at, type Answer } from '../access/signed-house.ts';
import { mutation, placementHouse, refusalOf, VIEW, type PlacementHouse, type Seat } from './placement-house.ts';

let place: PlacementHouse;
beforeAll(async () => {
  place = await placementHouse();
});
afterAll(() => place.close());

test('a run whose process is gone is told as broken off, and makes place for another', async () => {
  const id = await place.made('noivu');
  await place.owner.query(
    `insert into workforce.placement_run (scenario_id, state, phase, started_at, progressed_at)
     select max(id), 'RUNNING', 'PLAN', now() - interval '5 minutes', now() - interval '2 minutes' from workforce.placement_scenario`,
  );
  expect(at(await place.as('noivu', VIEW, { id }), 'placement.run.state')).toBe('INTERRUPTED');
  expect(at(await place.proposed('noivu', id), 'placement.run.state')).toBe('DONE');
});

test('a stop is refused where nothing runs, a second start where something does', async () => {
  const id = await place.made('noivu');
  const stopped = await place.as('noivu', mutation('stopPlacement', `id: "${id}"`));
  expect(refusalOf(stopped, 'stopPlacement')).toBe('PLACEMENT_NOT_RUNNING');
  await place.owner.query(
    `insert into workforce.placement_run (scenario_id, state, phase, started_at, progressed_at)
     select max(id), 'RUNNING', 'PLAN', now(), now() from workforce.placement_scenario`,
  );
  const second = await place.as('noivu', mutation('proposePlacement', `id: "${id}"`));
  expect(refusalOf(second, 'proposePlacement')).toBe('PLACEMENT_RUNNING');
  expect(at(await place.as('noivu', mutation('stopPlacement', `id: "${id}"`)), 'stopPlacement.userErrors')).toEqual([]);
});

describe('a run over four hundred people and three hundred posts', () => {
  const RUN =
    'query($id: ID!) { placement(id: $id) { run { state phase proof value bound gap } measures { placed } } }';
  const figure = (answer: Answer, name: string): number => Number(at(answer, `placement.${name}`));
  let id: string;
  beforeAll(async () => {
    const units = await addManyStaff(place.owner);
    const ids = units.map((unit) => `"${toGlobalId('AdministrativeUnit', unit)}"`).join(', ');
    const input = `name: "Mười xã", effectiveOn: "2027-01-01", scope: { unitIds: [${ids}] }`;
    id = String(at(await place.as('noivu', mutation('createPlacement', input)), 'createPlacement.placement.id'));
  });

  const begun = async (): Promise<void> => {
    const answer = await place.as('noivu', mutation('proposePlacement', `id: "${id}"`));
    expect(refusalOf(answer, 'proposePlacement')).toBeUndefined();
  };
  const when = async (isSo: (answer: Answer) => boolean): Promise<Answer> => {
    for (;;) {
      const answer = await place.as('noivu', RUN, { id });
      if (isSo(answer)) return answer;
      await new Promise((resolve) => void setTimeout(resolve, 50));
    }
  };
  const stopped = async (): Promise<Answer> => {
    const answer = await place.as('noivu', mutation('stopPlacement', `id: "${id}"`));
    expect(refusalOf(answer, 'stopPlacement')).toBeUndefined();
    return when((each) => at(each, 'placement.run.state') !== 'RUNNING');
  };

  test('that is stopped at once keeps the best it had, which is no proof of anything', async () => {
    await begun();
    const early = await stopped();
    expect(at(early, 'placement.run')).toMatchObject({ state: 'DONE', proof: 'STOPPED' });
    expect(figure(early, 'measures.placed')).toBeGreaterThan(0);
    expect(figure(early, 'run.bound')).toBeGreaterThan(figure(early, 'run.value'));
  });

  test('that is stopped while it explains has its plan, proved, and says what it did not get to', async () => {
    await begun();
    await when((each) => at(each, 'placement.run.phase') === 'SECOND_BEST');
    const late = await stopped();
    expect(at(late, 'placement.run')).toMatchObject({ state: 'DONE', phase: 'END' });
    expect(['OPTIMAL', 'WITHIN_GAP']).toContain(at(late, 'placement.run.proof'));
    expect(figure(late, 'run.gap')).toBeLessThanOrEqual(0.01);
    const view = await place.as('noivu', VIEW, { id });
    const known = (at(view, 'placement.seats') as Seat[]).filter(({ secondBest }) => secondBest !== null);
    expect(known.length).toBeLessThan(figure(late, 'measures.placed'));
  });
});
