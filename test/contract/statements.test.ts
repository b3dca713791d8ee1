import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rooms } from '../../server/src/gateway/rooms.ts';
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
const roomFiles = serverFiles().filter((file) => rooms.some(({ name }) => file.startsWith(`${name}/`)));

let database: TestDatabase;
let client: Client;
let roles: string[];
beforeAll(async () => {
  for (const file of roomFiles.filter((name) => SQL_FILE.test(name))) {
    await import(/* @vite-ignore */ pathToFileURL(pathOf(`server/src/${file}`)).href);
  }
  database = await migratedDatabase();
  client = new Client(database.app);
  await client.connect();
  const mine = await client.query<{ role: string }>(
    `select rolname as role from pg_roles where pg_has_role(session_user, oid, 'set') and rolname <> session_user`,
  );
  roles = mine.rows.map(({ role }) => role);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Why PostgreSQL will not run a statement in any of the application's roles; planning checks names, types and rights. */
async function refusalOf({ name, text }: Declared): Promise<string[]> {
  if (!/^\s*(?:\/\*.*?\*\/\s*)?(?:select|with|insert|update|delete|merge)\b/isu.test(text)) return [];
  let refusal = 'no role';
  for (const role of roles) {
    await client.query("select set_config('role', $1, false)", [role]);
    try {
      await client.query(`explain (generic_plan) ${text}`);
      return [];
    } catch (error) {
      refusal = `${role}: ${String(error)}`;
    }
  }
  return [`${name}: ${refusal}`];
}

test('the application has a role to act in', () => {
  expect(roles).not.toEqual([]);
});

test('PostgreSQL takes every statement, in a role of the application', async () => {
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
