import type { Language } from '../../platform/context.ts';
import { statement, type Reads } from '../../platform/reads.ts';
import type { MetricType, MetricUnit, Polarity } from './metric.type.ts';

/** Tallies a metric may be made of, as `dossiers.published_unit_month` names them. */
export type TallyColumn = 'received' | 'online' | 'in_person' | 'post' | 'early' | 'on_time' | 'late' | 'returned';

/** A metric's definition as the registry holds it. */
export interface MetricRow {
  key: string;
  version: string;
  kind: 'SHARE' | 'COUNT' | 'MEDIAN_HANDLING';
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
  denominator_columns: TallyColumn[];
  valid_from: string;
  source: string;
}

/** The tallies a metric is made of, in one order whatever the registry's, so that statements stay few. */
export const tallied = ({ numerator_columns, denominator_columns }: MetricRow): readonly TallyColumn[] =>
  [...new Set([...numerator_columns, ...denominator_columns])].sort();

const allMetrics = statement<MetricRow & { valid_until: string | null }>(
  'rankings.allMetrics',
  `/* rankings.allMetrics */
select key, version, kind, unit, polarity, name_vi, name_en, description_vi, description_en, formula_vi, formula_en,
       numerator_vi, numerator_en, denominator_vi, denominator_en, numerator_columns, denominator_columns,
       valid_from, valid_until, source
from rankings.metric
order by sort_order, key`,
);

let known: Awaited<ReturnType<typeof readAll>> | undefined;
const readAll = (reads: Reads) => reads.rows(allMetrics, []);

/** Definitions in force on a day; the registry is read once a process, since it changes by migration only. */
export async function listMetrics(reads: Reads, day: string): Promise<MetricRow[]> {
  known ??= await readAll(reads);
  return known.filter(({ valid_from, valid_until }) => valid_from <= day && (valid_until ?? day) >= day);
}

/** A definition in the language of the request. */
export function worded(row: MetricRow, language: Language): MetricType {
  const vi = language === 'vi';
  return {
    key: row.key,
    version: row.version,
    polarity: row.polarity,
    unit: row.unit,
    name: vi ? row.name_vi : row.name_en,
    description: vi ? row.description_vi : row.description_en,
    formula: vi ? row.formula_vi : row.formula_en,
    numeratorName: vi ? row.numerator_vi : row.numerator_en,
    denominatorName: vi ? row.denominator_vi : row.denominator_en,
    validFrom: row.valid_from,
    source: row.source,
  };
}
