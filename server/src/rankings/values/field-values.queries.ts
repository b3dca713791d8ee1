import { columnsOf } from '../metric/metric.columns.ts';
import { HistoryStep } from '../history/history.words.ts';
import { fieldRows } from '../ranking/field-rows.queries.ts';
import { scopeText, type Bind } from '../ranking/scope.queries.ts';
import { MetricDimension } from './values.input.ts';
import { BALANCE, groupText, isOfUnits, UNIT_FACTS, type ValuesQuestion } from './values.question.ts';

/**
 * Sums by field or channel, or of a slice of both: of whole months from the tallies of field and channel, of the few months that
 * a cut runs through from their dossiers. One statement, whatever the number of units and months.
 */
export function fieldText(
  { scope, window, by, columns, step = HistoryStep.MONTH }: ValuesQuestion,
  bind: Bind,
): string {
  const isBalance = columnsOf(columns, 'BALANCE').length > 0;
  const flows = columnsOf(columns, 'UNIT');
  const told = isBalance ? [...new Set([...flows, ...BALANCE])] : flows;
  const scoped = scopeText({ scope, window, facts: UNIT_FACTS }, bind);
  const from = bind(window.from);
  const pieces = fieldRows(
    { scope, columns: told, since: isBalance ? null : window.from, window, split: window.splitMonths },
    bind,
  );
  // Units are told whether or not they have such dossiers; fields and channels where there are any.
  const units = isOfUnits(by)
    ? `
  select u.id, null::int as from_unit_id, false as estimated, null::date as day, null as field_code, null as channel, ${told.map((column) => `0 as ${column}`).join(', ')}
  from units u
  union all`
    : '';
  const month = by.includes(MetricDimension.MONTH)
    ? `date_trunc('${step.toLowerCase()}', c.day::timestamp)::date`
    : `${from}::date`;
  const { columns: keys, groups } = groupText(by);
  const sums: [name: string, sum: string][] = [
    ...flows.map((column): [string, string] => [column, `sum(c.${column})`]),
    ...(isBalance
      ? ([
          ['opened', 'sum(c.received - c.early - c.on_time - c.late - c.returned)'],
          ['missed', 'sum(c.due - c.late - c.returned_late)'],
        ] as [string, string][])
      : []),
  ];
  return `/* rankings.fieldValues */
with ${scoped}, rows as (${units}${pieces}
)
select ${keys}, case when c.day >= ${from}::date then ${month} end as month, c.estimated,
  ${sums.map(([name, sum]) => `${sum}::int as ${name}`).join(', ')}
from rows c join units u on u.id = c.id
group by ${groups}month, c.estimated${
    isOfUnits(by)
      ? ''
      : `
having ${sums.map(([, sum]) => `${sum} <> 0`).join(' or ')}`
  }`;
}
