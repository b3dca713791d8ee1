import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { GroupedWrites, type Command } from './grouped-writes.ts';
import { statement } from './reads.ts';

let database: TestDatabase;
let pool: pg.Pool;
let heard: string[];
let writes: GroupedWrites;
beforeAll(async () => {
  database = await freshDatabase('grouped_writes');
  pool = new pg.Pool({ ...database.owner, max: 4, pipeline: true });
  // As MikroORM's pool does: an error of a connection that nobody waits for is nobody's.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  pool.on('error', () => undefined);
  writes = new GroupedWrites(pool, (name) => heard.push(name));
  await pool.query(`create table kept (code text primary key, n int check (n > 0), xid text, who text, request text)`);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

interface Kept extends Command {
  readonly n: number;
  readonly xid: string;
  readonly who: string;
  readonly request: string;
}
interface Keep extends Command {
  readonly n: number;
}
const COMMAND = 'json_to_recordset($1) c (code text, n int, request text)';
const keep = statement<Kept>(
  'keep',
  `insert into kept select code, n, pg_current_xact_id()::text, current_setting('app.user'), request from ${COMMAND}
   on conflict (code) do update set n = excluded.n returning *`,
);
const find = statement<Kept>('find', `select k.* from kept k join ${COMMAND} using (code)`);

const ask = (user: string, ...[code, n]: [string, number]): Promise<Kept | undefined> =>
  writes.ask({ role: 'none', unit: 0, user, request: `r-${code}` }, keep, { code, n } as Keep);
const findIt = (code: string): Promise<Kept | undefined> =>
  writes.ask({ role: 'none', unit: 0, user: 'anna' }, find, { code });

test('what is asked in one tick goes in one transaction, each under its own viewer and request', async () => {
  heard = [];
  const rows = await Promise.all([ask('anna', 'A', 1), ask('bình', 'B', 2), ask('anna', 'C', 3), findIt('nowhere')]);
  expect(rows.slice(0, 3)).toMatchObject([
    { code: 'A', n: 1, who: 'anna', request: 'r-A' },
    { code: 'B', n: 2, who: 'bình', request: 'r-B' },
    { code: 'C', n: 3, who: 'anna', request: 'r-C' },
  ]);
  expect(new Set(rows.slice(0, 3).map((row) => row?.xid)).size).toBe(1);
  expect(rows[3]).toBeUndefined();
  expect(heard).toEqual(['keep', 'keep', 'find']);
});

test('one that fails fails alone; the others are written', async () => {
  const settled = await Promise.allSettled([ask('anna', 'D', 1), ask('anna', 'E', -1), ask('anna', 'F', 1)]);
  expect(settled).toMatchObject([
    { status: 'fulfilled', value: { code: 'D' } },
    { status: 'rejected', reason: { code: '23514' } },
    { status: 'fulfilled', value: { code: 'F' } },
  ]);
  expect(await findIt('E')).toBeUndefined();
  expect(await findIt('F')).toMatchObject({ n: 1 });
});

test('two who want the same of one code never go together', async () => {
  const [first, second] = await Promise.all([ask('anna', 'G', 1), ask('bình', 'G', 2)]);
  expect([first?.n, second?.n]).toEqual([1, 2]);
});

test('whoever meets a lock waits alone, and holds up nobody', async () => {
  await ask('anna', 'H', 1);
  const other = await pool.connect();
  await other.query('begin');
  await other.query(`update kept set n = 7 where code = 'H'`);
  const waiting = ask('anna', 'H', 8);
  const alone = ask('anna', 'H', 9);
  expect(await Promise.all(['I', 'J', 'K'].map((code) => ask('anna', code, 1)))).toMatchObject([
    { code: 'I' },
    { code: 'J' },
    { code: 'K' },
  ]);
  await other.query('commit');
  other.release();
  expect(new Set([(await waiting)?.n, (await alone)?.n])).toEqual(new Set([8, 9]));
});

test('many more than go together are all answered, each its own', async () => {
  heard = [];
  const codes = Array.from({ length: 200 }, (_, index) => `N-${String(index)}`);
  const rows = await Promise.all(codes.map((code, index) => ask('anna', code, index + 1)));
  expect(rows.map((row) => [row?.code, row?.n])).toEqual(codes.map((code, index) => [code, index + 1]));
  expect(heard).toHaveLength(4);
});

test('a connection that is cut is told to all who were on it', async () => {
  const cut = statement<Command>(
    'cut',
    `select c.code, pg_terminate_backend(pg_backend_pid())::text from json_to_recordset($1) c (code text)`,
  );
  const viewer = { role: 'none', unit: 0, user: 'anna' };
  const settled = await Promise.allSettled([
    writes.ask(viewer, cut, { code: 'A' }),
    writes.ask(viewer, cut, { code: 'B' }),
  ]);
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await findIt('A')).toMatchObject({ code: 'A' });
});
