/** `node test/load/overload.load.ts [dossiers]`: what twice and ten times of what can be answered does to the server. */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openBenchDatabase } from './data/bench-database.ts';
import { say } from './drive/say.ts';
import { startOurs } from './drive/servers.ts';

const SECONDS = 8;
const TICK_MS = 20;
/** Connections that ask as fast as they are answered: as many as are carried out at once. */
const AT_THE_KNEE = 64;
const HIGHEST_P99_MS = 2_000;
const LEAST_SHARE = 0.8;
const RECOVERY_MS = 10_000;

const QUERY = `query($cases: Int!) { communeRanking(metric: "on_time", scope: { provinceCode: "15" }, minimumCases: $cases,
  period: { from: "2026-01-01", to: "2026-09-30" }) { rows { rank value unit { code name } totals { received early onTime } } } }`;

interface Seen {
  readonly status: number;
  readonly ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4_096 });
let asked = 0;

/** One request; a connection that is refused or cut counts as status 0. */
function ask(port: number): Promise<Seen> {
  const from = performance.now();
  const body = JSON.stringify({ query: QUERY, variables: { cases: 1 + ((asked += 1) % 50) } });
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const seen = (status: number): void => resolve({ status, ms: performance.now() - from });
    const sent = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => seen(response.statusCode ?? 0));
    });
    sent.on('error', () => seen(0));
    sent.end(body);
  });
}

/** Answers a second when so many ask without pause. */
async function knee(port: number): Promise<number> {
  const until = performance.now() + SECONDS * 1_000;
  let answered = 0;
  const reader = async (): Promise<void> => {
    while (performance.now() < until) {
      const { status } = await ask(port);
      answered += status === 200 ? 1 : 0;
    }
  };
  await Promise.all(Array.from({ length: AT_THE_KNEE }, reader));
  return answered / SECONDS;
}

/** Asks at a given rate, whether or not answers come. */
async function flood(port: number, perSecond: number): Promise<Seen[]> {
  const from = performance.now();
  const all: Promise<Seen>[] = [];
  while (performance.now() - from < SECONDS * 1_000) {
    const due = ((performance.now() - from) / 1_000) * perSecond;
    while (all.length < due) all.push(ask(port));
    await sleep(TICK_MS);
  }
  return Promise.all(all);
}

/** How long until one request alone is answered as fast as before. */
async function recovery(port: number, usualMs: number): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < 2 * RECOVERY_MS) {
    const { status, ms } = await ask(port);
    if (status === 200 && ms < 3 * usualMs + 50) break;
  }
  return performance.now() - from;
}

const database = await openBenchDatabase(Number(process.argv[2] ?? 1_000_000), { fresh: false });
const server = await startOurs({ owner: database.owner });
try {
  await knee(server.port);
  const usual = await ask(server.port);
  const most = await knee(server.port);
  say(
    `at the knee: ${most.toFixed(0)} answers a second with ${String(AT_THE_KNEE)} readers, ${usual.ms.toFixed(0)} ms alone`,
  );
  for (const times of [2, 10]) {
    const seen = await flood(server.port, times * most);
    const back = await recovery(server.port, usual.ms);
    const answered = seen
      .filter(({ status }) => status === 200)
      .map(({ ms }) => ms)
      .sort((one, other) => one - other);
    const p99 = answered[Math.floor(answered.length * 0.99)] ?? Number.NaN;
    const share = answered.length / SECONDS / most;
    const others = seen.filter(({ status }) => ![200, 429, 503].includes(status)).length;
    say(
      `${String(times)} times of it: ${String(seen.length)} asked, ${String(answered.length)} answered (${(100 * share).toFixed(0)} % of the knee), ` +
        `p99 ${p99.toFixed(0)} ms, ${String(others)} neither answered nor told to come again; as before after ${back.toFixed(0)} ms`,
    );
    if (p99 > HIGHEST_P99_MS || share < LEAST_SHARE || others > 0 || back > RECOVERY_MS) process.exitCode = 1;
  }
} finally {
  agent.destroy();
  await server.stop();
  await database.stop();
}
