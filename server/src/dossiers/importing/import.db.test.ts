import { afterEach, beforeEach, expect, test } from 'vitest';
import { aRegister, aRow, HEADER } from '../../../../test/support/register.ts';
import { registerDesk, type RegisterDesk } from '../../../../test/support/register-desk.ts';
import { STAFF } from '../../platform/context.ts';
import { openRoom } from '../../platform/database.ts';
import { errorFile } from '../../platform/importing/error-file.ts';
import { dossiers } from '../dossiers.subgraph.ts';
import { registers } from './register.kind.ts';

let desk: RegisterDesk;
beforeEach(async () => {
  desk = await registerDesk();
});
afterEach(() => desk.close());

test('a broken file: every wrong line is named with its reason, every right one is taken', async () => {
  const good = { code: 'H20-1' };
  const id = await desk.importFile(
    aRegister([
      good,
      { code: 'H20-2', unitCode: '99999' },
      { code: 'H20-3', unitCode: '30115', unitName: 'Xã Mỹ Long' },
      { ...good, applicantName: 'Trần Thị Bích' },
      good,
      { code: 'H20-6', completedAt: '30/06/2025 15:00', resultReturnedAt: '30/06/2025 15:00' },
      { code: 'H20-7', receivedAt: '31/02/2025 08:00' },
      { code: '' },
      { code: 'H20-9', state: 'Đang chờ duyệt' },
      { code: 'H20-10', channel: 'Fax' },
      { code: 'H20-11', procedureCode: '9.999999' },
      { code: 'H20-12', applicantName: '=HYPERLINK("http://example.org","x")' },
      'ngắn;H20-13;30112',
      { code: 'H20-14', applicantName: 'Nguyễn\u0000Văn B' },
      { code: 'H20-15', receivedAt: '2025-07-01T08:00:00+07:00', completedAt: '2025-07-01T15:00:00+07:00' },
      { code: 'H20-16', completedAt: '', resultReturnedAt: '' },
      {
        code: 'H20-17',
        receivedAt: '01/07/2027 08:00',
        dueAt: '02/07/2027 17:00',
        completedAt: '',
        resultReturnedAt: '',
        state: 'Đang xử lý',
      },
      { code: 'H20-18', unitName: 'Xa My Hiep' },
      { code: 'H20-19', dueAt: '30/06/2025 17:00' },
    ]),
  );
  expect(await desk.said(id)).toEqual([
    [3, 'ERROR', 'ROW_UNIT_UNKNOWN'],
    [4, 'ERROR', 'UNIT_ENDED'],
    [5, 'ERROR', 'CODE_REUSED'],
    [6, 'REPEAT', 'ROW_REPEATED'],
    [7, 'ERROR', 'COMPLETED_BEFORE_RECEIVED'],
    [8, 'ERROR', 'DAY_INVALID'],
    [9, 'ERROR', 'CODE_MISSING'],
    [10, 'ERROR', 'STATE_UNKNOWN'],
    [11, 'ERROR', 'CHANNEL_UNKNOWN'],
    [12, 'ERROR', 'PROCEDURE_UNKNOWN'],
    [14, 'ERROR', 'COLUMNS_MISSING'],
    [15, 'ERROR', 'CHARACTER_INVALID'],
    [17, 'ERROR', 'COMPLETION_MISSING'],
    [18, 'ERROR', 'RECEIVED_IN_FUTURE'],
    [19, 'WARNING', 'UNIT_NAME_DIFFERS'],
    [20, 'ERROR', 'DUE_BEFORE_RECEIVED'],
  ]);
  expect(await desk.batch(id)).toMatchObject({
    state: 'DONE',
    rows_read: 19,
    added: 4,
    repeated: 1,
    rejected: 14,
    warned: 1,
  });
  expect(await desk.count()).toBe(4);
  expect(await desk.tallied()).toBe(4);
});

