import { expect, test } from 'vitest';
import { describeEnvironment, EnvironmentMistakes, parseEnvironment } from './environment.ts';

const mistakesOf = (source: Record<string, string>): string => {
  try {
    parseEnvironment(source);
    return '';
  } catch (error) {
    return error instanceof EnvironmentMistakes ? error.message : `unexpected: ${String(error)}`;
  }
};

test('nothing set is enough to start', () => {
  expect(parseEnvironment({})).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    demo: true,
    database: undefined,
    language: 'both',
  });
});

test('an empty value counts as none', () => {
  expect(parseEnvironment({ PORT: '', DATABASE_URL: ' ' }).port).toBe(4000);
});

test('all mistakes are told at once, in both languages', () => {
  const told = mistakesOf({
    PORT: 'cổng',
    DEMO: 'maybe',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://x',
    MOT_CUA_GATEWAY_SECRET: 'short',
  });
  expect(told.match(/PORT=|DEMO=|LOG_LEVEL=|DATABASE_URL=|MOT_CUA_GATEWAY_SECRET=/gu)).toHaveLength(10);
});

test('a mistake in a secret does not show it', () => {
  expect(mistakesOf({ MOT_CUA_GATEWAY_SECRET: 'hunter2', DATABASE_URL: 'postgres://me:hunter2@' })).not.toContain(
    'hunter2',
  );
});

test.each(['0.0.0.0', '192.168.1.4', '::', 'example.vn'])('HOST=%s is refused with the reason', (HOST) => {
  expect(mistakesOf({ HOST, MOT_CUA_ACCOUNTS: 'off' })).toMatch(/không có tài khoản[\s\S]*without accounts/u);
});

test('accounts are on unless told otherwise, and every HOST is allowed then', () => {
  expect(parseEnvironment({ HOST: '0.0.0.0' })).toMatchObject({
    host: '0.0.0.0',
    accounts: true,
  });
});

test('what a provider calls name and identity number is a setting', () => {
  const provider = {
    OIDC_ISSUER: 'https://id.example.vn',
    OIDC_CLIENT_ID: 'mot-cua',
    OIDC_CLIENT_SECRET: 'sixteen characters',
    PUBLIC_URL: 'https://motcua.example.vn',
  };
  expect(parseEnvironment(provider).oidc).toMatchObject({
    claims: { scope: 'openid', name: 'name', idNumber: undefined },
    welcomesCitizens: false,
  });
  const told = { OIDC_SCOPE: 'openid citizen', OIDC_CLAIMS: 'name=ho_ten, idNumber=so_dinh_danh', OIDC_CITIZENS: 'on' };
  expect(parseEnvironment({ ...provider, ...told }).oidc).toMatchObject({
    claims: { scope: 'openid citizen', name: 'ho_ten', idNumber: 'so_dinh_danh' },
    welcomesCitizens: true,
  });
  expect(mistakesOf({ ...provider, OIDC_CLAIMS: 'phone=x', OIDC_SCOPE: 'email' })).toMatch(
    /OIDC_SCOPE=[^]*OIDC_CLAIMS=/u,
  );
});

test('half a provider is a mistake', () => {
  expect(mistakesOf({ OIDC_ISSUER: 'https://id.example.vn' })).toContain('PUBLIC_URL');
});

test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('HOST=%s is allowed', (HOST) => {
  expect(parseEnvironment({ HOST }).host).toBe(HOST);
});

test('a database address is taken apart', () => {
  expect(
    parseEnvironment({ DATABASE_URL: 'postgres://me:p%40ss@db.vn:6000/mot?sslmode=verify-full' }).database,
  ).toEqual({
    host: 'db.vn',
    port: 6000,
    user: 'me',
    password: 'p@ss',
    database: 'mot',
    ssl: { rejectUnauthorized: true },
  });
});

test('the shown settings hold no password', () => {
  const shown = JSON.stringify(
    describeEnvironment(
      parseEnvironment({ DATABASE_URL: 'postgres://me:hunter2@db/x', MOT_CUA_GATEWAY_SECRET: 'hunter2'.repeat(6) }),
    ),
  );
  expect(shown).not.toContain('hunter2');
});

test('a data key is 32 bytes, and is not shown', () => {
  const environment = parseEnvironment({ MOT_CUA_DATA_KEY: 'ab'.repeat(32) });
  expect(environment.dataKey).toEqual(Buffer.alloc(32, 0xab));
  expect(JSON.stringify(describeEnvironment(environment))).toContain('"dataKey":"***"');
  expect(mistakesOf({ MOT_CUA_DATA_KEY: 'short' })).toMatch(/MOT_CUA_DATA_KEY=…[\s\S]*openssl/u);
});

test('no proxy is believed unless it is named', () => {
  expect(parseEnvironment({}).trustProxy).toEqual([]);
  expect(parseEnvironment({ MOT_CUA_TRUST_PROXY: 'none' }).trustProxy).toEqual([]);
  expect(parseEnvironment({ MOT_CUA_TRUST_PROXY: '10.0.0.1, 192.168.0.0/16,loopback' }).trustProxy).toEqual([
    '10.0.0.1',
    '192.168.0.0/16',
    'loopback',
  ]);
});

test.each(['all', 'true', '1', '10.0.0.0/33', '0.0.0.0/0', 'proxy.local', '10.0.0.1,'])(
  'MOT_CUA_TRUST_PROXY=%s is a mistake',
  (text) => {
    expect(mistakesOf({ MOT_CUA_TRUST_PROXY: text })).toContain('MOT_CUA_TRUST_PROXY');
  },
);

test('room addresses are read by room', () => {
  expect(
    parseEnvironment({ ROOM_ADDRESSES: 'territory=http://127.0.0.1:4101, dossiers=http://127.0.0.1:4102' })
      .roomAddresses,
  ).toEqual({
    territory: 'http://127.0.0.1:4101',
    dossiers: 'http://127.0.0.1:4102',
  });
});
