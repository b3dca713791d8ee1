import { DEMO_PASSWORD, type DemoAccount } from './access/demo/demo-accounts.data.ts';
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

/** Who can sign in to the demo. */
export interface DemoEntry {
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
}

/**
 * A password known to all is for this machine only: where others can reach it, by its address or through a proxy, each
 * start makes a new one.
 */
export const openDemoPassword = ({ demo, host, trustProxy }: Environment): string | undefined =>
  demo && isLoopback(host) && trustProxy.length === 0 ? DEMO_PASSWORD : undefined;

/**
 * Makes sure that somebody can sign in: in the demo one account for each role, outside it whoever the command line made.
 * @returns who can sign in to the demo; undefined outside it
 */
export async function prepareAccounts(start: AccountStart): Promise<DemoEntry | undefined> {
  const { house, environment, terminal, now } = start;
  const access = house.open('access', STAFF);
  if (environment.demo) {
    const password = openDemoPassword(environment) ?? newOneTimePassword();
    return { password, accounts: await makeDemoAccounts(access, now(), password) };
  }
  await lockDemoAccounts(access, now());
  if (!(await hasAdministrator(access))) {
    terminal.say({
      vi: 'Chưa có quản trị viên: npx -y pnpm@12.21.0 mc accounts create-admin TEN_DANG_NHAP',
      en: 'There is no administrator yet: npx -y pnpm@12.21.0 mc accounts create-admin USER_NAME',
    });
  }
  return undefined;
}

/** Tells who can sign in to the demo. */
export function tellDemoAccounts({ password, accounts }: DemoEntry, write: (text: string) => void): void {
  const lines = accounts.map(({ userName, displayName }) => `      ${userName.padEnd(18)} ${displayName}`);
  write(`\n    Tài khoản minh hoạ · demo accounts, mật khẩu · password: ${password}\n${lines.join('\n')}\n\n`);
}
