import type { Language } from '../../platform/context.ts';
import type { MetricRow, Registry } from './measured.rules.ts';
import type { MetricType } from './metric.type.ts';

/** As the `DossierCount` that opens the dossiers behind a count is called. */
const counts = (columns: readonly string[]): string[] => columns.map((column) => column.toUpperCase());

/** Handling times are of the dossiers that have one. */
const TIMED = ['TIMED'];

/**
 * A definition in the language of the request. @param registry the definitions it is one of; left out, they are looked up
 * where other versions are asked for
 */
export function worded(row: MetricRow, language: Language, registry?: Registry): MetricType {
  const vi = language === 'vi';
  const isTimed = row.kind === 'MEDIAN_HANDLING' || row.kind === 'MEAN_HANDLING';
  return {
    key: row.key,
    version: row.version,
    polarity: row.polarity,
    unit: row.unit,
    name: vi ? row.name_vi : row.name_en,
    nameVi: row.name_vi,
    nameEn: row.name_en,
    description: vi ? row.description_vi : row.description_en,
    formula: vi ? row.formula_vi : row.formula_en,
    numeratorName: vi ? row.numerator_vi : row.numerator_en,
    denominatorName: vi ? row.denominator_vi : row.denominator_en,
    owner: vi ? row.owner_vi : row.owner_en,
    qualityNote: (vi ? row.quality_vi : row.quality_en) || null,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    source: row.source,
    numeratorCounts: counts(row.numerator_columns),
    numeratorCountsExcept: counts(row.numerator_minus),
    denominatorCounts: isTimed ? TIMED : counts(row.denominator_columns),
    registry,
  };
}
