import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALLBACK_PATH, useProvider } from '../../../server/src/access/oidc/oidc.provider.ts';
import { CLIENT, ISSUER, startProvider, type TestProvider } from './provider.ts';
import { at, signedHouse, type SignedHouse } from './signed-house.ts';

const PUBLIC_URL = 'https://motcua.example.vn';

let house: SignedHouse;
let provider: TestProvider;
let open: (welcomesCitizens: boolean) => void;
beforeAll(async () => {
  house = await signedHouse();
  provider = await startProvider(`${PUBLIC_URL}${CALLBACK_PATH}`);
  const settings = { issuer: ISSUER, clientId: CLIENT.id, clientSecret: CLIENT.secret };
  open = (welcomesCitizens) => {
    const claims = { scope: 'openid citizen', name: 'ho_ten', idNumber: 'so_dinh_danh' };
    useProvider({ ...settings, publicUrl: PUBLIC_URL, name: 'Cổng thử', claims, welcomesCitizens }, (url, options) =>
      provider.fetch(url, options as RequestInit),
    );
  };
  open(false);
});
afterAll(async () => {
  useProvider(undefined);
  await Promise.all([house.close(), provider.close()]);
});

interface Started {
  readonly url: string;
  readonly cookie: string;
}

async function start(next = ''): Promise<Started> {
  const { statusCode, headers } = await house.http.inject({ url: `/auth/oidc/start${next}` });
  expect(statusCode).toBe(303);
  return { url: String(headers.location), cookie: [headers['set-cookie']].flat()[0] ?? '' };
}

async function comeBack(url: string, cookie: string): Promise<{ to: string; cookies: string[] }> {
  const { pathname, search } = new URL(url);
  const { headers } = await house.http.inject({
    url: `${pathname}${search}`,
    headers: { cookie: cookie.split(';')[0] ?? '', 'sec-fetch-site': 'cross-site' },
  });
  return { to: String(headers.location), cookies: [headers['set-cookie'] ?? []].flat() };
}

const sessionOf = (cookies: readonly string[]): string | undefined =>
  cookies.find((text) => text.startsWith('mc_session='))?.split(';')[0];

async function link(userName: string, subject: string): Promise<void> {
  const cookie = await house.enter('quantri');
  const found = await house.ask(`{ accounts(search: "${userName}") { nodes { key } } }`, { cookie });
  const accountKey = at(found, 'accounts.nodes.0.key');
  const linked = await house.ask(
    `mutation($input: LinkIdentityInput!) { linkIdentity(input: $input) { account { userName } userErrors { code } } }`,
    { cookie, variables: { input: { accountKey, issuer: ISSUER, subject } } },
  );
  expect(at(linked, 'linkIdentity')).toEqual({ account: { userName }, userErrors: [] });
}

test('the sign-in page is told of the provider', async () => {
  expect(at(await house.ask('{ signInOptions { providerName } }'), 'signInOptions.providerName')).toBe('Cổng thử');
});

test('the browser is sent away with PKCE, state and nonce, and a cookie for its return', async () => {
  const { url, cookie } = await start();
  const asked = new URL(url).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('state')).toMatch(/.{20}/u);
  expect(asked.get('nonce')).toMatch(/.{20}/u);
  expect(cookie).toMatch(/^mc_oidc=[\w-]{43}; Path=\/auth\/oidc; HttpOnly; SameSite=Lax; Max-Age=900$/u);
});

test('whom the provider vouches for is let into the account linked', async () => {
  await link('congdan', 'cd-0001');
  const { url, cookie } = await start();
  const { to, cookies } = await comeBack(await provider.signIn(url, 'cd-0001'), cookie);
  expect(to).toBe('/');
  const viewer = await house.ask('{ viewer { account { userName } activeGrant { role } } }', {
    cookie: sessionOf(cookies),
  });
  expect(at(viewer, 'viewer')).toEqual({ account: { userName: 'congdan' }, activeGrant: { role: 'CITIZEN' } });
});

test('somebody nobody linked is told how the provider calls him, and is not let in', async () => {
  const { url, cookie } = await start();
  const { to, cookies } = await comeBack(await provider.signIn(url, 'cd-9999'), cookie);
  expect(to).toContain('reason=PROVIDER_UNLINKED');
  expect(to).toContain('subject=cd-9999');
  expect(sessionOf(cookies)).toBeUndefined();
});

test('a return is good once, and for the browser that began', async () => {
  const { url, cookie } = await start();
  const back = await provider.signIn(url, 'cd-0001');
  expect((await comeBack(back, 'mc_oidc=another')).to).toContain('PROVIDER_AGAIN');
  expect((await comeBack(back, cookie)).to).toBe('/');
  expect((await comeBack(back, cookie)).to).toContain('PROVIDER_AGAIN');
});

