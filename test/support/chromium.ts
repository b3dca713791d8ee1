import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

interface Candidate {
  readonly executablePath: string;
  /** What it needs in its environment beside ours. */
  readonly env: Readonly<Record<string, string>>;
}

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** No connection of the browser's own, no sandbox (tests may run as root), letters drawn alike everywhere. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

const testFolder = fileURLToPath(new URL('..', import.meta.url));

let known: Candidate | undefined;

/**
 * Starts a browser for a test: CHROMIUM_PATH, one of the system's, or the one in the package @sparticuz/chromium.
 * @throws Error naming what was tried and why each did not start; never passes over a missing browser
 */
export async function launchChromium(): Promise<Browser> {
  if (known !== undefined) return launch(known);
  const failures: string[] = [];
  for await (const candidate of candidates()) {
    try {
      const browser = await launch(candidate);
      known = candidate;
      return browser;
    } catch (error) {
      failures.push(`${candidate.executablePath}: ${String(error)}`);
    }
  }
  throw new Error(`No browser starts. Install Chromium or set CHROMIUM_PATH. Tried:\n${failures.join('\n')}`);
}

function launch({ executablePath, env }: Candidate): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS, env: { ...ownEnvironment(), ...env }, timeout: 120_000 });
}

/** In order of preference; the package is unpacked only when nothing before it starts. */
async function* candidates(): AsyncGenerator<Candidate> {
  const asked = process.env['CHROMIUM_PATH'] ?? '';
  if (asked !== '') {
    yield { executablePath: asked, env: {} };
    return;
  }
  for (const executablePath of SYSTEM_PATHS.filter((path) => existsSync(path))) yield { executablePath, env: {} };
  const folder = await unpackedPackage();
  const executablePath = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  yield { executablePath, env: fonts };
  yield { executablePath, env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
}

/** Unpacks the package's browser once per version, under a temporary name first, so that workers at once do not meet a half one. */
async function unpackedPackage(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as { version: string };
  const cache = join(testFolder, 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: testFolder,
    env: { ...ownEnvironment(), TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
