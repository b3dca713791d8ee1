/** Sends requests over kept-alive connections as fast as they are answered; its own process, told what to do by IPC. */
import { HttpConnection, postBytes, type RawAnswer } from './http-connection.ts';
import type { LoadOrder, LoadResult } from './load.ts';
import { writeScript } from './write-script.ts';

const FAILED = Buffer.from('"errors":[');

/** What one connection sends: the next bytes from the last answer; `ends` after which a whole operation is done. */
interface Script {
  next(last: RawAnswer | undefined): { bytes: Buffer; ends: boolean };
}

function readScript({ path, bodies }: Extract<LoadOrder, { kind: 'read' }>, offset: number): Script {
  const all = bodies.map((body) => postBytes(path, body));
  let index = offset;
  return {
    next() {
      index = (index + 1) % all.length;
      return { bytes: all[index]!, ends: true };
    },
  };
}

let runs = 0;

async function run(order: LoadOrder): Promise<LoadResult> {
  runs += 1;
  const { port, connections, seconds } = order;
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(port)));
  const times: number[] = [];
  const failures: string[] = [];
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(
    open.map(async (connection, index) => {
      const script =
        order.kind === 'read' ? readScript(order, index * 7) : writeScript(order, { connection: index, run: runs });
      let last: RawAnswer | undefined;
      let started = performance.now();
      while (performance.now() < until && failures.length < 5) {
        const { bytes, ends } = script.next(last);
        last = await connection.ask(bytes);
        if (last.status !== 200 || last.body.subarray(0, 4096).includes(FAILED)) {
          failures.push(`${String(last.status)} ${last.body.subarray(0, 500).toString('utf8')}`);
        }
        if (!ends) continue;
        const now = performance.now();
        times.push(now - started);
        started = now;
      }
      connection.close();
    }),
  );
  const elapsed = (performance.now() - from) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    count: times.length,
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failures,
  };
}

process.on('message', (order: LoadOrder) => {
  run(order).then(
    (result) => process.send?.(result),
    (error: unknown) =>
      process.send?.({
        count: 0,
        perSecond: 0,
        p50: 0,
        p95: 0,
        p99: 0,
        failures: [String(error)],
      } satisfies LoadResult),
  );
});
