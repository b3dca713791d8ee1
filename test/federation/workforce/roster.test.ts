import { Readable } from 'node:stream';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ImportDesk, type Offer } from '../../../server/src/platform/importing/import.desk.ts';
import { sheetFile } from '../../../server/src/platform/importing/error-file.ts';
import { ROSTER_COLUMNS, ROSTER_EXAMPLE } from '../../../server/src/workforce/roster/roster.columns.ts';
import { rosters } from '../../../server/src/workforce/roster/roster.kind.ts';
import type { TestDatabase } from '../../support/database.ts';
import { DEMO_NOW, houseDatabase } from '../../support/demo.ts';
import { aRoster, aSeat, type RosterLine } from '../../support/roster.ts';
import { scratchFolder, type ScratchFolder } from '../../support/scratch-folder.ts';

const BAN_LAU = 278801;
const MERGED = { unitId: BAN_LAU, province: 0 };

let database: TestDatabase;
let owner: Client;
let desk: ImportDesk;
let spool: ScratchFolder;
beforeEach(async () => {
  database = await houseDatabase();
  owner = new Client(database.owner);
  await owner.connect();
  spool = scratchFolder('spool');
  const onFailure = (_batch: number, cause: unknown) => {
    throw cause;
  };
  desk = new ImportDesk(rosters, { database: database.app, spoolDir: spool.path, clock: () => DEMO_NOW, onFailure });
});
afterEach(async () => {
  await owner.end();
  await database.drop();
  spool.remove();
});

const hand = async (lines: readonly RosterLine[] | string, offer: Partial<Offer> = {}): Promise<number> => {
  const text = typeof lines === 'string' ? lines : aRoster(lines);
  const { id } = await desk.register(Readable.from([Buffer.from(text)]), {
    fileName: 'can-bo.csv',
    dryRun: false,
    ...offer,
  });
  await desk.run(id);
  return id;
};
const rowsOf = async (sql: string, values: unknown[] = []): Promise<object[]> =>
  (await owner.query<object>(sql, values)).rows;
const batch = async (id: number): Promise<object | undefined> =>
  (
    await rowsOf('select state, added, updated, repeated, rejected, warned from workforce.import_batch where id = $1', [
      id,
    ])
  )[0];
const said = async (id: number): Promise<unknown[]> =>
  (
    await rowsOf('select line, code from workforce.import_finding where batch_id = $1 order by line, ordinal', [id])
  ).map((row) => Object.values(row).join(' '));
const people = (): Promise<object[]> => rowsOf('select code, kind, version from workforce.official order by code');

