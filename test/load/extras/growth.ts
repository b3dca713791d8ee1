import { withClient, type BenchDatabase } from '../data/bench-database.ts';
import { drawSamples } from '../data/samples.ts';
import type { LoadGenerator } from '../drive/load.ts';
import { interleave, type Side } from '../drive/measure.ts';
import { readOperations, type Operation } from '../drive/operations.ts';
import { say } from '../drive/say.ts';
import { withBothSizes, type Sized } from './both-sizes.ts';

/** Whatever is asked for often: its cost must come of units and periods. */
const KEYS = ['a', 'b', 'c', 'd', 'g', 'h', 'medians', 'medians-all', 'index', 'index-all'];

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

/** Asks the same of a small and of a large database in turns. */
export function measureGrowth({ database, load, rounds, seconds }: Asked): Promise<Growth[]> {
  return withBothSizes(database, async (...sizes) => {
    const sides = await Promise.all(sizes.map(sideOf));
    const growth: Growth[] = [];
    for (const key of KEYS) {
      say(`growth of ${key}`);
      const figures = await interleave(
        load,
        sides.map((side) => side(key, seconds)),
        { rounds, seconds },
      );
      growth.push({ key, times: 1 / (figures[1]?.ratio ?? Number.NaN) });
    }
    return growth;
  });
}

/** Operations asked of a size: what to ask is drawn from its own data. */
async function sideOf({ database, server }: Sized): Promise<(key: string, seconds: number) => Side> {
  const operations = await withClient(database.owner, async (client) => readOperations(await drawSamples(client)));
  return (key, seconds) => {
    const { ours, connections } = operationOf(operations, key);
    return {
      name: String(database.dossiers),
      pids: server.pids,
      postmaster: database.postmaster,
      order: { kind: 'read', seconds, port: server.port, connections, ...ours },
    };
  };
}

function operationOf(operations: readonly Operation[], key: string): Operation {
  const operation = operations.find((each) => each.key === key);
  if (!operation) throw new Error(`There is no operation ${key}.`);
  return operation;
}
