import { Client } from 'pg';
import { migrateRooms } from '../../server/src/platform/database.ts';
import { migrations } from '../../server/src/dossiers/migrations/migrations.ts';
import { templateDatabase, type TestDatabase } from './database.ts';

/** A unit of the small territory the dossiers' tests stand on. */
interface SmallUnit {
  readonly code: string;
  readonly generation: 0 | 1 | 2;
  readonly name: string;
}

const MERGER = '2025-07-01';

/** Bản Lầu from three, Mỹ Hiệp from two, a unit split 60 : 40, and one that became a ward in 2026. */
const UNITS: readonly SmallUnit[] = [
  { code: '02785', generation: 0, name: 'Xã Lùng Vai' },
  { code: '02797', generation: 0, name: 'Xã Bản Sen' },
  { code: '02788', generation: 0, name: 'Xã Bản Lầu' },
  { code: '02788', generation: 1, name: 'Xã Bản Lầu' },
  { code: '30112', generation: 0, name: 'Xã Mỹ Hiệp' },
  { code: '30115', generation: 0, name: 'Xã Mỹ Long' },
  { code: '30112', generation: 1, name: 'Xã Mỹ Hiệp' },
  { code: '11111', generation: 0, name: 'Xã Chia Đôi' },
  { code: '11112', generation: 0, name: 'Xã Bên Trái' },
  { code: '11112', generation: 1, name: 'Xã Bên Trái' },
  { code: '11113', generation: 1, name: 'Xã Bên Phải' },
  { code: '25270', generation: 0, name: 'Xã Lộc Ninh' },
  { code: '25270', generation: 1, name: 'Xã Lộc Ninh' },
  { code: '25270', generation: 2, name: 'Phường Lộc Ninh' },
];

/** The key of a unit across rooms. */
export const unitId = (code: string, generation: number): number => Number(code) * 100 + generation;

type Edge = readonly [from: number, to: number, share: number, on: string];
const EDGES: readonly Edge[] = [
  [unitId('02785', 0), unitId('02788', 1), 1, MERGER],
  [unitId('02797', 0), unitId('02788', 1), 1, MERGER],
  [unitId('02788', 0), unitId('02788', 1), 1, MERGER],
  [unitId('30112', 0), unitId('30112', 1), 1, MERGER],
  [unitId('30115', 0), unitId('30112', 1), 1, MERGER],
  [unitId('11111', 0), unitId('11112', 1), 0.6, MERGER],
  [unitId('11111', 0), unitId('11113', 1), 0.4, MERGER],
  [unitId('11112', 0), unitId('11112', 1), 1, MERGER],
  [unitId('25270', 0), unitId('25270', 1), 1, MERGER],
  [unitId('25270', 1), unitId('25270', 2), 1, '2026-04-30'],
];

const BORN = ['2004-07-08', MERGER, '2026-04-30'];
const ENDED = (unit: SmallUnit): string | null => {
  const later = UNITS.some(({ code, generation }) => code === unit.code && generation > unit.generation);
  if (unit.generation === 0) return '2025-06-30';
  return later ? '2026-04-29' : null;
};

/** Stand-ins for the views `territory` publishes: tables of the same names and columns. */
const STAND_IN = `
create schema territory;
create table territory.published_unit (id int primary key, code text, generation smallint, type text, name text, short_name text,
  province_code text, district_name text, valid_from date, valid_until date);
create table territory.published_lineage (from_unit_id int, from_name text, to_unit_id int, relation text, effective_on date,
  share numeric(5, 4), share_estimated boolean);
create table territory.published_unit_part (unit_id int, part smallint, bucket_from int, bucket_to int, primary key (unit_id, part));
create table territory.published_attribution (from_unit_id int, part smallint, to_unit_id int, valid_from date, valid_until date,
  estimated boolean, primary key (from_unit_id, part, valid_from));
create index attribution_to on territory.published_attribution (to_unit_id);
create function territory.published_attribution_known(at timestamptz) returns setof territory.published_attribution
  language sql stable as 'select * from territory.published_attribution';
create view territory.published_attribution_version as
  select a.*, null::timestamptz as known_from, 'infinity'::timestamptz as known_until from territory.published_attribution a;
create view territory.published_unit_district as select id as unit_id, province_code::int * 100 as district_id
  from territory.published_unit;
grant usage on schema territory to public;
grant select on all tables in schema territory to public;`;

const ATTRIBUTE = `
with recursive held as (
  select u.id as from_unit_id, p.part, u.id as to_unit_id, u.valid_from, u.valid_until, false as estimated
  from territory.published_unit u join territory.published_unit_part p on p.unit_id = u.id
  union all
  select h.from_unit_id, h.part, l.to_unit_id, l.effective_on, t.valid_until, h.estimated or l.share_estimated
  from held h
  join territory.published_lineage l on l.from_unit_id = h.to_unit_id
  join territory.published_unit t on t.id = l.to_unit_id
  where h.part = 0 or h.from_unit_id <> l.from_unit_id
    or h.part = (case when l.share = 0.6 then 1 else 2 end)
)
insert into territory.published_attribution select * from held`;

/** Fills the stand-in. */
async function fillTerritory(client: Client): Promise<void> {
  await client.query(STAND_IN);
  for (const unit of UNITS) {
    const id = unitId(unit.code, unit.generation);
    const short = unit.name.replace(/^(Xã|Phường) /, '');
    await client.query(`insert into territory.published_unit values ($1, $2, $3, $4, $5, $6, '15', null, $7, $8)`, [
      id,
      unit.code,
      unit.generation,
      'COMMUNE',
      unit.name,
      short,
      BORN[unit.generation],
      ENDED(unit),
    ]);
    const split = unit.code === '11111';
    const parts = split
      ? [
          [1, 0, 6000],
          [2, 6000, 10000],
        ]
      : [[0, 0, 10000]];
    for (const part of parts)
      await client.query('insert into territory.published_unit_part values ($1, $2, $3, $4)', [id, ...part]);
  }
  for (const [from, to, share, on] of EDGES) {
    await client.query('insert into territory.published_lineage values ($1, null, $2, $3, $4, $5, $6)', [
      from,
      to,
      share < 1 ? 'PART' : 'WHOLE',
      on,
      share,
      share < 1,
    ]);
  }
  await client.query(ATTRIBUTE);
}

/** A database with the dossiers' tables and the small territory. */
export const dossiersDatabase = (): Promise<TestDatabase> =>
  templateDatabase('dossiers_small', async ({ owner }) => {
    const client = new Client(owner);
    await client.connect();
    try {
      await fillTerritory(client);
    } finally {
      await client.end();
    }
    const room = {
      name: 'dossiers',
      entities: [],
      migrations,
      resolvers: [Object] as const,
      orphanedTypes: [],
      references: {},
      errors: {},
    };
    await migrateRooms([{ ...room, resolvers: [Object] }], owner);
  });
