import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { houseDatabase } from '../../../../test/support/demo.ts';

let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await houseDatabase();
  owner = new Client(database.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});
beforeEach(() => owner.query('truncate access.account cascade'));

/** An account. @param by who made it; nobody for the command line */
async function account(name: string, by: string | null = null, isDemo = false): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into access.account (user_name, display_name, created_at, created_by, is_demo) values ($1, $1, now(), $2, $3)
     returning id::text as id`,
    [name, by, isDemo],
  );
  return rows[0]?.id ?? '';
}

const give = (to: string, role: string, by: string | null): Promise<unknown> =>
  owner.query(
    `insert into access.grant_ (account_id, role, scope_kind, scope_id, valid_from, granted_at, granted_by)
     values ($1, $2, 'COUNTRY', 0, '2026-01-01', now(), $3)`,
    [to, role, by],
  );

async function administrator(name: string, by: string | null = null, isDemo = false): Promise<string> {
  const made = await account(name, by, isDemo);
  await give(made, 'ADMINISTRATOR', by);
  return made;
}

/** Asked both ways: whoever proposes, whoever decides. */
async function isOneHand(one: string, other: string): Promise<boolean> {
  const { rows } = await owner.query<{ there: boolean; back: boolean }>(
    'select access.published_one_hand($1, $2) as there, access.published_one_hand($2, $1) as back',
    [one, other],
  );
  expect(rows[0]?.there).toBe(rows[0]?.back);
  return rows[0]?.there ?? false;
}

test('two accounts of nobody’s making are two people, an account and itself are one', async () => {
  const [one, other] = [await account('a'), await account('b')];
  expect(await isOneHand(one, other)).toBe(false);
  expect(await isOneHand(one, one)).toBe(true);
  expect(await isOneHand('nobody', one)).toBe(false);
});

test.each<[string, (admin: string, second: string) => Promise<unknown>]>([
  ['gave it a role', (admin, second) => give(second, 'ANALYST', admin)],
  [
    'gave it a password',
    (admin, second) => owner.query('update access.account set password_reset_by = $1 where id = $2', [admin, second]),
  ],
  [
    'let an identity into it',
    (admin, second) =>
      owner.query(
        `insert into access.identity (account_id, issuer, subject, created_at, linked_by) values ($2, 'i', 's', now(), $1)`,
        [admin, second],
      ),
  ],
])('an account and whoever %s are in one hand', async (_, doing) => {
  const [admin, second] = [await administrator('a'), await account('b')];
  expect(await isOneHand(admin, second)).toBe(false);
  await doing(admin, second);
  expect(await isOneHand(admin, second)).toBe(true);
});

test('an account and its maker are in one hand, through however many hands', async () => {
  const first = await administrator('a');
  const second = await administrator('b', first);
  const third = await account('c', second);
  expect(await isOneHand(first, second)).toBe(true);
  expect(await isOneHand(first, third)).toBe(true);
});

test('of one administrator’s making two accounts are two people, as long as there is no second administrator', async () => {
  const admin = await administrator('a');
  const [one, other] = [await account('b', admin), await account('c', admin)];
  await administrator('of.his.making', admin);
  await administrator('of.the.demo', null, true);
  expect(await isOneHand(one, other)).toBe(false);
  await administrator('second');
  expect(await isOneHand(one, other)).toBe(true);
});

test('with a second administrator both have had a hand in them, and none of the first one’s making counts', async () => {
  const [admin, second] = [await administrator('a'), await administrator('b')];
  const [one, other] = [await account('c', admin), await account('d', admin)];
  const puppet = await administrator('e', admin);
  await give(one, 'COMMUNE_LEADER', puppet);
  expect(await isOneHand(one, other)).toBe(true);
  await give(other, 'COMMUNE_LEADER', second);
  expect(await isOneHand(one, other)).toBe(false);
});

test('a second administrator who was sent away still counts: nobody gets rid of the second pair of eyes', async () => {
  const [admin, second] = [await administrator('a'), await administrator('b')];
  const [one, other] = [await account('c', admin), await account('d', admin)];
  await owner.query('update access.account set disabled_at = now() where id = $1', [second]);
  await owner.query('update access.grant_ set ended_at = now(), ended_by = $1 where account_id = $2', [admin, second]);
  expect(await isOneHand(one, other)).toBe(true);
});
