import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ADVANCE_RAW,
  CIPHER,
  COMPLETED,
  HASH,
  openWriting,
  RECEIVE_RAW,
  RECEIVED,
  UNEQUAL,
  UNIT,
  WAITING,
  type Course,
  type Step,
  type Writing,
} from '../../../../test/support/write-at-once.ts';

let writing: Writing;
beforeAll(async () => {
  writing = await openWriting();
});
afterAll(() => writing.close());

const as = <T>(role: string, unit: number, work: () => Promise<T>): Promise<T> => writing.as(role, unit, work);
const receive = (code: string): Promise<string[]> => writing.receiveAll([{ code }]);
const advance = async (...step: Step): Promise<number> => (await writing.advanceAll([step])).length;

type Row = Record<string, unknown>;
/** What the trail says of dossiers, apart from what differs by nature, with the codes made equal. */
async function told(code: string): Promise<Row[]> {
  const { rows } = await writing.owner.query<Row>(
    `select actor, actor_role, actor_unit, login, request, kind, thing, subject, person, scope_unit_id, scope_district_id, scope_province,
       amount, touched, digest, fields, keys, before, after from access.audit_entry where subject = $1 order by xid, id`,
    [`Dossier:${code}`],
  );
  return rows.map((row) => JSON.parse(JSON.stringify(row).replaceAll(code, '…')) as Row);
}

/** What lies in the tables of a dossier. */
async function stored(code: string): Promise<unknown> {
  const { rows } = await writing.owner.query<{ all: unknown }>(
    `select jsonb_build_array(to_jsonb(d) - '{id,bucket,known_from}'::text[], to_jsonb(a) - 'dossier_id',
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
    await as(role, UNIT.id, () => writing.app.query(RECEIVE_RAW, [two, RECEIVED, `key-${two}`, CIPHER, HASH]));
    for (const [version, [note, course]] of [
      ['gọi bà "Thử"', WAITING] as const,
      [null, COMPLETED] as const,
    ].entries()) {
      await as(role, UNIT.id, () => advance(one, version + 1, [note, course]));
      await as(role, UNIT.id, () =>
        writing.app.query(ADVANCE_RAW, [two, version + 1, note, '2026-09-02T02:00:00Z', ...course]),
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
    expect(await writing.receiveAll([...receipts, again])).toEqual(codes);
    expect(
      await writing.advanceAll([
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
  const { rows } = await writing.owner.query<{ n: number }>(
    `select count(*)::int as n from dossiers.dossier_step s join dossiers.dossier d on d.id = s.dossier_id where d.code = any ($1)`,
    [codes],
  );
  expect(rows).toEqual([{ n: 5 }]);
  expect((await writing.owner.query(UNEQUAL)).rows).toEqual([]);
});

test('every column of a dossier is told when it is received, or follows from one that is', async () => {
  const { rows } = await writing.owner.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = 'dossiers' and table_name = 'dossier'
       and column_name <> all ('{id,bucket,received_on,due_on,ended_on,scope_citizen,known_from}')
       and position(format('%L, w.', column_name) in (select prosrc from pg_proc where oid = 'dossiers.receive'::regproc)) = 0`,
  );
  expect(rows).toEqual([]);
});

test('nobody of the application can act as the one the triggers leave it to', async () => {
  await expect(writing.app.query('set role mot_cua_writer')).rejects.toThrow('permission denied');
  await expect(writing.app.query('set session authorization mot_cua_writer')).rejects.toThrow('permission denied');
});

test('another unit’s dossiers are neither received nor advanced', async () => {
  const [, code] = await as('mot_cua_staff', 0, async () => [await receive('OTHERS-1'), 'OTHERS-1'] as const);
  await expect(as('mot_cua_commune', 278800, () => receive('OTHERS-2'))).rejects.toMatchObject({ code: '42501' });
  expect(await as('mot_cua_commune', 278800, () => advance(code, 1, [null, COMPLETED]))).toBe(0);
  for (const role of ['mot_cua_province', 'mot_cua_country', 'mot_cua_citizen', 'mot_cua_public']) {
    await expect(as(role, UNIT.id, () => advance(code, 1, [null, COMPLETED]))).rejects.toThrow('permission denied');
  }
});

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
  expect((await writing.owner.query(UNEQUAL)).rows).toEqual([]);
});
