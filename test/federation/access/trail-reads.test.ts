import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gate, rooms } from '../../../server/src/gateway/rooms.ts';
import { trailOf } from '../../support/trail.ts';
import { at } from './signed-house.ts';
import { openTrailHouse, RECEIVE, type TrailHouse } from './trail-house.ts';

let trail: TrailHouse;
beforeAll(async () => {
  trail = await openTrailHouse();
});
afterAll(() => trail.close());

/** Types that are reached through a field of an official alone, which is watched itself. */
const PARTS: ReadonlySet<string> = new Set(['Absence', 'YearReview']);

describe('reads', () => {
  const STEPS = (code: string): string => `{ dossier(code: "${code}") { code steps { note } officialCode } }`;
  let code = '';
  beforeAll(async () => {
    const cookie = await trail.house.enter('motcua.banlau');
    await trail.house.ask(RECEIVE, { cookie });
    code = String(at(await trail.house.ask(RECEIVE, { cookie }), 'receiveDossier.dossier.code'));
    await trail.house.ask(
      `mutation { advanceDossier(input: { code: "${code}", to: PROCESSING, expectedVersion: 1, note: "gọi bà Thử" }) { userErrors { code } } }`,
      { cookie },
    );
  });

  test('every personal field of the API is watched', () => {
    const classes = new Set(['PERSONAL', 'PEOPLE_PERSONAL', 'PEOPLE_SENSITIVE']);
    const personal = [...gate.fields]
      .filter(([field, fieldClass]) => classes.has(fieldClass) && !PARTS.has(field.split('.')[0] ?? ''))
      .map(([field]) => field);
    const watched = new Set(rooms.flatMap((room) => Object.keys(room.personal ?? {})));
    expect(personal.filter((field) => !watched.has(field))).toEqual([]);
  });

  test('a personal field that is answered leaves one entry for the request', async () => {
    const cookie = await trail.house.enter('xa.banlau');
    const { entries, result } = await trailOf(trail.owner, () => trail.house.ask(STEPS(code), { cookie }));
    expect(JSON.stringify(result.data)).toContain('gọi bà Thử');
    expect(entries).toMatchObject([
      {
        kind: 'READ',
        thing: 'DOSSIER',
        subject: `Dossier:${code}`,
        actor: await trail.keyOf('xa.banlau'),
        actor_role: 'COMMUNE_LEADER',
        scope_unit_id: 278801,
        amount: 1,
        fields: ['DossierStep.note'],
      },
    ]);
  });

  test('what is masked, empty, or not asked for leaves none', async () => {
    const admin = await trail.house.enter('quantri');
    const { entries: masked } = await trailOf(trail.owner, () => trail.house.ask(STEPS(code), { cookie: admin }));
    expect(masked).toEqual([]);
    const cookie = await trail.house.enter('xa.banlau');
    const { entries: plain } = await trailOf(trail.owner, () =>
      trail.house.ask(`{ dossier(code: "${code}") { code officialCode } }`, { cookie }),
    );
    expect(plain).toEqual([]);
  });

  test('reads of many records are one entry that names them all', async () => {
    await trail.owner.query(`update dossiers.dossier set official_code = 'CB-1'`);
    const cookie = await trail.house.enter('xa.banlau');
    const { entries, result } = await trailOf(trail.owner, () =>
      trail.house.ask('{ dossiers(first: 100) { nodes { code officialCode } } }', { cookie }),
    );
    const codes = (at(result, 'dossiers.nodes') as { code: string }[]).map((dossier) => `Dossier:${dossier.code}`);
    expect(codes.length).toBeGreaterThan(1);
    expect(entries).toMatchObject([
      { kind: 'READ', amount: codes.length, keys: codes.sort(), fields: ['Dossier.officialCode'] },
    ]);
  });

  test('a hundred requests at once leave a hundred entries', async () => {
    const cookie = await trail.house.enter('xa.banlau');
    const { entries } = await trailOf(trail.owner, () =>
      Promise.all(Array.from({ length: 100 }, () => trail.house.ask(STEPS(code), { cookie }))),
    );
    expect(entries).toHaveLength(100);
    expect(new Set(entries.map(({ request }) => request)).size).toBe(100);
  });

  test('an answer that could not be written down does not leave', async () => {
    await trail.owner.query('alter function access.published_note_reads(jsonb) rename to away');
    try {
      const cookie = await trail.house.enter('xa.banlau');
      const answer = await trail.house.ask(STEPS(code), { cookie });
      expect(JSON.stringify(answer)).not.toContain('gọi bà Thử');
      expect(answer.errors).toHaveLength(1);
    } finally {
      await trail.owner.query('alter function access.away(jsonb) rename to published_note_reads');
    }
  });
});
