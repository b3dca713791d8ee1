import { Client } from 'pg';
import type { DossierScope } from '../../../server/src/dossiers/scope/scope.rules.ts';
import { Seal } from '../../../server/src/platform/seal.ts';
import { migrateRooms } from '../../../server/src/platform/database.ts';
import { dossiers } from '../../../server/src/dossiers/dossiers.subgraph.ts';
import { rankings } from '../../../server/src/rankings/rankings.subgraph.ts';
import { territory } from '../../../server/src/territory/territory.subgraph.ts';
import { workforce } from '../../../server/src/workforce/workforce.subgraph.ts';
import type { TestDatabase } from '../../support/database.ts';

export const rooms = [territory, dossiers, workforce, rankings];

interface Unit {
  readonly code: string;
  readonly generation: 0 | 1 | 2;
  readonly province: string;
  readonly district: string | null;
}

const old = (code: string, province: string, district: string): Unit => ({ code, generation: 0, province, district });
const now = (code: string, province: string, generation: 1 | 2 = 1): Unit => ({
  code,
  generation,
  province,
  district: null,
});

/**
 * Three provinces become two. Communes merge inside a district, one is divided between two districts' communes, one
 * stays and becomes a ward in 2026.
 */
const UNITS: readonly Unit[] = [
  old('00101', '10', 'Huyện A'),
  old('00102', '10', 'Huyện A'),
  old('00201', '15', 'Huyện B'),
  old('00202', '15', 'Huyện B'),
  old('00203', '15', 'Huyện C'),
  old('00301', '30', 'Huyện D'),
  old('00302', '30', 'Huyện D'),
  old('00303', '30', 'Huyện E'),
  now('00101', '15'),
  now('00201', '15'),
  now('00203', '15'),
  now('00301', '30'),
  now('00303', '30'),
  now('00303', '30', 2),
];

export const idOf = ({ code, generation }: Pick<Unit, 'code' | 'generation'>): number =>
  Number(code) * 100 + generation;

type Place = Omit<DossierScope, 'citizen'>;

/** Who holds each part of a unit today, and the scope that follows: worked out by hand, not by the product. */
const HOLDINGS: readonly (readonly [unit: number, part: number, via: number | null, scope: Place])[] = [
  [10100, 0, null, { unitId: 10101, districtId: 10100, province: 15 }],
  [10200, 0, null, { unitId: 10101, districtId: 10100, province: 15 }],
  [20100, 0, null, { unitId: 20101, districtId: 20100, province: 15 }],
  [20200, 0, null, { unitId: 20101, districtId: 20100, province: 15 }],
  [20300, 1, null, { unitId: 20101, districtId: 20100, province: 15 }],
  [20300, 2, null, { unitId: 20301, districtId: 20300, province: 15 }],
  [30100, 0, null, { unitId: 30101, districtId: 30100, province: 30 }],
  [30200, 0, null, { unitId: 30101, districtId: 30100, province: 30 }],
  [30300, 0, 30301, { unitId: 30302, districtId: 30300, province: 30 }],
  [10101, 0, null, { unitId: 10101, districtId: 10100, province: 15 }],
  [20101, 0, null, { unitId: 20101, districtId: 20100, province: 15 }],
  [20301, 0, null, { unitId: 20301, districtId: 20300, province: 15 }],
  [30101, 0, null, { unitId: 30101, districtId: 30100, province: 30 }],
  [30301, 0, null, { unitId: 30302, districtId: 30300, province: 30 }],
  [30302, 0, null, { unitId: 30302, districtId: 30300, province: 30 }],
];

export interface CanaryDossier {
  readonly code: string;
  readonly unit: number;
  readonly part: number;
  readonly scope: DossierScope;
}

const SEAL = new Seal(Buffer.alloc(32, 7));

/** People who have dossiers all over the world, by number; 0 is the one who showed no identity number. */
const idNumberOf = (citizen: number): string => `0152030${String(10_000 + citizen)}`;
const HOW_MANY = 7;

/** A citizen as row security knows him. */
export const citizenOf = (citizen: number): string | null =>
  citizen === 0 ? null : SEAL.citizenKey(idNumberOf(citizen));

