import 'reflect-metadata';
import { Migration } from '@mikro-orm/migrations';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM, PostgreSqlDriver, type Options } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { ConnectionConfig } from './connection-config.ts';
import type { RoomDoor, RowViewer } from './context.ts';
import { GroupedWrites } from './grouped-writes.ts';
import { SharedReads, type StatementListener } from './reads.ts';
import type { MigrationFile, Room } from './room.ts';
import { Writes } from './writes.ts';

/** Where a database is and as whom to enter it. */
export type DatabaseConfig = ConnectionConfig;

/** A room's way to its database. */
export interface RoomDatabase {
  readonly orm: MikroORM;
  readonly pool: pg.Pool;
  /** What it reads through; another room of the same process may be opened over it. */
  readonly shared: SharedReads;
  /** Opens the room for one request. */
  door(viewer: RowViewer): RoomDoor;
  close(): Promise<void>;
}

const options = (room: Room, config: DatabaseConfig): Options => ({
  driver: PostgreSqlDriver,
  host: config.host,
  port: config.port,
  dbName: config.database,
  user: config.user,
  ...(config.password === undefined ? {} : { password: config.password }),
  entities: [...room.entities],
  schema: room.name,
  discovery: { warnWhenNoEntities: false },
  debug: false,
});

/** A database that is not there is soon known; a free connection to one that is busy may be waited for. */
const CONNECTED_WITHIN_MS = 2_000;
const FREE_WITHIN_MS = 5_000;
/** An idle connection is kept: on a new one every statement is prepared and planned anew. */
const KEPT_MS = 300_000;

class PromptClient extends pg.Client {
  constructor(config: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECTED_WITHIN_MS });
  }
}

export interface RoomSettings {
  readonly poolSize?: number;
  readonly listener?: StatementListener;
  /** Reads through another room's pool; its own is then for transactions on entities alone. */
  readonly shared?: SharedReads;
}

/** Opens a room as the application: pipelined pool, checked at once. */
export async function openRoom(
  room: Room,
  config: DatabaseConfig,
  { poolSize = 6, listener, shared: given }: RoomSettings = {},
): Promise<RoomDatabase> {
  const orm = await MikroORM.init({
    ...options(room, config),
    pool: { max: poolSize, idleTimeoutMillis: KEPT_MS },
    driverOptions: {
      pipeline: true,
      connectionTimeoutMillis: FREE_WITHIN_MS,
      Client: PromptClient,
      application_name: `mot-cua ${room.name}`,
      // Instants are then written as they are shown.
      options: '-c TimeZone=Asia/Ho_Chi_Minh',
      ...tlsOf(config),
    },
  });
  await orm.connect();
  const own = await orm.em.getDriver().getConnection().getNativeClient();
  const shared = given ?? new SharedReads(own, listener);
  const { pool } = shared;
  const grouped = new GroupedWrites(pool, listener);
  return {
    orm,
    pool,
    shared,
    door(viewer) {
      const acting = room.databaseRole === undefined ? viewer : { ...viewer, role: room.databaseRole };
      return {
        reads: shared.of(acting),
        ownReads: shared.of(viewer),
        writes: new Writes({ em: orm.em, pool, grouped }, acting, listener),
      };
    },
    close: () => orm.close(),
  };
}

const migrationClass = ({ name, sql }: MigrationFile) => ({
  name,
  class: class extends Migration {
    override up(): void {
      this.addSql(sql);
    }
  },
});

/**
 * Brings the rooms' schemas up to date, room after room in the order given, as the owner.
 * @returns names of the migrations that ran, `room/name`
 */
export async function migrateRooms(rooms: readonly Room[], owner: DatabaseConfig): Promise<string[]> {
  const ran: string[] = [];
  for (const room of rooms) {
    const orm = await MikroORM.init({
      ...options(room, owner),
      pool: { max: 1 },
      driverOptions: tlsOf(owner),
      extensions: [Migrator],
      migrations: {
        tableName: `migration_${room.name}`,
        migrationsList: room.migrations.map(migrationClass),
        snapshot: false,
        silent: true,
        disableForeignKeys: false,
      },
    });
    try {
      const done = await orm.migrator.up();
      ran.push(...done.map(({ name }) => `${room.name}/${name}`));
    } finally {
      await orm.close();
    }
  }
  return ran;
}

const tlsOf = ({ ssl }: DatabaseConfig) => (ssl === undefined ? {} : { ssl });
