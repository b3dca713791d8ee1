/**
 * The project's checks, side by side on two cores, with their times.
 * `node test/run-checks.mjs test` runs all of them and then every test; `check` leaves the tests out; a step's own
 * name (`format`, `types`, `lint`, `laws`, `dead`, `schema`, `licences`,
 * `vitest`) runs that one. Exit 1 when anything is red.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test/node_modules/.cache/vitest-results.json');
const path = [join(root, 'node_modules/.bin'), join(root, 'test/node_modules/.bin'), process.env.PATH].join(delimiter);

/** Steps of one lane run one after another, the lanes beside each other; `schema` needs what `types` builds. */
const LANES = [
  {
    types: ['tsc -b server --pretty', 'tsc -p admin --pretty', 'tsc -p test --pretty'],
    schema: ['node server/dist/cli/main.js schema check'],
    dead: ['knip --no-progress --treat-config-hints-as-errors'],
  },
  {
    lint: ['eslint --config test/style/eslint.config.js --max-warnings 0 server admin test'],
    laws: ['depcruise --config test/style/dependency-cruiser.mjs server/src server/launch.mjs admin/src test'],
    licences: ['node test/licences/check.mjs'],
    format: ['prettier --check --log-level warn .'],
  },
];
const vitestInto = (report) =>
  `vitest run --config test/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${relative(root, report)}`;
const VITEST = vitestInto(results);
/** So many files of browser tests at most are run anew where they were red: more of them are no accident. */
const SECOND_TRIES = 3;
const commandsOf = { ...Object.assign({}, ...LANES), vitest: [VITEST] };
commandsOf.schema = ['tsc -b server', ...commandsOf.schema];

/** Runs one command. @returns its exit code and, unless it is shown as it comes, its output */
function run(command, { show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, { cwd: root, shell: true, stdio: show ? 'inherit' : 'pipe', env: environment() });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('close', (code, signal) => resolve({ code: signal ?? code, output }));
  });
}

const environment = () => ({ ...process.env, PATH: path, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' });
const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

async function step(name, commands, options) {
  const from = performance.now();
  for (const command of commands) {
    const { code, output } = await run(command, options);
    if (code === 0) continue;
    console.log(`✗ ${name} (${seconds(from)}), ended with ${code}: ${command}\n${output}`);
    return { name, ok: false };
  }
  console.log(`✓ ${name} (${seconds(from)})`);
  return { name, ok: true };
}

async function checks() {
  const lanes = LANES.map(async (lane) => {
    const done = [];
    for (const [name, commands] of Object.entries(lane)) done.push(await step(name, commands));
    return done;
  });
  return (await Promise.all(lanes)).flat();
}

/** All tests; counted from vitest's own report. */
async function tests() {
  mkdirSync(join(results, '..'), { recursive: true });
  rmSync(results, { force: true });
  const from = performance.now();
  const ok = (await run(VITEST, { show: true })).code === 0;
  const report = read(results);
  const isLate = !ok && (await holdsAgain(report));
  console.log(`${ok ? '✓' : isLate ? '↻' : '✗'} vitest (${seconds(from)})`);
  for (const line of failures(report)) console.log(isLate ? unsteady(line) : line);
  const broken = report.testResults.filter(isBroken).length;
  return {
    passed: report.numPassedTests + (isLate ? report.numFailedTests : 0),
    failed: ok || isLate ? 0 : Math.max(report.numFailedTests + broken, 1),
    skipped: report.numPendingTests,
  };
}

/** Whether a file did not even load: it holds no test that could fail, yet must be counted. */
const isBroken = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');

/**
 * Whether files of browser tests that were red are green in houses of their own: on a starved machine a browser may be late once.
 * What passes at the second try only is named at the end of the run, to be mended.
 */
async function holdsAgain({ testResults }) {
  const files = testResults.filter(({ status }) => status === 'failed').map(({ name }) => relative(root, name));
  const isAccident = files.length > 0 && files.length <= SECOND_TRIES;
  if (!isAccident || !files.every((name) => name.startsWith('test/e2e/'))) return false;
  const again = vitestInto(results.replace('.json', '-again.json'));
  return (await run(`${again} --project browser ${files.join(' ')}`, { show: true })).code === 0;
}

/** One line for each red test, with the beginning of what it said: what a reader of the log's end needs. */
function failures({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const red = assertionResults.filter((test) => test.status === 'failed');
    const file = relative(root, name);
    if (red.length === 0) return status === 'failed' ? [`✗ ${file}: ${brief(message)}`] : [];
    return red.map(({ fullName, failureMessages }) => `✗ ${file} > ${fullName}: ${brief(failureMessages.join(' '))}`);
  });
}

/** The same of what passed at the second try: unsteady, and to be mended. */
const unsteady = (line) => line.replace('✗', '↻').replace(': ', ', passed at the second try: ');

const brief = (text) => String(text).replace(/\s+/g, ' ').trim().slice(0, 600);

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`vitest left no report: ${error.message}`);
    return { testResults: [], numFailedTests: 1, numPassedTests: 0, numPendingTests: 0 };
  }
}

const asked = process.argv[2] ?? 'check';
const from = performance.now();
if (asked === 'test' || asked === 'check') {
  const done = await checks();
  const red = done.filter(({ ok }) => !ok).map(({ name }) => name);
  const counted = asked === 'test' ? await tests() : { passed: 0, failed: 0, skipped: 0 };
  const failed = counted.failed + red.length;
  console.log(
    `\n${red.length === 0 ? 'All checks are green' : `Red checks: ${red.join(', ')}`}; ${seconds(from)} in all.`,
  );
  if (counted.skipped > 0) console.log(`${counted.skipped} tests were skipped.`);
  console.log(`${counted.passed + done.length - red.length} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} else if (asked in commandsOf) {
  const { ok } = await step(asked, commandsOf[asked]);
  process.exitCode = ok ? 0 : 1;
} else {
  console.error(`No step called "${asked}"; there are: test, check, ${Object.keys(commandsOf).join(', ')}.`);
  process.exitCode = 2;
}
