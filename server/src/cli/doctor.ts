import type { Command } from 'commander';
import {
  EnvironmentMistakes,
  parseEnvironment,
  readEnvironment,
  type Environment,
  type TerminalLanguage,
} from '../environment.ts';
import type { Words } from '../platform/startup-error.ts';
import { checkDatabase } from './doctor-database.ts';
import { checkBrowser, checkClock, checkDisk, checkFonts, checkNode, checkPort } from './doctor-machine.ts';

export type Status = 'ok' | 'warn' | 'fail';

/** What one check found. */
export interface Finding {
  /** Stable name for programs. */
  readonly check: string;
  readonly status: Status;
  /** What was found: a version, a number, a path. */
  readonly detail: string;
  /** What to do; only where something is to be done. */
  readonly remedy?: Words;
}

/** Adds `doctor`: looks at everything the house stands on and says what to mend. */
export function registerDoctorCommands(program: Command): void {
  program
    .command('doctor')
    .description('kiểm tra máy này có đủ điều kiện chạy không · check that this machine has all that is needed')
    .option('--json', 'kết quả dạng JSON · the findings as JSON')
    .addHelpText(
      'after',
      '\nVí dụ · Example:\n  pnpm doctor --json\n\nExit code 1 when a check fails; warnings do not count.',
    )
    .action(async ({ json }: { json?: true }) => {
      const { environment, findings } = await examine();
      process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : table(findings, environment.language));
      if (findings.some(({ status }) => status === 'fail')) process.exitCode = 1;
    });
}

async function examine(): Promise<{ environment: Environment; findings: Finding[] }> {
  const { environment, finding } = checkSettings();
  const checks = [
    checkNode(),
    ...(await checkDatabase(environment)),
    checkFonts(),
    checkBrowser(),
    await checkPort(environment),
    checkDisk(environment),
    checkClock(),
  ];
  return { environment, findings: [finding, ...checks] };
}

function checkSettings(): { environment: Environment; finding: Finding } {
  try {
    return { environment: readEnvironment(), finding: { check: 'settings', status: 'ok', detail: '' } };
  } catch (error) {
    if (!(error instanceof EnvironmentMistakes)) throw error;
    return {
      environment: parseEnvironment({}),
      finding: { check: 'settings', status: 'fail', detail: '', remedy: error.words },
    };
  }
}

const names = new Map<string, Words>([
  ['settings', { vi: 'Cấu hình', en: 'Settings' }],
  ['node', { vi: 'Node', en: 'Node' }],
  ['postgres', { vi: 'PostgreSQL', en: 'PostgreSQL' }],
  ['icu-vi', { vi: 'Thứ tự chữ cái Việt (ICU)', en: 'Vietnamese alphabet (ICU)' }],
  ['unaccent', { vi: 'unaccent', en: 'unaccent' }],
  ['pg_trgm', { vi: 'pg_trgm', en: 'pg_trgm' }],
  ['data-folder', { vi: 'Thư mục dữ liệu', en: 'Data folder' }],
  ['fonts', { vi: 'Phông chữ Việt', en: 'Vietnamese fonts' }],
  ['chromium', { vi: 'Chromium (chỉ để kiểm thử)', en: 'Chromium (tests only)' }],
  ['port', { vi: 'Cổng', en: 'Port' }],
  ['disk', { vi: 'Đĩa trống', en: 'Free disk' }],
  ['clock', { vi: 'Đồng hồ', en: 'Clock' }],
]);

const marks: Readonly<Record<Status, string>> = { ok: '✓ ok  ', warn: '! warn', fail: '✗ fail' };

function table(findings: readonly Finding[], language: TerminalLanguage): string {
  const told = (words: Words): string => (language === 'both' ? `${words.vi} · ${words.en}` : words[language]);
  const nameOf = ({ check }: Finding): string => {
    const words = names.get(check) ?? { vi: check, en: check };
    return language === 'both' && words.vi === words.en ? words.vi : told(words);
  };
  const width = Math.max(...findings.map((finding) => nameOf(finding).length));
  const lines = findings.flatMap((finding) => [
    `${marks[finding.status]}  ${nameOf(finding).padEnd(width)}  ${finding.detail}`,
    ...remedyLines(finding, language),
  ]);
  return `${lines.join('\n')}\n`;
}

function remedyLines({ remedy }: Finding, language: TerminalLanguage): string[] {
  if (remedy === undefined) return [];
  const told = language === 'both' ? [remedy.vi, remedy.en] : [remedy[language]];
  return told.flatMap((text) => text.split('\n')).map((line) => `          → ${line}`);
}
