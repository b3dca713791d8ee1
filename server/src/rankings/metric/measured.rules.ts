import type { ClosureRow } from '../closure/closure.rules.ts';
import type { IndexDefinition } from '../index766/index.definition.ts';
import type { TargetRow } from '../target/target.rules.ts';
import type { TallyColumn } from './metric.columns.ts';
import type { MetricUnit, Polarity } from './metric.type.ts';

/** A metric's definition as the registry holds it. */
export interface MetricRow {
  key: string;
  version: string;
  kind: 'SHARE' | 'COUNT' | 'MEDIAN_HANDLING' | 'MEAN_HANDLING' | 'INDEX';
  unit: MetricUnit;
  polarity: Polarity;
  name_vi: string;
  name_en: string;
  description_vi: string;
  description_en: string;
  formula_vi: string;
  formula_en: string;
  numerator_vi: string | null;
  numerator_en: string | null;
  denominator_vi: string | null;
  denominator_en: string | null;
  numerator_columns: TallyColumn[];
  /** Taken off the numerator: dossiers that are among those of `numerator_columns`. */
  numerator_minus: TallyColumn[];
  denominator_columns: TallyColumn[];
  /** How many of `population_columns` are known; both empty where everything is. */
  told_columns: TallyColumn[];
  population_columns: TallyColumn[];
  owner_vi: string;
  owner_en: string;
  quality_vi: string;
  quality_en: string;
  valid_from: string;
  valid_until: string | null;
  source: string;
}

/** All definitions, as they stood under one stamp. */
export interface Registry {
  readonly stamp: string;
  /** Since when it is known as it is; null is always. */
  readonly changedAt: Date | null;
  readonly metrics: readonly MetricRow[];
  readonly indices: readonly IndexDefinition[];
  /** Leaderboards that are turned off, as they are now whatever instant the metrics are told of. */
  readonly closures: readonly ClosureRow[];
  /** What values are aimed at, whatever their days. */
  readonly targets: readonly TargetRow[];
}

const isInForce = ({ valid_from, valid_until }: MetricRow, day: string): boolean =>
  valid_from <= day && (valid_until ?? day) >= day;

/** Definitions in force on a day. */
export const metricsOn = ({ metrics }: Registry, day: string): MetricRow[] =>
  metrics.filter((metric) => isInForce(metric, day));

/** The definition an index metric is worked out by; undefined for other metrics. */
const indexOf = ({ indices }: Registry, { key, version }: MetricRow): IndexDefinition | undefined =>
  indices.find((index) => index.key === key && index.version === version);

/** A metric with the ones it is made of: an index adds up shares that are metrics themselves. */
export interface Measured {
  readonly metric: MetricRow;
  /** Null where the metric is no index. */
  readonly index: { readonly definition: IndexDefinition; readonly parts: ReadonlyMap<string, MetricRow> } | null;
}

/** A metric with its parts, all in the versions in force on a day. */
export function measuredOf(registry: Registry, metric: MetricRow, day: string): Measured {
  const definition = indexOf(registry, metric);
  if (!definition) return { metric, index: null };
  const parts = new Map(metricsOn(registry, day).map((part) => [part.key, part]));
  return { metric, index: { definition, parts } };
}

const ownColumns = (metric: MetricRow): readonly TallyColumn[] => [
  ...metric.numerator_columns,
  ...metric.numerator_minus,
  ...metric.denominator_columns,
  ...metric.told_columns,
  ...metric.population_columns,
];

/** The counts a metric is made of, in one order whatever the registry's, so that statements stay few. */
export function tallied({ metric, index }: Measured): readonly TallyColumn[] {
  const parts = index?.definition.indicators.flatMap(({ metric_keys }) =>
    metric_keys.flatMap((key) => {
      const part = index.parts.get(key);
      return part && !isTimed(part) ? ownColumns(part) : [];
    }),
  );
  return [...new Set([...ownColumns(metric), ...(parts ?? [])])].sort();
}

/** Whether a metric can be told of some fields or channels alone: an index scores a unit by all it does. */
export const isSliceable = ({ kind }: Pick<MetricRow, 'kind'>): boolean => kind !== 'INDEX';

/** Whether a metric is one of handling times, which are no counts. */
export const isTimed = ({ kind }: Pick<MetricRow, 'kind'>): boolean =>
  kind === 'MEDIAN_HANDLING' || kind === 'MEAN_HANDLING';