test('a return with another state is refused', async () => {
  const { url, cookie } = await start();
  const back = new URL(await provider.signIn(url, 'cd-0001'));
  back.searchParams.set('state', 'x'.repeat(43));
  const { to, cookies } = await comeBack(back.href, cookie);
  expect(to).toContain('PROVIDER_FAILED');
  expect(sessionOf(cookies)).toBeUndefined();
});

test('one who begins after a quarter of an hour begins anew', async () => {
  const { url, cookie } = await start();
  const back = await provider.signIn(url, 'cd-0001');
  house.pass(16 * 60_000);
  expect((await comeBack(back, cookie)).to).toContain('PROVIDER_AGAIN');
});

test('the browser goes on to the page that asked, never to another house', async () => {
  const asked = await start(`?next=${encodeURIComponent('/dossiers?page=2')}`);
  expect((await comeBack(await provider.signIn(asked.url, 'cd-0001'), asked.cookie)).to).toBe('/dossiers?page=2');
  const lured = await start(`?next=${encodeURIComponent('//elsewhere.example')}`);
  expect((await comeBack(await provider.signIn(lured.url, 'cd-0001'), lured.cookie)).to).toBe('/');
});

const enterBy = async (login: string): Promise<string | undefined> => {
  const { url, cookie } = await start();
  return sessionOf((await comeBack(await provider.signIn(url, login), cookie)).cookies);
};

test('whom nobody knew is listed for the administrator, with name, and let in once linked', async () => {
  expect(await enterBy('cd-0003.015203000333')).toBeUndefined();
  const cookie = await house.enter('quantri');
  const listed = await house.ask('{ unlinkedIdentities { issuer subject name hasIdNumber } }', { cookie });
  expect(at(listed, 'unlinkedIdentities.0')).toEqual({
    issuer: ISSUER,
    subject: 'cd-0003.015203000333',
    name: 'Công dân cd-0003',
    hasIdNumber: true,
  });
  const made = await house.ask(
    'mutation { createAccount(input: { userName: "moi.gan", displayName: "Mới gắn" }) { account { key } } }',
    { cookie },
  );
  await link('moi.gan', 'cd-0003.015203000333');
  expect(
    at(await house.ask('{ unlinkedIdentities { subject } }', { cookie }), 'unlinkedIdentities'),
  ).not.toContainEqual({
    subject: 'cd-0003.015203000333',
  });
  const own = await enterBy('cd-0003.015203000333');
  const viewer = await house.ask('{ viewer { account { userName hasIdNumber mustChangePassword } } }', { cookie: own });
  expect(at(viewer, 'viewer.account')).toEqual({ userName: 'moi.gan', hasIdNumber: true, mustChangePassword: false });

  const key = String(at(made, 'createAccount.account.key'));
  const found = await house.ask('{ accounts(search: "moi.gan") { nodes { key identities { key subject } } } }', {
    cookie,
  });
  expect(at(found, 'accounts.nodes.0')).toMatchObject({ key, identities: [{ subject: 'cd-0003.015203000333' }] });
  const identity = String(at(found, 'accounts.nodes.0.identities.0.key'));
  const taken = await house.ask(
    `mutation { unlinkIdentity(input: { identityKey: "${identity}" }) { account { userName } userErrors { code } } }`,
    { cookie },
  );
  expect(at(taken, 'unlinkIdentity')).toEqual({ account: { userName: 'moi.gan' }, userErrors: [] });
  expect(at(await house.ask('{ viewer { account { key } } }', { cookie: own }), 'viewer.account')).toBeNull();
});

describe('where citizens are welcome', () => {
  beforeAll(() => {
    open(true);
  });

  test('whoever has an identity number gets an account of a citizen, and the same one the next time', async () => {
    const first = await enterBy('cd-0004.015203000444');
    const ask = '{ viewer { account { key displayName hasIdNumber } activeGrant { role } } }';
    const viewer = await house.ask(ask, { cookie: first });
    expect(at(viewer, 'viewer')).toMatchObject({
      account: { displayName: 'Công dân cd-0004', hasIdNumber: true },
      activeGrant: { role: 'CITIZEN' },
    });
    const again = await house.ask(ask, { cookie: await enterBy('cd-0004.015203000444') });
    expect(at(again, 'viewer.account.key')).toBe(at(viewer, 'viewer.account.key'));
  });

  test('whoever has none is not let in, nor one whose number belongs to an account that may do more', async () => {
    expect(await enterBy('cd-0005')).toBeUndefined();
    const cookie = await house.enter('quantri');
    const found = await house.ask('{ accounts(search: "lanhdao") { nodes { key } } }', { cookie });
    const input = { accountKey: at(found, 'accounts.nodes.0.key'), idNumber: '015 203 000 666' };
    const set = await house.ask(
      'mutation($input: SetIdNumberInput!) { setIdNumber(input: $input) { account { hasIdNumber } userErrors { code } } }',
      { cookie, variables: { input } },
    );
    expect(at(set, 'setIdNumber')).toEqual({ account: { hasIdNumber: true }, userErrors: [] });
    expect(await enterBy('cd-0006.015203000666')).toBeUndefined();
  });
});
