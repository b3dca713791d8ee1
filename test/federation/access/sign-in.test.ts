import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../../../server/src/access/demo/demo-accounts.data.ts';
import { at, SIGN_IN, signedHouse, type Answer, type SignedHouse } from './signed-house.ts';

const VIEWER = `{ viewer { account { userName } activeGrant { role scopeName unit { name } }
  grants { key role state } permissions { class scope } } }`;

let house: SignedHouse;
beforeAll(async () => {
  house = await signedHouse();
});
afterAll(() => house.close());

const signIn = (userName: string, password: string, address?: string): Promise<Answer> =>
  house.ask(SIGN_IN, { variables: { userName, password }, ...(address === undefined ? {} : { address }) });
const refusalOf = (answer: Answer): unknown => at(answer, 'signIn.userErrors.0.code');
const userOf = async (cookie: string): Promise<unknown> =>
  at(await house.ask(VIEWER, { cookie }), 'viewer.account.userName') ?? null;

test('the public is told that it is the public', async () => {
  const { data } = await house.ask(VIEWER);
  expect(data).toEqual({
    viewer: { account: null, activeGrant: null, grants: [], permissions: [{ class: 'PUBLIC', scope: 'ALL' }] },
  });
});

test('signing in gives a cookie that no script and no other site gets', async () => {
  const answer = await signIn('xa.banlau', DEMO_PASSWORD);
  expect(answer.cookie).toMatch(/^mc_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/u);
  expect(at(answer, 'signIn.viewer')).toEqual({
    account: { userName: 'xa.banlau', mustChangePassword: false },
    activeGrant: { role: 'COMMUNE_LEADER' },
  });
});

test('behind TLS the cookie is for TLS only', async () => {
  const { cookie } = await house.ask(SIGN_IN, {
    variables: { userName: 'lanhdao', password: DEMO_PASSWORD },
    headers: { 'x-forwarded-proto': 'https' },
  });
  expect(cookie).toMatch(/; Secure$/u);
});

test('a viewer is told account, role, unit and permissions', async () => {
  const answer = await house.ask(VIEWER, { cookie: await house.enter('xa.banlau') });
  expect(at(answer, 'viewer')).toMatchObject({
    account: { userName: 'xa.banlau' },
    activeGrant: { role: 'COMMUNE_LEADER', scopeName: 'Xã Bản Lầu', unit: { name: 'Xã Bản Lầu' } },
    grants: [{ state: 'ACTIVE' }],
  });
  expect(at(answer, 'viewer.permissions')).toContainEqual({ class: 'PERSONAL', scope: 'UNIT' });
});

test('signing out ends the session on the server', async () => {
  const cookie = await house.enter('noivu');
  const { cookie: cleared } = await house.ask('mutation { signOut(input: {}) { userErrors { code } } }', { cookie });
  expect(cleared).toMatch(/^mc_session=; .*Max-Age=0/u);
  expect(await userOf(cookie)).toBeNull();
});

test('signing in again replaces the session of the browser', async () => {
  const before = await house.enter('phantich');
  const { cookie } = await house.ask(SIGN_IN, {
    cookie: before,
    variables: { userName: 'phantich', password: DEMO_PASSWORD },
  });
  expect(await userOf(before)).toBeNull();
  expect(await userOf(cookie!.split(';')[0]!)).toBe('phantich');
});

test('a cookie of one’s own making is the public', async () => {
  expect(await userOf(`mc_session=${'A'.repeat(43)}`)).toBeNull();
  expect(await userOf('mc_session=%00; x')).toBeNull();
});

test('a wrong password and an unknown name get the same answer', async () => {
  const [wrong, unknown] = await Promise.all([
    signIn('congdan', 'sai mật khẩu rồi', '10.0.1.1'),
    signIn('khong.co.ai', 'sai mật khẩu rồi', '10.0.1.2'),
  ]);
  expect(wrong.data).toEqual(unknown.data);
  expect(refusalOf(wrong)).toBe('SIGN_IN_FAILED');
  expect(wrong.cookie).toBeUndefined();
});

describe('throttling', () => {
  const tries = async (name: string, count: number): Promise<unknown[]> => {
    const codes: unknown[] = [];
    for (let index = 0; index < count; index += 1) {
      codes.push(refusalOf(await signIn(name, 'sai mật khẩu rồi', `10.1.${String(index)}.1`)));
    }
    return codes;
  };

  test('a known and an unknown name are locked alike, also for the right password', async () => {
    const [known, unknown] = [await tries('huyen.muongkhuong', 6), await tries('khong.co.that', 6)];
    expect(known).toEqual(unknown);
    expect(known).toEqual([...Array<string>(5).fill('SIGN_IN_FAILED'), 'SIGN_IN_THROTTLED']);
    expect(refusalOf(await signIn('huyen.muongkhuong', DEMO_PASSWORD))).toBe('SIGN_IN_THROTTLED');
  });

  test('the lock opens by itself', async () => {
    house.pass(61_000);
    expect(refusalOf(await signIn('huyen.muongkhuong', DEMO_PASSWORD))).toBeUndefined();
  });

  test('many tries at once are no way around', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn('quantri', 'đoán bừa thôi mà')));
    const failed = answers.map(refusalOf).filter((code) => code === 'SIGN_IN_FAILED');
    expect(failed.length).toBe(5);
    house.pass(16 * 60_000);
  });
});

describe('time', () => {
  test('a session that is not used ends after two hours', async () => {
    const cookie = await house.enter('lanhdao');
    house.pass(90 * 60_000);
    expect(await userOf(cookie)).toBe('lanhdao');
    house.pass(90 * 60_000);
    expect(await userOf(cookie)).toBe('lanhdao');
    house.pass(121 * 60_000);
    expect(await userOf(cookie)).toBeNull();
  });

  test('a session that is used ends after twelve hours', async () => {
    const cookie = await house.enter('lanhdao');
    for (let hour = 0; hour < 11; hour += 1) {
      house.pass(60 * 60_000);
      expect(await userOf(cookie)).toBe('lanhdao');
    }
    house.pass(61 * 60_000);
    expect(await userOf(cookie)).toBeNull();
  });
});

describe('sessions', () => {
  test('a session is revoked from another one', async () => {
    const [one, other] = [await house.enter('noivu'), await house.enter('noivu')];
    const listed = await house.ask('{ sessions { key isCurrent device address } }', { cookie: one });
    expect(at(listed, 'sessions')).toMatchObject([{ isCurrent: false }, { isCurrent: true }]);
    const key = String(at(listed, 'sessions.0.key'));
    await house.ask(`mutation { revokeSession(input: { key: "${key}" }) { session { key } userErrors { code } } }`, {
      cookie: one,
    });
    expect(await userOf(other)).toBeNull();
    expect(await userOf(one)).toBe('noivu');
  });

  test('nobody revokes another person’s session', async () => {
    const [own, foreign] = [await house.enter('phantich'), await house.enter('congdan')];
    const key = String(at(await house.ask('{ sessions { key } }', { cookie: foreign }), 'sessions.0.key'));
    const tried = await house.ask(`mutation { revokeSession(input: { key: "${key}" }) { userErrors { code } } }`, {
      cookie: own,
    });
    expect(at(tried, 'revokeSession.userErrors.0.code')).toBe('SESSION_UNKNOWN');
    expect(await userOf(foreign)).toBe('congdan');
  });
});
