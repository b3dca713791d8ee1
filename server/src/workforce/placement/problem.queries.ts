import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { Rating } from './placement.words.ts';

/** Somebody whose unit is held by one of the scenario's units on its day; of a divided one the greatest part counts. */
export interface PersonRow {
  readonly code: string;
  readonly unit_id: number;
  readonly unit_ids: number[];
  readonly field_code: string;
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF' | null;
  readonly home_unit_id: number | null;
  readonly level: number | null;
  readonly fields: string[] | null;
  readonly years: Record<string, number> | null;
  readonly languages: string[] | null;
  readonly skills: string[] | null;
  readonly rating: Rating | null;
  readonly circumstances: string[] | null;
  readonly is_seconded: boolean;
  readonly known_unit_ids: number[] | null;
}

const ON = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day} and coalesce(${alias}.valid_until >= ${day}, true)`;

/** $1 day the placement takes effect, $2 its units, $3 today */
const people = statement<PersonRow>(
  'workforce.placementPeople',
  `/* workforce.placementPeople */
with holder as (
  select a.from_unit_id, array_agg(distinct a.to_unit_id) as unit_ids,
    (array_agg(a.to_unit_id order by p.bucket_to - p.bucket_from desc, p.part))[1] as main_id
  from territory.published_attribution a
  join territory.published_unit_part p on p.unit_id = a.from_unit_id and p.part = a.part
  where ${ON('a', '$1::date')} group by a.from_unit_id
)
select o.code, w.unit_id, h.unit_ids, coalesce(c.field_code, w.field_code) as field_code, c.rank,
  (select x.unit_ids[1] from holder x where x.from_unit_id = o.home_unit_id) as home_unit_id, q.level, q.fields,
  (select json_object_agg(e.field_code, e.years) from (
    select a.field_code, round(sum(least(coalesce(a.valid_until, $3::date), $3::date) - a.valid_from) / 365.25, 1)::float8 as years
    from workforce.assignment a where a.official_id = o.id and a.valid_from <= $3::date group by a.field_code
  ) e) as years,
  (select array_agg(l.name order by l.name) from workforce.spoken_language l where l.official_id = o.id and l.level >= 2) as languages,
  (select array_agg(s.name order by s.name) from workforce.skill s where s.official_id = o.id and s.level >= 2) as skills,
  (select r.band from workforce.year_review r where r.official_id = o.id and r.year < extract(year from $1::date)
    order by r.year desc limit 1) as rating,
  (select array_agg(distinct k.kind) from workforce.circumstance k where k.official_id = o.id and ${ON('k', '$1::date')}) as circumstances,
  exists (select from workforce.assignment a where a.official_id = o.id and a.kind = 'SECONDMENT' and ${ON('a', '$1::date')})
    as is_seconded,
  (select array_agg(distinct u.id) from workforce.assignment a join holder x on x.from_unit_id = a.unit_id,
    unnest(x.unit_ids) u (id) where a.official_id = o.id) as known_unit_ids
from workforce.official o
join lateral (
  select a.unit_id, a.field_code, a.post_id from workforce.assignment a
  where a.official_id = o.id and a.kind in ('PRIMARY', 'TEMPORARY') and a.valid_from <= $3::date
    and coalesce(a.valid_until >= $3::date, true)
  order by a.kind, a.valid_from desc, a.id desc limit 1
) w on true
join holder h on h.from_unit_id = w.unit_id
left join workforce.post p on p.id = w.post_id
left join workforce.position c on c.code = p.position_code
left join lateral (
  select max(x.level)::int as level, array_agg(distinct x.field_code) filter (where x.field_code is not null) as fields
  from workforce.qualification x where x.official_id = o.id
) q on true
where h.main_id = any ($2::int[]) and coalesce(o.left_on > $1::date, true)
order by o.code`,
);

export interface PostRow {
  readonly code: string;
  readonly unit_id: number;
  readonly body: string;
  readonly field_code: string;
  readonly rank: 'HEAD' | 'DEPUTY' | 'STAFF';
  readonly required_level: number;
}

/** $1 day, $2 units */
const posts = statement<PostRow>(
  'workforce.placementPosts',
  `/* workforce.placementPosts */
select p.code, p.unit_id, c.body, c.field_code, c.rank, c.required_level
from workforce.post p join workforce.position c on c.code = p.position_code
where p.unit_id = any ($2::int[]) and ${ON('p', '$1::date')}
order by p.code`,
);

/** $1 day, $2 units */
const norm = statement<{ unit_id: number; amount: number }>(
  'workforce.placementNorms',
  `/* workforce.placementNorms */
select distinct on (u.id) u.id as unit_id, n.amount::int as amount
from territory.published_unit u
join workforce.norm n on n.key = 'STAFF_OF_COMMUNE' and coalesce(n.province_code = u.province_code, true) and ${ON('n', '$1::date')}
where u.id = any ($2::int[])
order by u.id, n.province_code nulls last, n.valid_from desc`,
);

/** $1 units */
const places = statement<{ unit_id: number; latitude: number; longitude: number }>(
  'workforce.placementPlaces',
  `/* workforce.placementPlaces */
select unit_id, latitude, longitude from territory.published_unit_place where unit_id = any ($1::int[])`,
);

/** $1 units: borders in their provinces */
const borders = statement<{ unit_id: number; neighbour_id: number }>(
  'workforce.placementBorders',
  `/* workforce.placementBorders */
select n.unit_id, n.neighbour_id from territory.published_neighbour n
where n.unit_id in (
  select x.id from territory.published_unit x where x.province_id in (
    select u.province_id from territory.published_unit u where u.id = any ($1::int[])
  )
)`,
);

export interface ProblemRows {
  readonly people: readonly PersonRow[];
  readonly posts: readonly PostRow[];
  readonly norms: readonly { readonly unit_id: number; readonly amount: number }[];
  readonly places: readonly { readonly unit_id: number; readonly latitude: number; readonly longitude: number }[];
  readonly borders: readonly { readonly unit_id: number; readonly neighbour_id: number }[];
}

/** All that a scenario's problem is made of, in two round trips. */
export async function loadProblemRows(
  reads: Reads,
  { units, day, today }: { units: readonly number[]; day: PlainDate; today: PlainDate },
): Promise<ProblemRows> {
  const [found, seats, norms, near] = await Promise.all([
    reads.rows(people, [day, units, today]),
    reads.rows(posts, [day, units]),
    reads.rows(norm, [day, units]),
    reads.rows(borders, [units]),
  ]);
  const homes = found.flatMap(({ home_unit_id: home }) => (home === null ? [] : [home]));
  const known = await reads.rows(places, [[...new Set([...units, ...homes])]]);
  return { people: found, posts: seats, norms, places: known, borders: near };
}
