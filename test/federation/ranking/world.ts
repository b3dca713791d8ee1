import { Client } from 'pg';
import type { TestDatabase } from '../../support/database.ts';
import { migrateRooms } from '../../../server/src/platform/database.ts';
import { rooms } from '../../../server/src/gateway/rooms.ts';

/**
 * A small world: A and B become M on 1 July 2025; S is split between M (parts 1) and N (part 2, estimated); Z stays
 * alone. Every unit gets dossiers over many months, some open, some late, some given back.
 */
const WORLD = `
insert into territory.province (id, code, valid_from, valid_until) values
  ('P15-0', '15', '2004-07-08', '2025-06-30'), ('P15-1', '15', '2025-07-01', null);
insert into territory.province_name (province_id, name, short_name, is_city, valid_from, valid_until) values
  ('P15-0', 'Tỉnh Cũ', 'Cũ', false, '2004-07-08', '2025-06-30'), ('P15-1', 'Tỉnh Mới', 'Mới', false, '2025-07-01', null);
insert into territory.unit (id, code, generation, type, name, short_name, province_id, district_name, valid_from,
  valid_from_known, valid_until, quality_flags, former_names, name_marked, name_folded, place_folded, former_folded)
select code::int * 100 + generation, code, generation, type, 'Xã ' || name, name,
  'P15-' || generation, case when generation = 0 then 'Huyện Cũ' end,
  case when generation = 0 then date '2004-07-08' else date '2025-07-01' end, generation = 1,
  case when generation = 0 then date '2025-06-30' end, '{}', '{}', lower(name), lower(name), '', ''
from (values ('00010', 0, 'COMMUNE', 'A'), ('00020', 0, 'TOWNSHIP', 'B'), ('00030', 0, 'COMMUNE', 'S'),
  ('00040', 0, 'COMMUNE', 'Z'), ('00010', 1, 'WARD', 'M'), ('00030', 1, 'COMMUNE', 'N'), ('00040', 1, 'COMMUNE', 'Z'))
  v (code, generation, type, name);
insert into territory.unit_part (unit_id, part, bucket_from, bucket_to)
select id, 0, 0, 10000 from territory.unit where id <> 3000 union all values (3000, 1, 0, 4000), (3000, 2, 4000, 10000);
insert into territory.attribution (from_unit_id, part, to_unit_id, valid_from, valid_until, estimated) values
  (1000, 0, 1000, '2004-07-08', '2025-06-30', false), (1000, 0, 1001, '2025-07-01', null, false),
  (2000, 0, 2000, '2004-07-08', '2025-06-30', false), (2000, 0, 1001, '2025-07-01', null, false),
  (3000, 1, 3000, '2004-07-08', '2025-06-30', false), (3000, 1, 1001, '2025-07-01', null, true),
  (3000, 2, 3000, '2004-07-08', '2025-06-30', false), (3000, 2, 3001, '2025-07-01', null, true),
  (4000, 0, 4000, '2004-07-08', '2025-06-30', false), (4000, 0, 4001, '2025-07-01', null, false),
  (1001, 0, 1001, '2025-07-01', null, false), (3001, 0, 3001, '2025-07-01', null, false),
  (4001, 0, 4001, '2025-07-01', null, false);
select setseed(0.42);
insert into dossiers.dossier (code, procedure_id, receiving_unit_id, unit_id, part, channel, state, counted, received_at,
  due_at, ended_at, completed_at, outcome, handling_minutes)
select 'W-' || n, (select min(id) from dossiers.procedure), unit_id, unit_id,
  case when unit_id = 3000 then 1 + (random() < 0.6)::int else 0 end,
  (array['ONLINE', 'IN_PERSON', 'POST'])[1 + floor(random() * 3)::int],
  case when ended is null then 'PROCESSING' when given_back then 'STOPPED' else 'RESULT_RETURNED' end, true, received,
  due, ended, case when not given_back then ended end,
  case when ended is null then null when given_back then 'RETURNED'
    when ended::date < due::date then 'EARLY' when ended::date = due::date then 'ON_TIME' else 'LATE' end,
  case when ended is not null then floor(random() * 4000)::int end
from (
  select n, unit_id, received, received + make_interval(days => 1 + floor(random() * 20)::int) as due,
    case when random() < 0.85 then received + make_interval(hours => floor(random() * 700)::int) end as ended,
    random() < 0.08 as given_back
  from (
    select n, case when day < date '2025-07-01' then (array[1000, 2000, 3000, 4000])[1 + n % 4]
      else (array[1001, 3001, 4001])[1 + n % 3] end as unit_id,
      (day + time '01:00') at time zone 'Asia/Ho_Chi_Minh' as received
    from (select n, date '2025-01-01' + (n * 7919 % 365) as day from generate_series(1, 3000) n) d
  ) r
) x;
select dossiers.compact_tallies();
update dossiers.dossier set ended_at = received_at + interval '30 days', outcome = 'LATE', state = 'COMPLETED',
  completed_at = received_at + interval '30 days', handling_minutes = 9000
where code like 'W-77%' and ended_at is null;
insert into dossiers.service_fact (dossier_id, supplement_rounds, components, digitised_components, reused_components,
  electronic_result, result_shared, fee, paid_online, rating, feedback_kind, feedback_in_time, feedback_satisfied)
select id, floor(random() * 3.2)::int, 3, floor(random() * 1.5)::int * 3, floor(random() * 2)::int,
  case when outcome is not null then random() < 0.8 end, case when outcome is not null then random() < 0.5 end,
  floor(random() * 2)::int * 8000, case when random() < 0.9 then random() < 0.6 end,
  (array['SATISFIED', 'SATISFIED', 'NEUTRAL', 'DISSATISFIED', null, null])[1 + floor(random() * 6)::int],
  (array['CONDUCT', 'POLICY', null, null, null])[1 + floor(random() * 5)::int],
  case when random() < 0.5 then random() < 0.9 end, case when random() < 0.5 then random() < 0.9 end
from dossiers.dossier where random() < 0.8;
select dossiers.settle_service_facts();
update dossiers.service_fact set rating = 'NEUTRAL', reused_components = 2 where dossier_id % 13 = 0;
update dossiers.dossier set ended_at = received_at + interval '12 days', outcome = 'EARLY', state = 'COMPLETED',
  completed_at = received_at + interval '12 days', due_at = received_at + interval '14 days', handling_minutes = 900
where code like 'W-5%' and ended_at is null;
`;

