import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { addOfficials, addPost } from '../../support/people.ts';
import { at, ENDLESS, signedHouse, type Answer, type SignedHouse } from '../access/signed-house.ts';

const BAN_LAU = 278801;
const UNIT = toGlobalId('AdministrativeUnit', BAN_LAU);
const OWN_PASSWORD = 'con trâu là đầu cơ nghiệp';

/** An administrator who also leads a commune, by somebody else's appointment, and an account he makes himself. */
let house: SignedHouse;
let owner: Client;
let administrator: string;
let leading: string;
let second: { readonly key: string; readonly cookie: string };
let official: number;
beforeAll(async () => {
  house = await signedHouse({ budgets: ENDLESS });
  owner = new Client(house.database.owner);
  await owner.connect();
  official = (await addOfficials(owner, [{ code: 'CC-1', name: ['Lò', 'Thị', 'Thử'], unitId: BAN_LAU }])).get('CC-1')!;
  await addPost(owner, { code: 'P-1', unitId: BAN_LAU, position: 'CV_VP' });
  await owner.query(
    `insert into workforce.year_review (official_id, year, band) values ($1, 2026, 'GOOD'), ($1, 2025, 'GOOD')`,
    [official],
  );
  await owner.query(
    `insert into access.grant_ (account_id, role, scope_kind, scope_id, valid_from, granted_at)
     select id, 'COMMUNE_LEADER', 'UNIT', $1, '2026-01-01', now() from access.account where user_name = 'quantri'`,
    [BAN_LAU],
  );
  administrator = await house.enter('quantri');
  leading = await inRole(await house.enter('quantri'), 'COMMUNE_LEADER');
  second = await secondAccount();
});
afterAll(async () => {
  await owner.end();
  await house.close();
});

const by = (cookie: string, query: string): Promise<Answer> => house.ask(query, { cookie });
const cookieOf = ({ cookie }: Answer): string => cookie?.split(';')[0] ?? '';

/** The same person in another of his roles. @returns the session's new cookie */
async function inRole(cookie: string, role: string): Promise<string> {
  const { grants } = at(await by(cookie, '{ viewer { grants { key role } } }'), 'viewer') as {
    grants: { key: string; role: string }[];
  };
  const key = grants.find((grant) => grant.role === role)?.key ?? '';
  return cookieOf(await by(cookie, `mutation { switchGrant(input: { grantKey: "${key}" }) { userErrors { code } } }`));
}

/** What one administrator can make up by himself: an account, its role, its password, its sign-in. */
async function secondAccount(): Promise<{ key: string; cookie: string }> {
  const made = await by(
    administrator,
    'mutation { createAccount(input: { userName: "nguoi.thu.hai", displayName: "Người thứ hai" }) { account { key } oneTimePassword } }',
  );
  const key = String(at(made, 'createAccount.account.key'));
  const once = String(at(made, 'createAccount.oneTimePassword'));
  await by(
    administrator,
    `mutation { grantRole(input: { accountKey: "${key}", role: COMMUNE_LEADER, unitId: "${UNIT}" }) { userErrors { code } } }`,
  );
  const changed = await house.ask(
    'mutation($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }',
    {
      cookie: await house.enter('nguoi.thu.hai', once),
      variables: { input: { currentPassword: once, newPassword: OWN_PASSWORD } },
    },
  );
  return { key, cookie: cookieOf(changed) };
}

const refusal = (answer: Answer, name: string): unknown => at(answer, `${name}.userErrors.0.code`);

/** Each act that takes a second person: who does the first half leaves what the second half is asked of. */
interface Act {
  readonly name: string;
  begun(cookie: string): Promise<string>;
  ended(cookie: string, what: string): Promise<Answer>;
}

