import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import { importErrors } from '../platform/importing/import.errors.ts';
import type { ImportDesk } from '../platform/importing/import.desk.ts';
import { findBatches, listBatches, listFindings } from '../platform/importing/import.list.queries.ts';
import type { RowKind } from '../platform/importing/import.kind.ts';
import type { BatchOfImport } from '../platform/importing/import.type.ts';
import { dossiers } from '../dossiers/dossiers.subgraph.ts';
import { registers } from '../dossiers/importing/register.kind.ts';
import { openImports } from '../import-start.ts';
import { STAFF } from '../platform/context.ts';
import { openRoom } from '../platform/database.ts';
import type { Reads } from '../platform/reads.ts';
import type { Room } from '../platform/room.ts';
import { describe } from '../platform/user-error.ts';
import { rosters } from '../workforce/roster/roster.kind.ts';
import { workforce } from '../workforce/workforce.subgraph.ts';
import { withDatabase, type Session } from './session.ts';

interface ImportOptions {
  readonly dryRun?: true;
  readonly asOf?: Date;
  readonly json?: true;
}

/** What a command works with. */
interface Counter {
  readonly kind: RowKind;
  readonly desk: ImportDesk;
  readonly reads: Reads;
  readonly language: 'vi' | 'en';
}

/** Findings shown of each file. */
const SHOWN = 20;
const PROGRESS_EVERY_MS = 500;

/** One kind of file on the command line. */
interface FileCommand {
  readonly name: string;
  readonly description: string;
  readonly room: Room;
  readonly kind: RowKind;
}

const COMMANDS: readonly FileCommand[] = [
  {
    name: 'registers',
    description: 'sổ theo dõi hồ sơ (mẫu 06) · registers of dossiers (form 06)',
    room: dossiers,
    kind: registers,
  },
  { name: 'rosters', description: 'danh sách cán bộ · rosters of officials', room: workforce, kind: rosters },
];

/** Adds `registers` and `rosters`, each with `import | undo | resume | list`. */
export function registerImportCommands(program: Command): void {
  for (const each of COMMANDS) addCommand(program, each);
}

function addCommand(program: Command, file: FileCommand): void {
  const command = program.command(file.name).description(file.description);
  const atCounter = (work: (counter: Counter) => Promise<void>): Promise<void> => open(file, work);
  command
    .command('import')
    .description('nhập tệp CSV hoặc XLSX, mỗi tệp một lần · import files, each once')
    .argument('<file...>', 'CSV, XLSX')
    .option('--dry-run', 'chỉ kiểm tra, không nhập · only check')
    .option('--as-of <instant>', 'thời điểm coi là hiện tại · what counts as the present', instantOf)
    .option('--json', 'in JSON')
    .action((files: string[], options: ImportOptions) => atCounter((counter) => importFiles(counter, files, options)));
  command
    .command('undo')
    .description('hoàn tác cả một lần nhập · take a whole import back')
    .argument('<batch>', 'số của lần nhập · number of the import', numberOf)
    .action((batch: number) => atCounter((counter) => undo(counter, batch)));
  command
    .command('resume')
    .description('chạy tiếp các lần nhập bị ngắt · go on with imports that were broken off')
    .action(() => atCounter(resume));
  command
    .command('list')
    .description('các lần nhập gần đây · the latest imports')
    .option('--json', 'in JSON')
    .action((options: ImportOptions) => atCounter((counter) => list(counter, options)));
}

function instantOf(text: string): Date {
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59+07:00` : text);
  if (Number.isNaN(instant.getTime())) throw new InvalidArgumentError('YYYY-MM-DD hoặc/or RFC 3339');
  return instant;
}

function numberOf(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('số nguyên · a whole number');
  return Number(text);
}

async function open({ room: of, kind }: FileCommand, work: (counter: Counter) => Promise<void>): Promise<void> {
  await withDatabase(async ({ app, environment }: Session) => {
    const room = await openRoom(of, app, { poolSize: 1 });
    const desk = openImports(kind, {
      app,
      environment,
      clock: () => new Date(),
      onFailure: (batch, cause) => {
        process.exitCode = 1;
        tell(`#${String(batch)}: ${String(cause)}`);
      },
    });
    try {
      const language = environment.language === 'en' ? 'en' : 'vi';
      await work({ kind, desk, reads: room.door(STAFF).reads, language });
    } finally {
      await desk.close();
      await room.close();
    }
  });
}