describe('importing a roster', () => {
  test('every wrong row is named with its reason, every right one is taken', async () => {
    const id = await hand([
      {
        'Mã cán bộ': 'A-1',
        'Ngày sinh': '15/03/1988',
        'Dân tộc': 'Giáy',
        'Trình độ': 'Đại học',
        'Chuyên ngành': 'Luật',
      },
      { 'Mã cán bộ': 'A-2', 'Mã đơn vị': '99999' },
      { 'Mã cán bộ': 'A-3', 'Ngày sinh': '31/02/1990' },
      { 'Mã cán bộ': 'A-4', 'Ngày sinh': '01/01/2005' },
      { 'Mã cán bộ': 'A-5', 'Chức danh': 'Tư phap hộ tịch xã' },
      { 'Mã cán bộ': 'A-6', 'Chức danh': 'Chuyên viên đất đai', 'Ngày kết thúc': '30/06/2025' },
      { 'Mã cán bộ': 'A-7', 'Ngày kết thúc': '01/01/2017' },
      { 'Mã cán bộ': 'A-8', 'Hình thức bố trí': 'Biệt phái', 'Ngày kết thúc': '31/12/2021' },
      { 'Mã cán bộ': 'A-9', 'Loại hợp đồng': 'Tình nguyện' },
      { 'Mã cán bộ': '', 'Họ và tên': 'Không Mã' },
      {
        'Mã cán bộ': 'A-11',
        'Loại hợp đồng': 'Không chuyên trách',
        'Chức danh': 'Hỗ trợ một cửa',
        'Lĩnh vực': 'Một cửa',
        'Ngày bố trí': '01/07/2024',
      },
      { 'Mã cán bộ': 'A-1', 'Ngày bố trí': '01/01/2021' },
      aSeat('BL-1', 'Chuyên viên đất đai'),
      {
        ...aSeat('BL-1', 'Chuyên viên đất đai'),
        'Mã cán bộ': 'A-14',
        'Họ và tên': 'Lò Văn Ngồi',
        'Loại hợp đồng': 'Công chức',
      },
      {
        ...aSeat('BL-1', 'Chuyên viên đất đai'),
        'Mã cán bộ': 'A-15',
        'Họ và tên': 'Má A Đứng',
        'Loại hợp đồng': 'Công chức',
      },
    ]);
    expect(await said(id)).toEqual([
      '3 ROSTER_UNIT_UNKNOWN',
      '4 DATE_INVALID',
      '5 TOO_YOUNG',
      '6 ROSTER_POSITION_UNKNOWN',
      '7 POSITION_NOT_THEN',
      '8 UNTIL_BEFORE_FROM',
      '9 SECONDMENT_TOO_LONG',
      '10 WORD_UNKNOWN',
      '11 VALUE_MISSING',
      '13 ASSIGNMENT_OVERLAPS',
      '16 POST_FILLED',
    ]);
    expect(await batch(id)).toEqual({ state: 'DONE', added: 4, updated: 0, repeated: 0, rejected: 11, warned: 0 });
    expect(
      await rowsOf(`select o.code, concat_ws('/', o.family_name, o.middle_name, o.given_name) as name, p.ethnicity, q.major, q.field_code,
          a.kind, a.title, a.statutory_end::text, s.code as post, o.scope_unit_id
        from workforce.official o join workforce.assignment a on a.official_id = o.id left join workforce.post s on s.id = a.post_id
        left join workforce.official_private p on p.official_id = o.id left join workforce.qualification q on q.official_id = o.id
        order by o.code`),
    ).toMatchObject([
      {
        code: 'A-1',
        name: 'Vàng/Thị/Thử',
        ethnicity: 'Giáy',
        field_code: 'JUSTICE',
        kind: 'PRIMARY',
        scope_unit_id: BAN_LAU,
      },
      { code: 'A-11', ethnicity: null, kind: 'TEMPORARY', title: 'Hỗ trợ một cửa', statutory_end: '2026-05-31' },
      { code: 'A-14', kind: 'PRIMARY', post: 'BL-1', title: 'Chuyên viên đất đai' },
    ]);
  });

  test('a dry run counts the same and writes nobody', async () => {
    const lines = [
      { 'Mã cán bộ': 'D-1' },
      { 'Mã cán bộ': 'D-1' },
      { 'Mã cán bộ': 'D-1', 'Họ và tên': 'Người Khác Hẳn' },
      aSeat('BL-1', 'Chuyên viên đất đai'),
    ];
    const counts = { state: 'DONE', added: 2, updated: 0, repeated: 1, rejected: 1 };
    expect(await batch(await hand(lines, { dryRun: true }))).toMatchObject(counts);
    expect([await people(), await rowsOf('select from workforce.post')]).toEqual([[], []]);
    expect(await batch(await hand(lines))).toMatchObject(counts);
  });

  test('who is known: the same again repeats, what was not known is filled in, an end is told once, another person is refused', async () => {
    await hand([{ 'Mã cán bộ': 'K-1' }, { 'Mã cán bộ': 'K-2', 'Ngày sinh': '01/01/1980' }]);
    const id = await hand([
      { 'Mã cán bộ': 'K-1' },
      { 'Mã cán bộ': 'K-1', 'Ngày sinh': '02/03/1985', 'Loại hợp đồng': 'Viên chức' },
      { 'Mã cán bộ': 'K-1', 'Ngày kết thúc': '30/06/2025' },
      {
        'Mã cán bộ': 'K-1',
        'Mã đơn vị': '02788',
        'Chức danh': 'CV_TP',
        'Ngày bố trí': '01/07/2025',
        'Loại hợp đồng': 'Viên chức',
      },
      { 'Mã cán bộ': 'K-2', 'Ngày sinh': '01/01/1981' },
    ]);
    expect(await said(id)).toEqual(['2 ROSTER_ROW_REPEATED', '6 OFFICIAL_DIFFERS']);
    expect(await batch(id)).toMatchObject({ added: 1, updated: 2, repeated: 1, rejected: 1 });
  });

  test('a file may tell an assignment and its end in two rows, and the next one after it', async () => {
    const id = await hand([
      { 'Mã cán bộ': 'T-1' },
      { 'Mã cán bộ': 'T-1', 'Ngày kết thúc': '30/06/2025' },
      { 'Mã cán bộ': 'T-1', 'Mã đơn vị': '02788', 'Chức danh': 'CV_TP', 'Ngày bố trí': '01/07/2025' },
    ]);
    expect(await batch(id)).toMatchObject({ added: 2, updated: 1, rejected: 0 });
    expect(await rowsOf('select valid_from::text, valid_until::text from workforce.assignment order by 1')).toEqual([
      { valid_from: '2018-01-01', valid_until: '2025-06-30' },
      { valid_from: '2025-07-01', valid_until: null },
    ]);
  });

  test('a seat is free once its holder leaves it; whoever is known in another seat is not moved by a file', async () => {
    const land: RosterLine = { ...aSeat('BL-1', 'Chuyên viên đất đai'), 'Loại hợp đồng': 'Công chức' };
    const seated = { ...land, 'Mã cán bộ': 'G-1', 'Họ và tên': 'Lò Văn Ngồi' };
    await hand([seated]);
    const lines = [
      { ...seated, 'Mã vị trí': 'BL-2' },
      { ...seated, 'Mã vị trí': '', 'Ngày kết thúc': '31/12/2025' },
      { ...land, 'Mã cán bộ': 'G-2', 'Họ và tên': 'Má A Đứng', 'Ngày bố trí': '01/01/2026' },
      { ...land, 'Mã cán bộ': 'G-3', 'Họ và tên': 'Tẩn A Sau', 'Ngày bố trí': '01/02/2026' },
    ];
    for (const dryRun of [true, false]) {
      const id = await hand(lines, { dryRun });
      expect(await said(id)).toEqual(['2 ASSIGNMENT_SEAT_DIFFERS', '5 POST_FILLED']);
      expect(await batch(id)).toMatchObject({ state: 'DONE', added: 1, updated: 1, rejected: 2 });
    }
    expect(await rowsOf(`select code from workforce.post`)).toEqual([{ code: 'BL-1' }]);
  });

  test('an HR officer brings the staff of the own commune alone, former ones in it; others row by row are refused', async () => {
    await hand([{ 'Mã cán bộ': 'S-9', 'Mã đơn vị': '02761' }]);
    const id = await hand(
      [
        { 'Mã cán bộ': 'S-1' },
        { 'Mã cán bộ': 'S-2', 'Mã đơn vị': '02761' },
        { 'Mã cán bộ': 'S-9', 'Ngày bố trí': '01/01/2019' },
      ],
      { scope: MERGED },
    );
    expect(await said(id)).toEqual(['3 ROSTER_UNIT_NOT_YOURS', '4 OFFICIAL_NOT_YOURS']);
    expect(await batch(id)).toMatchObject({ added: 1, rejected: 2 });
    const elsewhere = await hand([{ 'Mã cán bộ': 'S-1', 'Mã đơn vị': '30112', 'Hình thức bố trí': 'Kiêm nhiệm' }], {
      scope: { unitId: 0, province: 82 },
    });
    expect(await said(elsewhere)).toEqual(['2 OFFICIAL_NOT_YOURS']);
  });

  test('an import is taken back whole: who was added goes, who was changed is as before, and it is in the trail', async () => {
    const first = await hand([{ 'Mã cán bộ': 'U-1' }]);
    const before = await people();
    const second = await hand([
      { 'Mã cán bộ': 'U-1', 'Loại hợp đồng': 'Viên chức', 'Dân tộc': 'Mông', 'Ngày kết thúc': '30/06/2025' },
      { 'Mã cán bộ': 'U-2', 'Dân tộc': 'Dao', 'Trình độ': 'Cao đẳng', 'Xếp loại năm trước': 'Hoàn thành tốt' },
      aSeat('BL-1', 'Chuyên viên đất đai'),
    ]);
    expect(await desk.undo(first)).toMatchObject({ why: 'IMPORT_DEPENDED_ON', codes: ['U-1'] });
    expect(await desk.undo(second)).toBeNull();
    expect(await people()).toEqual(before);
    expect(
      await rowsOf(`select (select count(*)::int from workforce.post) as posts, (select count(*)::int from workforce.official_private) as private,
        (select count(*)::int from workforce.assignment where valid_until is null) as open, (select count(*)::int from workforce.scope_drift('2026-11-22')) as drift`),
    ).toEqual([{ posts: 0, private: 0, open: 1, drift: 0 }]);
    expect(await desk.undo(first)).toBeNull();
    expect(await people()).toEqual([]);
    expect(
      await rowsOf(
        `select distinct thing, kind from access.audit_entry where subject = 'RosterBatch:${String(second)}' order by kind`,
      ),
    ).toEqual([
      { thing: 'ROSTER', kind: 'ADDED' },
      { thing: 'ROSTER', kind: 'CHANGED' },
    ]);
  });

  test('what hangs on somebody it added keeps an import from being taken back', async () => {
    const id = await hand([{ 'Mã cán bộ': 'H-1' }]);
    await owner.query(`insert into workforce.absence (official_id, kind, from_day, to_day)
      select id, 'ANNUAL', '2026-01-01', '2026-01-02' from workforce.official where code = 'H-1'`);
    expect(await desk.undo(id)).toEqual({ why: 'IMPORT_DEPENDED_ON', codes: ['H-1'], count: 1 });
  });

  test('the example that is given to go by is taken whole', async () => {
    const id = await hand(sheetFile(ROSTER_COLUMNS, ROSTER_EXAMPLE));
    expect(await said(id)).toEqual([]);
    expect(await batch(id)).toMatchObject({ state: 'DONE', added: 3, rejected: 0 });
  });

  test('headers in English are known; TCVN3 is refused by name', async () => {
    const english =
      'Official code;Full name;Contract type;Unit code;Position;Start date\nE-1;Vang Thi Test;Civil servant;02785;TPHT_CU;2018-01-01\n';
    expect(await batch(await hand(english))).toMatchObject({ state: 'DONE', added: 1 });
    const old = Buffer.from('M· c¸n bé;Hä vµ tªn\n1;2\n', 'latin1');
    const { id } = await desk.register(Readable.from([old]), { fileName: 'cu.csv', dryRun: false });
    await desk.run(id);
    expect(await rowsOf('select failure_code, failure_params from workforce.import_batch where id = $1', [id])).toEqual(
      [{ failure_code: 'ENCODING_LEGACY', failure_params: { encoding: 'TCVN3 (ABC)' } }],
    );
  });
});
