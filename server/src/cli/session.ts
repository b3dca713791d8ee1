import { findDatabaseServer, prepareDatabase, startDatabaseServer, type ReadyDatabase } from '../database-setup.ts';
import { readEnvironment, type Environment } from '../environment.ts';
import { rooms } from '../gateway/rooms.ts';
import { makeTerminal, type Terminal } from '../platform/terminal.ts';

/** What a command gets to work with. */
export interface Session extends ReadyDatabase {
  readonly environment: Environment;
  /** Progress goes to standard error: standard output is for data. */
  readonly terminal: Terminal;
}

/** The terminal of a command. Before the settings are read it speaks both languages. */
export function commandTerminal(environment?: Environment): Terminal {
  return makeTerminal({
    language: environment?.language ?? 'both',
    write: (text) => {
      process.stderr.write(text);
    },
    clock: () => performance.now(),
    showStack: ['debug', 'trace'].includes(environment?.logLevel ?? ''),
  });
}

/**
 * Runs a command against the database with all tables up to date: that of DATABASE_URL, the one of the server that is
 * running on this data folder, or the enclosed PostgreSQL, started for as long as the command takes.
 * @throws StartupError
 */
export async function withDatabase<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
  const environment = readEnvironment();
  const terminal = commandTerminal(environment);
  const quiet: Terminal = { ...terminal, step: (_words, task) => task() };
  const server = (await findDatabaseServer(environment)) ?? (await startDatabaseServer(environment, quiet));
  try {
    const database = await prepareDatabase(server, { environment, rooms, terminal: quiet });
    return await work({ ...database, environment, terminal });
  } finally {
    await server.embedded?.stop();
  }
}
