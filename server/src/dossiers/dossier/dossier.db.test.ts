import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestDatabase } from '../../../../test/support/database.ts';
import { dossiersDatabase } from '../../../../test/support/dossiers.ts';
import { openRoomGraph, type RoomGraph } from '../../../../test/support/room-graph.ts';
import { dossiers } from '../dossiers.subgraph.ts';

interface Payload {
  readonly dossier: {
    code: string;
    version: number;
    state: string;
    dueAt: string | null;
    handlingMinutes: number | null;
  } | null;
  readonly userErrors: { code: string; field: string[]; message: string; remedy: string }[];
}

const FIELDS = '{ dossier { code version state dueAt handlingMinutes } userErrors { code field message remedy } }';
const RECEIVE = `mutation ($input: ReceiveDossierInput!) { receiveDossier(input: $input) ${FIELDS} }`;
const ADVANCE = `mutation ($input: AdvanceDossierInput!) { advanceDossier(input: $input) ${FIELDS} }`;

const RECEIPT = {
  procedureCode: '2.000815',
  unitCode: '02788',
  channel: 'IN_PERSON',
  applicantName: 'Lê Văn An',
  receivedAt: '2026-09-01T08:00:00+07:00',
};

describe('writing dossiers', () => {
  let database: TestDatabase;
  let graph: RoomGraph;
  let owner: Client;
  beforeAll(async () => {
    database = await dossiersDatabase();
    graph = await openRoomGraph({ rooms: [dossiers], database, today: '2026-09-30' });
    owner = new Client(database.owner);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await graph.close();
    await database.drop();
  });

  const receive = async (change: object = {}): Promise<Payload> =>
    (await graph.data<{ receiveDossier: Payload }>(RECEIVE, { input: { ...RECEIPT, ...change } })).receiveDossier;
  const advance = async (input: object): Promise<Payload> =>
    (await graph.data<{ advanceDossier: Payload }>(ADVANCE, { input })).advanceDossier;
  const refusals = ({ userErrors }: Payload): unknown[] => userErrors.map(({ code, field }) => [code, field.at(-1)]);

  test('a receipt gives a code of the unit and day, and an appointment by the working calendar', async () => {
    const { dossier, userErrors } = await receive();
    expect(userErrors).toEqual([]);
    expect(dossier).toMatchObject({ state: 'RECEIVED', version: 1, dueAt: '2026-09-03T17:00:00+07:00' });
    expect(dossier?.code).toMatch(/^02788-260901-\d{4}$/);
  });

  test('a receipt is one round trip once the process knows procedures, calendar and numbers', async () => {
    await receive();
    await receive();
    expect(graph.statements.filter((name) => name !== 'dossiers.compactTallies')).toHaveLength(1);
  });

  test('forty receipts at once get forty codes', async () => {
    const made = await Promise.all(
      Array.from({ length: 40 }, () => receive({ receivedAt: '2026-09-07T08:00:00+07:00' })),
    );
    expect(new Set(made.map(({ dossier }) => dossier?.code)).size).toBe(40);
  });

  test('a code that a register took already is passed over', async () => {
    await owner.query(`insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, channel, state, counted, received_at)
      values ('30112-260908-0001', 1, 3011201, 3011201, 'ONLINE', 'RECEIVED', true, '2026-09-08')`);
    const { dossier } = await receive({ unitCode: '30112', receivedAt: '2026-09-08T08:00:00+07:00' });
    expect(dossier?.code).toBe('30112-260908-0002');
  });

  test('the same idempotency key gives the same dossier, eight times at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => receive({ idempotencyKey: 'counter-3/17' })));
    expect(new Set(made.map(({ dossier }) => dossier?.code)).size).toBe(1);
    const { rows } = await owner.query(
      `select count(*)::int as n from dossiers.dossier where idempotency_key = 'counter-3/17'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  test.each([
    ['an unknown procedure', { procedureCode: '9.999999' }, ['RECEIVE_PROCEDURE_UNKNOWN', 'procedureCode']],
    ['an unknown unit', { unitCode: '99999' }, ['RECEIVE_UNIT_UNKNOWN', 'unitCode']],
    ['a unit that has ended', { unitCode: '02785' }, ['RECEIVE_UNIT_NOT_IN_FORCE', 'unitCode']],
    ['a receipt in the future', { receivedAt: '2026-10-01T08:00:00+07:00' }, ['INSTANT_IN_FUTURE', 'receivedAt']],
    ['a day without a calendar', { receivedAt: '2019-10-01T08:00:00+07:00' }, ['DAY_OUT_OF_CALENDAR', 'receivedAt']],
    ['an applicant without a name', { applicantName: '  ' }, ['APPLICANT_NAME_MISSING', 'applicantName']],
    ['a name without end', { applicantName: 'A'.repeat(301) }, ['TEXT_TOO_LONG', 'applicantName']],
  ])('%s is refused, with the field', async (_what, change, refusal) => {
    const payload = await receive(change);
    expect(payload.dossier).toBeNull();
    expect(refusals(payload)).toEqual([refusal]);
  });

  test('a changed limit is noticed at the next receipt', async () => {
    await receive({ procedureCode: '2.000913' });
    await owner.query(`update dossiers.procedure set limit_working_days = 5 where code = '2.000913'`);
    const { dossier } = await receive({ procedureCode: '2.000913' });
    expect(dossier?.dueAt).toBe('2026-09-09T17:00:00+07:00');
  });

  test('a dossier goes its way to the result, and its working minutes are counted', async () => {
    const { dossier } = await receive();
    const code = dossier?.code;
    await advance({ code, to: 'PROCESSING', expectedVersion: 1, at: '2026-09-01T09:00:00+07:00' });
    // 1 and 2 September 2026 are days off: the clock of the office stands.
    const done = await advance({ code, to: 'COMPLETED', expectedVersion: 2, at: '2026-09-03T09:30:00+07:00' });
    expect(done.dossier).toMatchObject({ state: 'COMPLETED', version: 3, handlingMinutes: 120 });
    const given = await advance({
      code,
      to: 'RESULT_RETURNED',
      expectedVersion: 3,
      note: 'Đã ký nhận',
      at: '2026-09-03T10:00:00+07:00',
    });
    expect(given.dossier).toMatchObject({ state: 'RESULT_RETURNED', version: 4 });
    const told = await graph.data<{
      dossier: { outcome: string; steps: { from: string | null; to: string; note: string | null }[] };
    }>('query ($code: String!) { dossier(code: $code) { outcome steps { from to note } } }', { code });
    expect(told.dossier.outcome).toBe('ON_TIME');
    expect(told.dossier.steps.map(({ to }) => to)).toEqual(['RECEIVED', 'PROCESSING', 'COMPLETED', 'RESULT_RETURNED']);
    expect(refusals(await advance({ code, to: 'PROCESSING', expectedVersion: 4 }))).toEqual([['DOSSIER_CLOSED', 'to']]);
  });

  test('while the citizen is waited for no day is due, and the appointment moves by the time waited', async () => {
    const { dossier } = await receive({ procedureCode: '1.004873', receivedAt: '2026-09-07T08:00:00+07:00' });
    const code = dossier?.code;
    expect(dossier?.dueAt).toBe('2026-09-10T17:00:00+07:00');
    const asked = await advance({
      code,
      to: 'SUPPLEMENT_REQUESTED',
      expectedVersion: 1,
      at: '2026-09-08T08:00:00+07:00',
    });
    expect(asked.dossier?.dueAt).toBeNull();
    const resumed = await advance({ code, to: 'PROCESSING', expectedVersion: 2, at: '2026-09-10T08:00:00+07:00' });
    expect(resumed.dossier?.dueAt).toBe('2026-09-14T17:00:00+07:00');
    const done = await advance({ code, to: 'COMPLETED', expectedVersion: 3, at: '2026-09-10T09:00:00+07:00' });
    expect(done.dossier?.handlingMinutes).toBe(480 + 60);
  });

  test('of eight who take the same step one does, and seven are told that they are late', async () => {
    const { dossier } = await receive();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => advance({ code: dossier?.code, to: 'PROCESSING', expectedVersion: 1 })),
    );
    expect(tries.filter((tried) => tried.dossier !== null)).toHaveLength(1);
    expect(tries.flatMap(refusals)).toEqual(Array.from({ length: 7 }, () => ['VERSION_STALE', 'expectedVersion']));
  });

  test.each([
    ['an unknown dossier', { code: 'X', to: 'PROCESSING', expectedVersion: 1 }, ['DOSSIER_UNKNOWN', 'code']],
    ['a step that leads nowhere', { to: 'REGISTERED', expectedVersion: 1 }, ['TRANSITION_NOT_ALLOWED', 'to']],
    ['a stale version', { to: 'PROCESSING', expectedVersion: 7 }, ['VERSION_STALE', 'expectedVersion']],
    [
      'a step in the future',
      { to: 'PROCESSING', expectedVersion: 1, at: '2026-10-02T08:00:00+07:00' },
      ['INSTANT_IN_FUTURE', 'at'],
    ],
    [
      'a step before the receipt',
      { to: 'PROCESSING', expectedVersion: 1, at: '2026-08-31T08:00:00+07:00' },
      ['INSTANT_BEFORE_LAST_STEP', 'at'],
    ],
    ['a note without end', { to: 'PROCESSING', expectedVersion: 1, note: 'x'.repeat(1001) }, ['TEXT_TOO_LONG', 'note']],
  ])('%s is refused', async (_what, input, refusal) => {
    const { dossier } = await receive();
    expect(refusals(await advance({ code: dossier?.code, ...input }))).toEqual([refusal]);
  });

  test('a refusal says what to do, in the language of the request', async () => {
    const english = await openRoomGraph({ rooms: [dossiers], database, today: '2026-09-30', language: 'en' });
    const { receiveDossier } = await english.data<{ receiveDossier: Payload }>(RECEIVE, {
      input: { ...RECEIPT, unitCode: '02785' },
    });
    await english.close();
    const vietnamese = await receive({ unitCode: '02785' });
    expect(receiveDossier.userErrors[0]?.message).toBe(
      'No unit bears the code `02785` on 2026-09-01; it was in force 2004-07-08 – 2025-06-30.',
    );
    expect(vietnamese.userErrors[0]?.remedy).toContain('successors');
  });
});
