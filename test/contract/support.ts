import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { gate, rooms } from '../../server/src/gateway/rooms.ts';
import { schemaFiles, type SchemaFiles } from '../../server/src/gateway/schema-files.ts';
import { migrateRooms } from '../../server/src/platform/database.ts';
import { templateDatabase, type TestDatabase } from '../support/database.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const serverSource = join(projectRoot, 'server/src');

/** Where a file of the project is, by its path from the root. */
export const pathOf = (path: string): string => join(projectRoot, path);

/** Text of a file of the project, by its path from the root. */
export const textOf = (path: string): string => readFileSync(pathOf(path), 'utf8');

export const schemaOf = (text: string): GraphQLSchema => buildSchema(text, { assumeValidSDL: true });

let made: Promise<SchemaFiles> | undefined;

/** What the rooms make now; made once per test file. */
export const madeNow = (): Promise<SchemaFiles> => (made ??= schemaFiles(rooms, gate));

/** An empty database with all rooms' tables. */
export const migratedDatabase = (): Promise<TestDatabase> =>
  templateDatabase('all_rooms', async ({ owner }) => {
    await migrateRooms(rooms, owner);
  });

/** Files of the server without tests, from its `src`, e.g. `territory/unit/unit.queries.ts`. */
export function serverFiles(): string[] {
  return readdirSync(serverSource, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(serverSource, join(entry.parentPath, entry.name)))
    .sort();
}
