import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials, addPost } from '../../support/people.ts';
import { at, codesOf, signedHouse, type Answer, type SignedHouse } from '../access/signed-house.ts';

const [LUNG_VAI, OLD_BAN_LAU, BAN_LAU] = [278500, 278800, 278801];
const UNIT = toGlobalId('AdministrativeUnit', BAN_LAU);
/** Who works where before, in what, with which degree and assessment. */
const PEOPLE = [
  { code: 'CC-01', given: 'Ánh', unitId: LUNG_VAI, field: 'JUSTICE', level: 4, band: 'GOOD', sex: 'FEMALE' },
  { code: 'CC-02', given: 'Bình', unitId: OLD_BAN_LAU, field: 'JUSTICE', level: 4, band: 'GOOD', sex: 'MALE' },
  { code: 'CC-03', given: 'Cúc', unitId: OLD_BAN_LAU, field: 'FINANCE', level: 4, band: 'GOOD', sex: 'FEMALE' },
  { code: 'CC-04', given: 'Dũng', unitId: LUNG_VAI, field: 'LAND', level: 3, band: 'COMPLETED', sex: 'MALE' },
  { code: 'CC-05', given: 'Én', unitId: LUNG_VAI, field: 'OFFICE', level: 4, band: 'EXCELLENT', sex: 'FEMALE' },
  { code: 'CC-06', given: 'Giang', unitId: OLD_BAN_LAU, field: 'OFFICE', level: 4, band: 'GOOD', sex: 'MALE' },
  { code: 'CC-07', given: 'Hà', unitId: LUNG_VAI, field: 'CULTURE', level: 4, band: 'GOOD', sex: 'FEMALE' },
] as const;
const POSTS = [
  ['P-TP', 'CV_TP'],
  ['P-TC', 'CV_TC'],
  ['P-DD', 'CV_DD'],
  ['P-VP', 'CV_VP'],
  ['P-IT', 'CV_IT'],
] as const;

