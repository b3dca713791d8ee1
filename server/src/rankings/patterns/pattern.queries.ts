import type { Period } from '../../platform/report-window.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { scoped } from '../ranking/ranking.queries.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import type { Traced } from './pattern.rules.ts';
import { PatternKind } from './pattern.words.ts';

/** Completions of one person within the same ten minutes that make a burst. */
const BURST = 8;
const DONE = `t.outcome in ('EARLY', 'ON_TIME', 'LATE')`;
const slotOf = (at: string): string => `floor(extract(epoch from ${at}) / 600)::bigint`;

/** Which dossiers a pattern looks at, by which day, and which of them count. */
const RULES: Readonly<
  Record<Exclude<PatternKind, 'BURST'>, { readonly day: string; readonly of: string; readonly hit: string }>
> = {
  DAY_END: {
    day: 'ended_on',
    of: `${DONE} and t.has_times and t.completed_at is not null`,
    hit: `t.completed_time >= time '16:30'`,
  },
  LAST_DAY: { day: 'ended_on', of: `t.outcome in ('EARLY', 'ON_TIME')`, hit: 't.on_last_day' },
  REDATED: { day: 'received_on', of: 't.redated is not null', hit: 't.redated' },
  STOPPED_CLOCK: { day: 'received_on', of: 't.asked_late is not null', hit: 't.asked_late' },
  RETURN_AGAIN: { day: 'ended_on', of: 't.came_again is not null', hit: 't.came_again' },
};

/** Columns of a unit's counts, `k_` and `n_` by pattern. */
type TraceRow = { readonly id: number; readonly code: string; readonly name: string } & Readonly<
  Record<`${'k' | 'n'}_${Lowercase<PatternKind>}`, number>
>;

/** What was counted of the units of a scope, pattern by pattern: one statement. */
export async function listTraced(
  reads: Reads,
  scope: Scope,
  window: ReportWindow,
): Promise<(Traced & { code: string; name: string })[]> {
  const facts = ['code', 'name'];
  const rows = await scoped<TraceRow>({ reads, family: 'traces' }, { scope, window, facts }, (bind) => {
    const [from, until] = [bind(window.from), bind(window.until)];
    const { knownAt } = window;
    const source =
      knownAt === undefined
        ? 'dossiers.published_trace'
        : `dossiers.published_trace_known(${bind(knownAt)}::timestamptz)`;
    const within = (day: string): string => `t.${day} between ${from}::date and ${until}::date`;
    const counts = Object.entries(RULES).map(([kind, { day, of, hit }]) => {
      const cases = `${within(day)} and ${of}`;
      const name = kind.toLowerCase();
      return `count(*) filter (where ${cases})::int as n_${name}, count(*) filter (where ${cases} and ${hit})::int as k_${name}`;
    });
    return `, told as (
  select p.id, ${counts.join(',\n    ')}
  from parts p join ${source} t on t.unit_id = p.from_unit_id and t.part = p.part
  where ${within('received_on')} or ${within('ended_on')}
  group by p.id
), slots as (
  select p.id, count(*)::int as cases
  from parts p join ${source} t on t.unit_id = p.from_unit_id and t.part = p.part
  where ${within('ended_on')} and ${DONE} and t.has_times and t.completed_at is not null
  group by p.id, t.handler, ${slotOf('t.completed_at')}
), bursts as (
  select id, sum(cases)::int as n_burst, coalesce(sum(cases) filter (where cases >= ${String(BURST)}), 0)::int as k_burst
  from slots group by id
)
select u.id, u.code, u.name, t.*, coalesce(b.n_burst, 0) as n_burst, coalesce(b.k_burst, 0) as k_burst
from units u join told t on t.id = u.id left join bursts b on b.id = u.id`;
  });
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    name: row.name,
    shares: Object.fromEntries(
      Object.values(PatternKind).map((kind) => {
        const name = kind.toLowerCase() as Lowercase<PatternKind>;
        return [kind, { k: row[`k_${name}`], n: row[`n_${name}`] }];
      }),
    ) as Traced['shares'],
  }));
}

/** A dossier behind a pattern. */
export interface TracedDossier {
  readonly code: string;
}

/** The dossiers of one pattern that the viewer may see, a page and all counted: $1 unit, $2 and $3 days, $4 known at. */
function evidence(kind: PatternKind, isPinned: boolean) {
  const what = `${kind.toLowerCase()}${isPinned ? '.known' : ''}`;
  const source = isPinned
    ? 'dossiers.published_traced_dossier_known($4::timestamptz)'
    : 'dossiers.published_traced_dossier';
  const [after, limit] = isPinned ? ['$5', '$6'] : ['$4', '$5'];
  const joined = `from parts p join ${source} t on t.unit_id = p.from_unit_id and t.part = p.part`;
  const found = `with parts as materialized (
  select a.from_unit_id, a.part from territory.published_attribution a where a.to_unit_id = $1
), found as (
  ${kind === 'BURST' ? burst(joined) : ofRule(RULES[kind], joined)}
)`;
  return {
    page: statement<TracedDossier>(
      `rankings.evidence.${what}`,
      `/* rankings.evidence.${what} */\n${found}\nselect code from found where code > ${after}::text order by code limit ${limit}::int`,
    ),
    count: statement<{ count: number }>(
      `rankings.evidenced.${what}`,
      `/* rankings.evidenced.${what} */\n${found}\nselect count(*)::int as count from found`,
    ),
  };
}

const burst = (joined: string): string => `select code from (
    select t.code, count(*) over (partition by t.handler, ${slotOf('t.completed_at')}) as together
    ${joined}
    where t.ended_on between $2::date and $3::date and ${DONE} and t.has_times and t.completed_at is not null
  ) s where together >= ${String(BURST)}`;

const ofRule = ({ day, of, hit }: (typeof RULES)[keyof typeof RULES], joined: string): string =>
  `select t.code ${joined} where t.${day} between $2::date and $3::date and ${of} and ${hit}`;

const EVIDENCE = Object.fromEntries(
  Object.values(PatternKind).map((kind) => [kind, { all: evidence(kind, false), known: evidence(kind, true) }]),
) as Readonly<Record<PatternKind, Readonly<Record<'all' | 'known', ReturnType<typeof evidence>>>>>;

export interface EvidenceQuestion extends Period {
  readonly unit: number;
  readonly kind: PatternKind;
  readonly knownAt: Date | undefined;
}

const askedOf = ({ unit, kind, from, to, knownAt }: EvidenceQuestion) =>
  knownAt === undefined
    ? { of: EVIDENCE[kind].all, values: [unit, from, to] }
    : { of: EVIDENCE[kind].known, values: [unit, from, to, knownAt] };

/** Dossiers behind a pattern by code, as far as the viewer may see them: `limit` of them behind the code `after`. */
export function listEvidence(
  reads: Reads,
  question: EvidenceQuestion,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<TracedDossier[]> {
  const { of, values } = askedOf(question);
  return reads.rows(of.page, [...values, after, limit]);
}

/** How many dossiers behind a pattern the viewer may see. */
export async function countEvidence(reads: Reads, question: EvidenceQuestion): Promise<number> {
  const { of, values } = askedOf(question);
  return (await reads.rows(of.count, values))[0]?.count ?? 0;
}
