import type { PlainDate } from '../../platform/plain-date.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import { asKnown } from '../../platform/remembered.ts';
import type { CalendarRow } from './day-kind.rules.ts';
import type { ForecastMeasure } from './forecast.words.ts';

/** Cases of a field on a day; the row without cases tells the first day anything was received. */
export interface DailyRow {
  readonly field_code: string | null;
  readonly day: PlainDate | null;
  readonly cases: number;
}

const DAY: Readonly<Record<ForecastMeasure, { readonly column: string; readonly where: string }>> = {
  RECEIVED: { column: 'received_on', where: '' },
  OVERDUE: { column: 'due_on', where: ' and (c.ended_on is null or c.ended_on > c.due_on)' },
};

/** $1 unit, $2 first day, $3 last day, $4 instant where it is known at one: a unit's own cases and its predecessors', in today's borders. */
const daily = (measure: ForecastMeasure, isKnown: boolean) => {
  const { column, where } = DAY[measure];
  const name = `rankings.daily.${measure.toLowerCase()}${isKnown ? '.known' : ''}`;
  const cases = isKnown ? 'dossiers.published_case_known($4::timestamptz)' : 'dossiers.published_case';
  return statement<DailyRow>(
    name,
    `/* ${name} */
with parts as materialized (
  select a.from_unit_id, a.part from ${asKnown('territory.published_attribution', isKnown ? '$4' : null)} a where a.to_unit_id = $1
)
select c.field_code, c.${column} as day, count(*)::int as cases
from parts p join ${cases} c on c.unit_id = p.from_unit_id and c.part = p.part
where c.${column} between $2::date and $3::date${where}
group by 1, 2
union all
select null, min(c.received_on), 0
from parts p join ${cases} c on c.unit_id = p.from_unit_id and c.part = p.part
where c.received_on between $2::date and $3::date`,
  );
};

const DAILY: Readonly<Record<ForecastMeasure, Readonly<Record<'now' | 'known', ReturnType<typeof daily>>>>> = {
  RECEIVED: { now: daily('RECEIVED', false), known: daily('RECEIVED', true) },
  OVERDUE: { now: daily('OVERDUE', false), known: daily('OVERDUE', true) },
};

export interface DailyQuestion {
  readonly measure: ForecastMeasure;
  readonly unit: number;
  readonly from: PlainDate;
  readonly until: PlainDate;
  /** Only what was known at this instant; left out, all that is. */
  readonly knownAt: Date | undefined;
}

/** Cases of a unit by field and day. */
export const listDaily = (reads: Reads, { measure, unit, from, until, knownAt }: DailyQuestion): Promise<DailyRow[]> =>
  knownAt === undefined
    ? reads.rows(DAILY[measure].now, [unit, from, until])
    : reads.rows(DAILY[measure].known, [unit, from, until, knownAt]);

const calendar = statement<CalendarRow>(
  'rankings.calendar',
  '/* rankings.calendar */ select date, kind from dossiers.published_calendar_day',
);

/** The days that depart from Monday to Friday. */
export const listCalendar = (reads: Reads): Promise<CalendarRow[]> => reads.rows(calendar, []);
