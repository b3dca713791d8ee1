import type { Command } from 'commander';
import { makeAdministrator } from '../access/account/first-admin.service.ts';
import { removeDemoAccounts } from '../access/demo/demo-accounts.service.ts';
import { access } from '../access/access.subgraph.ts';
import { STAFF, type RoomDoor } from '../platform/context.ts';
import { openRoom } from '../platform/database.ts';
import { StartupError } from '../platform/startup-error.ts';
import { describe } from '../platform/user-error.ts';
import { withDatabase, type Session } from './session.ts';

/** Adds `accounts create-admin | remove-demo`. */
export function registerAccountCommands(program: Command): void {
  const command = program
    .command('accounts')
    .description('tài khoản: người quản trị đầu tiên · accounts: the first administrator');
  command
    .command('create-admin')
    .argument('<user-name>', 'chữ thường, số, dấu chấm · lower-case letters, digits, dots')
    .option('--name <name>', 'họ tên · the person’s name')
    .description('tạo quản trị viên, in mật khẩu dùng một lần · make an administrator, print a one-time password')
    .addHelpText('after', '\nVí dụ · Example:\n  pnpm mc accounts create-admin nguyen.van.a --name "Nguyễn Văn A"')
    .action(createAdmin);
  command
    .command('remove-demo')
    .description('xoá các tài khoản minh hoạ · remove the demo’s accounts')
    .action(removeDemo);
}

const inAccess = (work: (door: RoomDoor, session: Session) => Promise<void>): Promise<void> =>
  withDatabase(async (session) => {
    const room = await openRoom(access, session.app, { poolSize: 1 });
    try {
      await work(room.door(STAFF), session);
    } finally {
      await room.close();
    }
  });

const createAdmin = (userName: string, { name }: { name?: string }): Promise<void> =>
  inAccess(async (door, { terminal }) => {
    const made = await makeAdministrator(door, { userName, displayName: name ?? userName }, new Date());
    if ('refused' in made) {
      const { kind, parameters } = made.refused;
      const [vi, en] = [describe(kind, 'vi', parameters), describe(kind, 'en', parameters)];
      throw new StartupError({ vi: `${vi.message} ${vi.remedy}`, en: `${en.message} ${en.remedy}` });
    }
    terminal.say({
      vi: 'mật khẩu dùng một lần, có hạn 3 ngày; đăng nhập rồi đổi ngay:',
      en: 'one-time password, good for 3 days; sign in and change it:',
    });
    process.stdout.write(`${made.oneTimePassword}\n`);
  });

const removeDemo = (): Promise<void> =>
  inAccess(async (door, { terminal }) => {
    const count = String(await removeDemoAccounts(door));
    terminal.say({ vi: `đã xoá ${count} tài khoản minh hoạ`, en: `removed ${count} demo accounts` });
  });
