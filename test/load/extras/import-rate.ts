import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { withClient, type BenchDatabase } from '../data/bench-database.ts';
import { ensureRawTables, takeBackRaw } from '../data/raw-tables.ts';
import { median } from '../drive/measure.ts';
import { peakMemoryMb } from '../drive/processes.ts';
import { projectRoot } from '../drive/product.ts';
import { serverSettings } from '../drive/servers.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

export interface ImportRate {
  readonly rows: number;
  /** Register rows a second, read, checked, stored, tallied. */
  readonly importPerSecond: number;
  /** The same rows into like tables by COPY FROM a file on the server. */
  readonly copyPerSecond: number;
  readonly ratio: number;
  /** Most memory the importing process held, MB. */
  readonly peakMemoryMb: number;
}

const ROWS = 50_000;
const PROGRAM = join(projectRoot, 'server/dist/cli/main.js');
const TITLES = [
  'Mã hồ sơ',
  'Mã đơn vị',
  'Mã thủ tục',
  'Người nộp',
  'Số giấy tờ',
  'Hình thức nộp',
  'Ngày tiếp nhận',
  'Ngày hẹn trả',
  'Ngày hoàn thành',
  'Ngày trả kết quả',
  'Trạng thái',
  'Mã cán bộ',
];

/** A register of dossiers like those that are there, under codes of its own; $1 first row id, $2 how many, $3 prefix. */
const REGISTER = `
select $3 || d.code as a, u.code as b, p.code as c, a.name as d, lpad((d.id * 7919 % 1000000000000)::text, 12, '0') as e,
  case d.channel when 'ONLINE' then 'Trực tuyến' when 'POST' then 'Bưu chính công ích' else 'Trực tiếp' end as f,
  to_char(d.received_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI') as g,
  to_char(d.due_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI') as h,
  to_char(d.completed_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI') as i,
  to_char(d.result_returned_at at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI') as j,
  case d.state when 'RESULT_RETURNED' then 'Đã trả kết quả' else 'Đã xử lý xong' end as k, d.official_code as l
from dossiers.dossier d
join territory.unit u on u.id = d.unit_id join dossiers.procedure p on p.id = d.procedure_id
join dossiers.applicant a on a.dossier_id = d.id
where d.id >= $1 and d.state in ('RESULT_RETURNED', 'COMPLETED') order by d.id limit $2`;

/** Imports registers by the product's own command and copies the rows that came of it, in turns. */
export async function measureImport(database: BenchDatabase, rounds: number): Promise<ImportRate> {
  const { path: folder, remove } = scratchFolder('import');
  try {
    return await withClient(database.owner, async (client) => {
      await ensureRawTables(client);
      const results = [];
      for (let round = 0; round < rounds; round += 1)
        results.push(await importOnce(client, { database, folder, round }));
      return {
        rows: ROWS,
        importPerSecond: median(results.map(({ importSeconds }) => ROWS / importSeconds)),
        copyPerSecond: median(results.map(({ copySeconds }) => ROWS / copySeconds)),
        ratio: median(results.map(({ importSeconds, copySeconds }) => copySeconds / importSeconds)),
        peakMemoryMb: Math.max(...results.map(({ peakMb }) => peakMb)),
      };
    });
  } finally {
    remove();
  }
}

/** Rows a second of one import, which is then undone; a round has codes of its own. */
export async function importedPerSecond(database: BenchDatabase, round: number): Promise<number> {
  const { path: folder, remove } = scratchFolder('import');
  try {
    return await withClient(database.owner, async (client) => {
      await ensureRawTables(client);
      const { seconds, undo } = await importRegister(client, {
        database,
        folder,
        round: 0,
        label: `T${String(round)}`,
      });
      await undo();
      return ROWS / seconds;
    });
  } finally {
    remove();
  }
}

interface Round {
  readonly database: BenchDatabase;
  readonly folder: string;
  readonly round: number;
  readonly label?: string;
}

