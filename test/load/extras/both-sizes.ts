import { openBenchDatabase, type BenchDatabase } from '../data/bench-database.ts';
import { startOurs, type ServerUnderLoad } from '../drive/servers.ts';

/** The two sizes compared. */
export const GROWN: readonly number[] = [1_000_000, 10_000_000];

/** A database of one size behind a server of its own. */
export interface Sized {
  readonly database: BenchDatabase;
  readonly server: ServerUnderLoad;
}

/** Does some work with the small and the large database, one of which is open already. */
export async function withBothSizes<T>(
  open: BenchDatabase,
  work: (small: Sized, large: Sized) => Promise<T>,
): Promise<T> {
  const otherSize = GROWN.find((size) => size !== open.dossiers) ?? 0;
  const other = await openBenchDatabase(otherSize, { fresh: false });
  const servers: ServerUnderLoad[] = [];
  const sized = async (database: BenchDatabase): Promise<Sized> => {
    const server = await startOurs({ owner: database.owner });
    servers.push(server);
    return { database, server };
  };
  try {
    const [small, large] = open.dossiers < otherSize ? [open, other] : [other, open];
    return await work(await sized(small), await sized(large));
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await other.stop();
  }
}
