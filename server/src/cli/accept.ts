import { existsSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { StartupError } from '../platform/startup-error.ts';
import { checkBroken, lastBatch } from './accept/broken.checks.ts';
import { Ledger } from './accept/ledger.ts';
import { checkMergers } from './accept/mergers.checks.ts';
import {
  askTotals,
  checkMerged,
  checkRegisters,
  readExpected,
  type ExpectedTotals,
} from './accept/registers.checks.ts';
import { ApiRefused, openScratchHouse, type ScratchHouse } from './accept/scratch-house.ts';
import { checkTerritory } from './accept/territory.checks.ts';

const TERRITORY = 'territory-2025';
const REGISTERS = 'registers';
const BROKEN = 'broken.csv';

/** Adds `accept FOLDER`. */
export function registerAcceptCommands(program: Command): void {
  program
    .command('accept')
    .argument('<folder>', 'thư mục có · folder with territory-2025/ and registers/')
    .description(
      'nhập địa giới chính thức và mọi sổ hồ sơ vào một cơ sở dữ liệu tạm, hỏi lại qua API và so với expected.json · ' +
        'import the official territory and every register into a scratch database, ask the API, compare with expected.json',
    )
    .action(accept);
}

async function accept(given: string): Promise<void> {
  const folder = resolve(given);
  const missing = [TERRITORY, join(REGISTERS, 'expected.json')].filter((path) => !existsSync(join(folder, path)));
  if (missing.length > 0) throw new FolderIncomplete(folder, missing);
  const ledger = new Ledger((text) => process.stdout.write(text));
  const house = await openScratchHouse();
  try {
    await examine(house, ledger, folder);
  } finally {
    await house.close();
  }
  ledger.sum();
  process.exitCode = ledger.failed === 0 ? 0 : 1;
}

/** A folder that lacks what is to be imported. */
class FolderIncomplete extends StartupError {
  constructor(folder: string, missing: readonly string[]) {
    const list = missing.join(', ');
    super({ vi: `Thư mục ${folder} thiếu: ${list}.`, en: `The folder ${folder} lacks: ${list}.` });
  }
}

async function examine(house: ScratchHouse, ledger: Ledger, folder: string): Promise<void> {
  const registers = join(folder, REGISTERS);
  const expected = readExpected(registers);
  const part = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiRefused)) throw error;
      ledger.compare('API', 'trả lời · answers', error.message);
    }
  };
  await timed('territory', () => house.importTerritory(join(folder, TERRITORY)));
  await part(() => checkTerritory(house, ledger));
  for (const file of Object.keys(expected)) await timed(file, () => house.importRegister(join(registers, file)));
  await part(() => checkRegisters(house, ledger, expected));
  await part(() => checkMerged(house, ledger, expected));
  await part(() => checkAgain(house, ledger, folder));
  await part(() => checkRegisters(house, ledger, expected));
  if (existsSync(join(registers, BROKEN))) await part(() => checkWrongLines(house, ledger, registers));
  // Last: it adds dossiers of its own.
  await timed('mergers', () => part(() => checkMergers(house, ledger)));
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  process.stdout.write(`  ↓ ${what} (${((performance.now() - from) / 1000).toFixed(1)} s)\n`);
  return result;
}

/** The same files again, and the same rows in a file that differs by its last byte. */
async function checkAgain(house: ScratchHouse, ledger: Ledger, folder: string): Promise<void> {
  ledger.heading('Nhập lại tất cả · all once more');
  const { changed } = await house.importTerritory(join(folder, TERRITORY));
  ledger.compare('địa giới · territory changes', false, changed);
  const registers = join(folder, REGISTERS);
  for (const [file, { received }] of Object.entries(readExpected(registers))) {
    const { known } = await house.importRegister(join(registers, file));
    ledger.compare(`${file}: cùng tệp · same file is known`, true, known);
    await withCopy(join(registers, file), (copy) => house.importRegister(copy));
    const { added, repeated, rejected } = await lastBatch(house);
    ledger.compare(`${file}: added, repeated, rejected`, [0, received, 0], [added, repeated, rejected]);
  }
}

/** Works on a copy with one more line end, which makes it another file with the same rows. */
async function withCopy<T>(file: string, work: (copy: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-copy-'));
  const copy = join(folder, 'copy.csv');
  try {
    writeFileSync(copy, Buffer.concat([readFileSync(file), Buffer.from('\n')]));
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MY_HIEP = 'my-hiep-2025-07.csv';
const UNDO = 'mutation ($input: UndoImportBatchInput!) { undoImportBatch(input: $input) { userErrors { code } } }';

/** The right lines of a broken file count, the wrong ones do not; undone, nothing of it is left. */
async function checkWrongLines(house: ScratchHouse, ledger: Ledger, registers: string): Promise<void> {
  const wanted = readExpected(registers)[MY_HIEP];
  const { id } = await house.importRegister(join(registers, BROKEN));
  const batch = await checkBroken(house, ledger, id);
  if (!wanted) return;
  ledger.compare(
    'Mỹ Hiệp: 4 dòng đúng được tính · the 4 right rows count',
    wanted.received + 4,
    await receivedBy(house, wanted),
  );
  const { undoImportBatch } = await house.ask<{ undoImportBatch: { userErrors: unknown[] } }>(UNDO, {
    input: { id: batch.id },
  });
  ledger.compare('undoImportBatch.userErrors', [], undoImportBatch.userErrors);
  ledger.compare(
    'Mỹ Hiệp: hoàn tác trả lại như cũ · undone, as before',
    wanted.received,
    await receivedBy(house, wanted),
  );
}

async function receivedBy(house: ScratchHouse, { unit, from, as_of }: ExpectedTotals): Promise<number> {
  const period = { from, to: as_of };
  const { totals } = await askTotals(house, { code: unit, on: as_of, period, asOf: as_of, boundaries: 'AS_THEN' });
  return totals.received;
}
