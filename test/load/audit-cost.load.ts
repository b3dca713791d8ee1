/** `node test/load/audit-cost.load.ts [dossiers]`: what the audit trail costs writers, with and without it in one interleaved run. */
import type * as Sealer from '../../server/src/access/audit/seal/audit-sealer.ts';
import type * as Compiled from '../../server/src/gateway/compiled.ts';
import type * as Compose from '../../server/src/gateway/compose.ts';
import type * as Joined from '../../server/src/gateway/one-process.ts';
import type * as Rooms from '../../server/src/gateway/rooms.ts';
import type * as Context from '../../server/src/platform/context.ts';
import type * as Seal from '../../server/src/platform/seal.ts';
import { parse, type OperationDefinitionNode } from 'graphql';
import { randomBytes } from 'node:crypto';
import { openBenchDatabase, withClient, type BenchDatabase } from './data/bench-database.ts';
import { median } from './drive/measure.ts';
import { cpuSeconds, familyOf } from './drive/processes.ts';
import { loadProduct } from './drive/product.ts';
import { say } from './drive/say.ts';
import { importedPerSecond } from './extras/import-rate.ts';
import { writeWithout } from './extras/write-functions.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const ROUNDS = 9;
const SECONDS = 3;
const WRITERS = 8;
const IMPORT_ROUNDS = 5;
/** A cost above this is a fault. */
const HIGHEST_COST = 0.15;

const load = async <Module>(path: string): Promise<Module> =>
  (await import(new URL(`../../server/dist/${path}`, import.meta.url).href)) as Module;

/** Every trigger that tells the trail of something, on or off; what writes by itself tells by itself. */
const SWITCH = `
select format('alter table %s %s trigger %I', t.tgrelid::regclass, $1::text, t.tgname) as command
from pg_trigger t where t.tgname ~ '_audit_(insert|update|delete)$'`;

const switchTrail = (database: BenchDatabase, to: 'enable always' | 'disable'): Promise<void> =>
  withClient(database.owner, async (client) => {
    const { rows } = await client.query<{ command: string }>(SWITCH, [to]);
    for (const { command } of rows) await client.query(command);
    await writeWithout(client, to === 'disable' ? 'told' : undefined);
  });

const RECEIVE = `mutation Receive($input: ReceiveDossierInput!) {
  receiveDossier(input: $input) { dossier { code version } userErrors { code message } } }`;
const ADVANCE = `mutation Advance($input: AdvanceDossierInput!) {
  advanceDossier(input: $input) { dossier { code version } userErrors { code message } } }`;
const UNITS = `select code from territory.published_unit where valid_until is null order by md5(code) limit 200`;
const PROCEDURES = ['2.000815', '1.001193', '1.004873', '1.001776'];

interface Written {
  readonly dossier: { readonly code: string; readonly version: number } | null;
}
type Write = (turn: number) => Promise<void>;

/** Receives a dossier and completes it, as an officer does: the same road as a request behind the HTTP door. */
async function openWriter(database: BenchDatabase): Promise<{ write: Write; close: () => Promise<void> }> {
  const product = await loadProduct();
  const { rooms } = await load<typeof Rooms>('gateway/rooms.js');
  const { AuditSealer } = await load<typeof Sealer>('access/audit/seal/audit-sealer.js');
  const { compose } = await load<typeof Compose>('gateway/compose.js');
  const { joinRooms } = await load<typeof Joined>('gateway/one-process.js');
  const { compiledExecutor } = await load<typeof Compiled>('gateway/compiled.js');
  const { makeContext, STAFF } = await load<typeof Context>('platform/context.js');
  const { useDataKey } = await load<typeof Seal>('platform/seal.js');
  useDataKey(Buffer.alloc(32, 7));
  await product.migrateRooms(rooms, database.owner);
  const opened = new Map(
    await Promise.all(
      rooms.map(async (room) => [room.name, await product.openRoom(room, database.app, { poolSize: 6 })] as const),
    ),
  );
  const door = (name: string, who: typeof STAFF) => {
    const room = opened.get(name);
    if (!room) throw new Error(`No room called ${name}.`);
    return room.door(who);
  };
  const execute = compiledExecutor(joinRooms(await compose(rooms)));
  const operations = [RECEIVE, ADVANCE].map((text) => {
    const document = parse(text);
    return { document, operation: document.definitions[0] as OperationDefinitionNode, operationName: undefined };
  });
  const ask = async (which: 0 | 1, input: object): Promise<Written> => {
    const now = new Date('2026-10-12T03:00:00Z');
    const known = { viewer: STAFF, now, today: '2026-10-12', requestId: 'bench', language: 'vi' } as const;
    const asked = operations[which];
    if (!asked) throw new Error('No such operation.');
    const { data, errors } = await execute({
      ...asked,
      variables: { input },
      context: makeContext({ ...known, open: door }),
    });
    const written = Object.values(data ?? {})[0] as Written | undefined;
    if (errors || !written?.dossier) throw errors?.[0] ?? new Error(JSON.stringify(data));
    return written;
  };
  const units = await withClient(database.owner, async (client) => (await client.query<{ code: string }>(UNITS)).rows);
  const { path: folder, remove } = scratchFolder('audit-cost');
  const onFailure = (cause: unknown): void => {
    throw cause;
  };
  // It seals all the time: without entries it finds nothing to do.
  const sealer = new AuditSealer({ door: door('access', STAFF), key: randomBytes(32), folder, onFailure });
  return {
    write: async (turn) => {
      const { dossier } = await ask(0, {
        procedureCode: PROCEDURES[turn % PROCEDURES.length],
        unitCode: units[turn % units.length]?.code,
        channel: 'ONLINE',
        applicantName: 'Nguyễn Thị Bích',
        applicantIdNumber: '001085000123',
      });
      await ask(1, { code: dossier?.code, to: 'COMPLETED', expectedVersion: dossier?.version });
    },
    close: async () => {
      await sealer.close();
      await Promise.all([...opened.values()].map((room) => room.close()));
      remove();
    },
  };
}

