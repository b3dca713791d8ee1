import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, signedHouse, type Answer, type SignedHouse } from './signed-house.ts';

let house: SignedHouse;
let admin: string;
let adminKey: string;
beforeAll(async () => {
  house = await signedHouse();
  admin = await house.enter('quantri');
  adminKey = await keyOf('quantri');
});
afterAll(() => house.close());

const OWN_PASSWORD = 'con trâu là đầu cơ nghiệp';

async function keyOf(userName: string): Promise<string> {
  const found = await house.ask(`{ accounts(search: "${userName}") { nodes { key } } }`, { cookie: admin });
  return String(at(found, 'accounts.nodes.0.key'));
}

const grant = (cookie: string, accountKey: string, role: string): Promise<Answer> =>
  house.ask(
    `mutation($input: GrantRoleInput!) { grantRole(input: $input) { grant { key } userErrors { code remedy } } }`,
    { cookie, variables: { input: { accountKey, role } } },
  );

const end = (cookie: string, grantKey: string): Promise<Answer> =>
  house.ask(`mutation { endGrant(input: { grantKey: "${grantKey}" }) { grant { state } userErrors { code } } }`, {
    cookie,
  });

const disable = (cookie: string, accountKey: string): Promise<Answer> =>
  house.ask(`mutation { disableAccount(input: { accountKey: "${accountKey}" }) { userErrors { code } } }`, { cookie });

/** An administrator by another's hand, with a password of his own. */
async function appoint(by: string, userName: string): Promise<{ key: string; cookie: string; grantKey: string }> {
  const made = await house.ask(
    `mutation { createAccount(input: { userName: "${userName}", displayName: "X" }) { account { key } oneTimePassword } }`,
    { cookie: by },
  );
  const key = String(at(made, 'createAccount.account.key'));
  const once = String(at(made, 'createAccount.oneTimePassword'));
  const given = await grant(by, key, 'ADMINISTRATOR');
  const entered = await house.enter(userName, once);
  const changed = await house.ask(
    'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }',
    { cookie: entered, variables: { input: { currentPassword: once, newPassword: OWN_PASSWORD } } },
  );
  return { key, cookie: changed.cookie?.split(';')[0] ?? '', grantKey: String(at(given, 'grantRole.grant.key')) };
}

test('the last administrator cannot be ended, and is told what to do', async () => {
  const found = await house.ask('{ viewer { activeGrant { key } } }', { cookie: admin });
  const key = String(at(found, 'viewer.activeGrant.key'));
  expect(at(await end(admin, key), 'endGrant')).toEqual({ grant: null, userErrors: [{ code: 'ADMINISTRATOR_LAST' }] });
});

test('nobody gives a role to his own account', async () => {
  const tried = await grant(admin, adminKey, 'ANALYST');
  expect(at(tried, 'grantRole')).toMatchObject({
    grant: null,
    userErrors: [{ code: 'GRANT_OWN', remedy: 'Nhờ một quản trị viên khác, không phải do mình bổ nhiệm.' }],
  });
});

test('whom an administrator appointed cannot give him more, however many hands it goes through', async () => {
  const first = await appoint(admin, 'quan.tri.hai');
  const second = await appoint(first.cookie, 'quan.tri.ba');
  for (const { cookie } of [first, second]) {
    const tried = await grant(cookie, adminKey, 'ANALYST');
    expect(at(tried, 'grantRole.userErrors.0.code')).toBe('GRANT_TO_GRANTOR');
  }
  expect(at(await grant(admin, second.key, 'ANALYST'), 'grantRole.userErrors')).toEqual([]);
});

test('of two administrators who end each other at once one remains', async () => {
  const other = await appoint(admin, 'quan.tri.bon');
  const own = await house.ask('{ viewer { activeGrant { key } } }', { cookie: admin });
  const names = ['quan.tri.hai', 'quan.tri.ba'];
  for (const name of names)
    expect(at(await disable(admin, await keyOf(name)), 'disableAccount.userErrors')).toEqual([]);
  await Promise.all([end(admin, other.grantKey), end(other.cookie, String(at(own, 'viewer.activeGrant.key')))]);
  const client = new Client(house.database.owner);
  await client.connect();
  const { rows } =
    await client.query(`select count(*)::int as left from access.grant_ g join access.account a on a.id = g.account_id
    where role = 'ADMINISTRATOR' and ended_at is null and disabled_at is null`);
  await client.end();
  expect(rows).toEqual([{ left: 1 }]);
});
