import { openBenchDatabase, withClient, type BenchDatabase } from '../data/bench-database.ts';
import { drawSamples } from '../data/samples.ts';
import type { LoadGenerator } from '../drive/load.ts';
import { interleave } from '../drive/measure.ts';
import { readOperations, type Operation, type Question } from '../drive/operations.ts';
import { say } from '../drive/say.ts';
import { startOurs } from '../drive/servers.ts';

/** The two sizes compared. */
export const GROWN: readonly number[] = [1_000_000, 10_000_000];

export interface Growth {
  readonly key: string;
  /** How many times longer a request takes of the larger database: rates turned round. */
  readonly times: number;
}

interface Asked {
  readonly database: BenchDatabase;
  readonly load: LoadGenerator;
  readonly rounds: number;
  readonly seconds: number;
}

/** Asks the same of a small and of a large database in turns, each behind a server of its own. */
export async function measureGrowth({ database, load, rounds, seconds }: Asked): Promise<Growth[]> {
  const otherSize = GROWN.find((size) => size !== database.dossiers) ?? 0;
  const other = await openBenchDatabase(otherSize, { fresh: false });
  const [small, large] = database.dossiers < otherSize ? [database, other] : [other, database];
  const servers = await Promise.all([small, large].map(({ owner }) => startOurs({ owner })));
  try {
    const questions = await Promise.all(
      [small, large].map(({ owner }) => withClient(owner, async (client) => readOperations(await drawSamples(client)))),
    );
    const growth: Growth[] = [];
    for (const key of ['a', 'b', 'c', 'd', 'g', 'h']) {
      say(`growth of ${key}`);
      const side = (index: 0 | 1) => ({
        name: String(index),
        pids: servers[index]?.pids ?? [],
        postmaster: [small, large][index]!.postmaster,
        order: {
          kind: 'read' as const,
          seconds,
          port: servers[index]?.port ?? 0,
          ...questionOf(questions[index] ?? [], key),
        },
      });
      const figures = await interleave(load, [side(0), side(1)], { rounds, seconds });
      growth.push({ key, times: 1 / (figures[1]?.ratio ?? Number.NaN) });
    }
    return growth;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await other.stop();
  }
}

function questionOf(operations: readonly Operation[], key: string): Question & Pick<Operation, 'connections'> {
  const operation = operations.find((each) => each.key === key);
  if (!operation) throw new Error(`There is no operation ${key}.`);
  return { ...operation.ours, connections: operation.connections };
}
