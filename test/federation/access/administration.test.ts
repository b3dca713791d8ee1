import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { at, codesOf, signedHouse, SIGN_IN, type Answer, type SignedHouse } from './signed-house.ts';

let house: SignedHouse;
let admin: string;
beforeAll(async () => {
  house = await signedHouse();
  admin = await house.enter('quantri');
});
afterAll(() => house.close());

const unitId = (key: number): string => toGlobalId('AdministrativeUnit', key);
const VIEWER = '{ viewer { account { userName mustChangePassword } activeGrant { role scopeName } grants { state } } }';

interface Person {
  readonly key: string;
  readonly password: string;
}

async function create(userName: string): Promise<Person> {
  const answer = await house.ask(
    `mutation { createAccount(input: { userName: "${userName}", displayName: "Người thử" })
      { account { key } oneTimePassword userErrors { code } } }`,
    { cookie: admin },
  );
  const password = String(at(answer, 'createAccount.oneTimePassword'));
  return { key: String(at(answer, 'createAccount.account.key')), password };
}

const grant = (input: Record<string, unknown>): Promise<Answer> =>
  house.ask(
    `mutation($input: GrantRoleInput!) { grantRole(input: $input)
      { grant { key role scopeKind scopeName state unit { name } } userErrors { code } } }`,
    { cookie: admin, variables: { input } },
  );

async function enterAnew({ password }: Person, userName: string): Promise<string> {
  const cookie = await house.enter(userName, password);
  const changed = await house.ask(
    `mutation { changePassword(input: { currentPassword: "${password}", newPassword: "con trâu là đầu cơ nghiệp" })
      { viewer { account { mustChangePassword } } userErrors { code } } }`,
    { cookie },
  );
  expect(at(changed, 'changePassword')).toEqual({ viewer: { account: { mustChangePassword: false } }, userErrors: [] });
  return changed.cookie?.split(';')[0] ?? '';
}

describe('accounts', () => {
  test('a one-time password opens nothing but its own change', async () => {
    const person = await create('moi.tinh');
    await grant({ accountKey: person.key, role: 'ADMINISTRATOR' });
    const cookie = await house.enter('moi.tinh', person.password);
    expect(codesOf(await house.ask('{ accounts { nodes { key } } }', { cookie }))).toEqual(['FORBIDDEN']);
    const fresh = await enterAnew(person, 'moi.tinh');
    expect(codesOf(await house.ask('{ accounts { nodes { key } } }', { cookie: fresh }))).toEqual([]);
    expect(at(await house.ask(VIEWER, { cookie }), 'viewer.account')).toBeNull();
  });

  test('a name is given once', async () => {
    const again = await house.ask(
      'mutation { createAccount(input: { userName: "LanhDao", displayName: "X" }) { account { key } userErrors { code } } }',
      { cookie: admin },
    );
    expect(at(again, 'createAccount.userErrors.0.code')).toBe('USER_NAME_TAKEN');
  });

  test('a locked account is out at once and cannot come back', async () => {
    const person = await create('bi.khoa');
    const cookie = await house.enter('bi.khoa', person.password);
    await house.ask(`mutation { disableAccount(input: { accountKey: "${person.key}" }) { userErrors { code } } }`, {
      cookie: admin,
    });
    expect(at(await house.ask(VIEWER, { cookie }), 'viewer.account')).toBeNull();
    const tried = await house.ask(SIGN_IN, { variables: { userName: 'bi.khoa', password: person.password } });
    expect(at(tried, 'signIn.userErrors.0.code')).toBe('SIGN_IN_FAILED');
  });

  test('nobody locks himself out', async () => {
    const found = await house.ask('{ accounts(search: "quantri") { nodes { key } } }', { cookie: admin });
    const key = String(at(found, 'accounts.nodes.0.key'));
    const tried = await house.ask(
      `mutation { disableAccount(input: { accountKey: "${key}" }) { userErrors { code } } }`,
      { cookie: admin },
    );
    expect(at(tried, 'disableAccount.userErrors.0.code')).toBe('ACCOUNT_OWN');
  });
});

