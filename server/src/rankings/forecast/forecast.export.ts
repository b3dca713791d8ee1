import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { AS_OF, KNOWN_AT, UNIT } from '../analysis.export.ts';

/** Load or overdue to come: one line a field and day, beside the plain forecast. */
export const forecastExport: ExportView = {
  name: 'forecast',
  title: { vi: 'Dự báo khối lượng, quá hạn của một trung tâm', en: 'Load or overdue of a center to come' },
  note: {
    vi: 'Mỗi ngày kèm giới hạn và dự báo đơn giản để so sánh; sai số đã thử trên quá khứ của từng lĩnh vực.',
    en: 'Each day with its limits and a plain forecast beside it; the error found on the past of each field.',
  },
  page: { name: 'forecast' },
  parameters: [
    UNIT,
    parameter('measure', ['Dự báo gì', 'What is foretold'], { oneOf: ['RECEIVED', 'OVERDUE'], word: 'forecast' }),
    parameter('days', ['Số ngày tới, 1 đến 60', 'Days to come, 1 to 60'], { kind: 'INTEGER' }),
    parameter('field', ['Chỉ lĩnh vực này', 'Only this field'], { keeps: '../fieldCode', word: 'forecastField' }),
    AS_OF,
    KNOWN_AT,
  ],
  document: `query Export($unit: ID!, $measure: ForecastMeasure, $days: Int, $asOf: Date, $knownAt: DateTime) {
  loadForecast(unit: $unit, measure: $measure, days: $days, asOf: $asOf, knownAt: $knownAt) {
    unit { code name }
    measure method knownFrom knownUntil nominalCoverage
    series { fieldCode fieldName reason backtest { days meanError naiveError coverage } days { date isWorkingDay expected low high naive } }
  }
}`,
  rows: ['loadForecast', 'series', 'days'],
  about: ['loadForecast'],
  columns: [
    column('field_code', ['TEXT', 'Mã lĩnh vực; trống là tất cả', 'Field code; empty is all'], {
      path: '../fieldCode',
    }),
    column('field', ['TEXT', 'Lĩnh vực', 'Field'], { path: '../fieldName' }),
    column('date', ['DATE', 'Ngày', 'Day']),
    column('is_working_day', ['BOOLEAN', 'Ngày làm việc', 'Working day'], { path: 'isWorkingDay' }),
    column('expected', ['NUMBER', 'Trông đợi', 'Expected'], { unit: ['hồ sơ', 'dossiers'] }),
    column('low', ['INTEGER', 'Giới hạn dưới', 'Low'], { unit: ['hồ sơ', 'dossiers'] }),
    column('high', ['INTEGER', 'Giới hạn trên', 'High'], { unit: ['hồ sơ', 'dossiers'] }),
    column('naive', ['INTEGER', 'Dự báo đơn giản', 'Plain forecast'], { unit: ['hồ sơ', 'dossiers'] }),
    column('mean_error', ['NUMBER', 'Sai số trung bình đã thử', 'Mean error found'], { path: '../backtest/meanError' }),
    column('naive_error', ['NUMBER', 'Sai số của dự báo đơn giản', 'Error of the plain forecast'], {
      path: '../backtest/naiveError',
    }),
    column('coverage', ['SHARE', 'Phần ngày nằm trong giới hạn', 'Days within limits'], {
      path: '../backtest/coverage',
    }),
  ],
};
