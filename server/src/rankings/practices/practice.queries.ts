import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { PracticeKind, StartPrecision } from './practice.words.ts';

/** A practice as it is kept, with the unit as the territory knows it. */
export interface PracticeRow {
  readonly id: string;
  readonly unit_id: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly valid_until: string | null;
  readonly place: string;
  readonly kind: PracticeKind;
  readonly title_vi: string;
  readonly title_en: string | null;
  readonly scope_vi: string;
  readonly scope_en: string | null;
  readonly started_on: string;
  readonly precision: StartPrecision;
  readonly metric: string;
  readonly source: string;
  readonly owner_name: string;
  readonly is_own: boolean;
}

/** $1 who asks, $2 unit, $3 kind, $4 practice: null for all; $5, $6 beginning and key of the last one seen; $7 limit; $8 instant where they are known at one. */
const practices = (isKnown: boolean) =>
  statement<PracticeRow>(
    `rankings.practices${isKnown ? '.known' : ''}`,
    `/* rankings.practices */
select r.id::text as id, r.unit_id, u.code, u.name, u.valid_until, r.place, r.kind, r.title_vi, r.title_en, r.scope_vi, r.scope_en,
  r.started_on, r.precision, r.metric, r.source, r.owner_name, r.owner = $1 as is_own
from ${asKnown('rankings.practice', isKnown ? '$8' : null)} r left join ${asKnown('territory.published_unit', isKnown ? '$8' : null)} u on u.id = r.unit_id
where ($2::int is null or r.unit_id = $2) and ($3::text is null or r.kind = $3) and ($4::bigint is null or r.id = $4)
  and ($5::date is null or (r.started_on, r.id) < ($5::date, $6::bigint))
order by r.started_on desc, r.id desc limit $7`,
  );
const PRACTICES = { now: practices(false), known: practices(true) } as const;

/** $1 unit, $2 kind: null for all; $3 instant where they are known at one. */
const count = (isKnown: boolean) =>
  statement<{ readonly count: number }>(
    `rankings.countPractices${isKnown ? '.known' : ''}`,
    `/* rankings.countPractices */
select count(*)::int as count from ${asKnown('rankings.practice', isKnown ? '$3' : null)} r
where ($1::int is null or r.unit_id = $1) and ($2::text is null or r.kind = $2)`,
  );
const COUNTED = { now: count(false), known: count(true) } as const;

export interface PracticeQuestion {
  readonly user: string;
  readonly unit: number | null;
  readonly kind: PracticeKind | null;
  readonly practice: string | null;
  /** The last one seen: when it began, and its key. */
  readonly after: readonly [startedOn: string, key: string] | null;
  readonly limit: number;
  /** As they were known at this instant; null for as they are. */
  readonly knownAt: Date | null;
}

/** Practices, the latest first. */
export const listPractices = (
  reads: Reads,
  { user, unit, kind, practice, after, limit, knownAt }: PracticeQuestion,
): Promise<PracticeRow[]> =>
  reads.rows(PRACTICES[knownAt === null ? 'now' : 'known'], [
    user,
    unit,
    kind,
    practice,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
    ...(knownAt === null ? [] : [knownAt]),
  ]);

/** How many practices there are, of a unit or kind or all. */
export async function countPractices(
  reads: Reads,
  { unit, kind, knownAt }: Pick<PracticeQuestion, 'unit' | 'kind' | 'knownAt'>,
): Promise<number> {
  const [row] = await reads.rows(COUNTED[knownAt === null ? 'now' : 'known'], [
    unit,
    kind,
    ...(knownAt === null ? [] : [knownAt]),
  ]);
  return row?.count ?? 0;
}
