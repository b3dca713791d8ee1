import { Client } from 'pg';
import { expect } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials, addPost } from '../../support/people.ts';
import { at, signedHouse, type Answer, type Differing, type SignedHouse } from '../access/signed-house.ts';

const [LUNG_VAI, OLD_BAN_LAU] = [278500, 278800];
/** Xã Bản Lầu since 1 July 2025. */
export const BAN_LAU = 278801;
export const BAN_LAU_ID = toGlobalId('AdministrativeUnit', BAN_LAU);
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

/** Seven people of merged communes and five posts of the new one. */
async function addStaff(owner: Client): Promise<void> {
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
}

export const VIEW = `query($id: ID!) { placement(id: $id) { state version isAnothers
  run { state phase proof gap value bound pairs }
  measures { placed emptyPosts unplacedPeople exceptions transfers meanFit parts { name points most }
    surplusByField { field { code name } surplus } }
  seats { points parts { name points most } post { code unit { name } } person { code name reason isPinned } isTransfer distanceKm
    brokenRules { code source isVerified } notes { code } secondBest { post { code } leastLoss mostLoss } }
  emptyPosts { post { code } isSearched reasons { code count rule { code } } bending { kind gain person { code } } }
  unplaced { code name } decisions { number officialCode toUnit effectiveOn supersededBy } } }`;

export interface Seat {
  readonly post: { readonly code: string };
  readonly person: { readonly code: string; readonly reason: string | null };
  readonly points: number;
  readonly parts: readonly { readonly name: string; readonly points: number }[];
  readonly brokenRules: readonly { readonly code: string }[];
  readonly secondBest: { readonly leastLoss: number; readonly mostLoss: number } | null;
}

const FIELDS = `placement { id version state run { state } seats { post { code } person { code isPinned } brokenRules { code } } }
  userErrors { code field }`;

/** A change of a scenario as GraphQL. @param input fields of its input */
export const mutation = (name: string, input: string): string =>
  `mutation { ${name}(input: { ${input} }) { ${FIELDS} } }`;
export const refusalOf = (answer: Answer, name: string): unknown => at(answer, `${name}.userErrors.0.code`);
/** Who sits where, by the codes of posts. */
export const seatsIn = (answer: Answer): Record<string, string> =>
  Object.fromEntries((at(answer, 'placement.seats') as Seat[]).map(({ post, person }) => [post.code, person.code]));

/** A house where Bản Lầu's staff is to be placed, and ways to work with scenarios in it. */
export interface PlacementHouse {
  readonly owner: Client;
  readonly house: SignedHouse;
  readonly cookies: ReadonlyMap<string, string>;
  as(userName: string, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Makes a scenario. @param more further fields of the input @returns its id */
  made(user: string, more?: string): Promise<string>;
  /** Begins a run and asks until it has ended. */
  proposed(user: string, id: string): Promise<Answer>;
  close(): Promise<void>;
}

export async function placementHouse(options: Differing = {}): Promise<PlacementHouse> {
  const house = await signedHouse(options);
  const owner = new Client(house.database.owner);
  await owner.connect();
  await addStaff(owner);
  const cookies = new Map<string, string>();
  const as: PlacementHouse['as'] = async (userName, query, variables = {}) => {
    const cookie = cookies.get(userName) ?? (await house.enter(userName));
    cookies.set(userName, cookie);
    return house.ask(query, { cookie, variables });
  };
  return {
    owner,
    house,
    cookies,
    as,
    async made(user, more = '') {
      const input = `name: "Bản Lầu", effectiveOn: "2027-01-01", scope: { unitIds: ["${BAN_LAU_ID}"] } ${more}`;
      return String(at(await as(user, mutation('createPlacement', input)), 'createPlacement.placement.id'));
    },
    async proposed(user, id) {
      const begun = await as(user, mutation('proposePlacement', `id: "${id}"`));
      expect(refusalOf(begun, 'proposePlacement')).toBeUndefined();
      for (;;) {
        const answer = await as(user, VIEW, { id });
        if (at(answer, 'placement.run.state') !== 'RUNNING') return answer;
        await new Promise((resolve) => void setTimeout(resolve, 50));
      }
    },
    async close() {
      await owner.end();
      await house.close();
    },
  };
}
