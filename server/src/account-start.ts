import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './access/demo/demo-accounts.data.ts';
import { hasAdministrator, lockDemoAccounts, makeDemoAccounts } from './access/demo/demo-accounts.service.ts';
import { newOneTimePassword } from './access/session/secret.ts';
import { isLoopback } from './environment-accounts.ts';
import type { Environment } from './environment.ts';
import type { House } from './gateway/house.ts';
import { STAFF } from './platform/context.ts';
import type { Terminal } from './platform/terminal.ts';

export interface AccountStart {
  readonly house: Pick<House, 'open'>;
  readonly environment: Environment;
  readonly terminal: Terminal;
  readonly now: () => Date;
}

/**
 * Makes sure that somebody can sign in: in the demo one account for each role, outside it whoever the command line made.
 * @returns the password of the demo's accounts; undefined outside the demo
 */
export async function prepareAccounts({
  house,
  environment,
  terminal,
  now,
}: AccountStart): Promise<string | undefined> {
  const access = house.open('access', STAFF);
  if (environment.demo) {
    // A password known to all is for this machine only: where others can reach it, each start makes a new one.
    const password = isLoopback(environment.host) ? DEMO_PASSWORD : newOneTimePassword();
    await makeDemoAccounts(access, now(), password);
    return password;
  }
  await lockDemoAccounts(access, now());
  if (!(await hasAdministrator(access))) {
    terminal.say({
      vi: 'Chưa có quản trị viên: pnpm mc accounts create-admin TEN_DANG_NHAP',
      en: 'There is no administrator yet: pnpm mc accounts create-admin USER_NAME',
    });
  }
  return undefined;
}

/** Tells who can sign in to the demo. */
export function tellDemoAccounts(password: string, write: (text: string) => void): void {
  const lines = DEMO_ACCOUNTS.map(({ userName, displayName }) => `      ${userName.padEnd(18)} ${displayName}`);
  write(`\n    Tài khoản minh hoạ · demo accounts, mật khẩu · password: ${password}\n${lines.join('\n')}\n\n`);
}
