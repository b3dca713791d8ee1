import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ready, startHouse, untilGone } from '../support/started-house.ts';
import { clusterOf, onOwnGround, root } from './own-ground.ts';

const ground = onOwnGround();

async function ask(port: number, query: string, variables: object = {}): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${String(port)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return answer.json();
}

test('the first start serves, SIGTERM ends it with 0 and leaves no PostgreSQL', async () => {
  const house = await ready(await startHouse({ dataDir: ground.dataDir }));
  expect(house.output()).toMatch(new RegExp(`http://127\\.0\\.0\\.1:${String(house.port)}/graphql`, 'u'));
  expect(house.output()).toMatch(/Chưa có quản trị viên: .*create-admin/u);
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
  expect(await untilGone(ground.folder)).toEqual([]);
});

test('with accounts off it says that everything is open', async () => {
  const house = await ready(await startHouse({ dataDir: ground.dataDir, env: { MOT_CUA_ACCOUNTS: 'off' } }));
  expect(house.output()).toMatch(/Tài khoản đang tắt[^]*only this machine/u);
  expect(await ask(house.port, '{ dossiers(first: 1) { totalCount } }')).toMatchObject({
    data: { dossiers: { totalCount: 0 } },
  });
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});

test('the demo tells who may sign in; the public sees the scoreboard and not one dossier', async () => {
  const house = await ready(await startHouse({ dataDir: ground.dataDir, env: { DEMO: 'on' } }));
  expect(house.output()).toMatch(/password: demo-mot-cua[^]*quantri/u);
  expect(JSON.stringify(await ask(house.port, '{ metrics { key } }'))).toContain('"key":"on_time"');
  expect(await ask(house.port, '{ dossiers(first: 1) { totalCount } }')).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});

test.each([{ HOST: '0.0.0.0' }, { MOT_CUA_TRUST_PROXY: '10.0.0.1' }])(
  'beyond this machine (%j) the demo has a password of its own, told in the terminal alone',
  async (env) => {
    const house = await ready(await startHouse({ dataDir: ground.dataDir, env: { DEMO: 'on', ...env } }));
    expect(house.output()).toMatch(/password: \S{12,}/u);
    expect(house.output()).not.toContain('demo-mot-cua');
    expect(await ask(house.port, '{ signInOptions { demoPassword demoAccounts { userName } } }')).toMatchObject({
      data: { signInOptions: { demoPassword: null, demoAccounts: [{}, {}, {}] } },
    });
    house.signal('SIGTERM');
    expect(await house.ended).toBe(0);
  },
);

test('an administrator made on the command line signs in with the password it printed', async () => {
  const first = await ready(await startHouse({ dataDir: ground.dataDir }));
  const env = { PATH: process.env['PATH'], DATA_DIR: ground.dataDir, DEMO: 'off', TERRITORY: 'none' };
  const command = ['server/dist/cli/main.js', 'accounts', 'create-admin', 'nguyen.van.a'];
  const password = execFileSync(process.execPath, command, {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const signIn = 'mutation In($input: SignInInput!) { signIn(input: $input) { viewer { account { userName } } } }';
  const input = { userName: 'nguyen.van.a', password: password.trim() };
  expect(await ask(first.port, signIn, { input })).toMatchObject({
    data: { signIn: { viewer: { account: { userName: 'nguyen.van.a' } } } },
  });
  first.signal('SIGTERM');
  expect(await first.ended).toBe(0);
});

test('a signal that comes twice at once still ends in good order', async () => {
  const house = await ready(await startHouse({ dataDir: ground.dataDir }));
  house.signal('SIGINT');
  house.signal('SIGINT');
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});

test('a killed PostgreSQL is told and ends the server', async () => {
  const house = await ready(await startHouse({ dataDir: ground.dataDir }));
  const pid = Number(readFileSync(join(clusterOf(ground.dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  expect(await house.ended).toBe(1);
  expect(house.output()).toContain('has ended unasked');
});

test('SIGTERM in the middle of the first start leaves nothing that hinders the next', async () => {
  const cut = await startHouse({ dataDir: ground.dataDir });
  while (!existsSync(join(ground.dataDir, 'postgres'))) await new Promise((resolve) => setTimeout(resolve, 10));
  cut.signal('SIGTERM');
  expect(await cut.ended).toBe(0);
  const house = await ready(await startHouse({ dataDir: ground.dataDir }));
  house.signal('SIGTERM');
  expect(await house.ended).toBe(0);
});
