import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase } from '../../../../test/support/dossiers.ts';
import { aRow, HEADER, type RegisterLine } from '../../../../test/support/register.ts';
import { ImportDesk } from '../../platform/importing/import.desk.ts';
import { registers } from './register.kind.ts';

/** Optional columns, in an order and in words of their own. */
const FACTS = [
  'Số lần bổ sung',
  'so thanh phan',
  'Số thành phần số hoá',
  'Số thành phần dùng lại',
  'KẾT QUẢ ĐIỆN TỬ',
  'Kết quả đã chia sẻ',
  'Phí, lệ phí',
  'Thanh toán trực tuyến',
  'Mức độ hài lòng',
  'Loại phản ánh',
  'Trả lời phản ánh đúng hạn',
  'Hài lòng trả lời phản ánh',
];
const NOTHING = FACTS.map(() => '');

const register = (rows: readonly (readonly [RegisterLine, readonly string[]])[]): string =>
  `${[[...HEADER, ...FACTS], ...rows.map(([line, facts]) => [...aRow(line), ...facts])].map((cells) => cells.join(';')).join('\n')}\n`;

describe('what a register tells of service', () => {
  const spoolDir = mkdtempSync(join(tmpdir(), 'mot-cua-facts-'));
  const opened: (() => Promise<unknown>)[] = [];
  let owner: Client;
  let desk: ImportDesk;
  beforeEach(async () => {
    const database: TestDatabase = await dossiersDatabase();
    const client = new Client(database.owner);
    await client.connect();
    owner = client;
    desk = new ImportDesk(registers, {
      database: database.app,
      spoolDir,
      clock: () => new Date('2026-11-01T09:00:00+07:00'),
      onFailure: (_id, cause) => {
        throw cause;
      },
    });
    opened.push(async () => {
      await client.end();
      await database.drop();
    });
  });
  afterAll(async () => {
    for (const close of opened) await close();
    rmSync(spoolDir, { recursive: true, force: true });
  });

  async function importFile(file: string, dryRun = false): Promise<number> {
    const { id } = await desk.register(Readable.from([Buffer.from(file)]), { fileName: 'so.csv', dryRun });
    await desk.run(id);
    return id;
  }
  const batch = async (id: number): Promise<object | undefined> =>
    (
      await owner.query<object>('select added, updated, repeated, rejected from dossiers.import_batch where id = $1', [
        id,
      ])
    ).rows[0];
  const said = async (id: number): Promise<unknown[][]> =>
    (
      await owner.query<unknown[]>({
        text: 'select code, column_name, value from dossiers.import_finding where batch_id = $1 order by line, ordinal',
        values: [id],
        rowMode: 'array',
      })
    ).rows;
  const facts = async (code: string): Promise<object | undefined> =>
    (
      await owner.query<object>(
        `select f.supplement_rounds, f.components, f.digitised_components, f.reused_components, f.electronic_result,
           f.result_shared, f.fee, f.paid_online, f.rating, f.feedback_kind, f.feedback_in_time, f.feedback_satisfied
         from dossiers.service_fact f join dossiers.dossier d on d.id = f.dossier_id where d.code = $1`,
        [code],
      )
    ).rows[0];
  const digitised = async (): Promise<number | undefined> =>
    (
      await owner.query<{ n: number }>(
        `select coalesce(sum(digitised), 0)::int as n from (select digitised from dossiers.published_service_day_settled
         union all select digitised from dossiers.published_service_day_fresh) t`,
      )
    ).rows[0]?.n;

  const ALL = ['1', '3', '3', '0', 'Có', 'không', '10.000 đ', 'x', 'Hài lòng', 'Thái độ', 'Có', 'Không'];

  test('is kept beside the dossier and tallied; an empty cell is unknown, not zero', async () => {
    const id = await importFile(
      register([
        [{ code: 'S-1' }, ALL],
        [{ code: 'S-2' }, ['', '', '', '', '', '', '0', '', '', '', '', '']],
        [{ code: 'S-3' }, NOTHING],
      ]),
    );
    expect(await batch(id)).toEqual({ added: 3, updated: 0, repeated: 0, rejected: 0 });
    expect(await facts('S-1')).toEqual({
      supplement_rounds: 1,
      components: 3,
      digitised_components: 3,
      reused_components: 0,
      electronic_result: true,
      result_shared: false,
      fee: 10_000,
      paid_online: true,
      rating: 'SATISFIED',
      feedback_kind: 'CONDUCT',
      feedback_in_time: true,
      feedback_satisfied: false,
    });
    expect(await facts('S-2')).toMatchObject({ fee: 0, supplement_rounds: null, paid_online: null, rating: null });
    expect(await facts('S-3')).toBeUndefined();
    expect(await digitised()).toBe(1);
  });

  test('is checked cell by cell: a wrong one rejects its row with the reason', async () => {
    const id = await importFile(
      register([
        [{ code: 'W-1' }, ['hai', ...NOTHING.slice(1)]],
        [{ code: 'W-2' }, ['', '2', '3', ...NOTHING.slice(3)]],
        [{ code: 'W-3' }, [...NOTHING.slice(0, 4), 'có lẽ', ...NOTHING.slice(5)]],
        [{ code: 'W-4' }, [...NOTHING.slice(0, 8), 'Tuyệt', 'Khác', '', '']],
        [{ code: 'W-5' }, [...NOTHING.slice(0, 6), '-5', ...NOTHING.slice(7)]],
        [{ code: 'W-6' }, ALL],
      ]),
    );
    expect(await said(id)).toEqual([
      ['NUMBER_INVALID', 'Số lần bổ sung', 'hai'],
      ['COMPONENTS_EXCEEDED', 'Số thành phần số hoá', '3'],
      ['WORD_UNKNOWN', 'KẾT QUẢ ĐIỆN TỬ', 'có lẽ'],
      ['WORD_UNKNOWN', 'Mức độ hài lòng', 'Tuyệt'],
      ['WORD_UNKNOWN', 'Loại phản ánh', 'Khác'],
      ['NUMBER_INVALID', 'Phí, lệ phí', '-5'],
    ]);
    expect(await batch(id)).toMatchObject({ added: 1, rejected: 5 });
  });

  test('told later it carries an ended dossier on; told again it repeats; undone it is as it was', async () => {
    const rated = [...NOTHING.slice(0, 8), 'Không hài lòng', '', '', ''];
    const first = await importFile(
      register([
        [{ code: 'L-1' }, ALL],
        [{ code: 'L-2' }, NOTHING],
      ]),
    );
    const dry = await importFile(
      register([
        [{ code: 'L-1' }, rated],
        [{ code: 'L-2' }, rated],
        [{ code: 'L-2' }, rated],
      ]),
      true,
    );
    expect(await batch(dry)).toEqual({ added: 0, updated: 2, repeated: 1, rejected: 0 });
    expect(await facts('L-1')).toMatchObject({ rating: 'SATISFIED' });
    const second = await importFile(
      register([
        [{ code: 'L-1' }, rated],
        [{ code: 'L-2' }, rated],
      ]),
    );
    expect(await batch(second)).toEqual({ added: 0, updated: 2, repeated: 0, rejected: 0 });
    expect(await facts('L-1')).toMatchObject({ rating: 'DISSATISFIED', digitised_components: 3, fee: 10_000 });
    expect(await facts('L-2')).toMatchObject({ rating: 'DISSATISFIED', fee: null });
    const again = await importFile(`${register([[{ code: 'L-1' }, rated]])}\n`);
    expect(await batch(again)).toMatchObject({ updated: 0, repeated: 1 });
    expect(await desk.undo(second)).toBeNull();
    expect(await facts('L-1')).toMatchObject({ rating: 'SATISFIED', digitised_components: 3 });
    expect(await facts('L-2')).toBeUndefined();
    expect(await digitised()).toBe(1);
    expect(await desk.undo(first)).toBeNull();
    expect(await digitised()).toBe(0);
  });

  test('of a dossier that is only registered nothing is kept', async () => {
    await importFile(register([[{ code: 'R-1', state: 'Mới đăng ký', completedAt: '', resultReturnedAt: '' }, ALL]]));
    expect(await facts('R-1')).toBeUndefined();
  });
});
