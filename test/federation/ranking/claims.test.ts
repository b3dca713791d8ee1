import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { demoDatabase } from '../../support/demo.ts';
import { at, codesOf, signedHouse, type SignedHouse } from '../access/signed-house.ts';

let house: SignedHouse;
const cookies = new Map<string, string>();

beforeAll(async () => {
  house = await signedHouse({ database: await demoDatabase() });
  for (const name of ['xa.banlau', 'phantich', 'motcua.banlau']) cookies.set(name, await house.enter(name));
});
afterAll(() => house.close());

interface Claim {
  item: string;
  subject: string | null;
  value: number;
  computed: number | null;
  outcome: string;
  explanation: string;
  periodFrom: string;
}
interface Report {
  key: string;
  place: string;
  balances: boolean | null;
  checks: { arithmetic: string; holds: boolean }[];
  claims: Claim[];
}

const ALL =
  '{ claims(first: 500) { nodes { key place balances checks { arithmetic holds } claims { item subject value computed outcome explanation periodFrom } } } }';
const reports = async (): Promise<Report[]> => at(await house.ask(ALL), 'claims.nodes') as Report[];

const as = (name: string, query: string) => house.ask(query, { cookie: cookies.get(name) });

describe('the places that newspapers told of', () => {
  test.each(['Mỹ Hiệp', 'Chi Lăng Bắc', 'Nậm Xe', 'Thọ Xuân', 'Cam Đường'])(
    'every figure of %s that can be computed is reproduced, qualifiers and all',
    async (place) => {
      const report = (await reports()).find((one) => one.place.includes(place));
      const told = report?.claims.filter(({ outcome }) => outcome !== 'NOT_COMPUTED') ?? [];
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter(({ outcome }) => outcome !== 'AGREES')).toEqual([]);
    },
  );

  test('Mỹ Hiệp balances as 263 + 1 + 47, not as it literally reads', async () => {
    const checks = (await reports()).find(({ place }) => place.includes('Mỹ Hiệp'))?.checks;
    expect(checks?.map(({ arithmetic, holds }) => [arithmetic, holds])).toEqual([
      ['263 + 1 + 47 = 311', true],
      ['241 + 22 = 263', true],
      ['241 + 22 + 1 = 264 ≠ 263', false],
      ['263 + 47 = 310 ≠ 311', false],
      ['54.577 / 79,42 = 687,2', true],
      [expect.stringMatching(/^6.*7.*85,7/u), true],
      [expect.stringMatching(/^4.*62.*6,5/u), true],
      ['155 + 39 = 194', true],
    ]);
  });

  test('what no dossier tells is not computed, and what has no dossiers says so', async () => {
    const outcomes = (await reports()).flatMap(({ claims }) => claims.map(({ item, outcome }) => [item, outcome]));
    expect(outcomes).toContainEqual(['OTHER', 'NOT_COMPUTED']);
    expect(outcomes).toContainEqual(['RECEIVED', 'NO_DOSSIERS']);
  });
});

test('what newspapers also say stands with what it is of and why nothing here computes it', async () => {
  const all = await reports();
  const told = (place: string) => all.find((one) => one.place.includes(place))?.claims.filter(({ subject }) => subject);
  expect(told('Mỹ Hiệp')?.map(({ subject, value }) => [subject, value])).toEqual([
    ['Chữ ký số đã cấp', 6],
    ['Chữ ký số cần có', 7],
    ['Thủ tục thực hiện', 305],
    ['Lĩnh vực thực hiện', 62],
    ['Đại biểu chính thức', 155],
    ['Đại biểu dự khuyết', 39],
  ]);
  expect(told('Chi Lăng Bắc')).toHaveLength(3);
  expect(told('Nậm Xe')).toHaveLength(11);
  expect(told('An Phú Đông')?.map(({ value }) => value)).toEqual([40_000, 73]);
  const reasons = new Set(
    all.flatMap(({ claims }) => claims.filter(({ subject }) => subject).map(({ explanation }) => explanation)),
  );
  expect(reasons.size).toBe(8);
});