const PER_HOLDING = 6;

/** Every dossier of the world. Its texts name whose it is: `CAN-unit-district-province-citizen-number`. */
export const DOSSIERS: readonly CanaryDossier[] = HOLDINGS.flatMap(([unit, part, , scope], holding) =>
  Array.from({ length: PER_HOLDING }, (_, index) => {
    const n = holding * PER_HOLDING + index;
    const citizen = n % HOW_MANY;
    const code = `CAN-${canary(scope)}-${String(citizen)}-${String(n)}`;
    return { code, unit, part, scope: { ...scope, citizen: citizenOf(citizen) } };
  }),
);

function canary({ unitId, districtId, province }: Place): string {
  return [unitId, districtId, province].join('-');
}

export const CURRENT_UNITS: readonly number[] = [10101, 20101, 20301, 30101, 30302];
export const FORMER_UNITS: readonly number[] = [10200, 20300, 30301];
export const DISTRICTS: readonly number[] = [10100, 20100, 20300, 30100, 30300];
export const PROVINCES: readonly number[] = [15, 30];

const TERRITORY = `
insert into territory.province (id, code, valid_from, valid_until) values
  ('P10-0', '10', '2004-07-08', '2025-06-30'), ('P15-0', '15', '2004-07-08', '2025-06-30'), ('P30-0', '30', '2004-07-08', '2025-06-30'),
  ('P15-1', '15', '2025-07-01', null), ('P30-1', '30', '2025-07-01', null);
insert into territory.province_name (province_id, name, short_name, is_city, valid_from, valid_until)
  select id, 'Tỉnh ' || id, id, false, valid_from, valid_until from territory.province;`;

const ADD_UNIT = `
insert into territory.unit (id, code, generation, type, name, short_name, province_id, district_name, valid_from,
  valid_from_known, valid_until, quality_flags, former_names, name_marked, name_folded, place_folded, former_folded)
values ($1::int, $2, $3, 'COMMUNE', 'Xã ' || $1::int, $1::int::text, $4, $5, $6, true, $7, '{}', '{}', '', '', '', '')`;

const BORN = ['2004-07-08', '2025-07-01', '2026-04-30'];
const lastDayOf = ({ code, generation }: Unit): string | null => {
  if (generation === 0) return '2025-06-30';
  return generation === 1 && code === '00303' ? '2026-04-29' : null;
};

const ADD_DOSSIER = `
with added as (
  insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at,
    due_at, ended_at, completed_at, result_returned_at, outcome, handling_minutes, official_code, is_demo, scope_citizen)
  values ($1::text, 1 + $4::int % 5, $2::int, $2::int, $3::smallint, 'ONLINE', case when $4::int % 2 = 0 then 'COMPLETED' else 'PROCESSING' end, true,
    $5::timestamptz, $5::timestamptz + interval '5 days', case when $4::int % 2 = 0 then $5::timestamptz + interval '3 days' end,
    case when $4::int % 2 = 0 then $5::timestamptz + interval '3 days' end,
    case when $4::int % 2 = 0 then $5::timestamptz + interval '4 days' end, case when $4::int % 2 = 0 then 'EARLY' end,
    case when $4::int % 2 = 0 then 900 end, replace($1::text, 'CAN', 'OFC'), $4::int % 3 = 0, $8::uuid)
  returning id
), step as (
  insert into dossiers.dossier_step (dossier_id, at, from_state, to_state, note)
  select id, $5::timestamptz + v.after, v.from_state, v.to_state, replace($1::text, 'CAN', 'NTE')
  from added, (values (interval '0', null, 'RECEIVED'), (interval '1 hour', 'RECEIVED', 'PROCESSING')) v (after, from_state, to_state)
)
insert into dossiers.applicant (dossier_id, name, id_number_cipher, id_number_hash)
select id, replace($1::text, 'CAN', 'APP'), $6::bytea, $7::bytea from added`;

