import type { Period } from '../../platform/report-window.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import { scoped } from '../ranking/ranking.queries.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import type { Traced } from './pattern.rules.ts';
import { PatternKind } from './pattern.words.ts';

/** Completions of one person within the same ten minutes that make a burst. */
const BURST = 8;
const DONE = `t.outcome in ('EARLY', 'ON_TIME', 'LATE')`;
/** Completions whose instant is an own one. */
const TIMED = `${DONE} and t.has_times and t.completed_at is not null`;
const slotOf = (at: string): string => `floor(extract(epoch from ${at}) / 600)::bigint`;

type Told = Exclude<PatternKind, 'BURST'>;
/** The day by which a pattern looks at dossiers. */
type Day = 'received' | 'ended';

/** Which dossiers a pattern looks at, by which day, and which of them count. */
const RULES: Readonly<Record<Told, { readonly day: Day; readonly of: string; readonly hit: string }>> = {
  DAY_END: {
    day: 'ended',
    of: TIMED,
    hit: `t.completed_time >= time '16:30'`,
  },
  LAST_DAY: { day: 'ended', of: `t.outcome in ('EARLY', 'ON_TIME')`, hit: 't.on_last_day' },
  REDATED: { day: 'received', of: 't.redated is not null', hit: 't.redated' },
  STOPPED_CLOCK: { day: 'received', of: 't.asked_late is not null', hit: 't.asked_late' },
  RETURN_AGAIN: { day: 'ended', of: 't.came_again is not null', hit: 't.came_again' },
};

/** Columns of a trace that the patterns of a day are told from: what is not named is not worked out. */
const COLUMNS: Readonly<Record<Day, readonly string[]>> = {
  received: ['redated', 'asked_late'],
  ended: ['outcome', 'has_times', 'completed_at', 'completed_time', 'on_last_day', 'came_again', 'handler'],
};
const ICT = `at time zone 'Asia/Ho_Chi_Minh'`;

/** Dossiers of some days, said so that an index of the unit goes by them: received by the instant, ended by the day of those that did. */
const WITHIN: Readonly<Record<Day, (from: string, until: string) => string>> = {
  received: (from, until) => `t.received_on between ${from}::date and ${until}::date
    and t.received_at >= ${from}::date::timestamp ${ICT} and t.received_at < (${until}::date + 1)::timestamp ${ICT}`,
  ended: (from, until) => `t.ended_on between ${from}::date and ${until}::date and t.outcome is not null`,
};

/** Cases and hits of the patterns of a day, `n_` and `k_` by pattern. */
const countsOf = (day: Day): { readonly name: string; readonly text: string }[] =>
  Object.entries(RULES)
    .filter(([, rule]) => rule.day === day)
    .flatMap(([kind, { of, hit }]) => [
      { name: `n_${kind.toLowerCase()}`, text: `count(*) filter (where ${of})` },
      { name: `k_${kind.toLowerCase()}`, text: `count(*) filter (where ${of} and ${hit})` },
    ]);
const [RECEIVED, ENDED] = [countsOf('received'), countsOf('ended')];

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
    // Worked out once a dossier (`offset 0`), whatever is counted of it.
    const traces = (day: Day): string => `(
    select p.id, ${COLUMNS[day].map((column) => `t.${column}`).join(', ')}
    from parts p join ${source} t on t.unit_id = p.from_unit_id and t.part = p.part
    where ${WITHIN[day](from, until)}
    offset 0
  ) t`;
    const named = (counts: typeof ENDED, sum: (text: string) => string): string =>
      counts.map(({ name, text }) => `${sum(text)}::int as ${name}`).join(',\n    ');
    return `, received as (
  select t.id, ${named(RECEIVED, (text) => text)}
  from ${traces('received')} group by t.id
), slots as (
  select t.id, ${named(ENDED, (text) => text)},
    count(*) filter (where ${TIMED}) as cases
  from ${traces('ended')} group by t.id, t.handler, ${slotOf('t.completed_at')}
), ended as (
  select id, ${ENDED.map(({ name }) => `sum(${name})::int as ${name}`).join(', ')},
    sum(cases)::int as n_burst, coalesce(sum(cases) filter (where cases >= ${String(BURST)}), 0)::int as k_burst
  from slots group by id
)
select u.id, u.code, u.name, ${[...RECEIVED.map(({ name }) => `coalesce(r.${name}, 0) as ${name}`), ...[...ENDED.map(({ name }) => name), 'n_burst', 'k_burst'].map((name) => `coalesce(e.${name}, 0) as ${name}`)].join(', ')}
from units u left join received r on r.id = u.id left join ended e on e.id = u.id
where coalesce(r.id, e.id) is not null`;
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
  select a.from_unit_id, a.part from ${asKnown('territory.published_attribution', isPinned ? '$4' : null)} a where a.to_unit_id = $1
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
    where ${WITHIN.ended('$2', '$3')} and ${TIMED}
  ) s where together >= ${String(BURST)}`;

const ofRule = ({ day, of, hit }: (typeof RULES)[keyof typeof RULES], joined: string): string =>
  `select t.code ${joined} where ${WITHIN[day]('$2', '$3')} and ${of} and ${hit}`;

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
