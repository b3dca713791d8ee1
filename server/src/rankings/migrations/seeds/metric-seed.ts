const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const list = (columns: readonly string[] = []): string => `'{${columns.join(',')}}'`;

/** A metric as a migration writes it. */
export interface MetricSeed {
  readonly key: string;
  readonly kind?: 'SHARE' | 'COUNT' | 'MEAN_HANDLING';
  readonly unit?: 'SHARE' | 'COUNT' | 'HOURS';
  readonly polarity: 'HIGH_IS_GOOD' | 'LOW_IS_GOOD' | 'NEUTRAL';
  readonly name: readonly [vi: string, en: string];
  readonly description: readonly [vi: string, en: string];
  readonly formula: readonly [vi: string, en: string];
  readonly numerator: readonly [vi: string, en: string] | null;
  readonly denominator: readonly [vi: string, en: string] | null;
  readonly over: readonly string[];
  readonly less?: readonly string[];
  readonly under?: readonly string[];
  readonly told?: readonly string[];
  readonly of?: readonly string[];
  readonly quality?: readonly [vi: string, en: string];
  readonly source: string;
}

export const D766 = 'Quyết định 766/QĐ-TTg ngày 23/6/2022';
export const TOLD_NOW = [
  'Theo những gì được khai đến nay; hồ sơ không được khai thì không tính vào mẫu số.',
  'By what has been told until now; dossiers nothing was told of are left out of the denominator.',
] as const;

/** A share of service facts: of dossiers received that were told of. */
export function share(
  seed: Pick<
    MetricSeed,
    'key' | 'name' | 'description' | 'formula' | 'numerator' | 'denominator' | 'quality' | 'source'
  > & {
    over: string;
    under: string;
    /** False where few dossiers have what is told of, so that the rest says nothing. */
    isOfAll?: boolean;
  },
): MetricSeed {
  const { over, under, isOfAll = true, ...rest } = seed;
  return {
    quality: TOLD_NOW,
    ...rest,
    polarity: 'HIGH_IS_GOOD',
    over: [over],
    under: [under],
    ...(isOfAll ? { told: [under], of: ['received'] } : {}),
  };
}

/** A row for `insert into rankings.metric`. */
export const valuesOf = (seed: MetricSeed, place: number): string => {
  const { key, kind = 'SHARE', unit = 'SHARE', polarity, numerator, denominator, quality = ['', ''] } = seed;
  const words = [...seed.name, ...seed.description, ...seed.formula].map(text);
  const parts = [...(numerator ?? [null, null]), ...(denominator ?? [null, null])].map((part) =>
    part === null ? 'null' : text(part),
  );
  const lists = [seed.over, seed.less, seed.under, seed.told, seed.of].map(list);
  const rest = [...quality.map(text), `'2022-06-23'`, text(seed.source), String(10 + place)];
  return `('${key}', '1', '${kind}', '${unit}', '${polarity}', ${[...words, ...parts, ...lists, ...rest].join(', ')})`;
};