/** What imports brought and what they refused: three of the house's own, one of a commune's. */
const IMPORTS = `
insert into dossiers.import_batch (file_name, file_hash, format, dry_run, state, bytes_total, bytes_read, rows_read, started_at,
  progressed_at, finished_at, as_of, spool_path, failure_code)
values ('OFC-0-0-0-0-done.csv', repeat('0', 64), 'CSV', false, 'DONE', 10, 10, 50, '2026-01-01 08:00', '2026-01-01 08:01', '2026-01-01 08:01', '2026-01-01', '', null),
  ('OFC-0-0-0-0-going.csv', repeat('1', 64), 'CSV', false, 'RUNNING', 10, 5, 50, '2026-01-01 08:00', '2026-01-01 08:01', null, '2026-01-01', '', null),
  ('OFC-0-0-0-0-broken.csv', repeat('2', 64), 'CSV', false, 'FAILED', 10, 5, 0, '2026-01-01 08:00', '2026-01-01 08:01', '2026-01-01 08:01', '2026-01-01', '', 'NTE-0-0-0-0-broken');
insert into dossiers.import_batch (file_name, file_hash, format, dry_run, state, bytes_total, started_at, progressed_at, finished_at,
  as_of, spool_path, unit_id, scope_unit_id)
values ('OFC-10101-10100-15-0-commune.csv', repeat('3', 64), 'CSV', false, 'DONE', 10, '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01', '', 10101, 10101);
insert into dossiers.import_finding (batch_id, line, ordinal, severity, code, column_name, value)
select id, 2, 1, 'ERROR', 'DATE_UNREADABLE', 'Ngày tiếp nhận', case scope_unit_id when 0 then 'NTE-0-0-0-0-value' else 'NTE-10101-10100-15-0-value' end
from dossiers.import_batch;
insert into dossiers.import_rejected_row (batch_id, line, sealed) select id, 2, 'APP-0-0-0-0-row' from dossiers.import_batch`;

/** Officials, one for each part of the world that has a scope of its own. Their texts say whose they are: `PPL-unit-district-province-0-number`. */
export const OFFICIALS: readonly { readonly code: string; readonly unit: number; readonly scope: Place }[] =
  HOLDINGS.filter(([, part]) => part !== 1).map(([unit, , , scope], n) => ({
    code: `PPL-${canary(scope)}-0-${String(n)}`,
    unit,
    scope,
  }));

/** An official with everything that may hang on one. */
const ADD_OFFICIAL = `
with official as (
  insert into workforce.official (code, family_name, middle_name, given_name, name_folded, birth_date, sex, kind, home_unit_id,
    home_village, hired_on, left_on)
  values ($1, $1, $1, $1, lower($1), '1990-01-01', 'FEMALE', 'CIVIL_SERVANT', $2, $1, '2015-01-01', '2045-01-01')
  returning id
), post as (
  insert into workforce.post (code, unit_id, position_code, valid_from, valid_until, source)
  values ($1, $2, 'CV_TP', '2004-07-08', '2045-01-01', $1) returning id
), assignment as (
  insert into workforce.assignment (official_id, unit_id, post_id, field_code, title, kind, valid_from, valid_until, statutory_end, decision)
  select o.id, $2, p.id, 'JUSTICE', $1, 'PRIMARY', '2015-01-01', '2026-12-31', '2026-12-01', $1 from official o, post p
), private as (
  insert into workforce.official_private (official_id, ethnicity) select id, $1 from official
), circumstance as (
  insert into workforce.circumstance (official_id, kind, valid_from, valid_until) select id, 'SERIOUS_ILLNESS', '2020-01-01', '2030-01-01' from official
), qualification as (
  insert into workforce.qualification (official_id, level, major, field_code, institution, awarded_year)
  select id, 4, $1, 'JUSTICE', $1, 2012 from official
), skill as (
  insert into workforce.skill (official_id, name, level) select id, $1, 2 from official
), spoken as (
  insert into workforce.spoken_language (official_id, name, level) select id, $1, 3 from official
), training as (
  insert into workforce.training (official_id, name, started_on, ended_on, certificate) select id, $1, '2024-01-01', '2024-02-01', $1 from official
), review as (
  insert into workforce.year_review (official_id, year, band, decided_on, general_points, result_points, note, decided_by)
  select id, 2025, 'GOOD', '2025-12-20', 25, 60, $1, $1 from official
), absence as (
  insert into workforce.absence (official_id, kind, from_day, to_day, note) select id, 'ANNUAL', '2026-01-05', '2026-01-06', $1 from official
), initiative as (
  insert into workforce.initiative (official_id, title, recognised_on, decision) select id, $1, '2026-01-05', $1 from official
), commendation as (
  insert into workforce.commendation (official_id, kind_code, occasion, year, reason, decided_on, decision, amount, unit_id, field_code)
  select id, 'GIAY_KHEN', 'REGULAR', 2026, $1, '2026-01-05', $1, 702000, $2, 'JUSTICE' from official
), proposal as (
  insert into workforce.recognition_proposal (kind_code, occasion, year, reason, proposed_by, proposed_at, decided_at, decision)
  values ('GIAY_KHEN', 'REGULAR', 2026, $1, $1, '2026-01-05', '2026-01-06', $1) returning id
), nominee as (
  insert into workforce.recognition_nominee (proposal_id, official_id) select p.id, o.id from proposal p, official o
), reminder as (
  insert into workforce.reminder (official_id, issued_on, issued_by, reason, dossier_code, explain_by, state, answer, answered_at, appeal,
    excuse, verdict_note, judged_by, judged_at)
  select id, '2026-01-05', $1, $1, $1, '2026-01-06', 'EXCUSED', $1, '2026-01-05', $1, 'OUTAGE', $1, $1, '2026-01-06' from official
), review_proposal as (
  insert into workforce.review_proposal (official_id, window_from, window_to, reminders, asks_transfer, note, proposed_by, proposed_at,
    outcome, outcome_note, decided_by, decided_at)
  select id, '2026-01-01', '2026-12-31', 3, true, $1, $1, '2026-01-06', 'REVIEWED', $1, 'another', '2026-01-07' from official
), discipline as (
  insert into workforce.discipline (official_id, kind_code, decided_on, decision, reason) select id, 'KHIEN_TRACH', '2026-01-05', $1, $1 from official
)
insert into workforce.shift (official_id, day, part, place) select id, '2026-12-01', 'MORNING', $1 from official`;

