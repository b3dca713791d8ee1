import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../../../server/src/gateway/house.ts';
import { LIMITS } from '../../../server/src/gateway/limits.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../../server/src/platform/embedded-postgres.ts';
import { bootstrapDatabase, ensureDatabase } from '../../../server/src/platform/postgres-bootstrap.ts';
import { slowRoom } from '../fixture/slow.room.ts';
import { silent } from '../fixture/tiny-house.ts';
import { scratchFolder, type ScratchFolder } from '../../support/scratch-folder.ts';

/** A PostgreSQL that only this test stops and starts. */
let folder: ScratchFolder;
let postgres: EmbeddedPostgres;
let house: House;
const start = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDir: join(folder.path, 'postgres'), durable: false });

beforeAll(async () => {
  folder = scratchFolder('restart');
  postgres = await start();
  const database = await bootstrapDatabase(await ensureDatabase(postgres.owner, 'restart'));
  house = await openHouse({ rooms: [slowRoom], database, clock: () => new Date(), log: silent, poolSize: 4 });
});
afterAll(async () => {
  await house.close();
  await postgres.stop();
  folder.remove();
});

interface Seen {
  readonly status: number;
  readonly code: string | undefined;
  readonly took: number;
  readonly at: number;
}

async function ask(): Promise<Seen> {
  const from = performance.now();
  const payload = { query: '{ nap(milliseconds: 5) { slept } }' };
  const { statusCode, body } = await house.http.inject({ method: 'POST', url: '/graphql', payload });
  const { errors } = JSON.parse(body) as { errors?: { extensions: { code: string } }[] };
  const at = performance.now();
  return { status: statusCode, code: errors?.[0]?.extensions.code, took: at - from, at };
}

test('a restart of PostgreSQL under load is told as 503, by no 500 and no silence, and is over when it is', async () => {
  const seen: Seen[] = [];
  let isOver = false;
  const readers = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      seen.push(await ask());
      await sleep(2);
    }
  });
  await expect.poll(() => seen.length).toBeGreaterThan(50);
  await postgres.stop();
  const stopped = performance.now();
  await expect.poll(() => seen.some(({ status }) => status === 503)).toBe(true);
  postgres = await start();
  const started = performance.now();
  const isBack = () => seen.find(({ status, at }) => status === 200 && at > started);
  await expect.poll(isBack).toMatchObject({ status: 200 });
  isOver = true;
  await Promise.all(readers);

  const outcomes = new Set(seen.map(({ status, code }) => `${String(status)} ${code ?? 'answered'}`));
  process.stdout.write(
    `restart: ${String(seen.length)} requests by 8 readers, ${[...outcomes].join(', ')}; PostgreSQL away for ` +
      `${(started - stopped).toFixed(0)} ms, answered again ${((isBack()?.at ?? 0) - started).toFixed(0)} ms later, ` +
      `the slowest took ${Math.max(...seen.map(({ took }) => took)).toFixed(0)} ms\n`,
  );
  expect([...outcomes].sort()).toEqual(['200 answered', '503 SERVICE_UNAVAILABLE']);
  expect(seen.filter(({ took }) => took > LIMITS.operationMs)).toEqual([]);
});
