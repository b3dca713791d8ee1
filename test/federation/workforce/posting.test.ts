import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials, addPost } from '../../support/people.ts';
import { at, signedHouse, type Answer, type SignedHouse } from '../access/signed-house.ts';

const [LUNG_VAI, BAN_LAU, MUONG_KHUONG] = [278500, 278801, 276101];
const id = (unit: number): string => toGlobalId('AdministrativeUnit', unit);

let house: SignedHouse;
let owner: Client;
const cookies = new Map<string, string>();
beforeAll(async () => {
  house = await signedHouse();
  owner = new Client(house.database.owner);
  await owner.connect();
  await addPost(owner, { code: 'P-1', unitId: BAN_LAU, position: 'CV_TP' });
  await addPost(owner, { code: 'P-2', unitId: BAN_LAU, position: 'CV_TC' });
  await addOfficials(owner, [
    { code: 'CC-1', name: ['Lý', 'Thị', 'Mai'], unitId: LUNG_VAI, from: '2020-01-01', field: 'JUSTICE' },
    { code: 'CC-2', name: ['Vàng', 'A', 'Páo'], unitId: BAN_LAU },
    { code: 'KCT-1', name: ['Má', 'A', 'Chống'], unitId: BAN_LAU, kind: 'TEMPORARY', statutoryEnd: '2026-05-31' },
    { code: 'CC-9', name: ['Lù', 'Thị', 'Xa'], unitId: MUONG_KHUONG },
  ]);
  await owner.query(`update workforce.official set kind = 'NON_PROFESSIONAL' where code = 'KCT-1'`);
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

async function done(userName: string, name: string, input: string): Promise<Answer> {
  const cookie = cookies.get(userName) ?? (await house.enter(userName));
  cookies.set(userName, cookie);
  const what = name.endsWith('Post') ? 'postCode' : 'official { code }';
  return house.ask(`mutation { done: ${name}(input: { ${input} }) { ${what} userErrors { code field } } }`, { cookie });
}
const refusalOf = async (name: string, input: string, user = 'noivu'): Promise<unknown> => {
  const answer = await done(user, name, input);
  expect(answer.errors).toBeUndefined();
  return at(answer, 'done.userErrors.0.code') ?? null;
};

const assign = (code: string, kind: string, more: string): string =>
  `officialCode: "${code}", kind: ${kind}, decision: "7/QĐ-UBND", ${more}`;
const atBanLau = `unitId: "${id(BAN_LAU)}"`;
const historyOf = async (code: string): Promise<unknown[]> =>
  (
    await owner.query<object>(
      `select a.kind, a.title, a.valid_from::text as from, a.valid_until::text as until, a.statutory_end::text as law, p.code as post
       from workforce.assignment a join workforce.official o on o.id = a.official_id left join workforce.post p on p.id = a.post_id
       where o.code = $1 order by a.valid_from, a.id`,
      [code],
    )
  ).rows;

describe('who works where', () => {
  test('new main work ends the old one the day before, which stays as it was', async () => {
    const input = assign('CC-1', 'PRIMARY', `${atBanLau}, postCode: "P-1", validFrom: "2026-12-01"`);
    expect(await refusalOf('assignOfficial', input)).toBeNull();
    expect(await historyOf('CC-1')).toEqual([
      { kind: 'PRIMARY', title: 'Chuyên viên', from: '2020-01-01', until: '2026-11-30', law: null, post: null },
      {
        kind: 'PRIMARY',
        title: 'Chuyên viên tư pháp – hộ tịch',
        from: '2026-12-01',
        until: null,
        law: null,
        post: 'P-1',
      },
    ]);
    const earlier = assign('CC-1', 'PRIMARY', `${atBanLau}, postCode: "P-2", validFrom: "2026-11-25"`);
    expect(await refusalOf('assignOfficial', earlier)).toBe('POSTING_LATER_ONE');
  });

  test.each([
    ['POSTING_POST_TAKEN', assign('CC-2', 'PRIMARY', `${atBanLau}, postCode: "P-1", validFrom: "2027-01-01"`)],
    ['POSTING_POST_UNKNOWN', assign('CC-2', 'PRIMARY', `${atBanLau}, postCode: "P-9", validFrom: "2027-01-01"`)],
    ['POSTING_FIELD_UNKNOWN', assign('CC-2', 'PRIMARY', `${atBanLau}, title: "Việc", validFrom: "2027-01-01"`)],
    ['TEXT_OUT_OF_RANGE', assign('CC-2', 'PRIMARY', `${atBanLau}, fieldCode: "OFFICE", validFrom: "2027-01-01"`)],
    [
      'POSTING_UNIT_UNKNOWN',
      assign(
        'CC-2',
        'PRIMARY',
        `unitId: "${id(LUNG_VAI)}", fieldCode: "OFFICE", title: "Việc", validFrom: "2027-01-01"`,
      ),
    ],
    ['POSTING_NO_MAIN_WORK', assign('KCT-1', 'CONCURRENT', `${atBanLau}, postCode: "P-2", validFrom: "2026-12-01"`)],
    ['POSTING_NOT_AHEAD', assign('CC-2', 'DESIGNATED', `${atBanLau}, postCode: "P-2", validFrom: "2026-11-22"`)],
    ['OFFICIAL_UNKNOWN', assign('CC-X', 'PRIMARY', `${atBanLau}, postCode: "P-2", validFrom: "2027-01-01"`)],
    [
      'POSTING_TEMPORARY_ENDED',
      assign('KCT-1', 'TEMPORARY', `${atBanLau}, fieldCode: "OFFICE", title: "Hỗ trợ", validFrom: "2026-12-01"`),
    ],
    [
      'POSTING_DAYS_REVERSED',
      assign('CC-2', 'CONCURRENT', `${atBanLau}, postCode: "P-2", validFrom: "2026-12-01", validUntil: "2026-06-30"`),
    ],
    [
      'POSTING_SECONDMENT_TOO_LONG',
      assign('CC-2', 'SECONDMENT', `${atBanLau}, postCode: "P-2", validFrom: "2026-12-01", validUntil: "2029-12-01"`),
    ],
  ])('%s', async (code, input) => {
    expect(await refusalOf('assignOfficial', input)).toBe(code);
  });

  test('three years are the longest secondment, concurrent work stands beside the main, a designation lies ahead', async () => {
    const secondment = `${atBanLau}, postCode: "P-2", validFrom: "2026-12-01", validUntil: "2029-11-30"`;
    expect(await refusalOf('assignOfficial', assign('CC-2', 'SECONDMENT', secondment))).toBeNull();
    const beside = `${atBanLau}, fieldCode: "OFFICE", title: "Kiêm văn thư", validFrom: "2026-12-01"`;
    expect(await refusalOf('assignOfficial', assign('CC-2', 'CONCURRENT', beside))).toBeNull();
    const ahead = `${atBanLau}, fieldCode: "OFFICE", title: "Dự kiến", validFrom: "2027-06-01"`;
    expect(await refusalOf('assignOfficial', assign('CC-9', 'DESIGNATED', ahead))).toBeNull();
    const kinds = (await historyOf('CC-2')) as { kind: string; until: string | null }[];
    expect(kinds.map(({ kind, until }) => [kind, until])).toEqual([
      ['PRIMARY', null],
      ['SECONDMENT', '2029-11-30'],
      ['CONCURRENT', null],
    ]);
  });

  test('a commune assigns to itself alone', async () => {
    const away = `unitId: "${id(MUONG_KHUONG)}", fieldCode: "OFFICE", title: "Việc", validFrom: "2027-01-01"`;
    expect(await refusalOf('assignOfficial', assign('CC-2', 'CONCURRENT', away), 'xa.banlau')).toBe(
      'POSTING_UNIT_UNKNOWN',
    );
    const foreign = assign(
      'CC-9',
      'CONCURRENT',
      `${atBanLau}, fieldCode: "OFFICE", title: "Việc", validFrom: "2027-01-01"`,
    );
    expect(await refusalOf('assignOfficial', foreign, 'xa.banlau')).toBe('OFFICIAL_UNKNOWN');
  });

  test('what the law ended goes on until somebody ends it, and is changed no more after that', async () => {
    const { rows } = await owner.query<{ id: number }>(
      `select a.id from workforce.assignment a join workforce.official o on o.id = a.official_id where o.code = 'KCT-1'`,
    );
    const key = String(rows[0]?.id);
    expect(await refusalOf('endAssignment', `key: "${key}", lastDay: "2025-06-30"`)).toBe('POSTING_DAYS_REVERSED');
    expect(await refusalOf('endAssignment', `key: "${key}", lastDay: "2026-11-20"`)).toBeNull();
    expect(await refusalOf('endAssignment', `key: "${key}", lastDay: "2026-11-30"`)).toBe('POSTING_ENDED');
    expect(await refusalOf('endAssignment', 'key: "x", lastDay: "2026-11-30"')).toBe('POSTING_UNKNOWN');
  });
});

describe('leave and shifts', () => {
  const leave = (from: string, to: string): string =>
    `officialCode: "CC-2", kind: ANNUAL, fromDay: "${from}", toDay: "${to}"`;
  const shift = (day: string): string => `officialCode: "CC-2", day: "${day}", part: EVENING`;

  test('two absences never share a day, and nobody has a shift while away', async () => {
    expect(await refusalOf('recordAbsence', leave('2026-12-07', '2026-12-11'))).toBeNull();
    expect(await refusalOf('recordAbsence', leave('2026-12-11', '2026-12-12'))).toBe('ABSENCE_OVERLAPS');
    expect(await refusalOf('recordAbsence', leave('2026-12-14', '2026-12-13'))).toBe('POSTING_DAYS_REVERSED');
    expect(await refusalOf('planShift', shift('2026-12-08'))).toBe('SHIFT_ABSENT');
    expect(await refusalOf('planShift', shift('2026-12-12'))).toBeNull();
    expect(await refusalOf('planShift', shift('2026-12-12'))).toBe('SHIFT_THERE');
    expect(await refusalOf('planShift', 'officialCode: "CC-9", day: "2026-12-12", part: EVENING', 'xa.banlau')).toBe(
      'OFFICIAL_UNKNOWN',
    );
  });

  test('what was recorded by mistake is taken back', async () => {
    expect(await refusalOf('removeAbsence', 'officialCode: "CC-2", fromDay: "2026-12-07"')).toBeNull();
    expect(await refusalOf('removeAbsence', 'officialCode: "CC-2", fromDay: "2026-12-07"')).toBe('ABSENCE_UNKNOWN');
    expect(await refusalOf('removeShift', shift('2026-12-12'))).toBeNull();
    expect(await refusalOf('removeShift', shift('2026-12-12'))).toBe('SHIFT_UNKNOWN');
  });
});

describe('posts', () => {
  const post = (code: string, unit: number, position = 'CV_IT'): string =>
    `code: "${code}", unitId: "${id(unit)}", positionCode: "${position}", validFrom: "2026-12-01", source: "Đề án 12"`;

  test('are added from the catalogue by whoever leads the unit', async () => {
    expect(await refusalOf('addPost', post('P-IT', BAN_LAU), 'xa.banlau')).toBeNull();
    expect(await refusalOf('addPost', post('P-IT', BAN_LAU))).toBe('POST_CODE_TAKEN');
    expect(await refusalOf('addPost', post('P-X', BAN_LAU, 'NONE'))).toBe('POSITION_UNKNOWN');
    expect(await refusalOf('addPost', post('P-Y', MUONG_KHUONG), 'xa.banlau')).toBe('POSTING_UNIT_UNKNOWN');
    expect(await refusalOf('addPost', post('P Y', BAN_LAU))).toBe('POST_CODE_TAKEN');
  });

  test('are closed once nobody is on them', async () => {
    expect(await refusalOf('closePost', 'code: "P-1", lastDay: "2026-12-31"')).toBe('POST_IN_USE');
    expect(await refusalOf('closePost', 'code: "P-IT", lastDay: "2026-12-31"')).toBeNull();
    expect(await refusalOf('closePost', 'code: "P-IT", lastDay: "2026-12-31"')).toBe('POST_UNKNOWN');
  });
});
