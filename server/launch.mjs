// Entry of `pnpm start`, `pnpm mc` and `pnpm doctor`: builds what is stale, then runs it in this very process.
// Old releases of Node must be able to read this file, to be told that they are too old.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = 24;
const root = fileURLToPath(new URL('..', import.meta.url));
const [command = 'start', ...rest] = process.argv.slice(2);

/** Folders that are built, what they are built from, and with which tool. The server's own tests are left out. */
const products = [
  {
    vi: 'biên dịch máy chủ',
    en: 'build the server',
    isThere: () => true,
    folder: 'server',
    sources: ['server/src', 'server/package.json', 'server/tsconfig.json', 'tsconfig.base.json', 'pnpm-lock.yaml'],
    tool: ['typescript', 'bin/tsc'],
    args: ['-b', 'server'],
  },
  {
    vi: 'đóng gói giao diện',
    en: 'build the console',
    isThere: () => command === 'start' && existsSync(join(root, 'admin/index.html')),
    folder: 'admin',
    sources: [
      'admin/src',
      'admin/public',
      'admin/index.html',
      'admin/package.json',
      'admin/vite.config.ts',
      'pnpm-lock.yaml',
    ],
    tool: ['vite', 'bin/vite.js'],
    args: ['build', '--logLevel', 'warn'],
    cwd: 'admin',
  },
];

await main();

async function main() {
  refuseOldNode();
  process.env.NODE_ENV = process.env.NODE_ENV || 'production';
  for (const product of products) {
    if (product.isThere()) await buildIfStale(product);
  }
  const entry = command === 'start' ? 'server/dist/main.js' : 'server/dist/cli/main.js';
  const args = command === 'mc' || command === 'start' ? rest : [command, ...rest];
  process.argv.splice(1, Infinity, join(root, entry), ...args);
  await import(pathToFileURL(join(root, entry)).href);
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= OLDEST_NODE) return;
  console.error(`Một Cửa cần Node ${OLDEST_NODE} trở lên, máy đang chạy Node ${process.versions.node}.`);
  console.error(
    `Hãy chạy "npx -y pnpm@12.21.0 start": lệnh này tự cài đúng bản Node (nếu đã chạy, hãy xem lỗi cài đặt ở trên).`,
  );
  console.error(`Một Cửa needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}.`);
  console.error(
    `Run "npx -y pnpm@12.21.0 start": it installs the right Node by itself (if you did, see the install's error above).`,
  );
  process.exit(1);
}

async function buildIfStale(product) {
  const stamp = join(root, product.folder, 'dist/.stamp');
  const fingerprint = fingerprintOf(product.sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  const started = performance.now();
  await run(product);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`  ✓ ${product.vi} · ${product.en}  ${seconds} s\n`);
}

/** Names, sizes and times of change: reading them all takes some milliseconds, where a build tool's own check takes a second. */
function fingerprintOf(sources) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of sources) addTo(hash, join(root, source));
  return hash.digest('hex');
}

function addTo(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || path.includes('.test.')) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
    return;
  }
  hash.update(`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`);
}

function run({ folder, tool: [name, file], args, cwd }) {
  const manifest = createRequire(join(root, folder, 'package.json')).resolve(`${name}/package.json`);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(dirname(manifest), file), ...args], {
      cwd: join(root, cwd ?? '.'),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      console.error(`Không dựng được "${folder}" (mã ${code}). · "${folder}" could not be built (code ${code}).`);
      process.exit(1);
    });
  });
}
