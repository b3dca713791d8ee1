/** Asks at a given rate whether or not answers come; its own process, told what to do by IPC. */
import { setTimeout as sleep } from 'node:timers/promises';
import { HttpConnection, postBytes } from './http-connection.ts';
import type { FloodOrder, Seen } from './flood.ts';

const TICK_MS = 10;

/** Connections kept open; whoever finds none free opens another, as another person would. */
class Visitors {
  private readonly free: HttpConnection[] = [];
  private readonly port: number;

  constructor(port: number) {
    this.port = port;
  }

  /** One request; a connection that is refused or cut counts as status 0. */
  async ask(bytes: Buffer): Promise<Seen> {
    const from = performance.now();
    try {
      const connection = this.free.pop() ?? (await HttpConnection.open(this.port));
      const { status } = await connection.ask(bytes);
      this.free.push(connection);
      return { status, ms: performance.now() - from };
    } catch {
      return { status: 0, ms: performance.now() - from };
    }
  }

  leave(): void {
    for (const connection of this.free) connection.close();
  }
}

async function flood({ port, path, bodies, seconds, perSecond }: FloodOrder): Promise<Seen[]> {
  const visitors = new Visitors(port);
  const questions = bodies.map((body) => postBytes(path, body));
  const from = performance.now();
  const asked: Promise<Seen>[] = [];
  while (performance.now() - from < seconds * 1_000) {
    const due = ((performance.now() - from) / 1_000) * perSecond;
    while (asked.length < due) asked.push(visitors.ask(questions[asked.length % questions.length]!));
    await sleep(TICK_MS);
  }
  const seen = await Promise.all(asked);
  visitors.leave();
  return seen;
}

process.on('message', (order: FloodOrder) => {
  void flood(order).then((seen) => process.send?.(seen));
});
