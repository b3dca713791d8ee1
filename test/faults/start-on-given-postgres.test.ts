import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { ready, startHouse } from '../support/started-house.ts';
import { onOwnGround } from './own-ground.ts';

const ground = onOwnGround();

test('DATABASE_URL uses the given PostgreSQL and starts none', async () => {
  const { owner, drop } = await freshDatabase('own');
  const url = `postgres://${owner.user}@localhost/${owner.database}?host=${encodeURIComponent(owner.host)}`;
  const house = await ready(await startHouse({ dataDir: ground.dataDir, env: { DATABASE_URL: url } }));
  expect(existsSync(join(ground.dataDir, 'postgres'))).toBe(false);
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
  await drop();
});

test('a login for the application may come from the administrator', async () => {
  const { owner, drop } = await freshDatabase('given');
  const address = (user: string): string =>
    `postgres://${user}@localhost/${owner.database}?host=${encodeURIComponent(owner.host)}`;
  const env = { DATABASE_URL: address(owner.user), DATABASE_APP_URL: address('given_app') };
  const house = await ready(await startHouse({ dataDir: ground.dataDir, env }));
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
  await drop();
  const client = new Client(inject('scratchPostgres'));
  await client.connect();
  await client.query('drop role given_app');
  await client.end();
});