let house: SignedHouse;
let owner: Client;
const cookies = new Map<string, string>();
beforeAll(async () => {
  house = await signedHouse();
  owner = new Client(house.database.owner);
  await owner.connect();
  for (const [code, position] of POSTS) await addPost(owner, { code, unitId: BAN_LAU, position });
  const ids = await addOfficials(
    owner,
    PEOPLE.map(({ code, given, unitId, field }) => ({
      code,
      name: ['Vàng', 'Thử', given] as const,
      unitId,
      from: '2018-01-01',
      field,
    })),
  );
  for (const { code, field, level, band, sex } of PEOPLE) {
    const id = ids.get(code);
    await owner.query('update workforce.official set sex = $2, birth_date = $3 where id = $1', [id, sex, '1985-05-05']);
    await owner.query(
      `insert into workforce.qualification (official_id, level, major, field_code) values ($1, $2, 'Thử', $3)`,
      [id, level, field],
    );
    await owner.query('insert into workforce.year_review (official_id, year, band) values ($1, 2025, $2)', [id, band]);
  }
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

async function as(userName: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  const cookie = cookies.get(userName) ?? (await house.enter(userName));
  cookies.set(userName, cookie);
  return house.ask(query, { cookie, variables });
}

const FIELDS = `placement { id version state run { state } seats { post { code } person { code isPinned } brokenRules { code } } }
  userErrors { code field }`;
const mutation = (name: string, input: string): string => `mutation { ${name}(input: { ${input} }) { ${FIELDS} } }`;
const refusalOf = (answer: Answer, name: string): unknown => at(answer, `${name}.userErrors.0.code`);

async function made(user: string, more = ''): Promise<string> {
  const input = `name: "Bản Lầu", effectiveOn: "2027-01-01", scope: { unitIds: ["${UNIT}"] } ${more}`;
  return String(at(await as(user, mutation('createPlacement', input)), 'createPlacement.placement.id'));
}

const VIEW = `query($id: ID!) { placement(id: $id) { state version isAnothers
  run { state phase proof gap value bound pairs }
  measures { placed emptyPosts unplacedPeople exceptions transfers meanFit surplusByField { field { code name } surplus } }
  seats { points parts { name points most } post { code unit { name } } person { code name reason isPinned } isTransfer distanceKm
    brokenRules { code source isVerified } notes { code } secondBest { post { code } leastLoss mostLoss } }
  emptyPosts { post { code } isSearched reasons { code count rule { code } } bending { kind gain person { code } } }
  unplaced { code name } decisions { number officialCode toUnit effectiveOn supersededBy } } }`;
interface Seat {
  readonly post: { readonly code: string };
  readonly person: { readonly code: string; readonly reason: string | null };
  readonly points: number;
  readonly parts: readonly { readonly points: number }[];
  readonly brokenRules: readonly { readonly code: string }[];
  readonly secondBest: { readonly leastLoss: number; readonly mostLoss: number } | null;
}

/** Asks until the run has ended. */
async function proposed(user: string, id: string): Promise<Answer> {
  expect(refusalOf(await as(user, mutation('proposePlacement', `id: "${id}"`)), 'proposePlacement')).toBeUndefined();
  for (;;) {
    const answer = await as(user, VIEW, { id });
    if (at(answer, 'placement.run.state') !== 'RUNNING') return answer;
    await new Promise((resolve) => void setTimeout(resolve, 50));
  }
}

const seatsIn = (answer: Answer): Record<string, string> =>
  Object.fromEntries((at(answer, 'placement.seats') as Seat[]).map(({ post, person }) => [post.code, person.code]));

describe('a proposal', () => {
  let id: string;
  let view: Answer;
  beforeAll(async () => {
    id = await made('noivu');
    view = await proposed('noivu', id);
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
    expect(seatsIn(await proposed('noivu', id))).toEqual(seatsIn(view));
  });

  test('tells an own decision apart, and keeps to it', async () => {
    const against = `id: "${id}", officialCode: "CC-07", postCode: "P-IT"`;
    const bare = await as('noivu', mutation('placeOfficial', against));
    expect(refusalOf(bare, 'placeOfficial')).toBe('PLACEMENT_REASON_MISSING');
    const reasoned = await as('noivu', mutation('placeOfficial', `${against}, reason: "đã học tin học"`));
    expect(refusalOf(reasoned, 'placeOfficial')).toBeUndefined();
    const after = await proposed('noivu', id);
    const seat = (at(after, 'placement.seats') as Seat[]).find(({ post }) => post.code === 'P-IT');
    expect(seat).toMatchObject({
      person: { code: 'CC-07', reason: 'đã học tin học', isPinned: true },
      secondBest: null,
    });
    expect(seat?.brokenRules.map(({ code }) => code)).toEqual(['FIELD_MISMATCH']);
    expect(at(after, 'placement.measures.exceptions')).toBe(1);
    await as('noivu', mutation('unpinOfficial', `id: "${id}", officialCode: "CC-07"`));
    expect(seatsIn(await proposed('noivu', id))).toEqual(seatsIn(view));
  });

  test('can be tried otherwise in a copy, and compared', async () => {
    const copy = await made('noivu', `, copyOf: "${id}"`);
    const change = `id: "${copy}", expectedVersion: 1, limits: [{ unitId: "${UNIT}", limit: 2 }], weights: [{ name: DISTANCE, value: 0 }]`;
    expect(refusalOf(await as('noivu', mutation('changePlacement', change)), 'changePlacement')).toBeUndefined();
    await proposed('noivu', copy);
    const both = await as(
      'noivu',
      `{ comparePlacements(ids: ["${id}", "${copy}"]) { measures { placed emptyPosts } } }`,
    );
    expect(at(both, 'comparePlacements')).toEqual([
      { measures: { placed: 4, emptyPosts: 1 } },
      { measures: { placed: 2, emptyPosts: 3 } },
    ]);
    const stale = await as('noivu', mutation('changePlacement', change));
    expect(refusalOf(stale, 'changePlacement')).toBe('PLACEMENT_CHANGED');
  });

  test('tells groups without small cells, and to HR officers alone', async () => {
    const ask = `query($id: ID!) { placement(id: $id) { fairness { attribute group people placed } } }`;
    const told = at(await as('noivu', ask, { id }), 'placement.fairness') as {
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
    expect(at(await as('lanhdao', ask, { id }), 'placement.fairness')).toBeNull();
  });

  test('is its commune’s and its province’s, not the analyst’s, nor the former district’s', async () => {
    expect(codesOf(await as('phantich', VIEW, { id }))).toContain('FORBIDDEN');
    expect(at(await as('xa.banlau', VIEW, { id }), 'placement.state')).toBe('DRAFT');
    expect(codesOf(await as('huyen.muongkhuong', VIEW, { id }))).toContain('FORBIDDEN');
  });
});

describe('approval', () => {
  const sign = (id: string, version: number, number = 12): string =>
    `id: "${id}", expectedVersion: ${String(version)}, firstNumber: ${String(number)}, issuer: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI", place: "Lào Cai",
     signerTitle: "Chủ tịch", signerName: "Nguyễn Thị Thử"`;
  const lock = async (user: string, id: string): Promise<number> => {
    const version = Number(at(await as(user, VIEW, { id }), 'placement.version'));
    const answer = await as(user, mutation('lockPlacement', `id: "${id}", expectedVersion: ${String(version)}`));
    expect(at(answer, 'lockPlacement.placement.state')).toBe('LOCKED');
    return Number(at(answer, 'lockPlacement.placement.version'));
  };
  let id: string;

  test('takes a leader who neither made nor submitted it, and the version that was read', async () => {
    const own = await made('lanhdao');
    await proposed('lanhdao', own);
    const ownVersion = await lock('lanhdao', own);
    const self = await as('lanhdao', mutation('approvePlacement', sign(own, ownVersion)));
    expect(refusalOf(self, 'approvePlacement')).toBe('PLACEMENT_SECOND_PERSON');
    const reopened = await as(
      'lanhdao',
      mutation('reopenPlacement', `id: "${own}", expectedVersion: ${String(ownVersion)}`),
    );
    expect(at(reopened, 'reopenPlacement.placement.state')).toBe('DRAFT');

    id = await made('noivu');
    await proposed('noivu', id);
    const version = await lock('noivu', id);
    const officer = await as('noivu', mutation('approvePlacement', sign(id, version)));
    expect(refusalOf(officer, 'approvePlacement')).toBe('PLACEMENT_LEADER_NEEDED');
    const stale = await as('lanhdao', mutation('approvePlacement', sign(id, version - 1)));
    expect(refusalOf(stale, 'approvePlacement')).toBe('PLACEMENT_CHANGED');
    const frozen = await as('noivu', mutation('placeOfficial', `id: "${id}", officialCode: "CC-07", reason: "x"`));
    expect(refusalOf(frozen, 'placeOfficial')).toBe('PLACEMENT_NOT_OPEN');
    const approved = await as('lanhdao', mutation('approvePlacement', sign(id, version)));
    expect(at(approved, 'approvePlacement.placement.state')).toBe('APPROVED');
  });

  test('makes decisions, and assignments from their day on; the present ones go on until then', async () => {
    const view = await as('lanhdao', VIEW, { id });
    const decisions = at(view, 'placement.decisions') as { number: string; officialCode: string }[];
    expect(decisions.map(({ number }) => number)).toEqual(['12/QĐ-UBND', '13/QĐ-UBND', '14/QĐ-UBND', '15/QĐ-UBND']);
    const seats = seatsIn(view);
    const { rows } = await owner.query<{ code: string; post: string; from: string; decision: string; before: string }>(
      `select o.code, p.code as post, a.valid_from::text as from, a.decision,
         (select b.valid_until::text from workforce.assignment b where b.official_id = o.id and b.id <> a.id) as before
       from workforce.assignment a join workforce.official o on o.id = a.official_id join workforce.post p on p.id = a.post_id
       order by o.code`,
    );
    expect(rows).toEqual(
      Object.entries(seats)
        .map(([post, code]) => ({
          code,
          post,
          from: '2027-01-01',
          before: '2026-12-31',
          decision: decisions.find(({ officialCode }) => officialCode === code)?.number,
        }))
        .sort((one, other) => (one.code < other.code ? -1 : 1)),
    );
  });

  test('is printed, to whoever may see it', async () => {
    const get = (cookie: string | undefined, query = '') =>
      house.http.inject({
        method: 'GET',
        url: `/placements/${id}/decisions.pdf${query}`,
        headers: cookie === undefined ? {} : { cookie },
      });
    const all = await get(cookies.get('noivu'));
    expect(all.headers['content-type']).toBe('application/pdf');
    expect(all.rawPayload.toString('latin1').match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(4);
    const one = await get(cookies.get('noivu'), `?number=${encodeURIComponent('13/QĐ-UBND')}`);
    expect(one.rawPayload.toString('latin1').match(/\/Type \/Page\b(?!s)/gu)).toHaveLength(1);
    expect((await get(undefined)).statusCode).toBe(401);
  });

  const again = async (day: string, pins: readonly string[], number: number): Promise<Answer> => {
    const input = `name: "Lần sau", effectiveOn: "${day}", scope: { unitIds: ["${UNIT}"] }`;
    const next = String(at(await as('noivu', mutation('createPlacement', input)), 'createPlacement.placement.id'));
    for (const pin of pins) {
      await as('noivu', mutation('placeOfficial', `id: "${next}", reason: "thử", officialCode: ${pin}`));
    }
    await proposed('noivu', next);
    return as('lanhdao', mutation('approvePlacement', sign(next, await lock('noivu', next), number)));
  };

  test('never decides before what is decided already, nor gives a post that somebody keeps', async () => {
    const early = await again('2026-12-15', [], 40);
    expect(refusalOf(early, 'approvePlacement')).toBe('PLACEMENT_TOO_EARLY');
    const kept = await again('2027-06-01', ['"CC-07", postCode: "P-TC"', '"CC-03"'], 50);
    expect(refusalOf(kept, 'approvePlacement')).toBe('PLACEMENT_POST_HELD');
  });

  test('supersedes a decision by a later one, which leaves it as it was', async () => {
    const before = at(await as('lanhdao', VIEW, { id }), 'placement.decisions') as object[];
    const swap = await again('2027-06-01', ['"CC-03", postCode: "P-VP"', '"CC-05", postCode: "P-TC"', '"CC-06"'], 60);
    expect(at(swap, 'approvePlacement.userErrors')).toEqual([]);
    const after = at(await as('lanhdao', VIEW, { id }), 'placement.decisions') as { officialCode: string }[];
    const numbers: Record<string, string> = { 'CC-03': '60/QĐ-UBND', 'CC-05': '61/QĐ-UBND' };
    expect(after).toEqual(
      before.map((decision, index) => ({
        ...decision,
        supersededBy: numbers[after[index]?.officialCode ?? ''] ?? null,
      })),
    );
  });
});

test('a run whose process is gone is told as broken off, and makes place for another', async () => {
  const id = await made('noivu');
  await owner.query(
    `insert into workforce.placement_run (scenario_id, state, phase, started_at, progressed_at)
     select max(id), 'RUNNING', 'PLAN', now() - interval '5 minutes', now() - interval '2 minutes' from workforce.placement_scenario`,
  );
  expect(at(await as('noivu', VIEW, { id }), 'placement.run.state')).toBe('INTERRUPTED');
  expect(at(await proposed('noivu', id), 'placement.run.state')).toBe('DONE');
});

test('a stop is refused where nothing runs, a second start where something does', async () => {
  const id = await made('noivu');
  const stopped = await as('noivu', mutation('stopPlacement', `id: "${id}"`));
  expect(refusalOf(stopped, 'stopPlacement')).toBe('PLACEMENT_NOT_RUNNING');
  await owner.query(
    `insert into workforce.placement_run (scenario_id, state, phase, started_at, progressed_at)
     select max(id), 'RUNNING', 'PLAN', now(), now() from workforce.placement_scenario`,
  );
  const second = await as('noivu', mutation('proposePlacement', `id: "${id}"`));
  expect(refusalOf(second, 'proposePlacement')).toBe('PLACEMENT_RUNNING');
  expect(at(await as('noivu', mutation('stopPlacement', `id: "${id}"`)), 'stopPlacement.userErrors')).toEqual([]);
});
