import { spawnSync } from 'node:child_process';
import { existsSync, statfsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot, type Environment } from '../environment.ts';
import { tryPort } from '../platform/port.ts';
import type { Finding } from './doctor.ts';

const OLDEST_NODE = 24;
const GIGABYTE = 2 ** 30;

/** The release of Node that runs this. */
export function checkNode(): Finding {
  const { node, icu } = process.versions;
  if (Number(node.split('.')[0]) >= OLDEST_NODE)
    return { check: 'node', status: 'ok', detail: `${node}, ICU ${icu ?? '?'}` };
  const remedy = { vi: 'chạy bằng npx -y pnpm@12.21.0 doctor', en: 'run it with npx -y pnpm@12.21.0 doctor' };
  return { check: 'node', status: 'fail', detail: node, remedy };
}

/** Fonts for screenshots and printed pages; the console brings its own for the screen. */
export function checkFonts(): Finding {
  const asked = spawnSync('fc-list', [':lang=vi', 'family'], { encoding: 'utf8' });
  const listed = asked.error === undefined ? asked.stdout : '';
  const families = new Set(listed.split('\n').filter((line) => line !== ''));
  if (families.size > 0) return { check: 'fonts', status: 'ok', detail: [...families].slice(0, 3).join('; ') };
  const remedy = {
    vi: 'chỉ cần khi chụp hoặc in trang: cài fontconfig và fonts-dejavu hoặc fonts-noto',
    en: 'only needed to print or picture pages: install fontconfig and fonts-dejavu or fonts-noto',
  };
  return { check: 'fonts', status: 'warn', detail: '', remedy };
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** A browser of the system's, or the one in a package that the browser tests fall back to. */
export function checkBrowser(): Finding {
  for (const name of BROWSERS) {
    const asked = spawnSync(name, ['--version'], { encoding: 'utf8', timeout: 10_000 });
    if (asked.status === 0) return { check: 'chromium', status: 'ok', detail: asked.stdout.trim() };
  }
  try {
    const entry = createRequire(join(projectRoot, 'test/package.json')).resolve('@sparticuz/chromium');
    if (existsSync(join(dirname(entry), '../bin/chromium.br'))) {
      return { check: 'chromium', status: 'ok', detail: '@sparticuz/chromium (enclosed)' };
    }
  } catch (error) {
    return { ...noBrowser, detail: error instanceof Error ? error.name : '' };
  }
  return noBrowser;
}

const noBrowser: Finding = {
  check: 'chromium',
  status: 'warn',
  detail: '',
  remedy: { vi: 'cài chromium, hoặc đặt CHROMIUM_PATH', en: 'install chromium, or set CHROMIUM_PATH' },
};

/** Whether the server could listen, or already does. */
export async function checkPort({ host, port }: Environment): Promise<Finding> {
  const code = await tryPort({ host, port });
  const detail = `${host}:${String(port)}`;
  if (code === null) return { check: 'port', status: 'ok', detail };
  if (await isOurs(host, port)) return { check: 'port', status: 'ok', detail: `${detail} (a running Một Cửa)` };
  const remedy = { vi: 'chọn cổng khác: PORT=4001', en: 'choose another port: PORT=4001' };
  return { check: 'port', status: 'fail', detail: `${detail} ${code}`, remedy };
}

async function isOurs(host: string, port: number): Promise<boolean> {
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
  try {
    const answer = await fetch(`${base}/readyz`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok && (await answer.text()).includes('ready');
  } catch {
    return false;
  }
}

/** Room for the data: a province's two years take some hundred megabytes. */
export function checkDisk({ dataDir }: Environment): Finding {
  let folder = dataDir;
  while (!existsSync(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const free = (bavail * bsize) / GIGABYTE;
  const detail = `${free.toFixed(1)} GB (${folder})`;
  if (free >= 2) return { check: 'disk', status: 'ok', detail };
  const remedy = { vi: 'giải phóng đĩa: cần ít nhất 2 GB', en: 'free some disk: at least 2 GB are needed' };
  return { check: 'disk', status: free < 0.5 ? 'fail' : 'warn', detail, remedy };
}

/** Deadlines hang on the clock: it may not lie before the newest file of the project, and must know Vietnam's time. */
export function checkClock(): Finding {
  const now = new Date();
  const newest = statSync(join(projectRoot, 'package.json')).mtimeMs;
  const detail = `${now.toLocaleString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })} (Asia/Ho_Chi_Minh)`;
  if (now.getTime() >= newest - 60_000) return { check: 'clock', status: 'ok', detail };
  const remedy = {
    vi: 'đồng hồ chạy chậm: bật đồng bộ giờ (NTP)',
    en: 'the clock is behind: switch time synchronisation (NTP) on',
  };
  return { check: 'clock', status: 'fail', detail, remedy };
}
