import { chmodSync, chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkoutFor } from '../support/reachable-checkout.ts';
import { ready, startHouse, untilGone } from '../support/started-house.ts';
import { clusterOf, inDatabase, isRoot, onOwnGround, socketOf } from './own-ground.ts';

const ground = onOwnGround();

const NOBODY = 65534;

test('the second start keeps the data', async () => {
  const first = await ready(await startHouse({ dataDir: ground.dataDir }));
  await inDatabase(ground.dataDir, 'create table public.kept as select 42 as answer');
  first.signal('SIGINT');
  expect(await first.ended).toBe(0);
  const second = await ready(await startHouse({ dataDir: ground.dataDir }));
  expect(await inDatabase(ground.dataDir, 'select answer from kept')).toEqual([{ answer: 42 }]);
  second.signal('SIGINT');
  expect(await second.ended).toBe(0);
});

test('kill -9 leaves no PostgreSQL, and what was committed is there at the next start', async () => {
  const first = await ready(await startHouse({ dataDir: ground.dataDir }));
  await inDatabase(ground.dataDir, 'create table public.kept as select 7 as answer');
  first.signal('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  const second = await ready(await startHouse({ dataDir: ground.dataDir }));
  expect(await inDatabase(ground.dataDir, 'select answer from kept')).toEqual([{ answer: 7 }]);
  const socketDir = socketOf(ground.dataDir);
  second.signal('SIGKILL');
  await second.ended;
  expect(await untilGone(ground.folder)).toEqual([]);
  expect(existsSync(socketDir)).toBe(false);
});

test('a stale process number in a dead cluster does not hinder the start', async () => {
  const first = await ready(await startHouse({ dataDir: ground.dataDir }));
  const file = join(clusterOf(ground.dataDir), 'postmaster.pid');
  const lines = readFileSync(file, 'utf8').split('\n');
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
  writeFileSync(file, [String(process.pid), ...lines.slice(1)].join('\n'));
  const second = await ready(await startHouse({ dataDir: ground.dataDir }));
  second.signal('SIGTERM');
  expect(await second.ended).toBe(0);
});

test.runIf(isRoot)(
  'an ordinary user starts it, root may start again what that left, and the other way round',
  async () => {
    chownSync(ground.folder, NOBODY, NOBODY);
    const checkout = checkoutFor(NOBODY);
    onTestFinished(checkout.close);
    const nobody = { uid: NOBODY, checkout: checkout.path };
    for (const options of [nobody, {}, nobody]) {
      const house = await ready(await startHouse({ dataDir: ground.dataDir, ...options }));
      house.signal('SIGTERM');
      expect(await house.ended).toBe(0);
      expect(await untilGone(ground.folder)).toEqual([]);
    }
  },
);

test.runIf(isRoot)('as root below a closed folder the data lie elsewhere, and it says where', async () => {
  chmodSync(ground.folder, 0o700);
  const first = await ready(await startHouse({ dataDir: ground.dataDir }));
  await inDatabase(ground.dataDir, 'create table public.kept as select 3 as answer');
  expect(first.output()).toContain(clusterOf(ground.dataDir));
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
  const second = await ready(await startHouse({ dataDir: ground.dataDir }));
  expect(await inDatabase(ground.dataDir, 'select answer from kept')).toEqual([{ answer: 3 }]);
  second.signal('SIGTERM');
  expect(await second.ended).toBe(0);
  rmSync(clusterOf(ground.dataDir), { recursive: true });
  rmSync(`${clusterOf(ground.dataDir)}.log`);
});
