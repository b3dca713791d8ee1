import type { Reads } from '../../platform/reads.ts';
import { wholeYearsUntil, type ReportWindow } from '../../platform/report-window.ts';
import { columnsOf, type Counts, type CountsBefore, type TallyColumn } from '../metric/metric.columns.ts';
import { fieldRows } from './field-rows.queries.ts';
import { Binder, isWide, keyedStatement, scopeStatement, scopeText, type Bind, type Scope } from './scope.queries.ts';
import { addServed, listServed } from './served.queries.ts';

/** What a ranking tells of a unit itself, beside its code and name. */
export interface UnitFacts {
  type?: string;
  area_km2?: number | null;
  population?: number | null;
}

/** One unit's dossiers of a period; the period before, the balance at both ends and facts where they were asked for. */
export interface MeasureRow extends Counts, CountsBefore, UnitFacts {
  id: number;
  code: string;
  name: string;
  opening?: number;
  overdue?: number;
  estimated?: number;
}

const COUNTS: readonly TallyColumn[] = [
  'received',
  'online',
  'in_person',
  'post',
  'early',
  'on_time',
  'late',
  'returned',
];
const FACTS: readonly (keyof UnitFacts)[] = ['type', 'area_km2', 'population'];

export interface MeasureQuestion {
  readonly scope: Scope;
  readonly window: ReportWindow;
  /** The period before, where its counts are wanted in the same units. */
  readonly before: ReportWindow | null;
  /** Counts that make up the metric. */
  readonly counts: readonly TallyColumn[];
  /** Whether balances are wanted: all counts, and all earlier months too, for what was carried over. */
  readonly balance: boolean;
  /** Whether facts of the units are wanted. */
  readonly facts: boolean;
}

/** Whether what came before the period counts too: for totals, and for metrics of what is open at its end. */
const needsBalance = ({ balance, counts }: MeasureQuestion): boolean =>
  balance || columnsOf(counts, 'BALANCE').length > 0;

/** Placeholders of the days a statement's figures are cut at. */
interface Cuts {
  /** Columns of the tallies that are summed. */
  readonly columns: readonly string[];
  /** As many nulls as there are columns of the unit itself, before its figures. */
  readonly noFacts: string;
  /** SQL that keeps a day within what is read: without a beginning where a balance is wanted. */
  readonly within: (day: string) => string;
  /** Placeholder of the day before which years are summed as a whole; null where no balance is wanted. */
  readonly yearsUntil: string | null;
  /** The last day that can have made a dossier overdue; null where no balance is wanted. */
  readonly overdueBy: string | null;
  /** Placeholder of the months summed by day; null where there are none. */
  readonly split: string | null;
  /** Placeholder of the instant as known at which all is told; null where that is now. */
  readonly knownAt: string | null;
  /** SQL that tells the era of a day: 2 the period, 1 the period before, 0 all earlier. */
  readonly eraOf: (day: string) => string;
}

/** The counts of units that are summed; a metric of service facts alone has none, and a sum is of something. */
function summedOf(question: MeasureQuestion): readonly string[] {
  if (needsBalance(question)) return [...COUNTS, 'due', 'returned_late'];
  const own = columnsOf(question.counts, 'UNIT');
  return own.length === 0 ? ['received'] : own;
}

/** Months summed by day. */
const splitOf = ({ window, before }: MeasureQuestion): string[] => [
  ...new Set([...window.splitMonths, ...(before?.splitMonths ?? [])]),
];

/** Eras by placeholders of their first days. */
const erasOf = (from: string, earlier: string | null): Cuts['eraOf'] => {
  const middle = earlier === null ? '' : ` when {} >= ${earlier}::date then 1`;
  return (day) => `case when {} >= ${from}::date then 2${middle} else 0 end`.replaceAll('{}', day);
};

function cutsOf(question: MeasureQuestion, bind: Bind): Cuts {
  const { window, before } = question;
  const balance = needsBalance(question);
  const from = bind(window.from);
  const earlier = before && bind(before.from);
  const months = splitOf(question);
  const until = bind(window.until);
  const since = balance ? '' : ` and {} >= ${earlier ?? from}::date`;
  return {
    columns: summedOf(question),
    noFacts: factsOf(question).fill('null').join(', '),
    within: (day) => `{} <= ${until}::date${since}`.replaceAll('{}', day),
    yearsUntil: balance ? bind(wholeYearsUntil(before ?? window)) : null,
    overdueBy: balance ? bind(window.overdueBy) : null,
    split: months.length === 0 ? null : bind(months),
    knownAt: window.knownAt === undefined ? null : bind(window.knownAt),
    eraOf: balance || earlier !== null ? erasOf(from, earlier) : () => '2',
  };
}

