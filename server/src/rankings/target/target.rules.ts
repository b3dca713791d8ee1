import type { PlainDate } from '../../platform/plain-date.ts';
import type { MetricUnit } from '../metric/metric.type.ts';

/** What value of a metric is aimed at, where and on which days. */
export interface TargetRow {
  readonly key: string;
  readonly metric: string;
  /** In the metric's unit: a share is 0..1. */
  readonly value: number;
  /** Two digits: of the units of that province alone; null is of all that have none of their own. */
  readonly provinceCode: string | null;
  /** Document that sets it. */
  readonly source: string;
  readonly noteVi: string | null;
  readonly noteEn: string | null;
  readonly validFrom: PlainDate;
  /** Last day; null until it is ended. */
  readonly validUntil: PlainDate | null;
  readonly ownerName: string;
  readonly createdAt: Date | string;
}

/** Whether a target holds on a day. */
export const holdsOn = (
  { validFrom, validUntil }: Pick<TargetRow, 'validFrom' | 'validUntil'>,
  day: PlainDate,
): boolean => validFrom <= day && (validUntil ?? day) >= day;

export interface TargetAsked {
  readonly metric: string;
  /** Two digits; null where what is told lies in no one province. */
  readonly provinceCode: string | null;
  readonly day: PlainDate;
}

/** The target of a metric on a day: that of the province before that of the whole country; null where there is none. */
export function targetFor(targets: readonly TargetRow[], { metric, provinceCode, day }: TargetAsked): TargetRow | null {
  const found = targets.filter((target) => target.metric === metric && holdsOn(target, day));
  const own = provinceCode === null ? undefined : found.find((target) => target.provinceCode === provinceCode);
  return own ?? found.find((target) => target.provinceCode === null) ?? null;
}

const MOST: Readonly<Record<MetricUnit, number>> = { SHARE: 1, POINTS: 100, HOURS: 100_000, COUNT: 100_000_000 };

/** The greatest value that a metric's target may have, in its unit. */
export const mostOf = (unit: MetricUnit): number => MOST[unit];
