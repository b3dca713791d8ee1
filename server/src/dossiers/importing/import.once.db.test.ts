import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aRegister } from '../../../../test/support/register.ts';
import { registerDesk, type BatchCounts, type RegisterDesk } from '../../../../test/support/register-desk.ts';

const root = new URL('../../../../', import.meta.url);

let desk: RegisterDesk;
beforeEach(async () => {
  desk = await registerDesk();
});
afterEach(() => desk.close());

test('the same file handed in five times at once is taken once, and four are told so', async () => {
  const file = aRegister(Array.from({ length: 300 }, (_, index) => ({ code: `S-${index}` })));
  const registrations = await Promise.all(Array.from({ length: 5 }, () => desk.offer(file)));
  expect(registrations.filter(({ known }) => known)).toHaveLength(4);
  expect(new Set(registrations.map(({ id }) => id)).size).toBe(1);
  await Promise.all(registrations.map(({ id }) => desk.run(id)));
  expect(await desk.count()).toBe(300);
  expect(await desk.tallied()).toBe(300);
  expect(readdirSync(desk.spoolDir)).toEqual([]);
});

test('files that share rows, imported at once, count each dossier once', async () => {
  const rows = Array.from({ length: 900 }, (_, index) => ({ code: `O-${index}` }));
  const files = [rows.slice(0, 700), rows.slice(200), rows.toReversed()].map((part) => aRegister(part));
  const ids = await Promise.all(files.map(async (file) => (await desk.offer(file)).id));
  await Promise.all(ids.map((id) => desk.run(id)));
  const batches: (BatchCounts | undefined)[] = [];
  for (const id of ids) batches.push(await desk.batch(id));
  expect(batches.map((each) => each?.rejected)).toEqual([0, 0, 0]);
  expect(batches.reduce((sum, each) => sum + (each?.added ?? 0), 0)).toBe(900);
  expect(await desk.tallied()).toBe(900);
});

test('an import killed again and again loses nothing and doubles nothing', async () => {
  const rows = Array.from({ length: 14_000 }, (_, index) => ({
    code: `K-${index}`,
    channel: index % 6000 === 5 ? 'Fax' : 'Trực tuyến',
  }));
  const { id } = await desk.offer(aRegister(rows));
  const order = JSON.stringify({ database: desk.database.app, spoolDir: desk.spoolDir, batch: id });
  const hooks = new URL('test/support/typescript-hooks.mjs', root).href;
  const child = new URL('test/support/import-child.ts', root).pathname;
  for (let kill = 0; kill < 3; kill++) {
    const running = spawn(process.execPath, ['--import', hooks, child, order], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await Promise.race([
      once(running.stdout, 'data'),
      once(running, 'exit').then(() => Promise.reject(new Error('The import ended by itself.'))),
    ]);
    running.kill('SIGKILL');
    await once(running, 'exit');
  }
  expect((await desk.batch(id))?.state).toBe('RUNNING');
  const broken = await desk.count();
  expect(broken).toBeGreaterThan(0);
  expect(broken).toBeLessThan(14_000);
  const other = desk.another();
  expect(await other.resume()).toEqual([id]);
  await other.idle();
  expect(await desk.batch(id)).toMatchObject({
    state: 'DONE',
    rows_read: 14_000,
    added: 13_997,
    rejected: 3,
    repeated: 0,
  });
  expect(await desk.count()).toBe(13_997);
  expect(await desk.tallied()).toBe(13_997);
  expect(await desk.said(id)).toHaveLength(3);
});

test('an import that the database breaks off says so once it can be told, and is resumed', async () => {
  const { id } = await desk.offer(aRegister(Array.from({ length: 300 }, (_, index) => ({ code: `B-${index}` }))));
  const broken = desk.another();
  await desk.owner.query('begin; lock table dossiers.dossier in share mode');
  broken.enqueue(id);
  const end = `select pg_terminate_backend(pid) from pg_locks where not granted and relation = 'dossiers.dossier'::regclass`;
  while ((await desk.owner.query(end)).rowCount === 0) await sleep(5);
  await desk.owner.query('rollback');
  await broken.idle();
  expect(await desk.batch(id)).toMatchObject({ state: 'INTERRUPTED', failure_code: 'IMPORT_BROKEN_OFF' });
  const next = desk.another();
  expect(await next.resume()).toEqual([id]);
  await next.idle();
  expect(await desk.batch(id)).toMatchObject({ state: 'DONE', added: 300, failure_code: null });
  expect(await desk.count()).toBe(300);
});

test('a file that a killed upload left, or a finished import, is gone at the next start; one still needed is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mot-cua-spool-'));
  const own = desk.another(folder);
  const hooks = new URL('test/support/typescript-hooks.mjs', root).href;
  const child = new URL('test/support/spool-child.ts', root).pathname;
  const running = spawn(process.execPath, ['--import', hooks, child, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(running.stdout, 'data');
  running.kill('SIGKILL');
  await once(running, 'exit');
  const [left = ''] = readdirSync(folder);
  const lying = readFileSync(join(folder, left));
  expect(lying.length).toBeGreaterThan(100_000);
  expect(lying.includes('Bí Mật')).toBe(false);
  const waiting = await own.register(Readable.from([Buffer.from(aRegister([{ code: 'S-1' }]))]), {
    fileName: 'a.csv',
    dryRun: true,
  });
  const needed = readdirSync(folder).filter((name) => name !== left);

  const next = desk.another(folder);
  const resuming = next.resume();
  expect(await resuming).toContain(waiting.id);
  expect(readdirSync(folder)).not.toContain(left);
  expect(needed).toHaveLength(1);
  await next.idle();
  expect(await desk.batch(waiting.id)).toMatchObject({ state: 'DONE', added: 1 });
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
