/**
 * `node test/load/exports.load.ts [dossiers] [format…]`: what every format of a table of a million rows costs the server in
 * memory, whether a slow reader holds it back, and whether it stops when he hangs up. See README.md here.
 */
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBenchDatabase, withClient, type BenchDatabase } from './data/bench-database.ts';
import { peakMemoryMb } from './drive/processes.ts';
import { say } from './drive/say.ts';
import { startOurs, type ServerUnderLoad } from './drive/servers.ts';

/** The whole server may hold this, MB, whatever is exported. */
const MOST_MB = 400;
const FORMATS = ['csv', 'ndjson', 'json', 'parquet', 'xlsx'];
/** A reader who takes so little in a second, bytes. */
const SLOW = 50_000;
const SLOW_SECONDS = 30;

interface Figures {
  readonly format: string;
  readonly megabytes: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly peakMb: number;
  /** Of a reader who takes hardly anything. */
  readonly slowPeakMb: number;
  /** Pages asked for from twelve seconds after he hung up on. */
  readonly askedAfter: number;
}

const [dossiers = '1000000', ...chosen] = process.argv.slice(2);
const database = await openBenchDatabase(Number(dossiers), { fresh: false });
let ours: ServerUnderLoad | null = null;
let isKept = true;
try {
  ours = await startOurs({ owner: database.owner });
  process.stdout.write(
    '| format | file | time | rows/s | peak of the server | of a slow reader | rows asked after he left |\n',
  );
  process.stdout.write(`|${' --- |'.repeat(7)}\n`);
  for (const format of chosen.length > 0 ? chosen : FORMATS) {
    say(`exporting ${dossiers} dossiers as ${format}`);
    const whole = await readWhole(ours, format);
    const slow = await readSlowly(ours, format, database);
    const figures = { format, ...whole, ...slow };
    isKept &&= figures.peakMb <= MOST_MB && figures.slowPeakMb <= MOST_MB && figures.askedAfter === 0;
    process.stdout.write(lineOf(figures));
  }
} finally {
  await ours?.stop();
  await database.stop();
}
if (!isKept) process.exitCode = 1;

function addressOf({ port }: ServerUnderLoad, format: string): string {
  return `http://127.0.0.1:${String(port)}/exports/dossiers.${format}?machine=1`;
}

/** Forgets how much the processes have held so far: what follows is its own peak. */
function forgetPeak({ pids }: ServerUnderLoad): void {
  for (const pid of pids) writeFileSync(`/proc/${String(pid)}/clear_refs`, '5');
}

async function readWhole(
  server: ServerUnderLoad,
  format: string,
): Promise<Pick<Figures, 'megabytes' | 'seconds' | 'rowsPerSecond' | 'peakMb'>> {
  forgetPeak(server);
  const start = performance.now();
  const answer = await fetch(addressOf(server, format));
  if (answer.status !== 200 || answer.body === null) throw new Error(`${format}: ${String(answer.status)}`);
  let bytes = 0;
  for await (const piece of answer.body) bytes += piece.byteLength;
  const seconds = (performance.now() - start) / 1_000;
  return {
    megabytes: Math.round(bytes / 1e6),
    seconds: Math.round(seconds),
    rowsPerSecond: Math.round(Number(dossiers) / seconds),
    peakMb: Math.round(peakMemoryMb(server.pids)),
  };
}

/** Takes a little now and then, hangs up, and looks whether the table is still asked for. */
async function readSlowly(
  server: ServerUnderLoad,
  format: string,
  { owner }: BenchDatabase,
): Promise<Pick<Figures, 'slowPeakMb' | 'askedAfter'>> {
  forgetPeak(server);
  const hangUp = new AbortController();
  const answer = await fetch(addressOf(server, format), { signal: hangUp.signal });
  const reader = answer.body?.getReader();
  let taken = 0;
  const start = performance.now();
  while (performance.now() - start < SLOW_SECONDS * 1_000) {
    const due = ((performance.now() - start) / 1_000) * SLOW;
    if (taken <= due) taken += (await reader?.read())?.value?.byteLength ?? 0;
    else await sleep(100);
  }
  hangUp.abort();
  const slowPeakMb = Math.round(peakMemoryMb(server.pids));
  // A connection that does nothing more tells what it has read within ten seconds.
  await sleep(12_000);
  const before = await rowsRead(owner);
  await sleep(5_000);
  return { slowPeakMb, askedAfter: Math.max(0, (await rowsRead(owner)) - before) };
}

/** Dossiers that were read of the table's indexes so far. */
function rowsRead(owner: BenchDatabase['owner']): Promise<number> {
  return withClient(owner, async (client) => {
    const { rows } = await client.query<{ read: string }>(
      `select coalesce(idx_tup_fetch, 0) + seq_tup_read as read from pg_stat_user_tables where schemaname = 'dossiers' and relname = 'dossier'`,
    );
    return Number(rows[0]?.read ?? 0);
  });
}

function lineOf({ format, megabytes, seconds, rowsPerSecond, peakMb, slowPeakMb, askedAfter }: Figures): string {
  const cells = [
    format,
    `${String(megabytes)} MB`,
    `${String(seconds)} s`,
    rowsPerSecond.toLocaleString('en'),
    `${String(peakMb)} MB`,
    `${String(slowPeakMb)} MB`,
    String(askedAfter),
  ];
  return `| ${cells.join(' | ')} |\n`;
}
