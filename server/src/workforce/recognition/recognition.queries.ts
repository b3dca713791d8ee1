import type { Language } from '../../platform/context.ts';
import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { unitStub } from '../unit/unit-key.rules.ts';
import { amountOf, type Nominee } from './recognition.rules.ts';
import type {
  CommendationFigureType,
  CommendationType,
  InitiativeType,
  RecognitionKindType,
  RecognitionProposalType,
} from './recognition.type.ts';

interface CommendationRow extends Omit<CommendationType, 'unit'> {
  readonly officialId: number;
  readonly officialCode: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
}

/** $1 officials */
const commendations = statement<CommendationRow>(
  'workforce.commendations',
  `/* workforce.commendations */
select c.official_id as "officialId", o.code as "officialCode", c.id::text as key, c.kind_code as "kindCode", k.name as "kindName", c.occasion, c.year, c.reason,
  c.decided_on as "decidedOn", c.decision, c.amount, c.unit_id as "unitId", u.code as "unitCode", u.name as "unitName"
from workforce.commendation c
join workforce.official o on o.id = c.official_id
join workforce.recognition_kind k on k.code = c.kind_code and c.decided_on between k.valid_from and coalesce(k.valid_until, 'infinity')
join territory.published_unit_label u on u.id = c.unit_id
where c.official_id = any ($1::int[]) order by c.official_id, c.decided_on desc, c.id desc`,
);

/** Commendations of many officials, newest first. */
export async function listCommendations(
  reads: Reads,
  officials: readonly number[],
): Promise<(CommendationType & { readonly officialId: number })[]> {
  const rows = await reads.rows(commendations, [officials]);
  return rows.map((row) => ({ ...row, unit: unitStub(row.unitId, row.unitCode, row.unitName) }));
}

/** $1 officials */
const initiatives = statement<InitiativeType & { readonly officialId: number }>(
  'workforce.initiatives',
  `/* workforce.initiatives */
select i.official_id as "officialId", i.title, i.recognised_on as "recognisedOn", i.decision from workforce.initiative i
where i.official_id = any ($1::int[]) order by i.official_id, i.recognised_on desc, i.id`,
);

/** Initiatives of many officials, newest first. */
export const listInitiatives = (
  reads: Reads,
  officials: readonly number[],
): Promise<(InitiativeType & { readonly officialId: number })[]> => reads.rows(initiatives, [officials]);

/** $1 day */
const kinds = statement<Omit<RecognitionKindType, 'amount'> & { readonly baseSalary: number }>(
  'workforce.recognitionKinds',
  `/* workforce.recognitionKinds */
select k.code, k.name, k.is_title as "isTitle", k.multiple::float8 as multiple, k.valid_from as "validFrom",
  k.valid_until as "validUntil", k.source, k.of_collectives as "ofCollectives",
  (select b.amount from workforce.base_salary b where b.valid_from <= $1::date order by b.valid_from desc limit 1) as "baseSalary"
from workforce.recognition_kind k
where k.valid_from <= $1::date and coalesce(k.valid_until >= $1::date, true)
  and exists (select from workforce.base_salary b where b.valid_from <= $1::date)
order by k.of_collectives, k.is_title, k.multiple, k.code`,
);

/** Kinds of commendation of a day, with their money. */
export async function listKinds(reads: Reads, day: PlainDate): Promise<RecognitionKindType[]> {
  const rows = await reads.rows(kinds, [day]);
  return rows.map(({ baseSalary, ...kind }) => ({ ...kind, amount: amountOf(kind.multiple, baseSalary) }));
}

/** $1 codes, $2 kind, $3 year */
const nominees = statement<Nominee & { readonly id: number }>(
  'workforce.nominees',
  `/* workforce.nominees */
select o.id, o.code,
  (select r.band from workforce.year_review r where r.official_id = o.id and r.year = $3) as band,
  (select count(*)::int from workforce.initiative i where i.official_id = o.id and date_part('year', i.recognised_on) = $3) as initiatives,
  exists (select from workforce.discipline d where d.official_id = o.id and date_part('year', d.decided_on) = $3) as disciplined,
  exists (select from workforce.commendation c where c.official_id = o.id and c.kind_code = $2 and c.year = $3 and c.occasion = 'REGULAR') as "hasIt",
  exists (select from workforce.commendation c where c.official_id = o.id and c.kind_code = 'LAO_DONG_TIEN_TIEN' and c.year = $3) as "isAdvanced"
from workforce.official o where o.code = any ($1::text[])`,
);

/** What is known of people who are to be commended; who is not seen is left out. */
export const findNominees = (
  reads: Reads,
  { codes, kind, year }: { codes: readonly string[]; kind: string; year: number },
): Promise<(Nominee & { readonly id: number })[]> => reads.rows(nominees, [codes, kind, year]);

