import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { STAFF } from '../../server/src/platform/context.ts';
import type { TestDatabase } from '../support/database.ts';
import { migratedDatabase, pathOf, serverFiles, textOf } from './support.ts';

interface Declared {
  readonly name: string;
  readonly text: string;
}
const declared = vi.hoisted(() => [] as Declared[]);

/** Notes every statement when its file is read; those built from a request's shape are not among them. */
vi.mock(import('../../server/src/platform/reads.ts'), async (original) => {
  const reads = await original();
  const statement: typeof reads.statement = (name, text) => {
    declared.push({ name, text });
    return reads.statement(name, text);
  };
  return { ...reads, statement };
});

const SQL_FILE = /\.(?:queries|service)\.ts$/u;
const roomFiles = serverFiles().filter((file) => !/^(?:platform|gateway|cli)\/|^[^/]+$/u.test(file));

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  for (const file of roomFiles.filter((name) => SQL_FILE.test(name))) {
    await import(/* @vite-ignore */ pathToFileURL(pathOf(`server/src/${file}`)).href);
  }
  database = await migratedDatabase();
  client = new Client(database.app);
  await client.connect();
  await client.query("select set_config('role', $1, false)", [STAFF.role]);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Why PostgreSQL will not run a statement as the staff; planning checks names, types and rights. */
async function refusalOf({ name, text }: Declared): Promise<string[]> {
  if (!/^\s*(?:\/\*.*?\*\/\s*)?(?:select|with|insert|update|delete|merge)\b/isu.test(text)) return [];
  try {
    await client.query(`explain (generic_plan) ${text}`);
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

test('PostgreSQL takes every statement, as the staff', async () => {
  const refused: string[] = [];
  for (const one of declared) refused.push(...(await refusalOf(one)));
  expect(refused).toEqual([]);
});

test('statement names are short enough to stay apart once the role is appended', () => {
  const names = declared.map(({ name }) => name);
  expect(names.filter((name) => name.length > 40)).toEqual([]);
});

test('one name means one text', () => {
  const texts = new Map<string, string>();
  const clashes = declared.filter(({ name, text }) => {
    const known = texts.get(name);
    texts.set(name, text);
    return known !== undefined && known !== text;
  });
  expect(clashes.map(({ name }) => name)).toEqual([]);
});

test('SQL stands in queries, services and migrations only', () => {
  const sql =
    /[`'"]\s*(?:\/\*.*?\*\/\s*)?(?:select\s[^`]*\sfrom\s|insert into\s|update\s\w+[\w.]*\s+(?:\w+\s+)?set\s|delete from\s)/isu;
  const elsewhere = roomFiles.filter(
    (file) => !SQL_FILE.test(file) && !file.includes('/migrations/') && sql.test(textOf(`server/src/${file}`)),
  );
  expect(elsewhere).toEqual([]);
});

test('queries only read', () => {
  const writes = /[`'"]\s*(?:\/\*.*?\*\/\s*)?(?:insert into|update\s\w+\.|delete from|truncate)\s/isu;
  const writing = roomFiles.filter((file) => file.endsWith('.queries.ts') && writes.test(textOf(`server/src/${file}`)));
  expect(writing).toEqual([]);
});