/** Whole numbers stay small ones: sums of sums would be worked out in decimals. */
const sumsOf = (row: string, columns: readonly string[]): string =>
  columns.map((column) => `sum(${row}.${column})::int as ${column}`).join(', ');
/** The sums of single days: what is due on a day that is not over is not missed yet. */
const daySums = (row: string, { columns, overdueBy }: Cuts): string =>
  columns
    .map((column) => {
      const filter = column === 'due' ? ` filter (where ${row}.day <= ${overdueBy ?? ''}::date)` : '';
      return `coalesce(sum(${row}.${column})${filter}, 0)::int as ${column}`;
    })
    .join(', ');

/** Which months are summed as such: not those of years that are summed as a whole, nor those summed by day. */
const monthsWithin = ({ within, yearsUntil, split }: Cuts): string =>
  [
    within('m.month'),
    ...(yearsUntil === null ? [] : [`m.month >= ${yearsUntil}::date`]),
    ...(split === null ? [] : [`m.month <> all (${split}::date[])`]),
  ].join(' and ');

/** Whole months unit by unit: few units, found by key. */
const monthsOfParts = (cuts: Cuts): string => `
  select p.id, ${cuts.noFacts}, p.estimated, ${cuts.eraOf('m.month')} as era, ${sumsOf('m', cuts.columns)}
  from parts p
  join dossiers.published_unit_month_settled m on m.unit_id = p.from_unit_id and m.part = p.part
  where ${monthsWithin(cuts)}
  group by p.id, p.estimated, era`;

/** Whole years before, unit by unit or from end to end: there are few of them. */
const wholeYears = ({ columns, noFacts }: Cuts, yearsUntil: string): string => `
  select p.id, ${noFacts}, p.estimated, 0 as era, ${sumsOf('y', columns)}
  from parts p
  join dossiers.published_unit_year_settled y on y.unit_id = p.from_unit_id and y.part = p.part
  where y.year < ${yearsUntil}::date
  group by p.id, p.estimated`;

/** Whole months from end to end, summed before they are joined: a country's worth of units. */
const monthsOfAll = (cuts: Cuts): string => `
  select p.id, ${cuts.noFacts}, p.estimated, s.era, ${sumsOf('s', cuts.columns)}
  from (
    select m.unit_id, m.part, ${cuts.eraOf('m.month')} as era, ${sumsOf('m', cuts.columns)}
    from dossiers.published_unit_month_settled m
    where ${monthsWithin(cuts)}
    group by 1, 2, 3
  ) s
  join parts p on p.from_unit_id = s.unit_id and p.part = s.part
  group by p.id, p.estimated, s.era`;

/** Of a tally that is kept by day alone: what is fresh, or what came to be known since, to be taken away. */
const loneDays = (cuts: Cuts, table = 'fresh', condition = ''): string => `
  select p.id, ${cuts.noFacts}, p.estimated, ${cuts.eraOf('f.day')} as era, ${daySums('f', cuts)}
  from dossiers.published_unit_day_${table} f
  join parts p on p.from_unit_id = f.unit_id and p.part = f.part
  where ${cuts.within('f.day')}${condition}
  group by p.id, p.estimated, era`;

const splitDays = (cuts: Cuts): string => `
  select p.id, ${cuts.noFacts}, p.estimated, ${cuts.eraOf('d.day')} as era, ${daySums('d', cuts)}
  from parts p
  cross join unnest(${cuts.split ?? ''}::date[]) s (month)
  join dossiers.published_unit_day_settled d on d.unit_id = p.from_unit_id and d.part = p.part
    and d.day >= s.month and d.day < (s.month + interval '1 month')::date
  where ${cuts.within('d.day')}
  group by p.id, p.estimated, era`;

/** Of a slice: from the tallies of field and channel. */
function sliced(question: MeasureQuestion, bind: Bind): string {
  const { scope, window, before } = question;
  const columns = summedOf(question);
  const balance = needsBalance(question);
  const eraOf = balance || before ? erasOf(bind(window.from), before && bind(before.from)) : () => '2';
  const since = balance ? null : (before ?? window).from;
  return `
  select r.id, ${factsOf(question).fill('null').join(', ')}, r.estimated, ${eraOf('r.day')} as era, ${sumsOf('r', columns)}
  from (${fieldRows({ scope, columns, since, window, split: splitOf(question) }, bind)}) r
  group by r.id, r.estimated, era`;
}

