import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase } from '../../../../test/support/dossiers.ts';
import { aRegister, aRow, HEADER } from '../../../../test/support/register.ts';
import { openRoom } from '../../platform/database.ts';
import { STAFF } from '../../platform/context.ts';
import { dossiers } from '../dossiers.subgraph.ts';
import { ImportDesk } from '../../platform/importing/import.desk.ts';
import { registers } from './register.kind.ts';
import { errorFile } from '../../platform/importing/error-file.ts';

interface BatchCounts {
  readonly state: string;
  readonly rows_read: number;
  readonly added: number;
  readonly updated: number;
  readonly repeated: number;
  readonly rejected: number;
  readonly warned: number;
  readonly failure_code: string | null;
}

const root = new URL('../../../../', import.meta.url);
const now = new Date('2026-11-01T09:00:00+07:00');

describe('importing registers', () => {
  const spoolDir = mkdtempSync(join(tmpdir(), 'mot-cua-spool-'));
  const opened: (() => Promise<unknown>)[] = [];
  let database: TestDatabase;
  let owner: Client;
  let desk: ImportDesk;
  beforeEach(async () => {
    database = await dossiersDatabase();
    owner = new Client(database.owner);
    await owner.connect();
    desk = new ImportDesk(registers, {
      database: database.app,
      spoolDir,
      clock: () => now,
      onFailure: (_id, cause) => {
        throw cause;
      },
    });
    const [client, scratch] = [owner, database];
    opened.push(async () => {
      await client.end();
      await scratch.drop();
    });
  });
  afterAll(async () => {
    for (const close of opened) await close();
    rmSync(spoolDir, { recursive: true, force: true });
  });

  const offer = (file: string | Uint8Array, { fileName = 'so.csv', dryRun = false } = {}) =>
    desk.register(Readable.from([Buffer.from(file)]), { fileName, dryRun });
  const importFile = async (file: string | Uint8Array, settings = {}): Promise<number> => {
    const { id } = await offer(file, settings);
    await desk.run(id);
    return id;
  };
  const batch = async (id: number): Promise<BatchCounts | undefined> =>
    (
      await owner.query<BatchCounts>(
        'select state, rows_read, added, updated, repeated, rejected, warned, failure_code from dossiers.import_batch where id = $1',
        [id],
      )
    ).rows[0];
  const said = async (id: number): Promise<unknown[][]> =>
    (
      await owner.query<{ line: number; severity: string; code: string }>(
        'select line, severity, code from dossiers.import_finding where batch_id = $1 order by line, ordinal',
        [id],
      )
    ).rows.map(({ line, severity, code }) => [line, severity, code]);
  const count = async (where = 'true'): Promise<number> =>
    (await owner.query<{ n: number }>(`select count(*)::int as n from dossiers.dossier where ${where}`)).rows[0]?.n ??
    -1;
  const tallied = async (): Promise<number> =>
    (await owner.query<{ n: number }>('select coalesce(sum(received), 0)::int as n from dossiers.published_unit_day'))
      .rows[0]?.n ?? -1;

  test('a broken file: every wrong line is named with its reason, every right one is taken', async () => {
    const good = { code: 'H20-1' };
    const id = await importFile(
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
    expect(await said(id)).toEqual([
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
    expect(await batch(id)).toMatchObject({
      state: 'DONE',
      rows_read: 19,
      added: 4,
      repeated: 1,
      rejected: 14,
      warned: 1,
    });
    expect(await count()).toBe(4);
    expect(await tallied()).toBe(4);
  });

  test('the error file holds the rejected rows with the reason, safe from formulas, and can be mended and imported', async () => {
    const id = await importFile(
      aRegister([
        { code: 'F-1', applicantName: '=1+1', channel: 'Fax' },
        { code: 'F-2' },
        { code: 'F-3', channel: 'Fac' },
      ]),
    );
    const room = await openRoom(dossiers, database.app, { poolSize: 1 });
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
    expect(await batch(await importFile(mended))).toMatchObject({ state: 'DONE', added: 2, rejected: 0 });
    const { rows } = await owner.query(
      `select a.name from dossiers.applicant a join dossiers.dossier d on d.id = a.dossier_id where d.code = 'F-1'`,
    );
    expect(rows).toEqual([{ name: '=1+1' }]);
  });

  test('the same file handed in five times at once is taken once, and four are told so', async () => {
    const file = aRegister(Array.from({ length: 300 }, (_, index) => ({ code: `S-${index}` })));
    const registrations = await Promise.all(Array.from({ length: 5 }, () => offer(file)));
    expect(registrations.filter(({ known }) => known)).toHaveLength(4);
    expect(new Set(registrations.map(({ id }) => id)).size).toBe(1);
    await Promise.all(registrations.map(({ id }) => desk.run(id)));
    expect(await count()).toBe(300);
    expect(await tallied()).toBe(300);
    expect(readdirSync(spoolDir)).toEqual([]);
  });

  test('files that share rows, imported at once, count each dossier once', async () => {
    const rows = Array.from({ length: 900 }, (_, index) => ({ code: `O-${index}` }));
    const files = [rows.slice(0, 700), rows.slice(200), rows.toReversed()].map((part) => aRegister(part));
    const ids = await Promise.all(files.map(async (file) => (await offer(file)).id));
    await Promise.all(ids.map((id) => desk.run(id)));
    const batches: (BatchCounts | undefined)[] = [];
    for (const id of ids) batches.push(await batch(id));
    expect(batches.map((each) => each?.rejected)).toEqual([0, 0, 0]);
    expect(batches.reduce((sum, each) => sum + (each?.added ?? 0), 0)).toBe(900);
    expect(await tallied()).toBe(900);
  });

  test('an import killed again and again loses nothing and doubles nothing', async () => {
    const rows = Array.from({ length: 14_000 }, (_, index) => ({
      code: `K-${index}`,
      channel: index % 6000 === 5 ? 'Fax' : 'Trực tuyến',
    }));
    const { id } = await offer(aRegister(rows));
    const order = JSON.stringify({ database: database.app, spoolDir, batch: id });
    const hooks = new URL('test/support/typescript-hooks.mjs', root).href;
    const child = new URL('test/support/import-child.ts', root).pathname;
    for (let kill = 0; kill < 3; kill++) {
      const running = spawn(process.execPath, ['--import', hooks, child, order], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await Promise.race([
        once(running.stdout, 'data'),
        once(running, 'exit').then(() => Promise.reject(new Error('The import ended by itself.'))),
      ]);
      running.kill('SIGKILL');
      await once(running, 'exit');
    }
    expect((await batch(id))?.state).toBe('RUNNING');
    const broken = await count();
    expect(broken).toBeGreaterThan(0);
    expect(broken).toBeLessThan(14_000);
    const other = new ImportDesk(registers, {
      database: database.app,
      spoolDir,
      clock: () => now,
      onFailure: () => undefined,
    });
    expect(await other.resume()).toEqual([id]);
    await other.idle();
    expect(await batch(id)).toMatchObject({
      state: 'DONE',
      rows_read: 14_000,
      added: 13_997,
      rejected: 3,
      repeated: 0,
    });
    expect(await count()).toBe(13_997);
    expect(await tallied()).toBe(13_997);
    expect(await said(id)).toHaveLength(3);
  });

  test('a file that a killed upload left, or a finished import, is gone at the next start; one still needed is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mot-cua-spool-'));
    const own = new ImportDesk(registers, {
      database: database.app,
      spoolDir: folder,
      clock: () => now,
      onFailure: () => undefined,
    });
    const hooks = new URL('test/support/typescript-hooks.mjs', root).href;
    const child = new URL('test/support/spool-child.ts', root).pathname;
    const running = spawn(process.execPath, ['--import', hooks, child, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(running.stdout, 'data');
    running.kill('SIGKILL');
    await once(running, 'exit');
    const [left = ''] = readdirSync(folder);
    const lying = readFileSync(join(folder, left));
    expect(lying.length).toBeGreaterThan(100_000);
    expect(lying.includes('Bí Mật')).toBe(false);
    const waiting = await own.register(Readable.from([Buffer.from(aRegister([{ code: 'S-1' }]))]), {
      fileName: 'a.csv',
      dryRun: true,
    });
    const needed = readdirSync(folder).filter((name) => name !== left);

    const next = new ImportDesk(registers, {
      database: database.app,
      spoolDir: folder,
      clock: () => now,
      onFailure: () => undefined,
    });
    const resuming = next.resume();
    expect(await resuming).toContain(waiting.id);
    expect(readdirSync(folder)).not.toContain(left);
    expect(needed).toHaveLength(1);
    await next.idle();
    expect(await batch(waiting.id)).toMatchObject({ state: 'DONE', added: 1 });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('a dry run says the same and writes no dossier', async () => {
    const file = aRegister([
      { code: 'D-1' },
      { code: 'D-2', channel: 'Fax' },
      { code: 'D-1' },
      { code: 'D-1', applicantName: 'Khác' },
    ]);
    const rehearsal = await importFile(file, { dryRun: true });
    expect(await count()).toBe(0);
    const real = await importFile(file);
    expect(await batch(rehearsal)).toEqual(await batch(real));
    expect(await said(rehearsal)).toEqual(await said(real));
  });

  test('a later register carries a pending dossier on; an older one changes nothing; undoing goes back step by step', async () => {
    const pending = { code: 'P-1', state: 'Đang xử lý', completedAt: '', resultReturnedAt: '' };
    const first = await importFile(aRegister([pending]));
    const second = await importFile(aRegister([{ code: 'P-1' }]));
    expect(await batch(second)).toMatchObject({ added: 0, updated: 1, repeated: 0, rejected: 0 });
    expect(await said(await importFile(aRegister([pending, { code: 'P-2' }])))).toEqual([
      [2, 'REPEAT', 'ROW_OUTDATED'],
    ]);
    expect(await count(`code = 'P-1' and state = 'RESULT_RETURNED' and outcome = 'EARLY'`)).toBe(1);
    expect(await desk.undo(first)).toEqual({ why: 'IMPORT_DEPENDED_ON', codes: ['P-1'], count: 1 });
    expect(await desk.undo(second)).toBeNull();
    expect(await count(`code = 'P-1' and state = 'PROCESSING' and outcome is null and version = 1`)).toBe(1);
    expect(await desk.undo(first)).toBeNull();
    expect(await count()).toBe(1);
    expect(await tallied()).toBe(1);
    expect(await desk.undo(first)).toEqual({ why: 'IMPORT_NOT_UNDOABLE', state: 'UNDONE' });
    expect(await batch(await importFile(aRegister([pending])))).toMatchObject({ state: 'DONE', added: 1 });
  });

  test('a dossier advanced since keeps its import from being undone', async () => {
    const id = await importFile(
      aRegister([{ code: 'U-1', state: 'Đang xử lý', completedAt: '', resultReturnedAt: '' }, { code: 'U-2' }]),
    );
    await owner.query(`update dossiers.dossier set version = version + 1 where code = 'U-1'`);
    expect(await desk.undo(id)).toEqual({ why: 'IMPORT_DEPENDED_ON', codes: ['U-1'], count: 1 });
    expect(await count()).toBe(2);
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
    expect(await batch(await importFile(file))).toMatchObject({ state: 'FAILED', failure_code: code, rows_read: 0 });
  });

  test('UTF-16, tabs, commas, NFD and either line end say the same', async () => {
    const rows = [aRow({ code: 'E-1' }), aRow({ code: 'E-2', applicantName: 'Đỗ, Thị "Hoa"' })];
    const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
    const text = (delimiter: string, newline: string): string =>
      [HEADER, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join(newline);
    await importFile(text(';', '\n'));
    const others = [
      text(',', '\r\n').normalize('NFD'),
      Buffer.from(`\ufeff${text('\t', '\r\n')}`, 'utf16le'),
      `\ufeff${text(';', '\r\n')}`,
    ];
    for (const other of others)
      expect(await batch(await importFile(other))).toMatchObject({ added: 0, repeated: 2, rejected: 0 });
  });
});
