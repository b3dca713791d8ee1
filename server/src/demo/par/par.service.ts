import type { connect } from '../../platform/postgres-bootstrap.ts';
import { PAR_METHODS, type DemoParMethod } from './par.data.ts';
import { kindOf, makeParScores, type DemoParScore } from './par.rules.ts';

type Client = Awaited<ReturnType<typeof connect>>;

const UNITS = `/* demo.parUnits */
select id from territory.published_unit
where province_code = $1 and ($2::text is null or district_name = $2)
  and make_date($3, 12, 31) between valid_from and coalesce(valid_until, 'infinity')
order by id`;

const ADD_METHOD = `/* demo.addParMethod */
insert into rankings.par_method (key, name, body, province_code, district_name, year, full_points, self_from, self_until, closed_on,
  source, note, is_demo, owner, created_at)
values ($1, $2, $3, $4, $5, $6, 100, $7::date, $8::date, $9::date, $10, $11, true, 'demo', $7::date)`;

const ADD_CRITERIA = `/* demo.addParCriteria */
insert into rankings.par_criterion (method_key, code, sort_order, kind, name, max_points)
select $1, c.code, c.place, c.kind, c.name, c.points
from rows from (jsonb_to_recordset($2::jsonb) as (code text, kind text, name text, points numeric)) with ordinality
  as c (code, kind, name, points, place)`;

const ADD_SCORES = `/* demo.addParScores */
insert into rankings.par_score (method_key, unit_id, criterion_code, scope_province, self_points, evidence, scored_by, scored_by_name,
  scored_at, appraised_points, appraised_by, appraised_by_name, appraised_at)
select s.method, s.unit, s.criterion, m.province_code::int, s.self, s.evidence, case when s.self is not null then 'demo-commune' end,
  case when s.self is not null then 'Ủy ban nhân dân xã' end, s."scoredAt", s.appraised,
  case when s.appraised is not null then 'demo-appraiser' end, case when s.appraised is not null then m.body end, s."appraisedAt"
from jsonb_to_recordset($1::jsonb) as s (method text, unit int, criterion text, self numeric, evidence text, "scoredAt" timestamptz,
  appraised numeric, "appraisedAt" timestamptz)
join rankings.par_method m on m.key = s.method`;

/** Stores the demo's PAR index: methods with their criteria, and the scores of the units that were there that year. */
export async function storePar(client: Client): Promise<void> {
  for (const method of PAR_METHODS) {
    await addMethod(client, method);
    const { rows } = await client.query<{ id: number }>(UNITS, [method.provinceCode, method.districtName, method.year]);
    const scores: DemoParScore[] = makeParScores(
      method,
      rows.map(({ id }) => id),
    );
    if (scores.length > 0) await client.query(ADD_SCORES, [JSON.stringify(scores)]);
  }
}

async function addMethod(client: Client, method: DemoParMethod): Promise<void> {
  const { key, name, body, provinceCode, districtName, year } = method;
  const days = [method.selfFrom, method.selfUntil, method.closedOn];
  await client.query(ADD_METHOD, [
    key,
    name,
    body,
    provinceCode,
    districtName,
    year,
    ...days,
    method.source,
    method.note,
  ]);
  const criteria = method.criteria.map(([code, title, points]) => ({ code, kind: kindOf(code), name: title, points }));
  await client.query(ADD_CRITERIA, [key, JSON.stringify(criteria)]);
}

/** Removes the demo's methods with all that hangs on them. */
export async function removePar(client: Client): Promise<void> {
  await client.query(`/* demo.removeParScores */ delete from rankings.par_score s using rankings.par_method m
    where m.key = s.method_key and m.is_demo`);
  await client.query('/* demo.removePar */ delete from rankings.par_method where is_demo');
}
