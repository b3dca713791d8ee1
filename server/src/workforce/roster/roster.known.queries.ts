import type { Client } from 'pg';
import type { ImportScope } from '../../platform/importing/import.scope.rules.ts';
import type { KnownPerson, KnownPost } from './roster.judge.rules.ts';

const ASSIGNMENT = `'id', a.id, 'unitId', a.unit_id, 'unitName', u.name, 'kind', a.kind, 'title', a.title, 'from', a.valid_from,
  'until', a.valid_until, 'postCode', s.code`;

/** $1 codes, $2 unit of the importer, $3 province; both 0 for the whole country */
const PEOPLE = `/* workforce.rosterPeople */
select o.code, o.family_name as "familyName", o.middle_name as "middleName", o.given_name as "givenName", o.kind,
  o.birth_date::text as "birthDate", o.sex, o.hired_on::text as "hiredOn", o.left_on::text as "leftOn", p.ethnicity,
  ($2 = 0 and $3 = 0) or ($2 <> 0 and o.scope_unit_id = $2) or ($3 <> 0 and o.scope_province = $3) as "isMine",
  (select coalesce(json_agg(json_build_object('level', q.level, 'major', q.major)), '[]')
    from workforce.qualification q where q.official_id = o.id) as degrees,
  (select coalesce(json_agg(json_build_object('year', y.year, 'band', y.band)), '[]')
    from workforce.year_review y where y.official_id = o.id) as ratings,
  (select coalesce(json_agg(json_build_object(${ASSIGNMENT}) order by a.valid_from, a.id), '[]')
    from workforce.assignment a left join territory.published_unit u on u.id = a.unit_id
    left join workforce.post s on s.id = a.post_id where a.official_id = o.id) as assignments
from workforce.official o left join workforce.official_private p on p.official_id = o.id
where o.code = any ($1::text[])`;

/** $1 codes */
const POSTS = `/* workforce.rosterPosts */
select s.code, s.unit_id as "unitId", s.position_code as "positionCode",
  (select coalesce(json_agg(json_build_object(${ASSIGNMENT}, 'officialCode', o.code,
      'name', concat_ws(' ', o.family_name, nullif(o.middle_name, ''), o.given_name))), '[]')
    from workforce.assignment a join workforce.official o on o.id = a.official_id
    left join territory.published_unit u on u.id = a.unit_id
    where a.post_id = s.id and a.kind <> 'DESIGNATED') as holders
from workforce.post s where s.code = any ($1::text[])`;

/** $1 units, $2 today */
const SEATS = `/* workforce.rosterSeats */
select u.id as "unitId", (select count(*)::int from workforce.post p where p.unit_id = u.id
    and p.valid_from <= $2::date and coalesce(p.valid_until >= $2::date, true)) as count,
  (select n.amount::int from workforce.norm n where n.key = 'STAFF_OF_COMMUNE' and n.valid_from <= $2::date
    and coalesce(n.valid_until >= $2::date, true) and coalesce(n.province_code = u.province_code, true)
    and coalesce(u.valid_until >= n.valid_from, true)
    order by n.province_code nulls last, n.valid_from desc limit 1) as norm
from territory.published_unit u where u.id = any ($1::int[])`;

export interface SeatCount {
  readonly unitId: number;
  readonly count: number;
  /** Null where no norm holds. */
  readonly norm: number | null;
}

/** Those known under the codes, by code. */
export async function findPeople(
  client: Client,
  codes: readonly string[],
  { unitId, province }: ImportScope,
): Promise<Map<string, KnownPerson>> {
  const { rows } = await client.query<KnownPerson>(PEOPLE, [codes, unitId, province]);
  return new Map(rows.map((row) => [row.code, row]));
}

/** Posts known under the codes, by code. */
export async function findPosts(client: Client, codes: readonly string[]): Promise<Map<string, KnownPost>> {
  const { rows } = await client.query<KnownPost & { readonly code: string }>(POSTS, [codes]);
  return new Map(rows.map((row) => [row.code, row]));
}

/** How many seats units have today, and how many they are to have. */
export async function countSeats(client: Client, unitIds: readonly number[], today: string): Promise<SeatCount[]> {
  return (await client.query<SeatCount>(SEATS, [unitIds, today])).rows;
}
