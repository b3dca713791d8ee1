import type { Language } from '../../platform/context.ts';
import { addDays, type PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import {
  ASSIGNMENT_COLUMNS,
  ASSIGNMENT_JOINS,
  assignmentOf,
  type AssignmentRow,
} from '../assignment/assignment.queries.ts';
import { unitStub } from '../unit/unit-key.rules.ts';
import type {
  ExpiringAssignmentType,
  PostHolderType,
  PostType,
  StaffCellType,
  StaffNormType,
  UnitStaffType,
} from './establishment.type.ts';
import type { WorkFieldType } from './work-field.type.ts';

interface CellRow extends UnitStaffType {
  readonly unit_id: number;
  readonly unit_code: string;
  readonly unit_name: string;
  readonly field_code: string;
  readonly field_name: string;
  readonly field_name_en: string;
}

/** $1 day, $2 units; $3 instant where they are known at one */
const establishment = (isKnown: boolean): string =>
  isKnown
    ? 'workforce.establishment_known($1::date, $2::int[], $3::timestamptz)'
    : 'workforce.establishment_on($1::date, $2::int[])';

const matrix = (isKnown: boolean) =>
  statement<CellRow>(
    `workforce.matrix${isKnown ? '.known' : ''}`,
    `/* workforce.matrix */
select e.unit_id, u.code as unit_code, u.name as unit_name, f.code as field_code, f.name as field_name, f.name_en as field_name_en,
  e.required, e.filled, e.available, e.temporary, e.concurrent
from ${establishment(isKnown)} e
join territory.published_unit_label u on u.id = e.unit_id
join workforce.work_field f on f.code = e.field_code
order by u.name collate "vi-x-icu", e.unit_id, f.place`,
  );
const MATRIX = { now: matrix(false), known: matrix(true) } as const;

/** Whose seats and people, on which day, and known at which instant; left out: as they are known now. */
export interface StaffAsked {
  readonly day: PlainDate;
  readonly units: readonly number[];
  readonly knownAt?: Date | null | undefined;
}

/** Seats and people of units by field on a day. */
export async function listCells(
  reads: Reads,
  { day, units, knownAt, language }: StaffAsked & { readonly language: Language },
): Promise<StaffCellType[]> {
  const rows = await (knownAt ? reads.rows(MATRIX.known, [day, units, knownAt]) : reads.rows(MATRIX.now, [day, units]));
  return rows.map((row) => ({
    unit: unitStub(row.unit_id, row.unit_code, row.unit_name),
    field: { code: row.field_code, name: language === 'vi' ? row.field_name : row.field_name_en },
    required: row.required,
    filled: row.filled,
    available: row.available,
    shortage: Math.max(0, row.required - row.available),
    surplus: Math.max(0, row.available - row.required),
    temporary: row.temporary,
    concurrent: row.concurrent,
  }));
}

const workFields = statement<{ code: string; name: string; name_en: string }>(
  'workforce.workFields',
  '/* workforce.workFields */ select code, name, name_en from workforce.work_field order by place',
);

/** The fields of work, in the order of the departments. */
export const listWorkFields = async (reads: Reads, language: Language): Promise<WorkFieldType[]> =>
  (await reads.rows(workFields, [])).map(({ code, name, name_en: nameEn }) => ({
    code,
    name: language === 'vi' ? name : nameEn,
  }));

/** $1 day, $2 province code */
const unitsOfProvince = statement<{ id: number }>(
  'workforce.unitsOfProvince',
  `/* workforce.unitsOfProvince */
select id from territory.published_unit
where province_code = $2 and valid_from <= $1::date and coalesce(valid_until >= $1::date, true)`,
);

/** Units that lie in a province on a day. */
export const listUnitsOfProvince = async (reads: Reads, day: PlainDate, provinceCode: string): Promise<number[]> =>
  (await reads.rows(unitsOfProvince, [day, provinceCode])).map(({ id }) => id);

const totals = (isKnown: boolean) =>
  statement<UnitStaffType & { readonly unitId: number }>(
    `workforce.unitStaff${isKnown ? '.known' : ''}`,
    `/* workforce.unitStaff */
select unit_id as "unitId", sum(required)::int as required, sum(filled)::int as filled, sum(available)::int as available,
  sum(temporary)::int as temporary, sum(concurrent)::int as concurrent
from ${establishment(isKnown)} group by unit_id`,
  );
const TOTALS = { now: totals(false), known: totals(true) } as const;

/** Seats and people of units on a day; units without any are left out. */
export const listUnitStaff = (
  reads: Reads,
  { day, units, knownAt }: StaffAsked,
): Promise<(UnitStaffType & { readonly unitId: number })[]> =>
  knownAt ? reads.rows(TOTALS.known, [day, units, knownAt]) : reads.rows(TOTALS.now, [day, units]);

/** $1 day, $2 province code or null */
const norms = statement<StaffNormType>(
  'workforce.norms',
  `/* workforce.norms */
select distinct on (key) key, amount::float8 as amount, day, province_code as "provinceCode", valid_from as "validFrom",
  valid_until as "validUntil", source
from workforce.norm
where valid_from <= $1::date and coalesce(valid_until >= $1::date, true) and (province_code is null or province_code = $2)
order by key, province_code nulls last, valid_from desc`,
);

/** The norms of a day, a province's own before the national ones. */
export const listNorms = (reads: Reads, day: PlainDate, provinceCode: string | null): Promise<StaffNormType[]> =>
  reads.rows(norms, [day, provinceCode]);

type PostRow = Omit<PostType, 'field' | 'asOf'> & {
  readonly fieldCode: string;
  readonly fieldName: string;
  readonly fieldNameEn: string;
};

/** $1 day, $2 unit */
const posts = statement<PostRow>(
  'workforce.posts',
  `/* workforce.posts */
select p.id as "rowId", p.code, c.name, c.code as "positionCode", c.body, c.rank, c.required_level as "requiredLevel",
  p.valid_from as "validFrom", p.valid_until as "validUntil", p.source, f.code as "fieldCode", f.name as "fieldName",
  f.name_en as "fieldNameEn"
from workforce.post p
join workforce.position c on c.code = p.position_code
join workforce.work_field f on f.code = c.field_code
where p.unit_id = $2 and p.valid_from <= $1::date and coalesce(p.valid_until >= $1::date, true)
order by array_position('{LEADERSHIP,OFFICE,ECONOMY,CULTURE_SOCIETY,SERVICE_CENTER,COMMUNE}'::text[], c.body),
  array_position('{HEAD,DEPUTY,STAFF}'::text[], c.rank), f.place, p.code`,
);

/** The seats of a unit on a day, leaders first. */
export async function listPosts(
  reads: Reads,
  { day, unit, language }: { day: PlainDate; unit: number; language: Language },
): Promise<PostType[]> {
  const rows = await reads.rows(posts, [day, unit]);
  return rows.map(({ fieldCode, fieldName, fieldNameEn, ...row }) => ({
    ...row,
    asOf: day,
    field: { code: fieldCode, name: language === 'vi' ? fieldName : fieldNameEn },
  }));
}

const NAME = `concat_ws(' ', o.family_name, nullif(o.middle_name, ''), o.given_name)`;

/** $1 day, $2 posts */
const holders = statement<PostHolderType & { readonly postId: number }>(
  'workforce.holders',
  `/* workforce.holders */
select a.post_id as "postId", o.code as "officialCode", ${NAME} as name, a.kind, a.valid_until as "validUntil"
from workforce.assignment a join workforce.official o on o.id = a.official_id
where a.post_id = any ($2::int[]) and a.valid_from <= $1::date and coalesce(a.valid_until >= $1::date, true)
order by a.post_id, a.valid_from, a.id`,
);

/** Who holds posts on a day. */
export const listHolders = (
  reads: Reads,
  day: PlainDate,
  postIds: readonly number[],
): Promise<(PostHolderType & { readonly postId: number })[]> => reads.rows(holders, [day, postIds]);

type ExpiringRow = AssignmentRow & Omit<ExpiringAssignmentType, 'assignment'>;

/** What ends on the day `$2` or before, of what is in force on the day `$1`. */
const ENDING = `a.valid_from <= $1::date and coalesce(a.valid_until >= $1::date, true)
  and least(a.valid_until, a.statutory_end - 1) <= $2::date`;

/** $1 day, $2 last day looked at, $3 limit, $4 $5 $6 end, code and key of the last one seen, or null */
const expiring = statement<ExpiringRow>(
  'workforce.expiring',
  `/* workforce.expiring */
select o.code as "officialCode", ${NAME} as "officialName", least(a.valid_until, a.statutory_end - 1) as "endsOn",
  least(a.valid_until, a.statutory_end - 1) - $1::date as "daysLeft", ${ASSIGNMENT_COLUMNS}
from workforce.assignment a join workforce.official o on o.id = a.official_id ${ASSIGNMENT_JOINS}
where ${ENDING}
  and ($4::date is null or (least(a.valid_until, a.statutory_end - 1), o.code, a.id) > ($4::date, $5::text, $6::int))
order by "endsOn", o.code, a.id limit $3`,
);

/** $1 day, $2 last day looked at */
const expiringCount = statement<{ readonly total: number; readonly past: number }>(
  'workforce.countExpiring',
  `/* workforce.countExpiring */
select count(*)::int as total, count(*) filter (where least(a.valid_until, a.statutory_end - 1) < $1::date)::int as past
from workforce.assignment a join workforce.official o on o.id = a.official_id where ${ENDING}`,
);

export interface ExpiringAsked {
  readonly day: PlainDate;
  readonly withinDays: number;
  readonly limit: number;
  /** The last one seen: when it ends, whose it is, and its key. */
  readonly after: readonly [endsOn: PlainDate, officialCode: string, key: string] | null;
  readonly language: Language;
}

/** Assignments that end within some days, and those that should have ended, these first. */
export async function listExpiring(
  reads: Reads,
  { day, withinDays, limit, after, language }: ExpiringAsked,
): Promise<ExpiringAssignmentType[]> {
  const rows = await reads.rows(expiring, [day, addDays(day, withinDays), limit, ...(after ?? [null, null, null])]);
  return rows.map((row) => ({
    officialCode: row.officialCode,
    officialName: row.officialName,
    endsOn: row.endsOn,
    daysLeft: row.daysLeft,
    assignment: assignmentOf(row, language),
  }));
}

/** How many of them there are, and how many should have ended. */
export async function countExpiring(
  reads: Reads,
  { day, withinDays }: Pick<ExpiringAsked, 'day' | 'withinDays'>,
): Promise<{ readonly total: number; readonly past: number }> {
  const [row] = await reads.rows(expiringCount, [day, addDays(day, withinDays)]);
  return row ?? { total: 0, past: 0 };
}
