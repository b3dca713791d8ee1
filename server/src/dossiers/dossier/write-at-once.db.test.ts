import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { houseDatabase } from '../../../../test/support/demo.ts';

let database: TestDatabase;
let owner: Client;
let app: Client;
beforeAll(async () => {
  database = await houseDatabase();
  owner = new Client(database.owner);
  app = new Client(database.app);
  await Promise.all([owner.connect(), app.connect()]);
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const UNIT = { id: 278801, code: '02788' } as const;
const RECEIVED = '2026-09-01T02:00:00Z';

/** One transaction of whoever acts in that role and unit. */
async function as<T>(role: string, unit: number, work: () => Promise<T>): Promise<T> {
  await app.query('begin');
  await app.query(
    `select set_config('role', $1, true), set_config('app.unit', $2, true), set_config('app.user', '7', true),
       set_config('app.grant', 'ONE_STOP_OFFICER', true), set_config('app.request', 'r-1', true)`,
    [role, String(unit)],
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

const CIPHER = Buffer.alloc(40, 1);
const HASH = Buffer.alloc(16, 2);

const limitOf = async (): Promise<string | null> =>
  (await owner.query<{ days: string | null }>('select limit_working_days as days from dossiers.procedure where id = 1'))
    .rows[0]?.days ?? null;

interface Receipt {
  readonly code: string;
  readonly key?: string;
  readonly request?: string;
}

/** By the function the service calls. @returns codes of those received */
const receiveAll = async (receipts: readonly Receipt[]): Promise<string[]> => {
  const limit = await limitOf();
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
const bytes = (buffer: Buffer): string => `\\x${buffer.toString('hex')}`;
const receive = (code: string): Promise<string[]> => receiveAll([{ code }]);

/** The same by statements of one's own: the triggers tell and count. */
const RECEIVE_RAW = `with written as (
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
type Course = readonly unknown[];
type Advance = readonly [note: string | null, course: Course];
type Step = readonly [code: string, version: number, advance: Advance];

/** @returns codes of those advanced */
const advanceAll = async (steps: readonly Step[]): Promise<string[]> => {
  const commands = steps.map(([code, version, [note, course]]) => ({
    ...{ code, version, note, at: '2026-09-02T02:00:00Z' },
    ...Object.fromEntries(COURSE.map((name, index) => [name, course[index]])),
  }));
  const { rows } = await app.query<{ code: string }>('select code from dossiers.advance($1) order by code', [
    JSON.stringify(commands),
  ]);
  return rows.map(({ code }) => code);
};
const advance = async (...step: Step): Promise<number> => (await advanceAll([step])).length;

const ADVANCE_RAW = `with before as (
  select id, state from dossiers.dossier where code = $1 and version = $2
), step as (
  insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, note) select id, $4, state, $5, $3 from before
)
update dossiers.dossier d set ${COURSE.map((name, index) => `${name} = $${String(index + 5)}`).join(', ')}, version = d.version + 1
from before b where d.id = b.id`;

const COMPLETED: Course = [
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
const WAITING: Course = [
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

type Row = Record<string, unknown>;
/** What the trail says of dossiers, apart from what differs by nature, with the codes made equal. */
async function told(code: string): Promise<Row[]> {
  const { rows } = await owner.query<Row>(
    `select actor, actor_role, actor_unit, login, request, kind, thing, subject, person, scope_unit_id, scope_district_id, scope_province,
       amount, touched, digest, fields, keys, before, after from access.audit_entry where subject = $1 order by xid, id`,
    [`Dossier:${code}`],
  );
  return rows.map((row) => JSON.parse(JSON.stringify(row).replaceAll(code, '…')) as Row);
}

/** What lies in the tables of a dossier. */
async function stored(code: string): Promise<unknown> {
  const { rows } = await owner.query<{ all: unknown }>(
    `select jsonb_build_array(to_jsonb(d) - '{id,bucket}'::text[], to_jsonb(a) - 'dossier_id',
       (select jsonb_agg(to_jsonb(s) - '{id,dossier_id}'::text[] order by s.id) from dossiers.dossier_step s where s.dossier_id = d.id)) as "all"
     from dossiers.dossier d join dossiers.applicant a on a.dossier_id = d.id where d.code = $1`,
    [code],
  );
  return JSON.parse(JSON.stringify(rows).replaceAll(code, '…'));
}

test.each(['mot_cua_commune', 'mot_cua_staff'])(
  'what the functions store and tell is what statements of one’s own store and the triggers tell: %s',
  async (role) => {
    const [one, two] = [`ONE-${role}`, `TWO-${role}`];
    await as(role, UNIT.id, () => receive(one));
    await as(role, UNIT.id, () => app.query(RECEIVE_RAW, [two, RECEIVED, `key-${two}`, CIPHER, HASH]));
    for (const [version, [note, course]] of [
      ['gọi bà "Thử"', WAITING] as const,
      [null, COMPLETED] as const,
    ].entries()) {
      await as(role, UNIT.id, () => advance(one, version + 1, [note, course]));
      await as(role, UNIT.id, () =>
        app.query(ADVANCE_RAW, [two, version + 1, note, '2026-09-02T02:00:00Z', ...course]),
      );
    }
    expect(await stored(one)).toEqual(await stored(two));
    const entries = await told(one);
    expect(entries).toEqual(await told(two));
    expect(entries).toMatchObject([
      { kind: 'ADDED', actor: '7', after: { applicant: { name: 'Người Thử' } } },
      {
        kind: 'CHANGED',
        before: { state: 'RECEIVED' },
        after: { state: 'SUPPLEMENT_REQUESTED', note: 'gọi bà "Thử"' },
      },
      { kind: 'CHANGED', before: { state: 'SUPPLEMENT_REQUESTED' }, after: { state: 'COMPLETED', outcome: 'EARLY' } },
    ]);
  },
);

test('many at once are stored, told and counted as one by one, each with its request', async () => {
  const codes = ['MANY-1', 'MANY-2', 'MANY-3'];
  const receipts = codes.map((code) => ({ code, request: `r-${code}` }));
  const again = { code: 'MANY-4', key: 'key-MANY-1' };
  await as('mot_cua_commune', UNIT.id, async () => {
    expect(await receiveAll([...receipts, again])).toEqual(codes);
    expect(
      await advanceAll([
        ['MANY-1', 1, ['một', WAITING]],
        ['MANY-1', 1, ['hai', COMPLETED]],
        ['MANY-2', 1, [null, COMPLETED]],
        ['MANY-3', 7, [null, COMPLETED]],
      ]),
    ).toEqual(['MANY-1', 'MANY-2']);
  });
  await as('mot_cua_commune', UNIT.id, async () => {
    await receive('ALONE-2');
    await advance('ALONE-2', 1, [null, COMPLETED]);
  });
  expect(await stored('MANY-2')).toEqual(await stored('ALONE-2'));
  const [one, two, three] = await Promise.all(codes.map(told));
  expect(one?.map(({ request }) => request)).toEqual(['r-…', 'r-1']);
  expect(one).toHaveLength(2);
  expect(two).toEqual(
    (await told('ALONE-2')).map((entry, index) => (index === 0 ? { ...entry, request: 'r-…' } : entry)),
  );
  expect(three).toHaveLength(1);
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from dossiers.dossier_step s join dossiers.dossier d on d.id = s.dossier_id where d.code = any ($1)`,
    [codes],
  );
  expect(rows).toEqual([{ n: 5 }]);
  expect((await owner.query(UNEQUAL)).rows).toEqual([]);
});

test('every column of a dossier is told when it is received, or follows from one that is', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'dossiers' and table_name = 'dossier'
       and column_name <> all ('{id,bucket,received_on,due_on,ended_on,scope_citizen}')
       and position(format('%L, w.', column_name) in (select prosrc from pg_proc where oid = 'dossiers.receive'::regproc)) = 0`,
  );
  expect(rows).toEqual([]);
});

test('nobody of the application can act as the one the triggers leave it to', async () => {
  await expect(app.query('set role mot_cua_writer')).rejects.toThrow('permission denied');
  await expect(app.query('set session authorization mot_cua_writer')).rejects.toThrow('permission denied');
});

test('another unit’s dossiers are neither received nor advanced', async () => {
  const [, code] = await as('mot_cua_staff', 0, async () => [await receive('OTHERS-1'), 'OTHERS-1'] as const);
  await expect(as('mot_cua_commune', 278800, () => receive('OTHERS-2'))).rejects.toMatchObject({ code: '42501' });
  expect(await as('mot_cua_commune', 278800, () => advance(code, 1, [null, COMPLETED]))).toBe(0);
  for (const role of ['mot_cua_province', 'mot_cua_country', 'mot_cua_citizen', 'mot_cua_public']) {
    await expect(as(role, UNIT.id, () => advance(code, 1, [null, COMPLETED]))).rejects.toThrow('permission denied');
  }
});

/** Days on which the tallies are not what the dossiers come to, counted by a statement of its own. */
const UNEQUAL = `with raw as (
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

/** Numbers below `end`, the same in every run. */
function numbers(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

test('tallies are exact whatever course a dossier takes', async () => {
  const below = numbers(20_261_122);
  const day = (): string => `2026-09-${String(5 + below(8)).padStart(2, '0')}T03:00:00Z`;
  const outcomes = [null, 'EARLY', 'ON_TIME', 'LATE', 'RETURNED'] as const;
  const course = (): Course => {
    const outcome = outcomes[below(outcomes.length)] ?? null;
    const counted = below(4) > 0;
    const received = below(3) > 0 ? RECEIVED : `2026-09-0${String(1 + below(9))}T03:00:00Z`;
    const ended = outcome === null ? null : `2026-09-${String(10 + below(3))}T05:00:00Z`;
    return [
      'PROCESSING',
      counted,
      received,
      below(4) > 0 ? day() : null,
      ended,
      null,
      null,
      outcome,
      null,
      0,
      null,
      null,
    ];
  };
  for (let number = 1; number <= 25; number += 1) {
    await as('mot_cua_staff', 0, () => receive(`WALK-${String(number)}`));
    for (let version = 1; version <= 8; version += 1) {
      expect(await as('mot_cua_staff', 0, () => advance(`WALK-${String(number)}`, version, [null, course()]))).toBe(1);
    }
  }
  expect((await owner.query(UNEQUAL)).rows).toEqual([]);
});
