import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasColumnWord } from '../../admin/src/audit/columns.ts';
import { vietnameseAudit } from '../../admin/src/i18n/vi.audit.ts';
import { rooms } from '../../server/src/gateway/rooms.ts';
import type { TestDatabase } from '../support/database.ts';
import { migratedDatabase } from './support.ts';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await migratedDatabase();
  client = new Client(database.owner);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** The columns of every recorded table, but for those that its trigger leaves out. */
const TOLD = `
select distinct a.attname as name
from pg_trigger t
join pg_proc p on p.oid = t.tgfoid and p.prosrc like '%insert into access.published_audit%'
join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped
where not a.attname = any (coalesce(substring(p.prosrc from 'to_jsonb\\(n\\) - ''({[^}]*})''')::text[], '{}'))
order by 1`;

const words: Readonly<Record<string, string>> = vietnameseAudit.audit.column;

test('every column that the trail tells has a word, or is known to say nothing to a reader', async () => {
  const { rows } = await client.query<{ name: string }>(TOLD);
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.map(({ name }) => name).filter((name) => !hasColumnWord(name, words))).toEqual([]);
});

test('every personal field whose reading is recorded has a word', () => {
  const fields = rooms.flatMap((room) => Object.keys(room.personal ?? {}));
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter((field) => !hasColumnWord(field, words))).toEqual([]);
});