test('the error file holds the rejected rows with the reason, safe from formulas, and can be mended and imported', async () => {
  const id = await desk.importFile(
    aRegister([
      { code: 'F-1', applicantName: '=1+1', channel: 'Fax' },
      { code: 'F-2' },
      { code: 'F-3', channel: 'Fac' },
    ]),
  );
  const room = await openRoom(dossiers, desk.database.app, { poolSize: 1 });
  const pieces: string[] = [];
  const layout = { header: HEADER, delimiter: ';', fileName: 'so.csv' };
  const file = errorFile(room.door(STAFF).reads, { kind: registers, batch: id, layout, language: 'vi' });
  for await (const piece of file) pieces.push(piece);
  await room.close();
  expect(pieces).toHaveLength(3);
  expect(pieces[0]).toBe(`\ufeff${[...HEADER, 'Lỗi'].join(';')}\r\n`);
  expect(pieces[1]).toContain(";'=1+1;");
  expect(pieces[1]).toContain('Không có hình thức nộp “Fax”.');
  const mended = pieces.join('').replaceAll(';Fax;', ';Trực tuyến;').replaceAll(';Fac;', ';Trực tuyến;');
  expect(await desk.batch(await desk.importFile(mended))).toMatchObject({ state: 'DONE', added: 2, rejected: 0 });
  const { rows } = await desk.owner.query(
    `select a.name from dossiers.applicant a join dossiers.dossier d on d.id = a.dossier_id where d.code = 'F-1'`,
  );
  expect(rows).toEqual([{ name: '=1+1' }]);
});

test('a dry run says the same and writes no dossier', async () => {
  const file = aRegister([
    { code: 'D-1' },
    { code: 'D-2', channel: 'Fax' },
    { code: 'D-1' },
    { code: 'D-1', applicantName: 'Khác' },
  ]);
  const rehearsal = await desk.importFile(file, { dryRun: true });
  expect(await desk.count()).toBe(0);
  const real = await desk.importFile(file);
  expect(await desk.batch(rehearsal)).toEqual(await desk.batch(real));
  expect(await desk.said(rehearsal)).toEqual(await desk.said(real));
});

test.each([
  ['an empty file', '', 'FILE_EMPTY'],
  [
    'a file in Windows-1258',
    Buffer.from('STT;M\u00e3 h\u00f4\u00cc s\u00f5;\u00f0\u00f5n vi\u00f2\n', 'latin1'),
    'ENCODING_LEGACY',
  ],
  ['a file in TCVN3', Buffer.from('STT;M· hå s¬;M· ®¬n vÞ\n', 'latin1'), 'ENCODING_LEGACY'],
  ['a header without a needed column', 'Mã hồ sơ;Mã đơn vị;Mã thủ tục;Người nộp\nX;1;2;3\n', 'HEADER_INCOMPLETE'],
  ['something else', 'a,b,c\n1,2,3\n', 'HEADER_UNKNOWN'],
  ['a broken workbook', Buffer.from('PK\u0003\u0004 not a workbook'), 'WORKBOOK_UNREADABLE'],
])('%s is refused as a whole, with the reason', async (_what, file, code) => {
  expect(await desk.batch(await desk.importFile(file))).toMatchObject({
    state: 'FAILED',
    failure_code: code,
    rows_read: 0,
  });
});

test('UTF-16, tabs, commas, NFD and either line end say the same', async () => {
  const rows = [aRow({ code: 'E-1' }), aRow({ code: 'E-2', applicantName: 'Đỗ, Thị "Hoa"' })];
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const text = (delimiter: string, newline: string): string =>
    [HEADER, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join(newline);
  await desk.importFile(text(';', '\n'));
  const others = [
    text(',', '\r\n').normalize('NFD'),
    Buffer.from(`\ufeff${text('\t', '\r\n')}`, 'utf16le'),
    `\ufeff${text(';', '\r\n')}`,
  ];
  for (const other of others)
    expect(await desk.batch(await desk.importFile(other))).toMatchObject({ added: 0, repeated: 2, rejected: 0 });
});
