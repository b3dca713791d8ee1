import { Client } from 'pg';
import { expect, test } from 'vitest';
import { freshDatabase, templateDatabase } from '../../../test/support/database.ts';
import type { ConnectionConfig } from './connection-config.ts';
import { DatabaseNotReady, DatabaseUnreachable } from './database-errors.ts';
import { bootstrapDatabase } from './postgres-bootstrap.ts';

async function ask(config: ConnectionConfig, text: string): Promise<unknown[]> {
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

test('the application logs in without rights and takes on the role of the staff', async () => {
  const { app, drop } = await freshDatabase();
  expect(await ask(app, `select current_user::text as name, current_setting('statement_timeout') as limit`)).toEqual([
    { name: 'mot_cua_login', limit: '15s' },
  ]);
  expect(await ask(app, `set role mot_cua_staff; select 1 as ok`).then(() => 'taken')).toBe('taken');
  await expect(ask(app, 'create schema mine')).rejects.toThrow('permission denied');
  await drop();
});

test('both extensions and the Vietnamese alphabet are there', async () => {
  const { owner, drop } = await freshDatabase();
  expect(
    await ask(
      owner,
      `select unaccent('Bản Lầu') as plain, similarity('ban lau', 'ban lau') as same, 'Đ' > 'D' collate "vi-x-icu" as after`,
    ),
  ).toEqual([{ plain: 'Ban Lau', same: 1, after: true }]);
  await drop();
});

test('a second call changes nothing', async () => {
  const { owner, app, drop } = await freshDatabase();
  expect(await bootstrapDatabase(owner)).toEqual(app);
  await drop();
});

test('twelve databases are set up at once in one cluster', async () => {
  const made = await Promise.all(Array.from({ length: 12 }, () => freshDatabase('crowd')));
  expect(new Set(made.map(({ owner }) => owner.database)).size).toBe(12);
  await Promise.all(made.map(({ drop }) => drop()));
});

test('a template is prepared once for many copies', async () => {
  let prepared = 0;
  const make = (): ReturnType<typeof templateDatabase> =>
    templateDatabase('counted', async ({ owner }) => {
      prepared += 1;
      await ask(owner, 'create table public.thing as select 7 as seven');
    });
  const copies = await Promise.all([make(), make(), make()]);
  expect(prepared).toBe(1);
  expect(await Promise.all(copies.map(({ owner }) => ask(owner, 'select seven from thing')))).toEqual([
    [{ seven: 7 }],
    [{ seven: 7 }],
    [{ seven: 7 }],
  ]);
  await Promise.all(copies.map(({ drop }) => drop()));
});

test('an owner without rights gets one list of all that is missing', async () => {
  const { owner, drop } = await freshDatabase('poor');
  await ask(owner, `drop extension unaccent; drop extension pg_trgm; create role poor_owner login`);
  const error = await bootstrapDatabase(
    { ...owner, user: 'poor_owner' },
    { app: { ...owner, user: 'poor_app' } },
  ).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DatabaseNotReady);
  expect(String(error)).toMatch(/grant create on database[\s\S]*unaccent[\s\S]*pg_trgm[\s\S]*poor_app/u);
  await drop();
  await ask({ ...owner, database: 'postgres' }, 'drop role poor_owner');
});

test('a database that is not there is named with the remedy', async () => {
  const { owner, drop } = await freshDatabase();
  await expect(bootstrapDatabase({ ...owner, database: 'nowhere' })).rejects.toThrow(DatabaseUnreachable);
  await expect(bootstrapDatabase({ ...owner, database: 'nowhere' })).rejects.toThrow('create database');
  await drop();
});
