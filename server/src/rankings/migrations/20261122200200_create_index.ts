import type { MigrationFile } from '../../platform/room.ts';
import { BANDS, GROUPS, INDICATORS, type IndicatorSeed } from './seeds/index-766.data.ts';

const EVERYONE =
  'mot_cua_staff, mot_cua_public, mot_cua_citizen, mot_cua_commune, mot_cua_district, mot_cua_province, mot_cua_country';
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const KEY = `'index_766', '1'`;
const D766 = 'Quyết định 766/QĐ-TTg ngày 23/6/2022';
const COPY = `${D766} và bản mô tả công thức không chính thức`;

const indicator = (seed: IndicatorSeed, place: number): string => {
  const { group, code, kind, name, formula, metrics = [], max, full = 1, verified = false, note = ['', ''] } = seed;
  const words = [...name, ...formula].map(text).join(', ');
  const rest = [`'{${metrics.join(',')}}'`, max, full, verified, ...note.map(text), text(COPY), place];
  return `(${KEY}, '${group}', '${code}', '${kind}', ${words}, ${rest.join(', ')})`;
};

/** Indices made of metrics: groups, indicators and bands are rows, with the days they hold. */
export const createIndex: MigrationFile = {
  name: '20261122200200_create_index',
  sql: `
create table rankings.index_group (
  index_key text not null,
  version text not null,
  code text not null,
  name_vi text not null,
  name_en text not null,
  max_points numeric(6, 2) not null constraint index_group_points check (max_points >= 0),
  sort_order int not null,
  constraint index_group_pk primary key (index_key, version, code),
  constraint index_group_metric foreign key (index_key, version) references rankings.metric (key, version)
);
create table rankings.index_indicator (
  index_key text not null,
  version text not null,
  group_code text not null,
  code text not null,
  kind text not null constraint index_indicator_kind check (kind in ('SHARE', 'REMAINDER', 'INFORMATION', 'NOT_APPLICABLE')),
  name_vi text not null,
  name_en text not null,
  formula_vi text not null,
  formula_en text not null,
  metric_keys text[] not null,
  max_points numeric(6, 2) not null constraint index_indicator_points check (max_points >= 0),
  full_marks_from numeric(5, 4) not null constraint index_indicator_full check (full_marks_from > 0 and full_marks_from <= 1),
  points_verified boolean not null,
  note_vi text not null,
  note_en text not null,
  source text not null,
  sort_order int not null,
  constraint index_indicator_pk primary key (index_key, version, code),
  constraint index_indicator_group foreign key (index_key, version, group_code) references rankings.index_group,
  constraint index_indicator_shares check (kind not in ('SHARE', 'REMAINDER') or cardinality(metric_keys) > 0)
);
create table rankings.index_band (
  index_key text not null,
  version text not null,
  from_share numeric(5, 4) not null,
  name_vi text not null,
  name_en text not null,
  verified boolean not null,
  source text not null,
  constraint index_band_pk primary key (index_key, version, from_share),
  constraint index_band_metric foreign key (index_key, version) references rankings.metric (key, version)
);
comment on column rankings.index_band.from_share is 'From this share of the points that could be reached, 0..1.';
comment on column rankings.index_indicator.points_verified is 'False where the points, or the division of a group''s, do not stand in the sources.';

insert into rankings.metric (key, version, kind, unit, polarity, name_vi, name_en, description_vi, description_en,
  formula_vi, formula_en, numerator_vi, numerator_en, denominator_vi, denominator_en, quality_vi, quality_en, valid_from,
  source, sort_order)
values (${KEY}, 'INDEX', 'POINTS', 'HIGH_IS_GOOD', 'Bộ chỉ số phục vụ người dân (766)', 'Public service index (766)',
  'Điểm của các chỉ số tính được từ hồ sơ, quy về 100 điểm có thể đạt.',
  'Points of the indicators that dossiers tell of, per hundred that could be reached.',
  '100 × điểm đạt / điểm có thể đạt', '100 × points / points that could be reached',
  'Điểm đạt', 'Points', 'Điểm có thể đạt', 'Points that could be reached',
  'Không phải điểm công bố chính thức: các chỉ số không tính được từ hồ sơ bị bỏ ra, không ước lượng. Giới hạn xếp loại chưa kiểm chứng.',
  'Not the official score: indicators that dossiers do not tell of are left out, never estimated. The limits of the bands are unverified.',
  '2022-06-23', ${text(COPY)}, 5);
insert into rankings.index_group (index_key, version, code, name_vi, name_en, max_points, sort_order) values
${GROUPS.map(([code, vi, en, max], place) => `(${KEY}, '${code}', ${text(vi)}, ${text(en)}, ${String(max)}, ${String(place)})`).join(',\n')};
insert into rankings.index_indicator (index_key, version, group_code, code, kind, name_vi, name_en, formula_vi, formula_en,
  metric_keys, max_points, full_marks_from, points_verified, note_vi, note_en, source, sort_order) values
${INDICATORS.map(indicator).join(',\n')};
insert into rankings.index_band (index_key, version, from_share, name_vi, name_en, verified, source) values
${BANDS.map(([from, vi, en]) => `(${KEY}, ${String(from)}, ${text(vi)}, ${text(en)}, false, ${text('Giới hạn 90/80/70/50 chưa kiểm chứng')})`).join(',\n')};

create trigger index_group_stamp after insert or update or delete on rankings.index_group
  for each statement execute function rankings.stamp_registry();
create trigger index_indicator_stamp after insert or update or delete on rankings.index_indicator
  for each statement execute function rankings.stamp_registry();
create trigger index_band_stamp after insert or update or delete on rankings.index_band
  for each statement execute function rankings.stamp_registry();
grant select on rankings.index_group, rankings.index_indicator, rankings.index_band to ${EVERYONE};
`,
};