/** What one turn came to. */
interface Turn {
  readonly perSecond: number;
  /** Milliseconds of processor time for each, of this process and of PostgreSQL; 0 where it is not told. */
  readonly cpuMs: number;
}

/** Dossiers received and completed a second, by several writers at once. */
async function rate(write: Write, seconds: number, from: { turn: number; postmaster: number }): Promise<Turn> {
  const pids = [process.pid, ...familyOf(from.postmaster)];
  const cpu = cpuSeconds(pids);
  const began = performance.now();
  const until = began + seconds * 1000;
  let count = 0;
  const writer = async (): Promise<void> => {
    while (performance.now() < until) {
      await write((from.turn += 1));
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  const cpuMs = ((cpuSeconds(pids) - cpu) * 1000) / count;
  return { perSecond: (count * 1000) / (performance.now() - began), cpuMs };
}

interface Measured {
  readonly title: string;
  readonly rounds: number;
  readonly once: () => Promise<Turn>;
}

/** Turns with and without, the one that comes first changing; the first round warms up. @returns the cost */
async function measure(database: BenchDatabase, { title, rounds, once }: Measured): Promise<number> {
  const pairs: [recorded: Turn, bare: Turn][] = [];
  const turn = async (withTrail: boolean): Promise<Turn> => {
    await switchTrail(database, withTrail ? 'enable always' : 'disable');
    return once();
  };
  for (let round = 0; round <= rounds; round += 1) {
    const withFirst = round % 2 === 0;
    const first = await turn(withFirst);
    const second = await turn(!withFirst);
    if (round > 0) pairs.push(withFirst ? [first, second] : [second, first]);
  }
  await switchTrail(database, 'enable always');
  const cost = 1 - median(pairs.map(([recorded, bare]) => recorded.perSecond / bare.perSecond));
  const cpu = median(pairs.map(([recorded, bare]) => recorded.cpuMs / bare.cpuMs)) - 1;
  const per = (side: 0 | 1): string => median(pairs.map((pair) => pair[side].perSecond)).toFixed(0);
  const told = Number.isFinite(cpu) ? `, ${(100 * cpu).toFixed(1)} % more processor time` : '';
  say(`${title}: ${per(0)}/s with the trail, ${per(1)}/s without: cost ${(100 * cost).toFixed(1)} %${told}`);
  return cost;
}

const database = await openBenchDatabase(Number(process.argv[2] ?? 100_000), { fresh: false });
try {
  const { write, close } = await openWriter(database);
  const at = { turn: 0, postmaster: database.postmaster };
  const written = await measure(database, {
    title: 'receive and complete',
    rounds: ROUNDS,
    once: async () => {
      await rate(write, 0.5, at);
      return rate(write, SECONDS, at);
    },
  });
  await close();
  let round = 0;
  const imported = await measure(database, {
    title: 'rows of a register imported',
    rounds: IMPORT_ROUNDS,
    once: async () => ({ perSecond: await importedPerSecond(database, (round += 1)), cpuMs: 0 }),
  });
  if (Math.max(written, imported) > HIGHEST_COST) process.exitCode = 1;
} finally {
  await database.stop();
}
