import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { buildSchema, getNamedType, isLeafType, type GraphQLObjectType } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDesk } from '../../../server/src/platform/importing/import.desk.ts';
import { registers } from '../../../server/src/dossiers/importing/register.kind.ts';
import { rosters } from '../../../server/src/workforce/roster/roster.kind.ts';
import { gate, rooms } from '../../../server/src/gateway/rooms.ts';
import { toGlobalId } from '../../../server/src/platform/global-id.ts';
import { makeLog } from '../../../server/src/platform/log.ts';
import { DEMO_NOW } from '../../support/demo.ts';
import { addOfficials, addPost } from '../../support/people.ts';
import { aRegister } from '../../support/register.ts';
import { aRoster } from '../../support/roster.ts';
import { trailOf, type TrailEntry } from '../../support/trail.ts';
import { splitHouse, type SplitHouse } from '../fixture/split-house.ts';
import { at, ENDLESS, signedHouse, type SignedHouse } from './signed-house.ts';

/** The same database in both shapes. */
let house: SignedHouse;
let split: SplitHouse;
let owner: Client;
let leader: string;
let personnel: string;
let dossier: string;
let batch: string;
let roster: string;
let placement: string;

beforeAll(async () => {
  house = await signedHouse({ recordReads: true, budgets: ENDLESS });
  const { app: database } = house.database;
  split = await splitHouse({
    rooms,
    gate: { ...gate, budgets: ENDLESS },
    database,
    clock: () => DEMO_NOW,
    log: makeLog('silent'),
    recordReads: true,
  });
  owner = new Client(house.database.owner);
  await owner.connect();
  leader = await house.enter('xa.banlau');
  personnel = await house.enter('noivu');
  [dossier, batch] = [await aDossier(), await anImport()];
  roster = await aRosterImport();
  await anOfficial();
  await itsDeeds();
  placement = await aPlacement();
});
afterAll(async () => {
  await split.close();
  await owner.end();
  await house.close();
});

/** A dossier with something of each kind that tells of its applicant. */
async function aDossier(): Promise<string> {
  const officer = { cookie: await house.enter('motcua.banlau') };
  const received = await house.ask(
    `mutation { receiveDossier(input: { unitCode: "02788", procedureCode: "2.000815", channel: ONLINE,
      applicantName: "Lò Thị Thử", applicantIdNumber: "010085000123" }) { dossier { code } } }`,
    officer,
  );
  const code = String(at(received, 'receiveDossier.dossier.code'));
  await house.ask(
    `mutation { advanceDossier(input: { code: "${code}", to: PROCESSING, expectedVersion: 1, note: "gọi bà Thử" }) { userErrors { code } } }`,
    officer,
  );
  for (const official of ['CB-1', 'CB-2']) {
    await owner.query(`update dossiers.dossier set official_code = $2 where code = $1`, [code, official]);
  }
  return code;
}

/** An import with a row that could not be read: its finding quotes the value. */
async function anImport(): Promise<string> {
  const spoolDir = mkdtempSync(join(tmpdir(), 'mot-cua-spool-'));
  const onFailure = (_batch: number, cause: unknown): void => {
    throw cause;
  };
  const desk = openDesk(registers, { database: house.database.app, spoolDir, clock: () => DEMO_NOW, onFailure });
  const lines = [{ code: 'H15.READ-1', unitCode: '02788', unitName: 'Xã Bản Lầu', receivedAt: 'hôm kia' }];
  const source = Readable.from([Buffer.from(aRegister(lines))]);
  const { id } = await desk.register(source, {
    fileName: 'so.csv',
    dryRun: true,
    scope: { unitId: 278801, province: 0 },
  });
  await desk.run(id);
  await desk.close();
  rmSync(spoolDir, { recursive: true });
  return toGlobalId('ImportBatch', id);
}

/** The same of a roster, handed in for the province. */
async function aRosterImport(): Promise<string> {
  const spoolDir = mkdtempSync(join(tmpdir(), 'mot-cua-rosters-'));
  const onFailure = (_batch: number, cause: unknown): void => {
    throw cause;
  };
  const desk = openDesk(rosters, { database: house.database.app, spoolDir, clock: () => DEMO_NOW, onFailure });
  const source = Readable.from([Buffer.from(aRoster([{ 'Mã cán bộ': 'CC-READ', 'Ngày sinh': 'hôm kia' }]))]);
  const { id } = await desk.register(source, {
    fileName: 'can-bo.csv',
    dryRun: true,
    scope: { unitId: 0, province: 15 },
  });
  await desk.run(id);
  await desk.close();
  rmSync(spoolDir, { recursive: true });
  return toGlobalId('RosterBatch', id);
}