/** Migrates every room and plants the canaries. */
export async function makeCanaries(database: TestDatabase): Promise<void> {
  await migrateRooms(rooms, database.owner);
  const client = new Client(database.owner);
  await client.connect();
  try {
    await client.query(TERRITORY);
    for (const unit of UNITS) {
      const province = `P${unit.province}-${unit.generation === 0 ? '0' : '1'}`;
      const values = [idOf(unit), unit.code, unit.generation, province, unit.district, BORN[unit.generation]];
      await client.query(ADD_UNIT, [...values, lastDayOf(unit)]);
    }
    await addHoldings(client);
    for (const [n, { code, unit, part, scope }] of DOSSIERS.entries()) {
      const receivedAt = unit % 100 === 0 ? '2025-03-03T02:00:00Z' : '2026-05-04T02:00:00Z';
      const sealed = scope.citizen === null ? null : SEAL.sealIdNumber(idNumberOf(n % HOW_MANY), code);
      await client.query(ADD_DOSSIER, [code, unit, part, n, receivedAt, sealed?.cipher, sealed?.hash, scope.citizen]);
    }
    await client.query(IMPORTS);
    for (const { code, unit } of OFFICIALS) await client.query(ADD_OFFICIAL, [code, unit]);
  } finally {
    await client.end();
  }
}

async function addHoldings(client: Client): Promise<void> {
  const cuts: Readonly<Record<number, readonly [number, number]>> = {
    0: [0, 10_000],
    1: [0, 4_000],
    2: [4_000, 10_000],
  };
  for (const [unit, part, via, { unitId }] of HOLDINGS) {
    await client.query('insert into territory.unit_part values ($1, $2, $3, $4)', [unit, part, ...(cuts[part] ?? [])]);
    const chain = [...new Set([unit, ...(via === null ? [] : [via]), unitId])];
    for (const holder of chain) {
      await client.query(
        `insert into territory.attribution (from_unit_id, part, to_unit_id, valid_from, valid_until, estimated)
         select $1, $2, id, valid_from, valid_until, false from territory.unit where id = $3`,
        [unit, part, holder],
      );
    }
  }
}