const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

async function importFiles(counter: Counter, files: readonly string[], options: ImportOptions): Promise<void> {
  for (const file of files) await access(file);
  for (const file of files) {
    const { dryRun = false, asOf } = options;
    const offer = { fileName: basename(file), dryRun, ...(asOf ? { asOf } : {}) };
    const { id, known } = await counter.desk.register(createReadStream(file), offer);
    if (known) {
      tell(`${offer.fileName}: đã nhập, lần nhập #${String(id)} · imported before as #${String(id)}`);
      continue;
    }
    await withProgress(counter, id, () => counter.desk.run(id));
    await report(counter, id, options);
  }
}

/** Shows rows, rate and time left on standard error while the work goes on. */
async function withProgress(counter: Counter, id: number, work: () => Promise<unknown>): Promise<void> {
  const timer = setInterval(() => {
    void findBatches(counter.reads, counter.kind, { keys: [id], language: counter.language }).then(([batch]) => {
      if (batch) process.stderr.write(`\r${progressLine(batch)}   `);
    });
  }, PROGRESS_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
    process.stderr.write('\r');
  }
}

const progressLine = (batch: BatchOfImport): string => {
  const share = batch.bytesTotal > 0 ? Math.floor((batch.bytesRead / batch.bytesTotal) * 100) : 100;
  return `${batch.fileName}: ${String(share)} % · ${String(batch.rowsRead)} dòng/rows · ${String(batch.rowsPerSecond ?? 0)}/s · ${String(batch.secondsLeft ?? 0)} s`;
};

async function report({ kind, reads, language }: Counter, id: number, { json }: ImportOptions): Promise<void> {
  const [batch] = await findBatches(reads, kind, { keys: [id], language });
  if (!batch) return;
  const [findings = []] = await listFindings(reads, kind, { keys: [id], first: json ? 500 : SHOWN, language });
  if (batch.state === 'FAILED') process.exitCode = 1;
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...batch, findings })}\n`);
    return;
  }
  process.stdout.write(`${summary(batch)}\n`);
  for (const { line, severity, message } of findings)
    process.stdout.write(`  ${String(line)}\t${severity}\t${message}\n`);
}

const summary = (batch: BatchOfImport): string =>
  [
    `#${String(batch.key)}`,
    batch.fileName,
    batch.dryRun ? `${batch.state} (dry run)` : batch.state,
    `${String(batch.rowsRead)} dòng/rows`,
    `+${String(batch.added)}`,
    `~${String(batch.updated)}`,
    `=${String(batch.repeated)}`,
    `!${String(batch.rejected)}`,
    ...(batch.failure === null ? [] : [batch.failure]),
  ].join('\t');

async function undo({ desk, language }: Counter, batch: number): Promise<void> {
  const against = await desk.undo(batch);
  if (!against) {
    tell(`#${String(batch)}: đã hoàn tác · undone`);
    return;
  }
  const kind = importErrors[against.why];
  const parameters =
    'codes' in against
      ? { count: against.count, codes: against.codes.join(', ') }
      : 'state' in against
        ? { state: against.state }
        : {};
  const { message, remedy } = describe(kind, language, parameters);
  tell(`${message} ${remedy}`);
  process.exitCode = 1;
}

async function resume(counter: Counter): Promise<void> {
  const batches = await counter.desk.resume();
  await counter.desk.idle();
  for (const id of batches) await report(counter, id, {});
  if (batches.length === 0) tell('không có gì dở dang · nothing was broken off');
}

async function list({ kind, reads, language }: Counter, { json }: ImportOptions): Promise<void> {
  const batches = await listBatches(reads, kind, { before: 2_147_483_647, limit: 50, language });
  for (const batch of batches) process.stdout.write(`${json ? JSON.stringify(batch) : summary(batch)}\n`);
}
