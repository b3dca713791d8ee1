import type { ReportWindow } from '../../platform/report-window.ts';
import type { TallyColumn } from '../metric/metric.columns.ts';
import type { HistoryStep } from '../history/history.words.ts';
import type { Scope } from '../ranking/scope.queries.ts';
import { MetricDimension } from './values.input.ts';

export interface ValuesQuestion {
  readonly scope: Scope;
  readonly window: ReportWindow;
  /** The months of the window where figures are wanted by month; else the window alone. */
  readonly months: readonly ReportWindow[];
  /** In one order, so that statements stay few. */
  readonly by: readonly MetricDimension[];
  readonly columns: readonly TallyColumn[];
  /** How long each of `months` is; left out, a month. */
  readonly step?: HistoryStep;
}

/** What a group is named by: `u` is its unit, `c` the dossiers. */
const KEYS: Readonly<Record<MetricDimension, string | null>> = {
  UNIT: 'u.id::text',
  UNIT_TYPE: 'u.type',
  PROVINCE: 'u.province_code',
  FIELD: 'c.field_code',
  PROCEDURE: 'c.procedure_code',
  CHANNEL: 'c.channel',
  MONTH: null,
};

/** Dimensions that are of dossiers, not of units. */
const FINER: readonly MetricDimension[] = [MetricDimension.FIELD, MetricDimension.PROCEDURE, MetricDimension.CHANNEL];

/** Whether groups are of units and months alone. */
export const isOfUnits = (by: readonly MetricDimension[]): boolean =>
  !by.some((dimension) => FINER.includes(dimension));

/** Facts of units that groups are named by. */
export const UNIT_FACTS = ['code', 'name', 'type', 'province_code'];
/** What the balance of open dossiers is added up of. */
export const BALANCE = ['received', 'early', 'on_time', 'late', 'returned', 'due', 'returned_late'];

/** The keys of a group, its name where it is a unit, and what to group by. */
export function groupText(by: readonly MetricDimension[]): { columns: string; groups: string } {
  const keys = by.flatMap((dimension) => KEYS[dimension] ?? []);
  const [first = 'null::text', second = 'null::text'] = keys;
  const name = by.includes(MetricDimension.UNIT) ? 'min(u.name)' : 'null::text';
  return {
    columns: `${first} as key0, ${second} as key1, ${name} as name`,
    groups: keys.map((key) => `${key}, `).join(''),
  };
}

/** The keys of a group by their names in the answer, of dossiers or tallies by any name, and its name where it is a unit. */
export function handlingKeys(by: readonly MetricDimension[]): Record<string, (day: string, row: string) => string> {
  const keys = by.flatMap((dimension) => KEYS[dimension] ?? []);
  const named = by.includes(MetricDimension.UNIT) ? [['name', () => 'u.name'] as const] : [];
  const keyOf = (key: string) => (_day: string, row: string) => key.replace(/^c\./u, `${row}.`);
  return Object.fromEntries([...keys.map((key, index) => [`key${String(index)}`, keyOf(key)] as const), ...named]);
}