const ACTS: readonly Act[] = [
  {
    name: 'decideCommendations',
    async begun(cookie) {
      await owner.query('delete from workforce.commendation');
      const answer = await by(
        cookie,
        `mutation { proposeCommendations(input: { kindCode: "LAO_DONG_TIEN_TIEN", occasion: REGULAR, year: 2026,
           reason: "Vượt hạn", officialCodes: ["CC-1"] }) { proposal { key } userErrors { code } } }`,
      );
      return String(at(answer, 'proposeCommendations.proposal.key'));
    },
    ended: (cookie, key) =>
      by(
        cookie,
        `mutation { decideCommendations(input: { proposalKey: "${key}", approve: true, decision: "12/QĐ" })
           { proposal { state } userErrors { code field message remedy } } }`,
      ),
  },
  {
    name: 'judgeReminder',
    async begun(cookie) {
      const issued = await by(
        cookie,
        'mutation { issueReminder(input: { officialCode: "CC-1", reason: "Chậm" }) { reminder { key } } }',
      );
      const key = String(at(issued, 'issueReminder.reminder.key'));
      await owner.query(
        `update workforce.reminder set state = 'EXPLAINED', answer = 'x', answered_at = now() where id = $1`,
        [key],
      );
      await by(cookie, `mutation { judgeReminder(input: { key: "${key}", verdict: UPHOLD }) { userErrors { code } } }`);
      await owner.query(
        `update workforce.reminder set state = 'APPEALED', appeal = 'x', appealed_at = now() where id = $1`,
        [key],
      );
      return key;
    },
    ended: (cookie, key) =>
      by(
        cookie,
        `mutation { judgeReminder(input: { key: "${key}", verdict: UPHOLD }) { reminder { state } userErrors { code field message remedy } } }`,
      ),
  },
  {
    name: 'approvePlacement',
    async begun(cookie) {
      const made = await by(
        cookie,
        `mutation { createPlacement(input: { name: "Thử", effectiveOn: "2027-01-01", scope: { unitIds: ["${UNIT}"] } }) { placement { id } } }`,
      );
      const id = String(at(made, 'createPlacement.placement.id'));
      await by(cookie, `mutation { proposePlacement(input: { id: "${id}" }) { userErrors { code } } }`);
      let state = 'RUNNING';
      let version = 0;
      while (state === 'RUNNING') {
        const told = at(await by(cookie, `{ placement(id: "${id}") { version run { state } } }`), 'placement');
        ({
          version,
          run: { state },
        } = told as { version: number; run: { state: string } });
        await new Promise((resolve) => void setTimeout(resolve, 50));
      }
      const locked = await by(
        cookie,
        `mutation { lockPlacement(input: { id: "${id}", expectedVersion: ${String(version)} }) { placement { version } } }`,
      );
      return `id: "${id}", expectedVersion: ${String(at(locked, 'lockPlacement.placement.version'))}`;
    },
    ended: (cookie, which) =>
      by(
        cookie,
        `mutation { approvePlacement(input: { ${which}, firstNumber: 1, symbol: "QĐ-UBND", issuer: "UBND", place: "Lào Cai",
           signerTitle: "Chủ tịch", signerName: "Thử" }) { placement { state } userErrors { code field message remedy } } }`,
      ),
  },
];

describe.each(ACTS)('$name', ({ name, begun, ended }) => {
  let what: string;
  beforeEach(async () => {
    what = await begun(leading);
  });

  test('is refused to an account of the proposer’s own making, in both languages', async () => {
    const vietnamese = await ended(second.cookie, what);
    expect(refusal(vietnamese, name)).toBe('SECOND_PERSON_ONE_HAND');
    expect(at(vietnamese, `${name}.userErrors.0.message`)).toContain('cùng một người nắm');
    expect(at(vietnamese, `${name}.userErrors.0.remedy`)).toContain('quản trị viên thứ hai');
  });

  test('is refused to the administrator, of what an account of his making proposed', async () => {
    expect(refusal(await ended(leading, await begun(second.cookie)), name)).toBe('SECOND_PERSON_ONE_HAND');
  });

  test('is open to somebody else', async () => {
    expect(refusal(await ended(await house.enter('xa.banlau'), what), name)).toBeUndefined();
  });
});

describe('past the services', () => {
  const asSecond = async (change: string): Promise<unknown> => {
    const app = new Client(house.database.app);
    await app.connect();
    try {
      await app.query('begin');
      await app.query(
        `select set_config('role', 'mot_cua_commune', true), set_config('app.unit', $1, true), set_config('app.user', $2, true)`,
        [String(BAN_LAU), second.key],
      );
      return await app.query(change.replaceAll('$me', `'${second.key}'`)).then(
        ({ rowCount }) => rowCount,
        (refused: unknown) => (refused as { constraint?: string }).constraint,
      );
    } finally {
      await app.end();
    }
  };

  test('no statement of the second account decides either', async () => {
    for (const { begun } of ACTS) await begun(leading);
    expect(
      await asSecond(`update workforce.recognition_proposal set state = 'APPROVED', decided_by = $me, decided_at = now(),
        decision = 'x' where state = 'PROPOSED'`),
    ).toBe('recognition_proposal_second_person');
    expect(
      await asSecond(`update workforce.placement_scenario set state = 'APPROVED', approved_by = $me, approved_by_name = 'x',
        approved_at = now() where state = 'LOCKED'`),
    ).toBe('placement_scenario_second_person');
    expect(
      await asSecond(`update workforce.reminder set state = 'CONFIRMED', judged_by = $me where state = 'APPEALED'`),
    ).toBe('reminder_second_person');
  });
});
