import { Client } from 'pg';
import type { TestDatabase } from './database.ts';
import { houseDatabase } from './demo.ts';

export const UNIT = { id: 278801, code: '02788' } as const;
export const RECEIVED = '2026-09-01T02:00:00Z';

export const CIPHER = Buffer.alloc(40, 1);
export const HASH = Buffer.alloc(16, 2);

export interface Receipt {
  readonly code: string;
  readonly key?: string;
  readonly request?: string;
}

/** What `receive` does by statements of one's own: the triggers tell and count. */
export const RECEIVE_RAW = `with written as (
  insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at, due_at,
    idempotency_key, scope_citizen)
  values ($1, 1, ${String(UNIT.id)}, ${String(UNIT.id)}, 0, 'ONLINE', 'RECEIVED', true, $2, '2026-09-08T10:00:00Z', $3,
    encode($5, 'hex')::uuid) returning *
), person as (
  insert into dossiers.applicant (dossier_id, name, id_number_cipher, id_number_hash) select id, 'Người Thử', $4, $5 from written
)
insert into dossiers.dossier_step (dossier_id, at, to_state) select id, received_at, 'RECEIVED' from written`;

const COURSE = [
  'state',
  'counted',
  'received_at',
  'due_at',
  'ended_at',
  'completed_at',
  'result_returned_at',
  'outcome',
  'handling_minutes',
  'waited_minutes',
  'clock_stopped_at',
  'clock_minutes_left',
] as const;
export type Course = readonly unknown[];
export type Advance = readonly [note: string | null, course: Course];
export type Step = readonly [code: string, version: number, advance: Advance];

export const ADVANCE_RAW = `with before as (
  select id, state from dossiers.dossier where code = $1 and version = $2
), step as (
  insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, note, minutes_left)
  select id, $4, state, $5, $3, $16 from before
)
update dossiers.dossier d set ${COURSE.map((name, index) => `${name} = $${String(index + 5)}`).join(', ')}, version = d.version + 1
from before b where d.id = b.id`;

export const COMPLETED: Course = [
  'COMPLETED',
  true,
  RECEIVED,
  '2026-09-08T10:00:00Z',
  '2026-09-02T02:00:00Z',
  '2026-09-02T02:00:00Z',
  null,
  'EARLY',
  480,
  0,
  null,
  null,
];
export const WAITING: Course = [
  'SUPPLEMENT_REQUESTED',
  true,
  RECEIVED,
  null,
  null,
  null,
  null,
  null,
  null,
  30,
  '2026-09-02T02:00:00Z',
  700,
];

/** Days on which the tallies are not what the dossiers come to, counted by a statement of its own. */
export const UNEQUAL = `with raw as (
  select unit_id, part, received_on as day, 1 as received, (channel = 'ONLINE')::int as online, 0 as early, 0 as on_time, 0 as late,
    0 as returned, 0 as due, 0 as returned_late
  from dossiers.dossier where counted
  union all
  select unit_id, part, ended_on, 0, 0, (outcome = 'EARLY')::int, (outcome = 'ON_TIME')::int, (outcome = 'LATE')::int,
    (outcome = 'RETURNED')::int, 0, (outcome = 'RETURNED' and coalesce(ended_on > due_on, false))::int
  from dossiers.dossier where counted and ended_on is not null
  union all
  select unit_id, part, due_on, 0, 0, 0, 0, 0, 0, 1, 0
  from dossiers.dossier where counted and due_on is not null and (ended_on is null or ended_on > due_on)
  union all
  select unit_id, part, day, -received, -online, -early, -on_time, -late, -returned, -due, -returned_late from dossiers.published_unit_day
)
select unit_id, part, day from raw group by 1, 2, 3
having (sum(received), sum(online), sum(early), sum(on_time), sum(late), sum(returned), sum(due), sum(returned_late))
  is distinct from (0, 0, 0, 0, 0, 0, 0, 0)`;

const bytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`;

/** Both logins of a house without a dossier, and the functions that write dossiers as the service calls them. */
export interface Writing {
  readonly database: TestDatabase;
  readonly owner: Client;
  readonly app: Client;
  /** One transaction of whoever acts in that role and unit. */
  as<T>(role: string, unit: number, work: () => Promise<T>): Promise<T>;
  /** @returns codes of those received */
  receiveAll(receipts: readonly Receipt[]): Promise<string[]>;
  /** @returns codes of those advanced */
  advanceAll(steps: readonly Step[]): Promise<string[]>;
  close(): Promise<void>;
}

export async function openWriting(): Promise<Writing> {
  const database = await houseDatabase();
  const owner = new Client(database.owner);
  const app = new Client(database.app);
  await Promise.all([owner.connect(), app.connect()]);
  return {
    database,
    owner,
    app,
    as: (role, unit, work) => actAs(app, [role, String(unit)], work),
    receiveAll: async (receipts) => receiveAll(app, receipts, await limitOf(owner)),
    advanceAll: (steps) => advanceAll(app, steps),
    async close() {
      await Promise.all([owner.end(), app.end()]);
      await database.drop();
    },
  };
}

async function actAs<T>(app: Client, roleAndUnit: readonly [string, string], work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  await app.query(
    `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', '7', true),
       set_config('app.grant', 'ONE_STOP_OFFICER', true), set_config('app.request', 'r-1', true)`,
    [...roleAndUnit],
  );
  try {
    const done = await work();
    await app.query('commit');
    return done;
  } catch (cause) {
    await app.query('rollback');
    throw cause;
  }
}

const limitOf = async (owner: Client): Promise<string | null> =>
  (await owner.query<{ days: string | null }>('select limit_working_days as days from dossiers.procedure where id = 1'))
    .rows[0]?.days ?? null;

const receiveAll = async (app: Client, receipts: readonly Receipt[], limit: string | null): Promise<string[]> => {
  const commands = receipts.map(({ code, key = `key-${code}`, request }) => ({
    ...{
      code,
      request,
      bucket: 5,
      unit_code: UNIT.code,
      day: '2026-09-01',
      procedure_id: 1,
      limit_working_days: limit,
    },
    ...{ channel: 'ONLINE', received_at: RECEIVED, due_at: '2026-09-08T10:00:00Z', idempotency_key: key },
    ...{ name: 'Người Thử', id_number_cipher: bytes(CIPHER), id_number_hash: bytes(HASH) },
  }));
  const { rows } = await app.query<{ code: string }>('select code from dossiers.receive($1) order by code', [
    JSON.stringify(commands),
  ]);
  return rows.map(({ code }) => code);
};
const advanceAll = async (app: Client, steps: readonly Step[]): Promise<string[]> => {
  const commands = steps.map(([code, version, [note, course]]) => ({
    ...{ code, version, note, at: '2026-09-02T02:00:00Z' },
    ...Object.fromEntries(COURSE.map((name, index) => [name, course[index]])),
  }));
  const { rows } = await app.query<{ code: string }>('select code from dossiers.advance($1) order by code', [
    JSON.stringify(commands),
  ]);
  return rows.map(({ code }) => code);
};
