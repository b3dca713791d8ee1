import { statement, type Reads } from '../../platform/reads.ts';
import type { ParSums } from './par.rules.ts';
import type { ParCriterionKind } from './par.words.ts';

export interface ParCriterionRow {
  readonly code: string;
  readonly kind: ParCriterionKind;
  readonly name: string;
  readonly maxPoints: number;
  readonly evidenceWanted: string | null;
}

export interface ParMethodRow {
  readonly key: string;
  readonly name: string;
  readonly body: string;
  readonly provinceCode: string;
  readonly districtName: string | null;
  readonly year: number;
  readonly fullPoints: number;
  readonly selfFrom: string;
  readonly selfUntil: string;
  readonly closedOn: string | null;
  readonly source: string;
  readonly note: string | null;
  readonly isDemo: boolean;
  readonly criteria: readonly ParCriterionRow[];
  readonly version: number;
  /** Whether anything is scored by it, as far as the viewer may see: whoever may change it sees all. */
  readonly isUsed: boolean;
}

/** $1 province, $2 year, $3 key: null for all; $4 whether closed ones alone. */
const methods = statement<ParMethodRow>(
  'rankings.parMethods',
  `/* rankings.parMethods */
select m.key, m.name, m.body, m.province_code as "provinceCode", m.district_name as "districtName", m.year,
  m.full_points::float8 as "fullPoints", m.self_from as "selfFrom", m.self_until as "selfUntil", m.closed_on as "closedOn",
  m.source, m.note, m.is_demo as "isDemo", m.version,
  exists (select from rankings.par_score s where s.method_key = m.key) as "isUsed",
  coalesce((select jsonb_agg(jsonb_build_object('code', c.code, 'kind', c.kind, 'name', c.name, 'maxPoints', c.max_points,
    'evidenceWanted', c.evidence_wanted)
    order by c.sort_order) from rankings.par_criterion c where c.method_key = m.key), '[]') as criteria
from rankings.par_method m
where ($1::text is null or m.province_code = $1) and ($2::int is null or m.year = $2) and ($3::text is null or m.key = $3)
  and (not $4::boolean or m.closed_on is not null)
order by m.year desc, m.province_code, m.district_name nulls first`,
);

export interface MethodsAsked {
  readonly provinceCode?: string | null | undefined;
  readonly year?: number | null | undefined;
  readonly key?: string | null;
  readonly isFinal?: boolean;
}

/** Methods with their criteria, the latest year first: a place makes one a year, so they are as many as its years. */
export const listMethods = (reads: Reads, asked: MethodsAsked): Promise<ParMethodRow[]> =>
  reads.rows(methods, [asked.provinceCode ?? null, asked.year ?? null, asked.key ?? null, asked.isFinal ?? false]);

/** $1 methods. A unit's sums by method, of what the viewer may see. */
const sums = statement<ParSums>(
  'rankings.parSums',
  `/* rankings.parSums */
with needed as (
  select method_key, count(*)::int as needed from rankings.par_criterion
  where method_key = any ($1::text[]) and kind in ('CRITERION', 'SURVEY') group by 1
)
select s.method_key as method, s.unit_id as unit, sum(s.self_points)::float8 as self,
  coalesce(sum(s.appraised_points) filter (where c.kind = 'CRITERION'), 0)::float8 as criteria,
  coalesce(sum(s.appraised_points) filter (where c.kind = 'SURVEY'), 0)::float8 as survey,
  coalesce(sum(s.appraised_points) filter (where c.kind = 'BONUS'), 0)::float8 as bonus,
  coalesce(sum(s.appraised_points) filter (where c.kind = 'PENALTY'), 0)::float8 as penalty,
  (min(n.needed) - count(s.appraised_points) filter (where c.kind in ('CRITERION', 'SURVEY')))::int as missing
from rankings.par_score s
join rankings.par_criterion c on c.method_key = s.method_key and c.code = s.criterion_code
join needed n on n.method_key = s.method_key
where s.method_key = any ($1::text[])
group by s.method_key, s.unit_id`,
);

export const listSumsOfMethods = (reads: Reads, keys: readonly string[]): Promise<ParSums[]> =>
  reads.rows(sums, [keys]);

export interface ParScoreRow {
  readonly unit: number;
  readonly criterion: string;
  readonly selfPoints: number | null;
  readonly evidence: string | null;
  readonly evidenceUrl: string | null;
  readonly scoredBy: string | null;
  readonly scoredAt: string | null;
  readonly appraisedPoints: number | null;
  readonly appraisalNote: string | null;
  readonly appraisedBy: string | null;
  readonly appraisedAt: string | null;
  readonly version: number;
}

export const SCORE_COLUMNS = `unit_id as unit, criterion_code as criterion, self_points::float8 as "selfPoints", evidence,
  evidence_url as "evidenceUrl", scored_by_name as "scoredBy", scored_at as "scoredAt", appraised_points::float8 as "appraisedPoints",
  appraisal_note as "appraisalNote", appraised_by_name as "appraisedBy", appraised_at as "appraisedAt", version`;

/** $1 method, $2 unit or null. */
const scores = statement<ParScoreRow>(
  'rankings.parScores',
  `/* rankings.parScores */
select ${SCORE_COLUMNS} from rankings.par_score where method_key = $1 and ($2::int is null or unit_id = $2)`,
);

/** Single scores of a method, of one unit or of all, as far as the viewer may see them. */
export const listScores = (reads: Reads, method: string, unit: number | null): Promise<ParScoreRow[]> =>
  reads.rows(scores, [method, unit]);

/** How a unit stands to a criterion: null where there is no such thing. */
export interface ParStanding {
  readonly province: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly isClosed: boolean | null;
  readonly kind: ParCriterionKind | null;
  readonly most: number | null;
  readonly isOfMethod: boolean;
  readonly scoredBy: string | null;
  readonly isAppraised: boolean;
  readonly version: number | null;
}

/** $1 method, $2 unit, $3 criterion */
const standing = statement<ParStanding>(
  'rankings.parStanding',
  `/* rankings.parStanding */
select m.province_code as province, m.self_from as "from", m.self_until as until, m.closed_on is not null as "isClosed", c.kind,
  c.max_points::float8 as most, u.id is not null as "isOfMethod", s.scored_by as "scoredBy", s.appraised_at is not null as "isAppraised",
  s.version
from rankings.par_method m
left join rankings.par_criterion c on c.method_key = m.key and c.code = $3
left join territory.published_unit u on u.id = $2 and u.province_code = m.province_code
  and (m.district_name is null or u.district_name = m.district_name)
  and make_date(m.year, 12, 31) between u.valid_from and coalesce(u.valid_until, 'infinity')
left join rankings.par_score s on s.method_key = m.key and s.unit_id = $2 and s.criterion_code = $3
where m.key = $1`,
);

/** @returns undefined where there is no such method */
export async function findStanding(
  reads: Reads,
  { method, unit, criterion }: { readonly method: string; readonly unit: number; readonly criterion: string },
): Promise<ParStanding | undefined> {
  const [row] = await reads.rows(standing, [method, unit, criterion]);
  return row;
}