test('a place in the reform index is held against the published ranking of that year', async () => {
  const report = (await reports()).find(({ place }) => place.includes('Chi Lăng Bắc'));
  const ranks = report?.claims.filter(({ item }) => item === 'INDEX_RANK') ?? [];
  expect(ranks.map(({ value, computed, outcome }) => [value, computed, outcome])).toEqual([
    [1, 1, 'AGREES'],
    [1, 1, 'AGREES'],
  ]);
});

test('the published reports that do not balance in themselves are told as such', async () => {
  const found = new Map((await reports()).map(({ place, balances }) => [place, balances]));
  expect(found.get('Các xã, phường của Hà Nội')).toBe(false);
  expect(found.get('Xã Phú Giáo, Thành phố Hồ Chí Minh')).toBe(false);
  expect(found.get('Công chức cấp xã, Hà Tĩnh')).toBe(false);
  expect(found.get('Xã Na Son, Điện Biên')).toBe(true);
  expect(found.get('Xã Khánh Bình, An Giang')).toBeNull();
});

describe('a claim of one’s own', () => {
  const unitId = toGlobalId('AdministrativeUnit', 278801);
  const USUAL = {
    unitId: `"${unitId}"`,
    item: 'RECEIVED',
    value: '320',
    period: '{ from: "2025-07-01", to: "2025-07-31" }',
    source: '"Báo cáo tháng 7"',
    wording: '"320 hồ sơ"',
  };
  const add = (differing: Partial<typeof USUAL> = {}): string => {
    const fields = Object.entries({ ...USUAL, ...differing }).map(([name, value]) => `${name}: ${value}`);
    return `mutation { addClaim(input: { ${fields.join(', ')} }) {
      report { key isOwn claims { computed outcome difference } } userErrors { code remedy } } }`;
  };

  test('is written down by leaders and analysts, compared at once, and deleted by nobody else', async () => {
    const added = await as('phantich', add());
    const claims = [{ computed: 320, outcome: 'AGREES', difference: 0 }];
    expect(at(added, 'addClaim.report')).toMatchObject({ isOwn: true, claims });
    const remove = `mutation { deleteClaimReport(input: { key: "${String(at(added, 'addClaim.report.key'))}" }) { key userErrors { code } } }`;
    expect(at(await as('xa.banlau', remove), 'deleteClaimReport.userErrors.0.code')).toBe('CLAIM_UNKNOWN');
    expect(at(await as('phantich', remove), 'deleteClaimReport.userErrors')).toEqual([]);
    const left = at(await house.ask(`{ claims(unit: "${unitId}") { nodes { key } } }`), 'claims.nodes');
    expect(left).toEqual([]);
  });

  test('is not for the counter, nor for the public', async () => {
    expect(codesOf(await as('motcua.banlau', add()))).toEqual(['FORBIDDEN']);
    expect(codesOf(await house.ask(add()))).toEqual(['UNAUTHENTICATED']);
  });

  test.each([
    [{ value: '-1' }, 'CLAIM_VALUE'],
    [{ value: '1.23456' }, 'CLAIM_VALUE'],
    [{ value: '1e12' }, 'CLAIM_VALUE'],
    [{ source: '" "' }, 'CLAIM_TEXT'],
    [{ period: '{ from: "2025-02-01", to: "2025-01-01" }' }, 'PERIOD_REVERSED'],
    [{ unitId: '"abcd"' }, 'CLAIM_UNIT_UNKNOWN'],
  ])('%o is refused with %s', async (differing, code) => {
    const refused = at(await as('xa.banlau', add(differing)), 'addClaim.userErrors.0') as {
      code: string;
      remedy: string;
    };
    expect(refused.code).toBe(code);
    expect(refused.remedy).not.toBe('');
  });
});