/** Of all dossiers: from the tallies of units. */
function whole(scope: Scope, cuts: Cuts): string[] {
  const { split, knownAt, yearsUntil } = cuts;
  return [
    isWide(scope) ? monthsOfAll(cuts) : monthsOfParts(cuts),
    ...(yearsUntil === null ? [] : [wholeYears(cuts, yearsUntil)]),
    loneDays(cuts),
    ...(split === null ? [] : [splitDays(cuts)]),
    ...(knownAt === null ? [] : [loneDays(cuts, 'unlearned', ` and f.known_at > ${knownAt}::timestamptz`)]),
  ];
}

const ENDED = 'e.early - e.on_time - e.late - e.returned';
const inEra = (column: string, era: number, name: string): string =>
  `coalesce(sum(e.${column}) filter (where e.era = ${String(era)}), 0)::int as ${name}`;
const BALANCE = [
  `coalesce(sum(e.received - ${ENDED}) filter (where e.era < 2), 0)::int as opening`,
  'sum(e.due - e.late - e.returned_late)::int as overdue',
  `coalesce(sum(case when e.era = 2 then e.received else e.received - ${ENDED} end) filter (where e.estimated), 0)::int
    as estimated`,
];

const OPEN_AT_END: Partial<Record<TallyColumn, string>> = {
  pending_in_time: `sum(e.received - ${ENDED} - e.due + e.late + e.returned_late)`,
  pending_overdue: 'sum(e.due - e.late - e.returned_late)',
};

const factsOf = ({ facts }: MeasureQuestion): string[] => ['code', 'name', ...(facts ? FACTS : [])];

/** A row of nothing for each unit: so every unit has a sum, and no join that a plan could repeat for each of them. */
const nothing = (facts: readonly string[], columns: readonly string[]): string => `
  select u.id, ${facts.map((fact) => `u.${fact}`).join(', ')}, false as estimated, 2 as era,
    ${columns.map((column) => `0 as ${column}`).join(', ')}
  from units u`;

/** One pass over the tallies: eras of a unit first, the eras side by side then. */
function measuresText(question: MeasureQuestion, bind: Bind): string {
  const { scope, window, before } = question;
  const balance = needsBalance(question);
  const counts = columnsOf(question.counts, 'UNIT');
  const open = columnsOf(question.counts, 'BALANCE');
  const facts = factsOf(question);
  const eras = [
    nothing(facts, summedOf(question)),
    ...(scope.slice ? [sliced(question, bind)] : whole(scope, cutsOf(question, bind))),
  ];
  const told = [
    ...facts.map((fact) => `min(e.${fact}) as ${fact}`),
    ...(balance ? COUNTS : counts).map((column) => inEra(column, 2, column)),
    ...(before ? counts.map((column) => inEra(column, 1, `before_${column}`)) : []),
    ...(balance ? BALANCE : []),
    ...open.map((column) => `${OPEN_AT_END[column] ?? ''}::int as ${column}`),
    ...(before
      ? open.map(
          (column) => `coalesce(${OPEN_AT_END[column] ?? ''} filter (where e.era < 2), 0)::int as before_${column}`,
        )
      : []),
  ];
  return `/* rankings.measures */
with ${scopeText({ scope, window, facts }, bind)}, eras as (${eras.join('\n  union all')}
)
select e.id, ${told.join(',\n  ')}
from eras e
group by e.id`;
}

/** Rows told of the `units` (with columns of the unit named by `facts`) and `parts` of a scope. @param tail its text after both */
export function scoped<Row>(
  { reads, family }: { readonly reads: Reads; readonly family: string },
  { scope, window, facts = [] }: { scope: Scope; window: ReportWindow; facts?: readonly string[] },
  tail: (bind: Bind) => string,
): Promise<Row[]> {
  const binder = new Binder();
  const text = `/* rankings.${family} */\nwith ${scopeText({ scope, window, facts }, binder.bind)}${tail(binder.bind)}`;
  return reads.rows(scopeStatement<Row>(family, text, scope), binder.values);
}

/** Units of a scope with their counts, in no order. What tallies of service facts hold comes from those, in the same tick. */
export async function listMeasures(reads: Reads, question: MeasureQuestion): Promise<MeasureRow[]> {
  const binder = new Binder();
  const text = measuresText(question, binder.bind);
  const { window, before } = question;
  const [rows, served, servedBefore] = await Promise.all([
    reads.rows(keyedStatement<MeasureRow>('measures', text, question.scope), binder.values),
    listServed(reads, question, window),
    before ? listServed(reads, question, before) : [],
  ]);
  if (served.length === 0 && servedBefore.length === 0) return rows;
  const columns = columnsOf(question.counts, 'SERVICE');
  const byUnit = new Map(rows.map((row) => [row.id, row]));
  addServed(
    byUnit,
    served,
    columns.map((column) => [column, column]),
  );
  addServed(
    byUnit,
    servedBefore,
    columns.map((column) => [column, `before_${column}`]),
  );
  return rows;
}
