/** `node test/load/overload.load.ts [dossiers]`: what twice and ten times of what can be answered does to the server. */
import { openBenchDatabase } from './data/bench-database.ts';
import { flood, type Seen } from './drive/flood.ts';
import { HttpConnection, postBytes } from './drive/http-connection.ts';
import { startLoadGenerator, type LoadGenerator } from './drive/load.ts';
import { say } from './drive/say.ts';
import { startOurs } from './drive/servers.ts';

const SECONDS = 8;
/** Connections that ask as fast as they are answered. */
const AT_THE_KNEE = 64;
const HIGHEST_P99_MS = 2_000;
const LEAST_SHARE = 0.8;
const RECOVERY_MS = 10_000;
const TOLD_TO_COME_AGAIN: ReadonlySet<number> = new Set([429, 503]);

const QUERY = `query($cases: Int!) { communeRanking(metric: "on_time", scope: { provinceCode: "15" }, minimumCases: $cases,
  period: { from: "2026-01-01", to: "2026-09-30" }) { rows { rank value unit { code name } totals { received early onTime } } } }`;

const bodies = Array.from({ length: 50 }, (_, cases) =>
  JSON.stringify({ query: QUERY, variables: { cases: cases + 1 } }),
);

/** Answers a second when so many ask without pause. */
async function knee(load: LoadGenerator, port: number): Promise<number> {
  const order = { kind: 'read', path: '/graphql', bodies, port, connections: AT_THE_KNEE, seconds: SECONDS } as const;
  return (await load.run(order)).perSecond;
}

/** One request alone, milliseconds; infinite where it is not answered. */
async function alone(port: number): Promise<number> {
  const from = performance.now();
  const connection = await HttpConnection.open(port);
  const { status } = await connection.ask(postBytes('/graphql', bodies[0]!));
  connection.close();
  return status === 200 ? performance.now() - from : Number.POSITIVE_INFINITY;
}

/** How long until one request alone is answered as fast as before, milliseconds. */
async function recovery(port: number, usualMs: number): Promise<number> {
  const from = performance.now();
  while (performance.now() - from < 2 * RECOVERY_MS && (await alone(port)) > 3 * usualMs + 50);
  return performance.now() - from;
}

interface Usual {
  /** Answers a second at the knee. */
  readonly most: number;
  /** How long it took after the flood until all was as before, milliseconds. */
  readonly back: number;
}

/** Figures of one flood. @returns whether the goals were kept */
function judge(times: number, seen: readonly Seen[], { most, back }: Usual): boolean {
  const answered = seen.filter(({ status }) => status === 200).map(({ ms }) => ms);
  const turnedAway = seen.filter(({ status }) => TOLD_TO_COME_AGAIN.has(status)).map(({ ms }) => ms);
  const others = seen.length - answered.length - turnedAway.length;
  const share = answered.length / SECONDS / most;
  say(
    `${String(times)} times of it: ${String(seen.length)} asked, ${String(answered.length)} answered (${(100 * share).toFixed(0)} % of the knee), ` +
      `p99 ${p99(answered).toFixed(0)} ms, told to come again within ${p99(turnedAway).toFixed(0)} ms (p99), ` +
      `${String(others)} neither; as before after ${back.toFixed(0)} ms`,
  );
  return p99(answered) <= HIGHEST_P99_MS && share >= LEAST_SHARE && others === 0 && back <= RECOVERY_MS;
}

const p99 = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.99)] ?? Number.NaN;

const database = await openBenchDatabase(Number(process.argv[2] ?? 1_000_000), { fresh: false });
const server = await startOurs({ owner: database.owner });
const load = startLoadGenerator();
try {
  await knee(load, server.port);
  const usual = await alone(server.port);
  const most = await knee(load, server.port);
  say(
    `at the knee: ${most.toFixed(0)} answers a second with ${String(AT_THE_KNEE)} readers, ${usual.toFixed(0)} ms alone`,
  );
  for (const times of [2, 10]) {
    const seen = await flood({
      port: server.port,
      path: '/graphql',
      bodies,
      seconds: SECONDS,
      perSecond: times * most,
    });
    const back = await recovery(server.port, usual);
    if (!judge(times, seen, { most, back })) process.exitCode = 1;
  }
} finally {
  load.stop();
  await server.stop();
  await database.stop();
}
