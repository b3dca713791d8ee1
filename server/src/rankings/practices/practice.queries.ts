import { statement, type Reads } from '../../platform/reads.ts';
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

/** $1 who asks, $2 unit, $3 kind, $4 practice: null for all. */
const practices = statement<PracticeRow>(
  'rankings.practices',
  `/* rankings.practices */
select r.id::text as id, r.unit_id, u.code, u.name, u.valid_until, r.place, r.kind, r.title_vi, r.title_en, r.scope_vi, r.scope_en,
  r.started_on, r.precision, r.metric, r.source, r.owner_name, r.owner = $1 as is_own
from rankings.practice r left join territory.published_unit u on u.id = r.unit_id
where ($2::int is null or r.unit_id = $2) and ($3::text is null or r.kind = $3) and ($4::bigint is null or r.id = $4)
order by r.started_on desc, r.id desc limit 200`,
);

export interface PracticeQuestion {
  readonly user: string;
  readonly unit: number | null;
  readonly kind: PracticeKind | null;
  readonly practice: string | null;
}

/** Practices, the latest first, 200 at most. */
export const listPractices = (reads: Reads, { user, unit, kind, practice }: PracticeQuestion): Promise<PracticeRow[]> =>
  reads.rows(practices, [user, unit, kind, practice]);