/** Writes a register and imports it by the product's own command. */
async function importRegister(client: Client, { database, folder, round, label = 'R' }: Round) {
  const file = join(folder, `register-${String(round)}.csv`);
  const prefix = `${label}${String(Date.now())}.`;
  await writeRegister(client, file, [1 + round * ROWS * 2, ROWS, prefix]);
  const command = [PROGRAM, 'registers', 'import', '--json', file];
  const env = { ...process.env, ...serverSettings(database.owner), DATA_DIR: folder };
  const { stdout, peakMb } = await run(command, env);
  const batch = JSON.parse(stdout) as { key: number; added: number; startedAt: string; finishedAt: string };
  if (batch.added !== ROWS)
    throw new Error(`The import took ${String(batch.added)} rows of ${String(ROWS)}: ${stdout.slice(0, 800)}`);
  const took = await client.query<{ seconds: number }>(
    `select extract(epoch from finished_at - started_at)::float8 as seconds from dossiers.import_batch where id = $1`,
    [batch.key],
  );
  const undo = async (): Promise<void> => {
    await run([PROGRAM, 'registers', 'undo', String(batch.key)], env);
  };
  return { key: batch.key, seconds: took.rows[0]?.seconds ?? Number.NaN, peakMb, undo };
}

async function importOnce(client: Client, round: Round) {
  const { key, seconds, peakMb, undo } = await importRegister(client, round);
  const copySeconds = await copyAgain(client, key);
  await undo();
  return { importSeconds: seconds, copySeconds, peakMb };
}

interface Ended {
  readonly stdout: string;
  readonly peakMb: number;
}

/** Runs a program and watches its memory. @throws Error with its last words */
async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let peakMb = 0;
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakMemoryMb([child.pid ?? 0]))), 50);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(watch);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${String(code)}: ${stderr.slice(-2000)}`);
  return { stdout, peakMb };
}

async function writeRegister(client: Client, file: string, values: unknown[]): Promise<void> {
  const { rows } = await client.query<Record<string, string | null>>(REGISTER, values);
  const lines = rows.map((row) =>
    Object.values(row)
      .map((cell) => cell ?? '')
      .join(','),
  );
  writeFileSync(file, `${TITLES.join(',')}\n${lines.join('\n')}\n`);
}

const TABLES = [
  ['dossier', 'select * from dossiers.dossier where batch_id = $batch'],
  [
    'applicant',
    'select a.* from dossiers.applicant a join dossiers.dossier d on d.id = a.dossier_id where d.batch_id = $batch',
  ],
  [
    'dossier_step',
    'select s.* from dossiers.dossier_step s join dossiers.dossier d on d.id = s.dossier_id where d.batch_id = $batch',
  ],
] as const;

/** COPY of the very rows an import made, into tables with the same keys and indexes, in one transaction. @returns seconds */
async function copyAgain(client: Client, batch: number): Promise<number> {
  const columns = await Promise.all(
    TABLES.map(async ([table]) => {
      const found = await client.query<{ names: string }>(
        `select string_agg(quote_ident(attname), ', ' order by attnum) as names from pg_attribute
         where attrelid = ('bench.' || $1)::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      return found.rows[0]?.names ?? '';
    }),
  );
  const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  const fileOf = (table: string): string => `${rows[0]?.folder ?? ''}/copy-${table}`;
  await takeBackRaw(client);
  for (const [index, [table, text]] of TABLES.entries()) {
    const select = `select ${columns[index] ?? ''} from (${text.replace('$batch', String(batch))}) r`;
    await client.query(`copy (${select}) to '${fileOf(table)}'`);
  }
  const from = performance.now();
  await client.query('begin');
  for (const [index, [table]] of TABLES.entries()) {
    await client.query(`copy bench.${table} (${columns[index] ?? ''}) from '${fileOf(table)}'`);
  }
  await client.query('commit');
  const seconds = (performance.now() - from) / 1000;
  await takeBackRaw(client);
  return seconds;
}
