import { basename } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { STAFF } from '../platform/context.ts';
import { openRoom, type RoomDatabase } from '../platform/database.ts';
import { readCsv } from '../territory/dataset/csv-table.ts';
import { territory } from '../territory/territory.subgraph.ts';
import { importTraits, undoTraits, type TraitOutcome } from '../territory/trait/trait.service.ts';
import { withDatabase, type Session } from './session.ts';

interface TraitOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Findings shown where people read. */
const SHOWN = 50;

/** Adds `territory traits | undo-traits` to the command `territory`. */
export function registerTraitCommands(command: Command): void {
  command
    .command('traits')
    .description('nhập đặc điểm đơn vị: miền núi, biên giới, hải đảo · import what units are: mountain, border, island')
    .argument('<file>', 'CSV: code, as_of, kind, value, source [, valid_from, valid_until]')
    .option('--dry-run', 'chỉ kiểm tra, không nhập · only check')
    .option('--json', 'in JSON')
    .addHelpText(
      'after',
      '\nVí dụ · Example:\n  code,as_of,kind,value,source,valid_from\n  03586,2025-05-15,BORDER,có,"Tên văn bản hay bài báo, ngày",2025-05-15',
    )
    .action((file: string, options: TraitOptions) => runImport(file, options));
  command
    .command('undo-traits')
    .description('hoàn tác một lần nhập đặc điểm · take a whole import of traits back')
    .argument('<batch>', 'số của lần nhập · number of the import', numberOf)
    .action(runUndo);
}

function numberOf(text: string): number {
  if (!/^\d{1,9}$/u.test(text)) throw new InvalidArgumentError('số nguyên · a whole number');
  return Number(text);
}

const withTerritory = (work: (room: RoomDatabase, session: Session) => Promise<void>): Promise<void> =>
  withDatabase(async (session) => {
    const room = await openRoom(territory, session.app, { poolSize: 1 });
    try {
      await work(room, session);
    } finally {
      await room.close();
    }
  });

async function runImport(file: string, { dryRun = false, json }: TraitOptions): Promise<void> {
  const table = await readCsv(file);
  await withTerritory(async (room, { environment }) => {
    const task = { fileName: basename(file), dryRun, now: new Date() };
    const outcome = await room.door(STAFF).writes.transaction((tx) => importTraits(tx, table, task));
    if (outcome.findings.length > 0) process.exitCode = 1;
    const text = json ? JSON.stringify(outcome, null, 2) : linesOf(outcome, environment.language).join('\n');
    process.stdout.write(`${text}\n`);
  });
}

/** An outcome as people read it; findings in both languages unless one is set. */
function linesOf(outcome: TraitOutcome, language: string): string[] {
  const { batch, lines, added, changed, repeated, findings } = outcome;
  const wrong = findings
    .slice(0, SHOWN)
    .map(({ line, column, vi, en }) => `  ${String(line)}\t${column}\t${language === 'en' ? en : `${vi} · ${en}`}`);
  const state =
    findings.length > 0
      ? 'không nhập dòng nào · nothing was imported'
      : batch === null
        ? 'không ghi gì · nothing was written'
        : `#${String(batch)}`;
  return [
    [
      state,
      `${String(lines)} dòng/lines`,
      `+${String(added)}`,
      `~${String(changed)}`,
      `=${String(repeated)}`,
      `!${String(findings.length)}`,
    ].join('\t'),
    ...wrong,
  ];
}

const runUndo = (batch: number): Promise<void> =>
  withTerritory(async (room, { terminal }) => {
    const told = await room.door(STAFF).writes.transaction((tx) => undoTraits(tx, batch, new Date()));
    const number = String(batch);
    if (told === null) {
      process.exitCode = 1;
      terminal.say({
        vi: `không có lần nhập #${number}, hoặc đã hoàn tác`,
        en: `no import #${number}, or undone before`,
      });
      return;
    }
    terminal.say({ vi: `đã hoàn tác ${String(told)} dòng`, en: `took ${String(told)} lines back` });
  });
