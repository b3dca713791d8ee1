import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { describeEnvironment, projectRoot, readEnvironment } from '../environment.ts';
import { registerAcceptCommands } from './accept.ts';
import { registerAccountCommands } from './accounts.ts';
import { registerAuditCommands } from './audit.ts';
import { registerDemoCommands } from './demo.ts';
import { registerDoctorCommands } from './doctor.ts';
import { registerImportCommands } from './imports.ts';
import { registerSchemaCommands } from './schema.ts';
import { commandTerminal } from './session.ts';
import { registerTallyCommands } from './tallies.ts';
import { registerTerritoryCommands } from './territory.ts';

const EXIT_CODES = `
Exit codes / Mã kết thúc:
  0  done / xong
  1  refused or failed, the reason is on standard error / bị từ chối hoặc lỗi, lý do ở standard error
  2  wrong use of a command / gọi sai lệnh`;

await main();

async function main(): Promise<void> {
  try {
    await makeProgram().parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      commandTerminal().fail(error);
      process.exitCode = 1;
    }
  }
}

function makeProgram(): Command {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  const program = new Command('mc')
    .description('Một Cửa: xã, hồ sơ, xếp hạng · communes, dossiers, rankings')
    .version(version)
    .exitOverride()
    .showHelpAfterError()
    .addHelpText('after', EXIT_CODES);
  program
    .command('config')
    .description('in cấu hình đang dùng, giấu mật khẩu · print the settings in force, passwords hidden')
    .action(() => {
      process.stdout.write(`${JSON.stringify(describeEnvironment(readEnvironment()), null, 2)}\n`);
    });
  registerDoctorCommands(program);
  registerSchemaCommands(program);
  registerTerritoryCommands(program);
  registerImportCommands(program);
  registerAcceptCommands(program);
  registerAccountCommands(program);
  registerAuditCommands(program);
  registerDemoCommands(program);
  registerTallyCommands(program);
  return program;
}
