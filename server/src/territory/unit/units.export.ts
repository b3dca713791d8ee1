import { column, parameter, type ExportView } from '../../platform/export-view.ts';

/** Units of a day with their facts. */
export const unitsExport: ExportView = {
  name: 'units',
  title: { vi: 'Đơn vị hành chính cấp xã', en: 'Commune-level units' },
  note: {
    vi: 'Danh mục đơn vị hành chính có ngày hiệu lực; mã được dùng lại sau sáp nhập, nên mã luôn đi cùng ngày.',
    en: 'Units with their days of validity; codes are reused after mergers, so a code goes with a day.',
  },
  page: { name: 'units' },
  parameters: [
    parameter('asOf', ['Có hiệu lực vào ngày', 'In force on this day'], {
      kind: 'DAY',
      word: 'asof',
      isInForce: true,
    }),
    parameter('province', ['Mã tỉnh', 'Code of the province'], { into: 'provinceCode', word: 'in' }),
    parameter('search', ['Tên hoặc mã', 'Name or code'], { word: 'q' }),
  ],
  document: `query Export($first: Int, $after: String, $asOf: Date, $provinceCode: String, $search: String) {
  units(first: $first, after: $after, asOf: $asOf, provinceCode: $provinceCode, search: $search) {
    nodes { code name type validFrom validUntil province { code name } districtName areaKm2 population legalAct
      traits { kind holds } }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['units'],
  isPaged: true,
  columns: [
    column('code', ['TEXT', 'Mã', 'Code']),
    column('name', ['TEXT', 'Tên', 'Name']),
    column('type', ['TEXT', 'Loại', 'Kind']),
    column('valid_from', ['DATE', 'Có hiệu lực từ', 'Valid from'], { path: 'validFrom' }),
    column('valid_until', ['DATE', 'Hết hiệu lực', 'Valid until'], { path: 'validUntil' }),
    column('province_code', ['TEXT', 'Mã tỉnh', 'Province code'], { path: 'province/code' }),
    column('province', ['TEXT', 'Tỉnh, thành phố', 'Province'], { path: 'province/name' }),
    column('district', ['TEXT', 'Huyện cũ', 'Former district'], { path: 'districtName' }),
    column('area_km2', ['NUMBER', 'Diện tích, km²', 'Area, km²'], { path: 'areaKm2', unit: ['km²', 'km²'] }),
    column('population', ['INTEGER', 'Dân số', 'Population'], { unit: ['người', 'people'] }),
    column('mountain', ['BOOLEAN', 'Miền núi; trống là chưa rõ', 'Mountain; empty is unknown'], {
      path: 'traits/0/holds',
    }),
    column('border', ['BOOLEAN', 'Biên giới; trống là chưa rõ', 'Border; empty is unknown'], {
      path: 'traits/1/holds',
    }),
    column('island', ['BOOLEAN', 'Hải đảo; trống là chưa rõ', 'Island; empty is unknown'], { path: 'traits/2/holds' }),
    column('legal_act', ['TEXT', 'Văn bản', 'Legal act'], { path: 'legalAct' }),
  ],
};
