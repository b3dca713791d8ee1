import { column, parameter, type ExportView } from '../../platform/export-view.ts';

/** Whose seats and people: a province's, unless units are named. */
export const STAFF_SCOPE = [
  parameter('province', ['Mã tỉnh', 'Code of the province'], {
    into: 'scope/provinceCode',
    isRequired: true,
    word: 'in',
    usual: { of: 'OWN_PROVINCE' },
  }),
] as const;

/** Seats and people by unit and field on a day: who lacks whom. */
export const establishmentExport: ExportView = {
  name: 'establishment',
  title: { vi: 'Vị trí và nhu cầu theo đơn vị, lĩnh vực', en: 'Seats and people by unit and field' },
  note: {
    vi: 'Số cần, số có, thiếu và thừa theo lĩnh vực tại ngày xét; không nêu tên ai.',
    en: 'Required, available, short and too many by field on the day; nobody is named.',
  },
  page: { name: 'positions' },
  parameters: [...STAFF_SCOPE, parameter('asOf', ['Ngày xét', 'The day'], { kind: 'DAY', word: 'asof' })],
  document: `query Export($scope: StaffScopeInput!, $asOf: Date) {
  staffMatrix(scope: $scope, asOf: $asOf) {
    asOf
    cells { unit { code name } field { code name } required filled available concurrent temporary shortage surplus }
  }
}`,
  rows: ['staffMatrix', 'cells'],
  about: ['staffMatrix'],
  columns: [
    column('unit_code', ['TEXT', 'Mã đơn vị', 'Unit code'], { path: 'unit/code' }),
    column('unit_name', ['TEXT', 'Đơn vị', 'Unit'], { path: 'unit/name' }),
    column('field_code', ['TEXT', 'Mã lĩnh vực', 'Field code'], { path: 'field/code' }),
    column('field', ['TEXT', 'Lĩnh vực', 'Field'], { path: 'field/name' }),
    column('required', ['INTEGER', 'Cần', 'Required'], { unit: ['vị trí', 'seats'] }),
    column('filled', ['INTEGER', 'Đã bố trí', 'Filled'], { unit: ['vị trí', 'seats'] }),
    column('available', ['INTEGER', 'Số người', 'People'], { unit: ['người', 'people'] }),
    column('concurrent', ['INTEGER', 'Kiêm nhiệm', 'Concurrent'], { unit: ['người', 'people'] }),
    column('temporary', ['INTEGER', 'Tạm thời', 'Temporary'], { unit: ['người', 'people'] }),
    column('shortage', ['INTEGER', 'Thiếu', 'Short'], { unit: ['vị trí', 'seats'] }),
    column('surplus', ['INTEGER', 'Thừa', 'Too many'], { unit: ['người', 'people'] }),
  ],
};
