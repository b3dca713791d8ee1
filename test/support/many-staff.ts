import type { Client } from 'pg';

/** Communes of Lào Cai in force since the reform, the first ten by their keys. */
const units = `select id, row_number() over (order by id) as place from (
  select id from territory.published_unit where province_code = '15' and valid_from >= '2025-07-01' and valid_until is null
  order by id limit 10) u`;

/**
 * Four hundred people and three hundred posts in ten communes, so that a placement takes a while: all of them may do nearly
 * everything. @returns ids of the communes
 */
export async function addManyStaff(client: Client): Promise<number[]> {
  await client.query(`insert into workforce.post (code, unit_id, position_code, valid_from, source)
    select format('M-%s', to_char(n, 'fm000')), u.id,
      (array['CV_VP', 'CV_TP', 'CV_TC', 'CV_DD', 'CV_XD', 'CV_NN', 'CV_NV', 'CV_VH', 'CV_XH', 'CV_MC'])[1 + n % 10], '2025-07-01', 'Đề án thử'
    from generate_series(1, 300) n join (${units}) u on u.place = 1 + (n / 10) % 10`);
  await client.query(`with made as (
      insert into workforce.official (code, family_name, middle_name, given_name, name_folded, kind)
      select format('M-%s', to_char(n, 'fm000')), 'Lò', 'Văn', format('N%s', n), format('lo van n%s', n), 'CIVIL_SERVANT'
      from generate_series(1, 400) n returning id, substr(code, 3)::int as n
    ), work as (
      insert into workforce.assignment (official_id, unit_id, field_code, title, kind, valid_from)
      select m.id, u.id, (array['OFFICE', 'JUSTICE', 'FINANCE', 'LAND', 'CONSTRUCTION', 'AGRICULTURE', 'INTERNAL', 'CULTURE', 'SOCIAL'])[1 + m.n % 9],
        'Chuyên viên', 'PRIMARY', '2018-01-01'
      from made m join (${units}) u on u.place = 1 + (m.n * 7) % 10 returning 1
    ), degrees as (
      insert into workforce.qualification (official_id, level, major, field_code)
      select id, 4, 'Thử', field from made m cross join unnest(array['OFFICE', 'JUSTICE', 'FINANCE', 'LAND', 'AGRICULTURE', 'CULTURE', 'SOCIAL']) field
      where (m.n + length(field)) % 3 > 0 returning 1
    )
    insert into workforce.year_review (official_id, year, band) select id, 2025, 'GOOD' from made`);
  const { rows } = await client.query<{ id: number }>(`select id from (${units}) u order by place`);
  return rows.map(({ id }) => id);
}
