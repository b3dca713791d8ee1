import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import type { Recipe } from './attempt.ts';
import { at } from './signed-house.ts';
import type { TrailHouse } from './trail-house.ts';

const PASSWORD = 'con trâu là đầu cơ nghiệp';

/** Tokens, sessions, and an account from its making to its end. */
export const accountRecipes = (world: () => TrailHouse): Readonly<Record<string, Recipe>> => ({
  createToken: (attempt) =>
    attempt.as('phantich', 'mutation { createToken(input: { name: "thử" }) { apiToken { key } userErrors { code } } }'),
  revokeToken: async (attempt) => {
    const tokens = await attempt.as('phantich', '{ apiTokens { key } }');
    const [token] = at(tokens, 'apiTokens') as { key: string }[];
    return attempt.as(
      'phantich',
      `mutation { revokeToken(input: { key: "${token?.key ?? ''}" }) { apiToken { key } userErrors { code } } }`,
    );
  },
  revokeSession: async (attempt) => {
    await world().house.enter('noivu');
    const sessions = await attempt.as('noivu', '{ sessions { key isCurrent } }');
    const other = (at(sessions, 'sessions') as { key: string; isCurrent: boolean }[]).find(
      ({ isCurrent }) => !isCurrent,
    );
    return attempt.as(
      'noivu',
      `mutation { revokeSession(input: { key: "${other?.key ?? ''}" }) { session { key } userErrors { code } } }`,
    );
  },
  createAccount: async (attempt) => {
    const answer = await attempt.as(
      'quantri',
      'mutation { createAccount(input: { userName: "nguoi.moi", displayName: "Người mới" }) { account { key } oneTimePassword userErrors { code } } }',
    );
    attempt.account = String(at(answer, 'createAccount.account.key'));
    attempt.password = String(at(answer, 'createAccount.oneTimePassword'));
    return answer;
  },
  grantRole: async (attempt) => {
    const answer = await attempt.as(
      'quantri',
      `mutation { grantRole(input: { accountKey: "${attempt.account}", role: ONE_STOP_OFFICER, unitId: "${toGlobalId('AdministrativeUnit', 278801)}" })
        { grant { key } userErrors { code } } }`,
    );
    attempt.grant = String(at(answer, 'grantRole.grant.key'));
    return answer;
  },
  changePassword: async (attempt) => {
    const cookie = await world().house.enter('nguoi.moi', attempt.password);
    const answer = await world().house.ask(
      `mutation { changePassword(input: { currentPassword: "${attempt.password}", newPassword: "${PASSWORD}" }) { viewer { account { key } } userErrors { code } } }`,
      { cookie },
    );
    attempt.cookies.set('nguoi.moi', answer.cookie?.split(';')[0] ?? '');
    return answer;
  },
  switchGrant: (attempt) =>
    attempt.as(
      'nguoi.moi',
      `mutation { switchGrant(input: { grantKey: "${attempt.grant}" }) { viewer { account { key } } userErrors { code } } }`,
    ),
  linkIdentity: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { linkIdentity(input: { accountKey: "${attempt.account}", issuer: "https://idp.example", subject: "s-1" }) { account { key } userErrors { code } } }`,
    ),
  unlinkIdentity: async (attempt) => {
    const { rows } = await world().owner.query<{ id: string }>(
      'select id from access.identity order by id desc limit 1',
    );
    return attempt.as(
      'quantri',
      `mutation { unlinkIdentity(input: { identityKey: "${rows[0]?.id ?? ''}" }) { account { key } userErrors { code } } }`,
    );
  },
  setIdNumber: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { setIdNumber(input: { accountKey: "${attempt.account}", idNumber: "001085000999" }) { account { key } userErrors { code } } }`,
    ),
  endGrant: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { endGrant(input: { grantKey: "${attempt.grant}" }) { grant { key } userErrors { code } } }`,
    ),
  resetPassword: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { resetPassword(input: { accountKey: "${attempt.account}" }) { account { key } userErrors { code } } }`,
    ),
  disableAccount: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { disableAccount(input: { accountKey: "${attempt.account}" }) { account { key } userErrors { code } } }`,
    ),
  restoreAccount: (attempt) =>
    attempt.as(
      'quantri',
      `mutation { restoreAccount(input: { accountKey: "${attempt.account}" }) { account { key } userErrors { code } } }`,
    ),
});

/** Last of all: who has left asks no more. */
export const leaving: Readonly<Record<string, Recipe>> = {
  signOut: (attempt) =>
    attempt.as('quantri', 'mutation { signOut(input: {}) { viewer { account { key } } userErrors { code } } }'),
};
