import type { MigrationFile } from '../../platform/room.ts';

/** The metric registry: what is measured is data, with the days its definition holds. */
export const createMetric: MigrationFile = {
  name: '20261122100000_create_metric',
  sql: `
create schema if not exists rankings;
create table rankings.metric (
  key text not null,
  version text not null,
  kind text not null,
  unit text not null,
  polarity text not null,
  name_vi text not null,
  name_en text not null,
  description_vi text not null,
  description_en text not null,
  formula_vi text not null,
  formula_en text not null,
  numerator_vi text,
  numerator_en text,
  denominator_vi text,
  denominator_en text,
  numerator_columns text[] not null default '{}',
  denominator_columns text[] not null default '{}',
  valid_from date not null,
  valid_until date,
  source text not null,
  sort_order int not null,
  constraint metric_pkey primary key (key, version),
  constraint metric_kind_known check (kind in ('SHARE', 'COUNT', 'MEDIAN_HANDLING')),
  constraint metric_unit_known check (unit in ('SHARE', 'COUNT', 'HOURS')),
  constraint metric_polarity_known check (polarity in ('HIGH_IS_GOOD', 'LOW_IS_GOOD', 'NEUTRAL')),
  constraint metric_validity_forward check (valid_until is null or valid_until >= valid_from)
);
grant usage on schema rankings to mot_cua_staff;
grant select on rankings.metric to mot_cua_staff;
`,
};
