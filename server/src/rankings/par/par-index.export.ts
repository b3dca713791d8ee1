import { column, parameter, type ExportView } from '../../platform/export-view.ts';
import { UNIT_COLUMNS } from '../ranking/ranking.export.ts';
import { USUAL_METHOD } from './par-usual.rules.ts';

/** The PAR index by one method: one line a unit; another method or year is another table. */
export const parIndexExport: ExportView = {
  name: 'par-index',
  title: { vi: 'Chỉ số cải cách hành chính', en: 'Index of administrative reform' },
  note: {
    vi: 'Theo một bộ tiêu chí; bộ khác hoặc năm khác là bảng khác, không so sánh với nhau.',
    en: 'By one method; another method or year is another table, and the two are not compared.',
  },
  page: { name: 'par' },
  parameters: [
    parameter('method', ['Mã bộ tiêu chí', 'Key of the method'], { isRequired: true, word: 'k', usual: USUAL_METHOD }),
    parameter('unit', ['Chỉ đơn vị này', 'Only this unit'], { kind: 'UNIT' }),
  ],
  document: `query Export($method: String!, $unit: ID) {
  parIndex(method: $method, unit: $unit) {
    method { key name body year provinceCode districtName fullPoints source closedOn isDemo }
    rows { rank unit { code name } points selfPoints criteriaPoints surveyPoints bonusPoints penaltyPoints reason }
  }
}`,
  rows: ['parIndex', 'rows'],
  about: ['parIndex'],
  columns: [
    column('rank', ['INTEGER', 'Hạng', 'Rank']),
    ...UNIT_COLUMNS,
    column('points', ['NUMBER', 'Điểm', 'Points']),
    column('self_points', ['NUMBER', 'Điểm tự chấm', 'Own score'], { path: 'selfPoints' }),
    column('criteria_points', ['NUMBER', 'Điểm thẩm định', 'Appraised points'], { path: 'criteriaPoints' }),
    column('survey_points', ['NUMBER', 'Điểm khảo sát', 'Survey points'], { path: 'surveyPoints' }),
    column('bonus_points', ['NUMBER', 'Điểm thưởng', 'Bonus'], { path: 'bonusPoints' }),
    column('penalty_points', ['NUMBER', 'Điểm trừ', 'Penalty'], { path: 'penaltyPoints' }),
    column('reason', ['TEXT', 'Lý do không xếp hạng', 'Why not ranked']),
  ],
};
