import type { Reads } from '../../platform/reads.ts';
import type { ReportWindow } from '../../platform/report-window.ts';
import type { HandlingSums } from '../metric/figure.rules.ts';
import { handlingTail, isHandlingTallied } from './handling.queries.ts';
import { casesKnown } from './known.queries.ts';
import { scoped } from './ranking.queries.ts';
import { ofSlice, type Bind, type Scope } from './scope.queries.ts';

/** Handling times of the dossiers resolved in a period, working minutes. */
export interface HandlingRow extends HandlingSums {
  readonly id: number;
}

/** Of some fields and some channels at once: from the dossiers one by one. */
function handlingText(scope: Scope, window: ReportWindow, bind: Bind): string {
  return `, times as (
  select p.id, array_agg(h.handling_minutes order by h.handling_minutes) as minutes,
    avg(h.handling_minutes)::float8 as mean, stddev_samp(h.handling_minutes)::float8 as spread
  from parts p
  join ${casesKnown('handling', window, bind)} h on h.unit_id = p.from_unit_id and h.part = p.part
  where h.ended_on between ${bind(window.from)}::date and ${bind(window.until)}::date
    and h.outcome <> 'RETURNED' and h.handling_minutes is not null${ofSlice('h', scope.slice, bind)}
  group by p.id
), counted as (select *, cardinality(minutes) as n from times)
select id, n as cases, mean, spread, (minutes[(n + 1) / 2] + minutes[n / 2 + 1]) / 2.0::float8 as median,
  minutes[greatest(1, floor((n - 1.96 * sqrt(n)) / 2)::int)] as low,
  minutes[least(n, ceil(1 + (n + 1.96 * sqrt(n)) / 2)::int)] as high
from counted`;
}

/** Median handling times of the units of a scope; the interval is that of the order statistics around the median. */
export function listHandling(reads: Reads, window: ReportWindow, scope: Scope): Promise<HandlingRow[]> {
  const keys = { id: () => 'p.id' };
  return scoped({ reads, family: 'handling' }, { scope, window }, (bind) =>
    isHandlingTallied(scope)
      ? handlingTail({ window, keys, slice: scope.slice }, bind)
      : handlingText(scope, window, bind),
  );
}
