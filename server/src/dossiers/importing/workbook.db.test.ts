import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { WorkbookWriter } from '@cj-tech-master/excelts';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase } from '../../../../test/support/dossiers.ts';
import { aRegister, aRow, HEADER, type RegisterLine } from '../../../../test/support/register.ts';
import { ImportDesk } from '../../platform/importing/import.desk.ts';
import { registers } from './register.kind.ts';

type Cell = string | Date | { readonly formula: string; readonly result: string };

/** A register as an Excel workbook; dates and formulas as Excel keeps them. */
async function aWorkbook(
  lines: readonly Readonly<Partial<Record<keyof RegisterLine, Cell>>>[],
  { useSharedStrings = false, sheets = 1 } = {},
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(Buffer.from(piece));
      done();
    },
  });
  const workbook = new WorkbookWriter({ stream, useSharedStrings });
  for (let number = 1; number <= sheets; number += 1) {
    const sheet = workbook.addWorksheet(`Mau 06 ${String(number)}`);
    sheet.addRow(HEADER).commit();
    for (const line of lines) {
      const plain = aRow(line as unknown as RegisterLine) as Cell[];
      const row = sheet.addRow(plain);
      plain.forEach((value, index) => {
        if (value instanceof Date) row.getCell(index + 1).numFmt = 'dd/mm/yyyy hh:mm';
      });
      row.commit();
    }
    sheet.commit();
  }
  await workbook.commit();
  return Buffer.concat(pieces);
}

const spoolDir = mkdtempSync(join(tmpdir(), 'mot-cua-spool-'));
let database: TestDatabase;
let owner: Client;
let desk: ImportDesk;
beforeAll(async () => {
  database = await dossiersDatabase();
  owner = new Client(database.owner);
  await owner.connect();
  const clock = (): Date => new Date('2026-11-01T09:00:00+07:00');
  desk = new ImportDesk(registers, { database: database.app, spoolDir, clock, onFailure: () => undefined });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(spoolDir, { recursive: true, force: true });
});

interface BatchCounts {
  readonly id: number;
  readonly state: string;
  readonly rows_read: number;
  readonly added: number;
  readonly repeated: number;
  readonly rejected: number;
}

async function importFile(file: string | Buffer, fileName: string): Promise<BatchCounts | undefined> {
  const { id } = await desk.register(Readable.from([Buffer.from(file)]), { fileName, dryRun: false });
  await desk.run(id);
  const { rows } = await owner.query<BatchCounts>(
    'select id, state, rows_read, added, repeated, rejected from dossiers.import_batch where id = $1',
    [id],
  );
  return rows[0];
}

test('a workbook says the same as CSV, with real dates and formulas’ results only', async () => {
  const book = await aWorkbook([
    { code: 'X-1' },
    { code: 'X-2', channel: 'Fax' },
    {
      code: 'X-3',
      receivedAt: new Date('2025-07-01T08:30:00Z'),
      applicantName: { formula: '1+1', result: 'Lý A Páo' },
    },
  ]);
  const batch = await importFile(book, 'so.xlsx');
  expect(batch).toMatchObject({ state: 'DONE', rows_read: 3, added: 2, rejected: 1 });
  const findings = await owner.query('select line, code from dossiers.import_finding where batch_id = $1', [batch?.id]);
  expect(findings.rows).toEqual([{ line: 3, code: 'CHANNEL_UNKNOWN' }]);
  const { rows } = await owner.query(`select d.received_at = '2025-07-01 08:30+07' as at, a.name
    from dossiers.dossier d join dossiers.applicant a on a.dossier_id = d.id where d.code = 'X-3'`);
  expect(rows).toEqual([{ at: true, name: 'Lý A Páo' }]);
  expect(await importFile(aRegister([{ code: 'X-1' }]), 'so.csv')).toMatchObject({ added: 0, repeated: 1 });
});

test('a workbook whose sheets come before their texts is read without putting anything aside', async () => {
  vi.stubEnv('TMPDIR', join(spoolDir, 'no', 'such', 'folder'));
  try {
    const lines = Array.from({ length: 2_500 }, (_, index) => ({
      code: `Y-${String(index)}`,
      applicantName: 'Lò Thị Thử',
    }));
    const book = await aWorkbook(lines, { useSharedStrings: true, sheets: 2 });
    expect(book.indexOf('xl/worksheets/sheet1.xml')).toBeLessThan(book.indexOf('xl/sharedStrings.xml'));
    expect(await importFile(book, 'chung.xlsx')).toMatchObject({ state: 'DONE', rows_read: 2_500, added: 2_500 });
  } finally {
    vi.unstubAllEnvs();
  }
});
