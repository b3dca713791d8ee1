import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts';
import { DataDirectoryInUse } from '../../server/src/platform/postgres-errors.ts';
import { freePort, ready, startHouse } from '../support/started-house.ts';
import { clusterOf, isRoot, onOwnGround } from './own-ground.ts';

const ground = onOwnGround();

test('a port that is taken is named, with another to take', async () => {
  const port = await freePort();
  const holder = createServer().listen(port, '127.0.0.1');
  const house = await startHouse({ dataDir: ground.dataDir, port });
  expect(await house.ended).toBe(1);
  holder.close();
  expect(house.output()).toMatch(new RegExp(`Cổng ${String(port)}[^]*PORT=\\d+[^]*Port ${String(port)}`, 'u'));
  expect(existsSync(join(ground.dataDir, 'postgres'))).toBe(false);
});

test('a data folder that is in use names the process that has it', async () => {
  const first = await ready(await startHouse({ dataDir: ground.dataDir }));
  const second = await startHouse({ dataDir: ground.dataDir });
  expect(await second.ended).toBe(1);
  const pid = readFileSync(join(clusterOf(ground.dataDir), 'postmaster.pid'), 'utf8').split('\n')[0] ?? '';
  expect(second.output()).toMatch(new RegExp(`đang được một máy chủ khác dùng \\(tiến trình ${pid}\\)`, 'u'));
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
});

test('data of another PostgreSQL release are refused, both releases named', async () => {
  mkdirSync(join(ground.dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(ground.dataDir, 'postgres/PG_VERSION'), '15\n');
  const house = await startHouse({ dataDir: ground.dataDir });
  expect(await house.ended).toBe(1);
  expect(house.output()).toMatch(/PostgreSQL 15[^]*PostgreSQL 18[^]*DATA_DIR=/u);
});

test.runIf(isRoot)('a disk too small for a cluster is told and leaves nothing behind', async () => {
  const disk = join(ground.folder, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', disk]);
  const house = await startHouse({ dataDir: join(disk, 'data') });
  const code = await house.ended;
  const left = readdirSync(join(disk, 'data/postgres'));
  execFileSync('umount', [disk]);
  expect(code).toBe(1);
  expect(house.output()).toMatch(/Đĩa đã đầy[^]*disk is full/u);
  expect(left).toEqual([]);
});

test('a folder of something else is not touched', async () => {
  mkdirSync(join(ground.dataDir, 'postgres'), { recursive: true });
  writeFileSync(join(ground.dataDir, 'postgres/thesis.txt'), 'mine');
  const house = await startHouse({ dataDir: ground.dataDir });
  expect(await house.ended).toBe(1);
  expect(house.output()).toContain('no PostgreSQL data');
  expect(readFileSync(join(ground.dataDir, 'postgres/thesis.txt'), 'utf8')).toBe('mine');
});

test('all wrong settings are told at once', async () => {
  const house = await startHouse({
    dataDir: ground.dataDir,
    env: { HOST: '0.0.0.0', MOT_CUA_ACCOUNTS: 'off', PORT: 'http', DATABASE_URL: 'sqlite:x' },
  });
  expect(await house.ended).toBe(1);
  expect(house.output()).toMatch(/PORT=[^]*DATABASE_URL=[^]*HOST=[^]*without accounts/u);
});

test('a DATABASE_URL nobody answers is told with the remedy', async () => {
  const port = await freePort();
  const house = await startHouse({
    dataDir: ground.dataDir,
    env: { DATABASE_URL: `postgres://me:hunter2@127.0.0.1:${String(port)}/x` },
  });
  expect(await house.ended).toBe(1);
  expect(house.output()).toContain('no server listens at that address');
  expect(house.output()).not.toContain('hunter2');
});

test('the launcher refuses a second server on one cluster in the same process too', async () => {
  const options = { dataDir: join(ground.dataDir, 'postgres'), durable: false };
  const server = await startEmbeddedPostgres(options);
  await expect(startEmbeddedPostgres(options)).rejects.toThrow(DataDirectoryInUse);
  await server.stop();
  await server.stop();
});
