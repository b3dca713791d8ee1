import { hasBenchDatabase, openBenchDatabase, withClient, type BenchDatabase } from './data/bench-database.ts';
import { ensureRawTables } from './data/raw-tables.ts';
import { drawSamples, type Samples } from './data/samples.ts';
import { startLoadGenerator, type LoadGenerator } from './drive/load.ts';
import { interleave, type Side } from './drive/measure.ts';
import { readOperations, type Operation } from './drive/operations.ts';
import type { BenchOptions } from './drive/options.ts';
import { peakMemoryMb } from './drive/processes.ts';
import { demandSameAnswers } from './drive/same-answers.ts';
import { say } from './drive/say.ts';
import { startOurs, startRaw, type ServerUnderLoad } from './drive/servers.ts';
import { GROWN } from './extras/both-sizes.ts';
import { measureGrowth } from './extras/growth.ts';
import { measureImport } from './extras/import-rate.ts';
import { countStatements } from './extras/statements.ts';
import { measureWalk } from './extras/walk.ts';
import { checkTalliesUnderWriters, labelOf, measureHotCommune, tidyUp } from './extras/writers.ts';
import type { Measured, Results } from './report/results.ts';

const CONNECTIONS = 32;
/** Connections of each of our rooms, and of the hand-written server. */
const POOL_SIZE = 6;

interface Bench {
  readonly options: BenchOptions;
  readonly database: BenchDatabase;
  readonly samples: Samples;
  readonly load: LoadGenerator;
  readonly raw: ServerUnderLoad;
  /** Shapes of our server by name. */
  readonly shapes: ReadonlyMap<string, ServerUnderLoad>;
}

/** Everything asked for, one thing after another on one database. */
export async function runBenchmark(options: BenchOptions): Promise<Results> {
  const database = await openBenchDatabase(options.dossiers, options);
  const closers: (() => Promise<void> | void)[] = [() => database.stop()];
  try {
    await withClient(database.owner, tidyUp);
    const samples = await withClient(database.owner, drawSamples);
    const load = startLoadGenerator();
    closers.push(() => load.stop());
    const raw = await startRaw(database.owner, POOL_SIZE);
    closers.push(() => raw.stop());
    const ours = await startOurs({ owner: database.owner, profile: options.profile });
    closers.push(() => ours.stop());
    const split = await startOurs({ owner: database.owner, shape: 'split' });
    closers.push(() => split.stop());
    const shapes = new Map([
      ['ours', ours],
      ['split', split],
    ]);
    return await measureAll({ options, database, samples, load, raw, shapes });
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

async function measureAll(bench: Bench): Promise<Results> {
  const { options, database, samples, shapes, load } = bench;
  const isWanted = (key: string): boolean => options.only?.includes(key) ?? true;
  const operations = readOperations(samples);
  const measured: Measured[] = [];
  const failures: string[] = [];
  const keep = async (work: Promise<Measured>): Promise<void> => {
    try {
      measured.push(await work);
    } catch (error) {
      failures.push(String(error));
      say(String(error).slice(0, 2000));
    }
  };
  for (const operation of operations) if (isWanted(operation.key)) await keep(measureRead(bench, operation));
  if (isWanted('f')) await keep(measureWrite(bench));
  const port = shapes.get('ours')?.port ?? 0;
  const writing = { database, load, port, unitCodes: samples.units.slice(0, 20), seconds: options.seconds };
  const results: Results = {
    dossiers: options.dossiers,
    seconds: options.seconds,
    rounds: options.rounds,
    connections: CONNECTIONS,
    measured,
    failures,
    ...(isWanted('tallies') ? { tallies: await told('tallies', () => checkTalliesUnderWriters(writing)) } : {}),
    ...(isWanted('hot') ? { hot: await told('hot', () => measureHotCommune(writing, options.rounds)) } : {}),
    ...(isWanted('import') ? { imports: await told('import', () => measureImport(database, options.rounds)) } : {}),
    ...(isWanted('statements')
      ? { statements: await told('statements', () => countStatements(database, operations)) }
      : {}),
    peakMemoryMb: Object.fromEntries([...shapes].map(([name, { pids }]) => [name, peakMemoryMb(pids)])),
    ...(isWanted('growth') && GROWN.every(hasBenchDatabase)
      ? { growth: await told('growth', () => measureGrowth({ ...options, database, load })) }
      : {}),
    ...(isWanted('walk') && GROWN.every(hasBenchDatabase)
      ? { walk: await told('walk', () => measureWalk({ ...options, database })) }
      : {}),
  };
  await withClient(database.owner, tidyUp);
  return results;
}

function told<T>(what: string, work: () => Promise<T>): Promise<T> {
  say(`measuring ${what}`);
  return work();
}

async function measureRead({ options, database, load, raw, shapes }: Bench, operation: Operation): Promise<Measured> {
  say(`measuring ${operation.key}, ${operation.title}`);
  const shape = { kind: 'read', connections: operation.connections, seconds: options.seconds } as const;
  const side = (name: string, { port, pids }: ServerUnderLoad, question: Operation['ours']): Side => ({
    name,
    pids,
    postmaster: database.postmaster,
    order: { ...shape, ...question, port },
  });
  const sides = [side('raw', raw, operation.raw)];
  for (const [name, server] of shapes) {
    await demandSameAnswers(operation, { ours: server.port, raw: raw.port });
    sides.push(side(name, server, operation.ours));
  }
  const { key, title, target } = operation;
  return { key, title, target, figures: await interleave(load, sides, options) };
}

async function measureWrite({ options, database, samples, load, raw, shapes }: Bench): Promise<Measured> {
  await withClient(database.owner, ensureRawTables);
  say('measuring f, receive and complete');
  const side = (name: string, { port, pids }: ServerUnderLoad): Side => ({
    name,
    pids,
    postmaster: database.postmaster,
    order: {
      kind: 'write',
      dialect: name === 'raw' ? 'raw' : 'ours',
      connections: CONNECTIONS,
      seconds: options.seconds,
      port,
      unitCodes: samples.units,
      label: labelOf(name),
    },
  });
  const sides = [side('raw', raw), ...[...shapes].map(([name, server]) => side(name, server))];
  const figures = await interleave(load, sides, options);
  await withClient(database.owner, tidyUp);
  return { key: 'f', title: 'receive and complete', target: 0.5, figures };
}
