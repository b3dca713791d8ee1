import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { ConnectionConfig } from './connection-config.ts';
import type { Words } from './startup-error.ts';

/** One thing the database must have: seen to be there, or made, or named in the list of what is missing. */
export interface BootstrapStep {
  /** What is missing and what to do, when `mend` fails. */
  readonly words: Words;
  isDone(client: Client): Promise<boolean>;
  /** Makes it. Throws when that is not allowed or not possible. */
  mend(client: Client): Promise<unknown>;
}

/** The house itself: jobs, the command line, tests. */
const STAFF_ROLE = 'mot_cua_staff';

/** What the rooms' migrations grant to: the house itself, and one role for each level that people act at. */
const ROLES = [
  STAFF_ROLE,
  'mot_cua_public',
  'mot_cua_citizen',
  'mot_cua_commune',
  'mot_cua_district',
  'mot_cua_province',
  'mot_cua_country',
] as const;

/** Nobody logs in as it or may take it on: functions of its own write dossiers, and the triggers leave it to them to tell. */
const WRITER_ROLE = 'mot_cua_writer';

/** The oldest release that has all the SQL the rooms use. */
const OLDEST_VERSION = 150_000;

/** Limits of the application's sessions: nobody waits longer for an answer, and no lock outlives its request. */
const loginSettings = {
  statement_timeout: '15s',
  lock_timeout: '5s',
  idle_in_transaction_session_timeout: '30s',
};

/** All steps, in the order in which they build on each other. */
export function bootstrapSteps(owner: ConnectionConfig, app: ConnectionConfig): readonly BootstrapStep[] {
  return [
    demand("select current_setting('server_version_num')::int >= $1", [OLDEST_VERSION], {
      vi: 'PostgreSQL 15 trở lên: hãy nâng cấp máy chủ',
      en: 'PostgreSQL 15 or newer: upgrade the server',
    }),
    demand("select current_setting('server_encoding') = $1", ['UTF8'], {
      vi: "bảng mã UTF8: tạo lại bằng create database … encoding 'UTF8' template template0",
      en: "encoding UTF8: make it anew with create database … encoding 'UTF8' template template0",
    }),
    demand('select exists (select from pg_collation where collname = $1)', ['vi-x-icu'], {
      vi: 'thứ tự chữ cái tiếng Việt của ICU (collation "vi-x-icu"): cài bản PostgreSQL có ICU',
      en: 'the Vietnamese alphabet of ICU (collation "vi-x-icu"): install a PostgreSQL built with ICU',
    }),
    demand('select has_database_privilege(current_user, current_database(), $1)', ['create'], {
      vi: `quyền tạo lược đồ: grant create on database ${owner.database} to ${owner.user}`,
      en: `the right to create schemas: grant create on database ${owner.database} to ${owner.user}`,
    }),
    extension('unaccent'),
    extension('pg_trgm'),
    ...[...ROLES, WRITER_ROLE].map((role) => namedRole(role, owner)),
    mayGiveTo(WRITER_ROLE, owner),
    loginRole(owner, app),
    ...ROLES.map((role) => membership(role, app)),
    settings(app),
    mayConnect(app),
  ];
}

async function asks(client: Client, text: string, values: readonly unknown[]): Promise<boolean> {
  const { rows } = await client.query<[boolean | null]>({
    text: `/* bootstrap.ask */ ${text}`,
    values: [...values],
    rowMode: 'array',
  });
  return rows[0]?.[0] === true;
}

function demand(text: string, values: readonly unknown[], words: Words): BootstrapStep {
  return {
    words,
    isDone: (client) => asks(client, text, values),
    mend: () => Promise.reject(new Error('not there')),
  };
}

function extension(name: string): BootstrapStep {
  return {
    words: {
      vi: `phần mở rộng ${name} trong lược đồ public: nhờ quản trị viên chạy create extension ${name} schema public (gói postgresql-contrib)`,
      en: `extension ${name} in schema public: have an administrator run create extension ${name} schema public (package postgresql-contrib)`,
    },
    isDone: (client) =>
      asks(
        client,
        `select exists (select from pg_extension where extname = $1 and extnamespace = 'public'::regnamespace)`,
        [name],
      ),
    mend: (client) => client.query(`create extension ${escapeIdentifier(name)} with schema public`),
  };
}