describe('grants', () => {
  test('a role does not go with any scope', async () => {
    const { key } = await create('sai.pham.vi');
    const wrong = await grant({ accountKey: key, role: 'COMMUNE_LEADER', provinceCode: '15' });
    expect(at(wrong, 'grantRole.userErrors.0.code')).toBe('GRANT_SCOPE');
    const unknown = await grant({ accountKey: key, role: 'COMMUNE_LEADER', unitId: unitId(99999_99) });
    expect(at(unknown, 'grantRole.userErrors.0.code')).toBe('GRANT_SCOPE_UNKNOWN');
  });

  test('a scope follows its unit through a merger, and sleeps when the unit was divided', async () => {
    const person = await create('theo.sap.nhap');
    const given = await grant({ accountKey: person.key, role: 'COMMUNE_LEADER', unitId: unitId(278801) });
    const key = String(at(given, 'grantRole.grant.key'));
    const cookie = await enterAnew(person, 'theo.sap.nhap');
    const client = new Client(house.database.owner);
    await client.connect();
    const move = async (unit: number): Promise<unknown> => {
      await client.query('update access.grant_ set scope_id = $1 where id = $2', [unit, key]);
      house.pass(3_000);
      return at(await house.ask(VIEWER, { cookie }), 'viewer');
    };
    const { rows } = await client.query<{ id: number }>(
      `select from_unit_id as id from territory.published_attribution where valid_until is null
       group by 1 having count(distinct to_unit_id) > 1 order by 1 limit 1`,
    );
    expect(await move(278500)).toMatchObject({
      activeGrant: { scopeName: 'Xã Bản Lầu' },
      grants: [{ state: 'ACTIVE' }],
    });
    expect(await move(rows[0]?.id ?? 0)).toMatchObject({ activeGrant: null, grants: [{ state: 'SUSPENDED' }] });
    await client.end();
  });

  test('a former district is told with its province of today, whatever other province has one of its name', async () => {
    const client = new Client(house.database.owner);
    await client.connect();
    // A name that districts of several provinces had, two of which lie in different provinces today.
    const { rows } = await client.query<{ name: string; then: string; now: string }>(`
      with districts as (
        select d.name, d.province_code as then, min(u.province_code) as now
        from territory.published_district d
        join territory.published_attribution a on a.from_unit_id = d.id and a.valid_until is null
        join territory.published_unit u on u.id = a.to_unit_id
        group by d.name, d.province_code
      )
      select * from districts where name = (
        select name from districts group by name having count(distinct now) > 1 order by name limit 1)
      order by now limit 2`);
    await client.end();
    for (const [index, { name, then, now }] of rows.entries()) {
      const person = await create(`huyen.cu.${String(index)}`);
      await grant({ accountKey: person.key, role: 'DISTRICT_LEADER', formerDistrict: name, provinceCode: then });
      const cookie = await enterAnew(person, `huyen.cu.${String(index)}`);
      const told = await house.ask('{ viewer { activeGrant { scopeKind scopeName provinceCode } } }', { cookie });
      expect(at(told, 'viewer.activeGrant')).toEqual({ scopeKind: 'DISTRICT', scopeName: name, provinceCode: now });
      const scope = `scope: { provinceCode: "${now}", formerDistrict: "${name}" }`;
      const figures = await house.ask(
        `{ metricValues(metric: "on_time", by: [PROVINCE], period: { from: "2026-01-01", to: "2026-06-30" }, ${scope}) { rows { key } } }`,
        { cookie },
      );
      expect(at(figures, 'metricValues.rows')).toEqual([{ key: now }]);
    }
    expect(new Set(rows.map(({ now }) => now)).size).toBe(2);
  });

  test('a grant that was ended opens nothing any more', async () => {
    const person = await create('het.han');
    const given = await grant({ accountKey: person.key, role: 'COMMUNE_LEADER', unitId: unitId(278801) });
    const cookie = await enterAnew(person, 'het.han');
    expect(codesOf(await house.ask('{ dossiers { nodes { code } } }', { cookie }))).toEqual([]);
    const key = String(at(given, 'grantRole.grant.key'));
    await house.ask(`mutation { endGrant(input: { grantKey: "${key}" }) { userErrors { code } } }`, { cookie: admin });
    expect(codesOf(await house.ask('{ dossiers { nodes { code } } }', { cookie }))).toEqual(['FORBIDDEN']);
  });

  test('a person of two roles uses one at a time', async () => {
    const person = await create('hai.vai');
    await grant({ accountKey: person.key, role: 'COMMUNE_LEADER', unitId: unitId(278801) });
    const second = await grant({ accountKey: person.key, role: 'ANALYST' });
    const cookie = await enterAnew(person, 'hai.vai');
    const key = String(at(second, 'grantRole.grant.key'));
    const switched = await house.ask(
      `mutation { switchGrant(input: { grantKey: "${key}" }) { viewer { activeGrant { role } } userErrors { code } } }`,
      { cookie },
    );
    expect(at(switched, 'switchGrant.viewer.activeGrant.role')).toBe('ANALYST');
    expect(at(await house.ask(VIEWER, { cookie }), 'viewer.account')).toBeNull();
    const after = switched.cookie?.split(';')[0];
    expect(codesOf(await house.ask('{ dossiers { nodes { code } } }', { cookie: after }))).toEqual(['FORBIDDEN']);
  });
});