/** An official of whom everything is known. */
async function anOfficial(): Promise<void> {
  const name = ['Vàng', 'Thị', 'Ánh'] as const;
  const ids = await addOfficials(owner, [{ code: 'CC02788-01', name, unitId: 278801 }]);
  const id = ids.get('CC02788-01');
  await owner.query(
    `update workforce.official set birth_date = '1990-01-01', sex = 'FEMALE', home_unit_id = 278801, home_village = 'Na Lốc',
       hired_on = '2015-01-01', left_on = '2030-01-01' where id = $1`,
    [id],
  );
  await owner.query(
    `insert into workforce.official_private as known (official_id, ethnicity) values ($1, 'Nùng')
     on conflict (official_id) do update set ethnicity = excluded.ethnicity`,
    [id],
  );
}

/** What was written of that official. */
async function itsDeeds(): Promise<void> {
  await owner.query(`insert into workforce.commendation (official_id, kind_code, occasion, year, reason, decided_on, amount, unit_id, field_code)
    select id, 'GIAY_KHEN', 'UNEXPECTED', 2026, 'thử', '2026-03-01', 702000, 278801, 'OFFICE' from workforce.official where code = 'CC02788-01'`);
  await owner.query(`insert into workforce.reminder (official_id, issued_on, issued_by, reason, explain_by)
    select id, '2026-04-01', '1', 'thử', '2026-04-06' from workforce.official where code = 'CC02788-01'`);
  await owner.query(`with proposal as (
      insert into workforce.recognition_proposal (kind_code, occasion, year, reason, proposed_by, proposed_at)
      values ('GIAY_KHEN', 'UNEXPECTED', 2026, 'thử', '1', now()) returning id)
    insert into workforce.recognition_nominee (proposal_id, official_id)
    select p.id, o.id from proposal p, workforce.official o where o.code = 'CC02788-01'`);
}

/** A scenario with a proposal, whose report tells how groups of people fare. */
async function aPlacement(): Promise<string> {
  await addPost(owner, { code: 'P-READ', unitId: 278801, position: 'CV_TP' });
  const unit = toGlobalId('AdministrativeUnit', 278801);
  const by = { cookie: personnel };
  const made = await house.ask(
    `mutation { createPlacement(input: { name: "Thử", effectiveOn: "2027-01-01", scope: { unitIds: ["${unit}"] } }) {
      placement { id } } }`,
    by,
  );
  const id = String(at(made, 'createPlacement.placement.id'));
  await house.ask(`mutation { proposePlacement(input: { id: "${id}" }) { userErrors { code } } }`, by);
  const state = async () =>
    at(await house.ask(`{ placement(id: "${id}") { run { state } } }`, by), 'placement.run.state');
  await vi.waitFor(async () => expect(await state()).toBe('DONE'), { timeout: 60_000, interval: 100 });
  return id;
}

interface Question {
  readonly name: string;
  readonly fields: readonly string[];
  readonly query: () => string;
  /** Who asks, where it is not the leader of the commune. */
  readonly by?: 'personnel';
}

const about = (): string => `filter: { about: "${toGlobalId('Dossier', dossier)}" }`;

/** Each personal field by each way to it. */
const QUESTIONS: readonly Question[] = [
  {
    name: 'a dossier by its code',
    fields: ['Dossier.officialCode', 'DossierStep.note'],
    query: () => `{ dossier(code: "${dossier}") { officialCode steps { note } } }`,
  },
  {
    name: 'a list',
    fields: ['Dossier.officialCode'],
    query: () => '{ dossiers(first: 50) { nodes { officialCode } } }',
  },
  {
    name: 'a node by its id',
    fields: ['Dossier.officialCode', 'DossierStep.note'],
    query: () => `{ node(id: "${toGlobalId('Dossier', dossier)}") { ... on Dossier { officialCode steps { note } } } }`,
  },
  {
    name: 'a dossier with its unit, over two rooms',
    fields: ['DossierStep.note'],
    query: () => `{ dossier(code: "${dossier}") { steps { note } handlingUnit { name shortName } } }`,
  },
  {
    name: 'the findings of an import',
    fields: ['ImportFinding.value'],
    query: () => `{ importBatch(id: "${batch}") { findings(first: 5) { value } } }`,
  },
  {
    name: 'the findings of the import of a roster',
    by: 'personnel',
    fields: ['RosterFinding.value'],
    query: () => `{ rosterBatch(id: "${roster}") { findings(first: 5) { value } } }`,
  },
  {
    name: 'what was before in the trail',
    fields: ['AuditChange.after', 'AuditChange.before'],
    query: () => `{ auditEntries(${about()}) { nodes { changes { before after } } } }`,
  },
  {
    name: 'the trail with units, over two rooms',
    fields: ['AuditChange.after'],
    query: () => `{ auditEntries(${about()}) { nodes { unit { name shortName } changes { after } } } }`,
  },
  ...(['OFFICIAL', 'ASSIGNMENT', 'PLACEMENT'] as const).map((thing) => ({
    name: `what the trail tells of people by ${thing}`,
    fields: ['AuditChange.after'],
    query: () => `{ auditEntries(filter: { thing: ${thing} }) { nodes { changes { name after } } } }`,
  })),
  {
    name: 'work beside what somebody was commended and reminded for',
    by: 'personnel',
    fields: ['Commendation.workload', 'Nominee.workload', 'Official.reminders', 'Reminder.workload'],
    query: () =>
      `{ official(code: "CC02788-01") { commendations { workload { handled } } reminders { workload { handled } } }
        recognitionProposals { nominees { workload { handled } } } }`,
  },
  {
    name: 'how groups of people fare in a placement',
    by: 'personnel',
    fields: ['Placement.fairness'],
    query: () => `{ placement(id: "${placement}") { fairness { __typename } } }`,
  },
  {
    name: 'a list of officials, with a room beside',
    by: 'personnel',
    fields: ['Official.birthDate'],
    query: () =>
      `{ officials(first: 5) { nodes { birthDate currentAssignment { unit { name } } } } provinces { code } }`,
  },
];