function namedRole(role: string, owner: ConnectionConfig): BootstrapStep {
  return {
    words: roleWords(role, 'nologin', owner),
    isDone: (client) => asks(client, 'select exists (select from pg_roles where rolname = $1)', [role]),
    mend: (client) => client.query(`create role ${role} nologin`),
  };
}

function roleWords(role: string, options: string, owner: ConnectionConfig): Words {
  return {
    vi: `vai trò ${role}: cho quyền alter role ${owner.user} createrole, hoặc nhờ quản trị viên chạy create role ${role} ${options}`,
    en: `role ${role}: alter role ${owner.user} createrole, or have an administrator run create role ${role} ${options}`,
  };
}

/** The password is set whenever the role cannot log in with it: a changed password of the owner changes this one. */
function loginRole(owner: ConnectionConfig, app: ConnectionConfig): BootstrapStep {
  const role = escapeIdentifier(app.user);
  const password = app.password === undefined ? '' : ` password ${escapeLiteral(app.password)}`;
  return {
    words: roleWords(app.user, 'login noinherit', owner),
    isDone: async (client) => {
      const isThere = await asks(
        client,
        'select exists (select from pg_roles where rolname = $1 and rolcanlogin and not rolsuper)',
        [app.user],
      );
      return isThere && (password === '' || (await canLogIn(app)));
    },
    mend: async (client) => {
      const isThere = await asks(client, 'select exists (select from pg_roles where rolname = $1)', [app.user]);
      await client.query(`${isThere ? 'alter' : 'create'} role ${role} login noinherit${password}`);
    },
  };
}

async function canLogIn(app: ConnectionConfig): Promise<boolean> {
  const probe = new Client({ ...app, connectionTimeoutMillis: 5_000 });
  try {
    await probe.connect();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === '28P01' || error.code === '28000')) return false;
    throw error;
  } finally {
    await probe.end();
  }
}

function membership(role: string, app: ConnectionConfig): BootstrapStep {
  const grant = `grant ${role} to ${escapeIdentifier(app.user)}`;
  return {
    words: {
      vi: `quyền của vai trò: nhờ quản trị viên chạy ${grant}`,
      en: `a role's right: have an administrator run ${grant}`,
    },
    isDone: (client) =>
      asks(
        client,
        `select exists (select from pg_auth_members join pg_roles granted on granted.oid = roleid join pg_roles holder on holder.oid = member
           where granted.rolname = $1 and holder.rolname = $2)`,
        [role, app.user],
      ),
    mend: (client) => client.query(grant),
  };
}

/** Functions are given to a role by a member of it, or by a superuser. */
function mayGiveTo(role: string, owner: ConnectionConfig): BootstrapStep {
  return {
    ...membership(role, owner),
    isDone: (client) => asks(client, `select pg_has_role(current_user, $1, 'member')`, [role]),
  };
}

function settings(app: ConnectionConfig): BootstrapStep {
  const wanted = Object.entries(loginSettings).map(([name, value]) => `${name}=${value}`);
  const role = escapeIdentifier(app.user);
  return {
    words: {
      vi: `giới hạn thời gian của vai trò ${app.user}: nhờ quản trị viên chạy alter role ${app.user} set statement_timeout = '15s' …`,
      en: `time limits of role ${app.user}: have an administrator run alter role ${app.user} set statement_timeout = '15s' …`,
    },
    isDone: (client) =>
      asks(client, 'select rolconfig @> $2::text[] from pg_roles where rolname = $1', [app.user, wanted]),
    mend: async (client) => {
      for (const [name, value] of Object.entries(loginSettings)) {
        await client.query(`alter role ${role} set ${name} = ${escapeLiteral(value)}`);
      }
    },
  };
}

function mayConnect(app: ConnectionConfig): BootstrapStep {
  return {
    words: {
      vi: `quyền kết nối: grant connect on database ${app.database} to ${app.user}`,
      en: `the right to connect: grant connect on database ${app.database} to ${app.user}`,
    },
    isDone: (client) => asks(client, `select has_database_privilege($1, current_database(), 'connect')`, [app.user]),
    mend: (client) =>
      client.query(`grant connect on database ${escapeIdentifier(app.database)} to ${escapeIdentifier(app.user)}`),
  };
}
