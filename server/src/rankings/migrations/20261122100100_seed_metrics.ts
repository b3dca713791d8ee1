import type { MigrationFile } from '../../platform/room.ts';

/** The first four metrics. Formulas follow Decision 766/QĐ-TTg (2022), groups 2 and 3, from the dossiers alone. */
export const seedMetrics: MigrationFile = {
  name: '20261122100100_seed_metrics',
  sql: `
insert into rankings.metric (key, version, kind, unit, polarity, name_vi, name_en, description_vi, description_en,
  formula_vi, formula_en, numerator_vi, numerator_en, denominator_vi, denominator_en,
  numerator_columns, denominator_columns, valid_from, source, sort_order)
values
('on_time', '1', 'SHARE', 'SHARE', 'HIGH_IS_GOOD',
  'Tỷ lệ trước hạn và đúng hạn', 'Share early or on time',
  'Trong số hồ sơ giải quyết xong trong kỳ, phần xong trước hoặc đúng ngày hẹn trả.',
  'Of the dossiers resolved in the period, those resolved before or on the appointed day.',
  '(trước hạn + đúng hạn) / (trước hạn + đúng hạn + trễ hạn)', '(early + on time) / (early + on time + late)',
  'Trước hạn và đúng hạn', 'Early or on time', 'Đã giải quyết', 'Resolved',
  '{early,on_time}', '{early,on_time,late}', '2022-06-23',
  'Quyết định 766/QĐ-TTg ngày 23/6/2022, nhóm chỉ số 2 (tiến độ giải quyết)', 1),
('online', '1', 'SHARE', 'SHARE', 'HIGH_IS_GOOD',
  'Tỷ lệ nộp trực tuyến', 'Share submitted online',
  'Trong số hồ sơ tiếp nhận trong kỳ, phần nộp trực tuyến.',
  'Of the dossiers received in the period, those submitted online.',
  'trực tuyến / tiếp nhận', 'online / received',
  'Nộp trực tuyến', 'Submitted online', 'Đã tiếp nhận', 'Received',
  '{online}', '{received}', '2022-06-23',
  'Quyết định 766/QĐ-TTg ngày 23/6/2022, nhóm chỉ số 3 (hồ sơ theo kênh)', 2),
('median_handling', '1', 'MEDIAN_HANDLING', 'HOURS', 'LOW_IS_GOOD',
  'Thời gian giải quyết trung vị', 'Median handling time',
  'Một nửa số hồ sơ giải quyết xong trong kỳ cần ít giờ làm việc hơn con số này. 8 giờ là một ngày làm việc.',
  'Half of the dossiers resolved in the period took fewer working hours than this. 8 hours are one working day.',
  'trung vị số giờ làm việc từ lúc tiếp nhận đến lúc giải quyết xong, trừ thời gian chờ công dân bổ sung',
  'median of working hours from receipt to resolution, without the time spent waiting for the citizen',
  null, null, 'Đã giải quyết', 'Resolved',
  '{}', '{early,on_time,late}', '2022-06-23',
  'Quyết định 766/QĐ-TTg ngày 23/6/2022, nhóm chỉ số 2 (thời gian giải quyết)', 3),
('volume', '1', 'COUNT', 'COUNT', 'NEUTRAL',
  'Số hồ sơ tiếp nhận', 'Dossiers received',
  'Số hồ sơ tiếp nhận trong kỳ: quy mô công việc, không phải thành tích.',
  'Dossiers received in the period: the size of the work, not merit.',
  'tiếp nhận', 'received',
  'Đã tiếp nhận', 'Received', null, null,
  '{received}', '{}', '2018-06-21',
  'Thông tư 01/2018/TT-VPCP, mẫu 06 (sổ theo dõi hồ sơ)', 4);
`,
};