describe('tokens', () => {
  const make = (cookie: string, input: string): Promise<Answer> =>
    house.ask(`mutation { createToken(input: ${input}) { apiToken { key hint } secret userErrors { code } } }`, {
      cookie,
    });

  test('a token opens what it was given, until it is revoked', async () => {
    const cookie = await house.enter('lanhdao');
    const made = await make(cookie, '{ name: "Báo cáo tuần", classes: [STAFF], days: 30 }');
    const token = String(at(made, 'createToken.secret'));
    expect(token).toMatch(/^mc_[\w-]{43}$/u);
    expect(codesOf(await house.ask('{ dossiers { nodes { code } } }', { token }))).toEqual([]);
    expect(codesOf(await house.ask('{ dossiers { nodes { officialCode } } }', { token }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await house.ask('{ apiTokens { key } }', { token }))).toEqual(['FORBIDDEN']);
    const listed = await house.ask('{ apiTokens { name lastUsedAt hint } }', { cookie });
    expect(at(listed, 'apiTokens.0')).toMatchObject({ name: 'Báo cáo tuần', hint: token.slice(0, 9) });
    expect(at(listed, 'apiTokens.0.lastUsedAt')).not.toBeNull();
    const key = String(at(made, 'createToken.apiToken.key'));
    await house.ask(`mutation { revokeToken(input: { key: "${key}" }) { userErrors { code } } }`, { cookie });
    expect(codesOf(await house.ask('{ dossiers { nodes { code } } }', { token }))).toEqual(['UNAUTHENTICATED']);
  });

  test('a token stops by itself', async () => {
    const made = await make(await house.enter('lanhdao'), '{ name: "Một ngày", classes: [STAFF], days: 1 }');
    const token = String(at(made, 'createToken.secret'));
    house.pass(25 * 3_600_000);
    expect(codesOf(await house.ask('{ dossiers { nodes { code } } }', { token }))).toEqual(['UNAUTHENTICATED']);
    admin = await house.enter('quantri');
  });

  test('a token opens no more than the role that makes it', async () => {
    const made = await make(await house.enter('phantich'), '{ name: "Quá tay", classes: [STAFF, ACCESS] }');
    expect(at(made, 'createToken')).toMatchObject({ secret: null, userErrors: [{ code: 'TOKEN_CLASSES' }] });
  });
});
