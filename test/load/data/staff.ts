import type { Client } from 'pg';
import { say } from '../drive/say.ts';

/** People in each unit of today. */
const STAFF_OF_UNIT = 60;
/** Today's borders, and the people in them, begin here. */
const REFORM = '2025-07-01';

const array = (...words: string[]): string => `('{${words.join(',')}}'::text[])`;
const FAMILY = array('Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Lò', 'Giàng', 'Hồ');
const MIDDLE = array('Thị', 'Văn', 'Đức', 'Ngọc', 'Minh', 'Thu', 'Quang');
const GIVEN = array(
  'An',
  'Ánh',
  'Bình',
  'Chi',
  'Dũng',
  'Đạt',
  'Hà',
  'Hạnh',
  'Hùng',
  'Lan',
  'Linh',
  'Mai',
  'Nam',
  'Sơn',
  'Ước',
);
const KINDS = array('CADRE', 'CIVIL_SERVANT', 'CIVIL_SERVANT', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE');

/** A word of a list, the same for a person in every run. */
const word = (list: string, salt: number): string =>
  `${list}[1 + (hashint8extended(n, ${String(salt)}) & 1073741823) % cardinality(${list})]`;

const TABLES = "('workforce.official'::regclass, 'workforce.assignment'::regclass, 'workforce.commendation'::regclass)";

/** Triggers that are always on are turned off meanwhile: scopes are stamped by hand, the trail tells of nothing. */
const SILENCE = `
set session_replication_role = replica;
create table bench.silenced as
select tgrelid::regclass::text as place, tgname from pg_trigger where tgrelid in ${TABLES} and tgenabled = 'A';
do $$ declare item record; begin
  for item in select * from bench.silenced loop execute format('alter table %s disable trigger %I', item.place, item.tgname); end loop;
end $$;`;
const SPEAK = `
do $$ declare item record; begin
  for item in select * from bench.silenced loop execute format('alter table %s enable always trigger %I', item.place, item.tgname); end loop;
end $$;
reset session_replication_role;`;

/** The units that are asked for (`samples.ts`). */
const UNITS = `(select u.id, u.code from territory.unit u where u.is_listed and u.valid_until is null order by md5(u.code) limit 500) u`;

/**
 * The people of some units: where they worked before the reform, where since; one in twenty is seconded to another unit,
 * and three in four have been commended.
 */
const FILL = `
create table bench.staff as
select row_number() over (order by u.id, g.number)::int as id, u.id::bigint * 1000 + g.number as n, u.id as unit_id, u.code, g.number,
  lead(u.id, 1, u.first_id) over (partition by g.number order by u.id) as other_id
from (select u.id, u.code, min(u.id) over () as first_id from ${UNITS}) u
cross join generate_series(1, ${String(STAFF_OF_UNIT)}) g (number);
insert into workforce.official (id, code, family_name, middle_name, given_name, name_folded, sex, kind, home_unit_id, hired_on,
  scope_unit_id, scope_district_id, scope_province)
select s.id, 'CB' || code || '-' || lpad(number::text, 3, '0'), family, middle, given,
  lower(public.unaccent(family || ' ' || middle || ' ' || given)), case when number % 2 = 0 then 'FEMALE' else 'MALE' end,
  ${word(KINDS, 24)}, s.unit_id, date '2012-01-01' + (n % 4000)::int,
  w.scope_unit_id, w.scope_district_id, w.scope_province
from (select *, ${word(FAMILY, 21)} as family, ${word(MIDDLE, 22)} as middle, ${word(GIVEN, 23)} as given from bench.staff) s
join workforce.unit_scope w on w.unit_id = case when s.number % 20 = 7 then s.other_id else s.unit_id end;
insert into workforce.assignment (official_id, unit_id, field_code, title, kind, valid_from, valid_until, scope_unit_id, scope_province)
select s.id, coalesce(a.from_unit_id, s.unit_id), f.code, 'Công chức ' || lower(f.name), 'PRIMARY', e.valid_from, e.valid_until,
  o.scope_unit_id, o.scope_province
from bench.staff s
join workforce.official o on o.id = s.id
join (select code, name, row_number() over (order by place) - 1 as place, count(*) over () as fields from workforce.work_field) f
  on f.place = s.number % f.fields
cross join (values (date '2012-01-01', date '${REFORM}' - 1), (date '${REFORM}', null)) e (valid_from, valid_until)
left join (
  select to_unit_id, min(from_unit_id) as from_unit_id from territory.attribution where from_unit_id <> to_unit_id group by 1
) a on a.to_unit_id = s.unit_id and e.valid_until is not null;
insert into workforce.assignment (official_id, unit_id, field_code, title, kind, valid_from, valid_until, scope_unit_id, scope_province)
select s.id, s.other_id, (select min(code) from workforce.work_field), 'Biệt phái', 'SECONDMENT', '2026-01-05', '2028-01-04',
  o.scope_unit_id, o.scope_province
from bench.staff s join workforce.official o on o.id = s.id where s.number % 20 = 7;
insert into workforce.commendation (official_id, kind_code, occasion, year, reason, decided_on, amount, unit_id, field_code, scope_unit_id,
  scope_province)
select s.id, (select min(code) from workforce.recognition_kind), 'REGULAR', 2026 - g, 'Hoàn thành tốt nhiệm vụ', make_date(2026 - g, 12, 20), 702000,
  s.unit_id, (select min(code) from workforce.work_field), o.scope_unit_id, o.scope_province
from bench.staff s join workforce.official o on o.id = s.id cross join generate_series(1, s.number % 4) g;
select setval(pg_get_serial_sequence('workforce.official', 'id'), (select max(id) from workforce.official));`;

/** Makes people up where there are none. */
export async function ensureStaff(client: Client): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('bench.staff') is not null as there`);
  if (rows[0]?.there) return;
  say('making people');
  await client.query('begin');
  for (const text of [SILENCE, FILL, SPEAK, 'commit']) await client.query(text);
  await client.query('vacuum (analyze) workforce.official, workforce.assignment, workforce.commendation');
}