/** The reads that asking left in the trail. */
async function readsOf(
  http: FastifyInstance,
  query: string,
  cookie = leader,
): Promise<{ entries: TrailEntry[]; body: string }> {
  const { entries, result } = await trailOf(owner, () =>
    http.inject({ method: 'POST', url: '/graphql', payload: { query }, headers: { cookie } }),
  );
  return { entries: entries.filter(({ kind }) => kind === 'READ'), body: result.body };
}

const WHO = {
  leader: { userName: 'xa.banlau', actor_role: 'COMMUNE_LEADER', actor_unit: '278801' },
  personnel: { userName: 'noivu', actor_role: 'HR_OFFICER', actor_unit: '15' },
};

const httpOf = { 'one process': () => house.http, split: () => split.http };

const PERSONAL = rooms.flatMap((room) => Object.keys(room.personal ?? {}));
/** All of an official, each thing with no more than that it is there. */
const OF_OFFICIALS = PERSONAL.filter((field) => field.startsWith('Official.')).sort();
const api = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});
const officialType = api.getType('Official') as GraphQLObjectType;
/** What fields need to be told. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  workload: '(from: "2026-01-01", to: "2026-03-31")',
  yearScore: '(year: 2026)',
};
const asAsked = (field: string): string => {
  const name = field.slice('Official.'.length);
  const asked = name + (ARGUMENTS[name] ?? '');
  return isLeafType(getNamedType(officialType.getFields()[name]?.type)) ? asked : `${asked} { __typename }`;
};

test('there is a question for every personal field', () => {
  const asked = new Set([...QUESTIONS.flatMap(({ fields }) => fields), ...OF_OFFICIALS]);
  expect(PERSONAL.filter((field) => !asked.has(field))).toEqual([]);
});

describe.each(['one process', 'split'] as const)('in the shape "%s"', (shape) => {
  test.each(QUESTIONS)('$name leaves an entry with who asked and by which request', async ({ fields, query, by }) => {
    const { entries, body } = await readsOf(httpOf[shape](), query(), by && personnel);
    expect(body).not.toContain('"errors"');
    const { userName, ...role } = WHO[by ?? 'leader'];
    const { rows } = await owner.query<{ id: string }>('select id from access.account where user_name = $1', [
      userName,
    ]);
    const known = { actor: rows[0]?.id, ...role };
    expect(entries).toMatchObject([{ ...known, fields, request: expect.stringMatching(/^[0-9a-f-]{36}$/u) as string }]);
  });

  test('all that is personal of an official leaves an entry, but for what nobody knows', async () => {
    const query = `{ official(code: "CC02788-01") { ${OF_OFFICIALS.map(asAsked).join(' ')} } }`;
    const { entries, body } = await readsOf(httpOf[shape](), query, personnel);
    const { official } = (JSON.parse(body) as { data: { official: Record<string, unknown> } }).data;
    const told = OF_OFFICIALS.filter((field) => official[field.slice('Official.'.length)] !== null);
    expect(told).toEqual(expect.arrayContaining(['Official.birthDate', 'Official.ethnicity', 'Official.homeUnit']));
    expect(entries).toMatchObject([{ actor_role: 'HR_OFFICER', fields: told }]);
  });

  test('what two rooms tell in answer to one request goes under that request', async () => {
    const query = `{ dossier(code: "${dossier}") { steps { note } } auditEntries(${about()}) { nodes { changes { after } } } }`;
    const { entries } = await readsOf(httpOf[shape](), query);
    const fields = new Set(entries.flatMap((entry) => entry.fields ?? []));
    expect([...fields].sort()).toEqual(['AuditChange.after', 'DossierStep.note']);
    expect(new Set(entries.map(({ request }) => request)).size).toBe(1);
  });

  test('no answer leaves that could not be written down', async () => {
    await owner.query('alter function access.published_note_reads(jsonb) rename to away');
    try {
      const { body } = await readsOf(
        httpOf[shape](),
        `{ dossier(code: "${dossier}") { steps { note } handlingUnit { name } } }`,
      );
      expect(body).not.toContain('gọi bà Thử');
      expect(body).toContain('"errors"');
    } finally {
      await owner.query('alter function access.away(jsonb) rename to published_note_reads');
    }
  });
});