/** Migrates every room and fills the world above, part of it tallied, part still in the delta. */
export async function makeWorld(database: TestDatabase): Promise<void> {
  await migrateRooms(rooms, database.owner);
  const client = new Client({ ...database.owner, options: '-c TimeZone=Asia/Ho_Chi_Minh' });
  await client.connect();
  try {
    await client.query(WORLD);
  } finally {
    await client.end();
  }
}

/** The same figures counted one by one from the dossiers: what every tally must equal. */
export const BRUTE_FORCE = `
select to_unit_id as id,
  count(*) filter (where received_on between $1::date and $2::date)::int as received,
  count(*) filter (where received_on between $1::date and $2::date and channel = 'ONLINE')::int as online,
  count(*) filter (where ended_on between $1::date and $2::date and outcome = 'EARLY')::int as early,
  count(*) filter (where ended_on between $1::date and $2::date and outcome = 'ON_TIME')::int as on_time,
  count(*) filter (where ended_on between $1::date and $2::date and outcome = 'LATE')::int as late,
  count(*) filter (where ended_on between $1::date and $2::date and outcome = 'RETURNED')::int as returned,
  count(*) filter (where received_on < $1::date and coalesce(ended_on, 'infinity') >= $1::date)::int as opening,
  count(*) filter (where received_on <= $2::date and coalesce(ended_on, 'infinity') > $2::date and due_on <= $2::date)::int as overdue
from dossiers.dossier d
join territory.attribution a on a.from_unit_id = d.unit_id and a.part = d.part
where a.to_unit_id = any ($3::int[])
group by 1`;
