import type { MigrationFile } from '../../platform/room.ts';
import { COURSE_METRICS } from './seeds/course-metrics.data.ts';
import { valuesOf } from './seeds/metric-seed.ts';
import { SERVICE_METRICS } from './seeds/service-metrics.data.ts';

/** What else of a dossier's course and service is measured. Nothing of it needs code. */
export const seedServiceMetrics: MigrationFile = {
  name: '20261122200100_seed_service_metrics',
  sql: `
insert into rankings.metric (key, version, kind, unit, polarity, name_vi, name_en, description_vi, description_en,
  formula_vi, formula_en, numerator_vi, numerator_en, denominator_vi, denominator_en,
  numerator_columns, numerator_minus, denominator_columns, told_columns, population_columns,
  quality_vi, quality_en, valid_from, source, sort_order)
values
${[...COURSE_METRICS, ...SERVICE_METRICS].map(valuesOf).join(',\n')};
`,
};
