import pg from 'pg';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../test/support/database.ts';
import { sendTransaction, type Sent } from './round-trip.ts';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase('round_trip');
});
afterAll(() => database.drop());
beforeEach(() => {
  pool = new pg.Pool({ ...database.owner, max: 1, pipeline: true });
  // As MikroORM's pool does: an error of a connection that nobody waits for is nobody's.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  pool.on('error', () => undefined);
});
afterEach(() => pool.end());

const BEGIN: Sent = { name: 'begin_test', text: 'begin', values: [] };
const number: Sent = { name: 'number', text: 'select $1::int as n', values: [7] };
const words: Sent = {
  name: 'words',
  text: 'select w, length(w) as l from unnest($1::text[]) w',
  values: [['xã', 'đặc "khu"']],
};
const broken: Sent = { name: 'broken', text: 'select 1 / $1::int as n', values: [0] };
const one = { state: 'done', rows: [{ n: 7 }] };
const two = {
  state: 'done',
  rows: [
    { w: 'xã', l: 2 },
    { w: 'đặc "khu"', l: 9 },
  ],
};

test('each statement gets its own rows, the first time and when it is known', async () => {
  for (let time = 0; time < 3; time += 1) {
    expect(await sendTransaction(pool, BEGIN, [number, words, number])).toEqual([one, two, one]);
  }
});

test('a connection prepares a statement once, and is not told of its columns again', async () => {
  await sendTransaction(pool, BEGIN, [number]);
  const client = await pool.connect();
  const heard: string[] = [];
  const { connection } = client as unknown as { connection: NodeJS.EventEmitter };
  for (const message of ['parseComplete', 'rowDescription', 'dataRow', 'readyForQuery']) {
    connection.on(message, () => heard.push(message));
  }
  client.release();
  await sendTransaction(pool, BEGIN, [number, number]);
  expect(heard).toEqual(['dataRow', 'dataRow', 'readyForQuery']);
});

test('all of it is one transaction', async () => {
  const id: Sent = { name: 'id', text: 'select pg_current_xact_id()::text as n', values: [] };
  const [first, second] = await sendTransaction(pool, BEGIN, [id, id]);
  const [later] = await sendTransaction(pool, BEGIN, [id]);
  expect(second).toEqual(first);
  expect(later).not.toEqual(first);
});

test('after a statement that fails the others are not carried out, and nothing stays', async () => {
  await pool.query('create table kept (n int)');
  const keep: Sent = { name: 'keep', text: 'insert into kept values ($1) returning n', values: [7] };
  const outcomes = await sendTransaction(pool, BEGIN, [keep, broken, words]);
  expect(outcomes).toMatchObject([one, { state: 'failed', cause: { code: '22012' } }, { state: 'skipped' }]);
  expect(await sendTransaction(pool, BEGIN, [words, number])).toEqual([two, one]);
  expect((await pool.query('select from kept')).rowCount).toBe(0);
});

test('what a commit refuses is thrown, and the connection is good for the next', async () => {
  await pool.query('create table once (n int unique deferrable initially deferred)');
  const add: Sent = { name: 'add', text: 'insert into once values ($1)', values: [1] };
  await expect(sendTransaction(pool, BEGIN, [add, add])).rejects.toMatchObject({ code: '23505' });
  expect(await sendTransaction(pool, BEGIN, [number])).toEqual([one]);
});

test('a connection that is cut fails what was asked, and another takes its place', async () => {
  const cut: Sent = { name: 'cut', text: 'select pg_terminate_backend(pg_backend_pid())', values: [] };
  const outcomes = await sendTransaction(pool, BEGIN, [number, cut, number]).catch((cause: unknown) => cause);
  expect(JSON.stringify(outcomes)).toContain('57P01');
  expect(await sendTransaction(pool, BEGIN, [number])).toEqual([one]);
});

test('a name that stands for another statement, and a value that cannot be sent, are thrown', async () => {
  await sendTransaction(pool, BEGIN, [number]);
  const other: Sent = { ...number, text: 'select 2 as n', values: [] };
  await expect(sendTransaction(pool, BEGIN, [words, other])).rejects.toThrow('Prepared statements must be unique');
  const circle: { self?: object } = {};
  circle.self = circle;
  await expect(sendTransaction(pool, BEGIN, [words, { ...number, values: [circle] }])).rejects.toThrow('circular');
  expect(await sendTransaction(pool, BEGIN, [number, words])).toEqual([one, two]);
});
