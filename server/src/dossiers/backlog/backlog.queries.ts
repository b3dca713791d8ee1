import { statement, type Reads, type Statement } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import { BAND_EDGES, countedFrom } from './backlog.rules.ts';

/** A unit's open dossiers in one band: its place in the order of the bands, null without an appointed day. */
export interface BacklogRow {
  readonly unit_id: number;
  readonly band: number | null;
  readonly dossiers: number;
}

const PARTS = {
  current: (at: string | null) =>
    `select to_unit_id as id, from_unit_id, part from ${asKnown('territory.published_attribution', at)} where to_unit_id`,
  asThen: () => `select unit_id as id, unit_id as from_unit_id, part from territory.published_unit_part where unit_id`,
} as const;

/** Those still open, and those that ended since: each by an index of its own, so that what ended long ago costs nothing. */
const STILL_OPEN = ['c.outcome is null', 'c.outcome is not null and c.ended_on > $2::date'];

interface Shape {
  readonly borders: keyof typeof PARTS;
  readonly known: boolean;
}

/** $1 unit ids, $2 as at the end of which day, $3 day counted from, $4 where bands begin, $5 known at where it is given */
function statementFor({ borders, known }: Shape): Statement<BacklogRow> {
  const name = `dossiers.backlog.${borders}${known ? '.known' : ''}`;
  const cases = known ? 'dossiers.published_case_known($5::timestamptz)' : 'dossiers.published_case';
  const branches = STILL_OPEN.map(
    (which) => `
  select p.id, c.due_on from parts p join ${cases} c on c.unit_id = p.from_unit_id and c.part = p.part
  where ${which} and c.received_on <= $2::date`,
  );
  return statement(
    name,
    `/* ${name} */
with parts as not materialized (
  ${PARTS[borders](known ? '$5' : null)} = any ($1::int[])
), open as (${branches.join('\n  union all')}
)
select id as unit_id, width_bucket($3::date - due_on, $4::int[]) as band, count(*)::int as dossiers
from open group by 1, 2`,
  );
}

const STATEMENTS = {
  current: {
    all: statementFor({ borders: 'current', known: false }),
    known: statementFor({ borders: 'current', known: true }),
  },
  asThen: {
    all: statementFor({ borders: 'asThen', known: false }),
    known: statementFor({ borders: 'asThen', known: true }),
  },
} as const;

/** Units' open dossiers by band, in one statement for all of them; bands without any are left out. */
export function listBacklog(
  reads: Reads,
  unitIds: readonly number[],
  { window, asThen }: { readonly window: ReportWindow; readonly asThen: boolean },
): Promise<BacklogRow[]> {
  const { knownAt } = window;
  const of = STATEMENTS[asThen ? 'asThen' : 'current'];
  const values = [unitIds, window.until, countedFrom(window), BAND_EDGES];
  return knownAt === undefined ? reads.rows(of.all, values) : reads.rows(of.known, [...values, knownAt]);
}
