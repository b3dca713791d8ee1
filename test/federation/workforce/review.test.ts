import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials } from '../../support/people.ts';
import { at, signedHouse, type Answer, type SignedHouse } from '../access/signed-house.ts';

const BAN_LAU = 278801;

let house: SignedHouse;
let owner: Client;
const cookies = new Map<string, string>();
beforeAll(async () => {
  house = await signedHouse();
  owner = new Client(house.database.owner);
  await owner.connect();
  await addOfficials(owner, [
    { code: 'CC-1', name: ['Lý', 'Thị', 'Mai'], unitId: BAN_LAU },
    { code: 'CC-2', name: ['Vàng', 'A', 'Páo'], unitId: BAN_LAU },
  ]);
  await owner.query(
    `insert into workforce.reminder (official_id, issued_on, issued_by, reason, explain_by, state, judged_by, judged_at)
     select id, '2026-03-01', '1', 'thử', '2026-03-06', 'UPHELD', '1', now() from workforce.official, generate_series(1, 3) where code = 'CC-1'`,
  );
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

async function as(userName: string, query: string): Promise<Answer> {
  const cookie = cookies.get(userName) ?? (await house.enter(userName));
  cookies.set(userName, cookie);
  const answer = await house.ask(query, { cookie });
  expect(answer.errors).toBeUndefined();
  return answer;
}
const refusal = (answer: Answer): unknown => at(answer, 'done.userErrors.0.code') ?? null;

test('a review that was proposed is decided by somebody else, once, and nothing follows by itself', async () => {
  const proposed = await as(
    'noivu',
    'mutation { done: proposeReview(input: { officialCode: "CC-1", asksTransfer: true, note: "ba lần" }) { reviewProposal { isOwn outcome } userErrors { code } } }',
  );
  expect(at(proposed, 'done.reviewProposal')).toEqual({ isOwn: true, outcome: null });
  const decide = (user: string): Promise<Answer> =>
    as(
      user,
      'mutation { done: decideReview(input: { officialCode: "CC-1", windowFrom: "2026-01-01", outcome: TRANSFER, note: "đồng ý" }) { userErrors { code } } }',
    );
  expect(refusal(await decide('noivu'))).toBe('REVIEW_OWN');
  expect(refusal(await decide('lanhdao'))).toBeNull();
  expect(refusal(await decide('lanhdao'))).toBe('REVIEW_UNKNOWN');
  const seen = await as(
    'noivu',
    '{ official(code: "CC-1") { reviewProposals { outcome outcomeNote } reviews { band } currentAssignment { unit { code } } } }',
  );
  expect(at(seen, 'official')).toEqual({
    reviewProposals: [{ outcome: 'TRANSFER', outcomeNote: 'đồng ý' }],
    reviews: [],
    currentAssignment: { unit: { code: '02788' } },
  });
});

test('a year is assessed by a person; another band than the computed one takes a reason, and nothing is overwritten', async () => {
  await owner.query(
    `insert into workforce.discipline (official_id, kind_code, decided_on, decision, reason)
     select id, 'KHIEN_TRACH', '2026-05-05', '1/QĐ', 'thử' from workforce.official where code = 'CC-2'`,
  );
  const decide = (code: string, more: string): Promise<Answer> =>
    as('noivu', `mutation { done: decideYear(input: { officialCode: "${code}", ${more} }) { userErrors { code } } }`);
  expect(refusal(await decide('CC-1', 'year: 2025, generalPoints: 20, band: GOOD'))).toBe('SCORE_YEAR');
  expect(refusal(await decide('CC-1', 'year: 2026, generalPoints: 31, band: GOOD'))).toBe('SCORE_GENERAL');
  // Of somebody who handled nothing no score is computed: whoever decides is free.
  expect(refusal(await decide('CC-1', 'year: 2026, generalPoints: 27.5, band: EXCELLENT'))).toBeNull();
  expect(refusal(await decide('CC-1', 'year: 2026, generalPoints: 27.5, band: GOOD'))).toBe('YEAR_DECIDED');
  const seen = await as(
    'noivu',
    '{ official(code: "CC-1") { reviews { year band generalPoints resultPoints decidedOn } } }',
  );
  expect(at(seen, 'official.reviews')).toEqual([
    { year: 2026, band: 'EXCELLENT', generalPoints: 27.5, resultPoints: null, decidedOn: '2026-11-22' },
  ]);
});

test('a collective has certificates of each level, those for a deed as often as there are deeds', async () => {
  const kinds = async (day: string): Promise<Record<string, number>> => {
    const answer = await as('noivu', `{ recognitionKinds(asOf: "${day}") { code amount ofCollectives } }`);
    const all = at(answer, 'recognitionKinds') as { code: string; amount: number }[];
    return Object.fromEntries(
      all.filter(({ code }) => code.includes('_KHEN')).map(({ code, amount }) => [code, amount]),
    );
  };
  expect(await kinds('2026-11-22')).toEqual({
    ...{ GIAY_KHEN: 702_000, BANG_KHEN_TINH: 3_510_000, BANG_KHEN_THU_TUONG: 8_190_000 },
    ...{ GIAY_KHEN_TAP_THE: 1_404_000, BANG_KHEN_TINH_TAP_THE: 7_020_000, BANG_KHEN_THU_TUONG_TAP_THE: 16_380_000 },
  });
  expect(await kinds('2025-06-30')).toEqual({ GIAY_KHEN: 351_000, GIAY_KHEN_TAP_THE: 702_000 });
  const unit = toGlobalId('AdministrativeUnit', BAN_LAU);
  const propose = (kind: string, occasion: string): Promise<Answer> =>
    as(
      'xa.banlau',
      `mutation { done: proposeCollective(input: { unitId: "${unit}", body: ECONOMY, kindCode: "${kind}", occasion: ${occasion}, year: 2026,
         reason: "Việc tốt" }) { commendation { key } userErrors { code } } }`,
    );
  const proposed = await propose('GIAY_KHEN_TAP_THE', 'UNEXPECTED');
  const both = [
    proposed,
    await propose('GIAY_KHEN_TAP_THE', 'UNEXPECTED'),
    await propose('GIAY_KHEN_TAP_THE', 'REGULAR'),
  ];
  expect(both.map(refusal)).toEqual([null, null, null]);
  expect(refusal(await propose('GIAY_KHEN_TAP_THE', 'REGULAR'))).toBe('COLLECTIVE_THERE');
  expect(refusal(await propose('XA_TIEU_BIEU', 'UNEXPECTED'))).toBeNull();
  expect(refusal(await propose('XA_TIEU_BIEU', 'UNEXPECTED'))).toBe('COLLECTIVE_THERE');
  const decided = await as(
    'lanhdao',
    `mutation { done: decideCollective(input: { key: "${String(at(proposed, 'done.commendation.key'))}", approve: true, decision: "9/QĐ",
       decidedOn: "2025-06-30" }) { commendation { amount } userErrors { code } } }`,
  );
  // 0.3 times 2,340,000 đồng: the multiple of that day.
  expect(at(decided, 'done.commendation.amount')).toBe(702_000);
  await owner.query('delete from workforce.collective_commendation');
});

test('a collective is proposed by one and approved by another, with the money of the day; of a kind and year one', async () => {
  const unit = toGlobalId('AdministrativeUnit', BAN_LAU);
  const propose = (kind: string, more = '', year = 2026): Promise<Answer> =>
    as(
      'xa.banlau',
      `mutation { done: proposeCollective(input: { unitId: "${unit}", kindCode: "${kind}", occasion: REGULAR, year: ${String(year)}, reason: "Đứng đầu" ${more} })
       { commendation { key isOwn state amount body } userErrors { code } } }`,
    );
  expect(refusal(await propose('GIAY_KHEN'))).toBe('RECOGNITION_KIND_UNKNOWN');
  expect(refusal(await propose('XA_TIEU_BIEU', '', 99_999))).toBe('RECOGNITION_YEAR');
  const made = await propose('TAP_THE_LAO_DONG_XUAT_SAC', ', body: SERVICE_CENTER');
  expect(at(made, 'done.commendation')).toMatchObject({ isOwn: true, state: 'PROPOSED', amount: null });
  expect(refusal(await propose('TAP_THE_LAO_DONG_XUAT_SAC', ', body: SERVICE_CENTER'))).toBe('COLLECTIVE_THERE');
  expect(refusal(await propose('TAP_THE_LAO_DONG_XUAT_SAC', ', body: OFFICE'))).toBeNull();
  const decide = (user: string): Promise<Answer> =>
    as(
      user,
      `mutation { done: decideCollective(input: { key: "${String(at(made, 'done.commendation.key'))}", approve: true, decision: "5/QĐ" })
       { commendation { state amount kindName } userErrors { code } } }`,
    );
  expect(refusal(await decide('xa.banlau'))).toBe('PROPOSAL_OWN');
  // 1.5 times 2,340,000 đồng.
  expect(at(await decide('lanhdao'), 'done.commendation')).toEqual({
    state: 'APPROVED',
    amount: 3_510_000,
    kindName: 'Tập thể lao động xuất sắc',
  });
  expect(refusal(await decide('lanhdao'))).toBe('PROPOSAL_DECIDED');
  const list = await as(
    'noivu',
    '{ collectiveCommendations(scope: { provinceCode: "15" }) { nodes { body state unit { name } } totalCount } }',
  );
  expect(at(list, 'collectiveCommendations.nodes')).toEqual([
    { body: 'OFFICE', state: 'PROPOSED', unit: { name: 'Xã Bản Lầu' } },
    { body: 'SERVICE_CENTER', state: 'APPROVED', unit: { name: 'Xã Bản Lầu' } },
  ]);
  const elsewhere = await as(
    'xa.banlau',
    '{ collectiveCommendations(scope: { provinceCode: "15" }) { nodes { state } } }',
  );
  expect(at(elsewhere, 'collectiveCommendations.nodes')).toHaveLength(2);
});
