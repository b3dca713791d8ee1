import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { Client } from 'pg';
import { expect, vi } from 'vitest';
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
import { splitHouse } from '../fixture/split-house.ts';
import { at, ENDLESS, signedHouse, type SignedHouse } from './signed-house.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

/** A house in which something of each kind that is personal is known, in both shapes over the same database. */
export interface ReadsHouse {
  readonly owner: Client;
  /** Where each shape listens. */
  readonly http: Readonly<Record<'one process' | 'split', FastifyInstance>>;
  /** Sessions of a commune's leader and of the province's HR officer. */
  readonly leader: string;
  readonly personnel: string;
  /** What there is to ask for: a dossier's code, ids of the others. */
  readonly dossier: string;
  readonly batch: string;
  readonly roster: string;
  readonly placement: string;
  close(): Promise<void>;
}

/** Opens the house and makes everything there is to read. */
export async function readsHouse(): Promise<ReadsHouse> {
  const house = await signedHouse({ recordReads: true, budgets: ENDLESS });
  const { app: database } = house.database;
  const split = await splitHouse({
    rooms,
    gate: { ...gate, budgets: ENDLESS },
    database,
    clock: () => DEMO_NOW,
    log: makeLog('silent'),
    recordReads: true,
  });
  const owner = new Client(house.database.owner);
  await owner.connect();
  const making = { house, owner };
  const leader = await house.enter('xa.banlau');
  const personnel = await house.enter('noivu');
  const [dossier, batch] = [await aDossier(making), await anImport(making)];
  const roster = await aRosterImport(making);
  await anOfficial(making);
  await itsDeeds(making);
  const placement = await aPlacement(making, personnel);
  return {
    owner,
    http: { 'one process': house.http, split: split.http },
    ...{ leader, personnel, dossier, batch, roster, placement },
    close: async () => {
      await split.close();
      await owner.end();
      await house.close();
    },
  };
}

interface Making {
  readonly house: SignedHouse;
  readonly owner: Client;
}

/** A dossier with something of each kind that tells of its applicant. */
async function aDossier({ house, owner }: Making): Promise<string> {
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
async function anImport({ house }: Making): Promise<string> {
  const { path: spoolDir, remove } = scratchFolder('spool');
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
  remove();
  return toGlobalId('ImportBatch', id);
}

/** The same of a roster, handed in for the province. */
async function aRosterImport({ house }: Making): Promise<string> {
  const { path: spoolDir, remove } = scratchFolder('spool');
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
  remove();
  return toGlobalId('RosterBatch', id);
}

/** An official of whom everything is known. */
async function anOfficial({ owner }: Making): Promise<void> {
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
async function itsDeeds({ owner }: Making): Promise<void> {
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
async function aPlacement({ house, owner }: Making, personnel: string): Promise<string> {
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
