import type { LoadGenerator, LoadOrder, LoadResult } from './load.ts';
import { cpuSeconds, familyOf } from './processes.ts';

/** One of the things compared: a server, and what to send it. */
export interface Side {
  readonly name: string;
  readonly pids: readonly number[];
  /** PostgreSQL's first process. */
  readonly postmaster: number;
  readonly order: LoadOrder;
}

/** What one side did in all rounds. */
export interface Figures {
  readonly name: string;
  /** Median over the rounds. */
  readonly perSecond: number;
  /** Median over the rounds, milliseconds. */
  readonly p95: number;
  /** Median over the rounds of this side's rate divided by the first side's of the same round. */
  readonly ratio: number;
  /** Milliseconds of processor time for each operation: the server's own, and PostgreSQL's for it. */
  readonly serverCpuMs: number;
  readonly postgresCpuMs: number;
}

export interface Plan {
  readonly rounds: number;
  readonly seconds: number;
}

/** A B A B …: sides take turns within every round, so that whatever else the machine does hits all of them. */
export async function interleave(load: LoadGenerator, sides: readonly Side[], plan: Plan): Promise<Figures[]> {
  const results = new Map<string, (LoadResult & { serverCpu: number; postgresCpu: number })[]>();
  for (const side of sides) {
    results.set(side.name, []);
    await load.run({ ...side.order, seconds: Math.min(1.5, plan.seconds) });
  }
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const side of sides) {
      const before = usage(side);
      const result = await load.run({ ...side.order, seconds: plan.seconds });
      const after = usage(side);
      const serverCpu = after.server - before.server;
      const postgresCpu = after.postgres - before.postgres;
      results.get(side.name)?.push({ ...result, serverCpu, postgresCpu });
    }
  }
  const first = results.get(sides[0]?.name ?? '') ?? [];
  return sides.map(({ name }) => {
    const rounds = results.get(name) ?? [];
    const operations = rounds.reduce((sum, { count }) => sum + count, 0);
    const perOperation = (cpu: 'serverCpu' | 'postgresCpu'): number =>
      (1000 * rounds.reduce((sum, round) => sum + round[cpu], 0)) / operations;
    return {
      name,
      perSecond: median(rounds.map(({ perSecond }) => perSecond)),
      p95: median(rounds.map(({ p95 }) => p95)),
      ratio: median(rounds.map(({ perSecond }, round) => perSecond / (first[round]?.perSecond ?? Number.NaN))),
      serverCpuMs: perOperation('serverCpu'),
      postgresCpuMs: perOperation('postgresCpu'),
    };
  });
}

const usage = ({ pids, postmaster }: Side): { server: number; postgres: number } => ({
  server: cpuSeconds(pids),
  postgres: cpuSeconds(familyOf(postmaster)),
});

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