export type ProposalRow = RecognitionProposalType & { readonly proposedBy: string };

/** $1 viewer, $2 limit, $3 one proposal or null for all; $4, $5 the last one seen: whether it waits, and its key. */
const proposals = statement<ProposalRow>(
  'workforce.recognitionProposals',
  `/* workforce.recognitionProposals */
select p.id::text as key, p.kind_code as "kindCode", p.occasion, p.year, p.reason, p.state, p.proposed_by as "proposedBy",
  p.proposed_by = $1 and $1 <> 'nobody' as "isOwn", p.proposed_at as "proposedAt", p.decided_at as "decidedAt", p.decision,
  coalesce((
    select json_agg(json_build_object('officialCode', o.code, 'year', p.year, 'title', a.title, 'unitName', a.name,
        'name', concat_ws(' ', o.family_name, nullif(o.middle_name, ''), o.given_name))
      order by o.given_name collate "vi-x-icu", o.family_name collate "vi-x-icu", o.id)
    from workforce.recognition_nominee n join workforce.official o on o.id = n.official_id
    left join lateral (
      select a.title, u.name from workforce.assignment a join territory.published_unit_label u on u.id = a.unit_id
      where a.official_id = o.id
        and (p.proposed_at at time zone 'Asia/Ho_Chi_Minh')::date between a.valid_from and coalesce(a.valid_until, 'infinity')
      order by a.kind <> 'PRIMARY', a.valid_from desc, a.id desc limit 1
    ) a on true
    where n.proposal_id = p.id
  ), '[]') as nominees
from workforce.recognition_proposal p
where ($3::int is null or p.id = $3) and ($4::int is null or ((p.state = 'PROPOSED')::int, p.id) < ($4::int, $5::int))
order by (p.state = 'PROPOSED') desc, p.id desc limit $2`,
);

export interface ProposalsAsked {
  readonly viewer: string;
  readonly limit: number;
  readonly key?: number | null;
  /** The last one seen: 1 while it waits, else 0, and its key. */
  readonly after?: readonly [waits: number, key: number] | null;
}

/** Proposals, those that wait first. */
export const listProposals = (
  reads: Reads,
  { viewer, limit, key = null, after = null }: ProposalsAsked,
): Promise<ProposalRow[]> => reads.rows(proposals, [viewer, limit, key, after?.[0] ?? null, after?.[1] ?? null]);

/** $1 one proposal or null for all */
const proposalCount = statement<{ readonly count: number }>(
  'workforce.countRecognitionProposals',
  `/* workforce.countRecognitionProposals */
select count(*)::int as count from workforce.recognition_proposal p where $1::int is null or p.id = $1`,
);

/** How many proposals the viewer may see. */
export async function countProposals(reads: Reads, key: number | null): Promise<number> {
  const [row] = await reads.rows(proposalCount, [key]);
  return row?.count ?? 0;
}

interface FigureRow {
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly fieldCode: string;
  readonly fieldName: string;
  readonly fieldNameEn: string;
  readonly kindCode: string;
  readonly occasion: CommendationFigureType['occasion'];
  readonly month: string;
  readonly count: number;
}

/** $1 units and those they hold, $2 first day, $3 last day */
const figures = statement<FigureRow>(
  'workforce.commendationFigures',
  `/* workforce.commendationFigures */
select r.unit_id as "unitId", u.code as "unitCode", u.name as "unitName", f.code as "fieldCode", f.name as "fieldName",
  f.name_en as "fieldNameEn", r.kind_code as "kindCode", r.occasion, date_trunc('month', r.decided_on)::date as month, count(*)::int as count
from workforce.published_recognition r
join workforce.work_field f on f.code = r.field_code
join territory.published_unit_label u on u.id = r.unit_id
where r.decided_on between $2::date and $3::date
  and r.unit_id in (select s.unit_id from workforce.unit_scope s where s.unit_id = any ($1::int[]) or s.scope_unit_id = any ($1::int[]))
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, f.place
order by u.name collate "vi-x-icu", r.unit_id, month, f.place, r.kind_code, r.occasion`,
);

/** Commendations of units and their predecessors, counted. */
export async function listFigures(
  reads: Reads,
  { units, from, to, language }: { units: readonly number[]; from: PlainDate; to: PlainDate; language: Language },
): Promise<CommendationFigureType[]> {
  const rows = await reads.rows(figures, [units, from, to]);
  return rows.map(({ unitId, unitCode, unitName, fieldCode, fieldName, fieldNameEn, ...row }) => ({
    ...row,
    unit: unitStub(unitId, unitCode, unitName),
    field: { code: fieldCode, name: language === 'vi' ? fieldName : fieldNameEn },
  }));
}
