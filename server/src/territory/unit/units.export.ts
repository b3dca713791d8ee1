import type { ExportView } from '../../platform/export-view.ts';

/** Units of a day with their facts. */
export const unitsExport: ExportView = {
  name: 'units',
  title: { vi: 'Đơn vị hành chính cấp xã', en: 'Commune-level units' },
  note: {
    vi: 'Danh mục đơn vị hành chính có ngày hiệu lực; mã được dùng lại sau sáp nhập, nên mã luôn đi cùng ngày.',
    en: 'Units with their days of validity; codes are reused after mergers, so a code goes with a day.',
  },
  parameters: [
    { name: 'asOf', into: ['asOf'], meaning: { vi: 'Có hiệu lực vào ngày', en: 'In force on this day' } },
    { name: 'province', into: ['provinceCode'], meaning: { vi: 'Mã tỉnh', en: 'Code of the province' } },
    { name: 'search', into: ['search'], meaning: { vi: 'Tên hoặc mã', en: 'Name or code' } },
  ],
  document: `query Export($first: Int, $after: String, $asOf: Date, $provinceCode: String, $search: String) {
  units(first: $first, after: $after, asOf: $asOf, provinceCode: $provinceCode, search: $search) {
    nodes { code name type validFrom validUntil province { code name } districtName areaKm2 population legalAct }
    pageInfo { hasNextPage endCursor }
  }
}`,
  rows: ['units'],
  isPaged: true,
  columns: [
    { name: 'code', path: ['code'], kind: 'TEXT', label: { vi: 'Mã', en: 'Code' } },
    { name: 'name', path: ['name'], kind: 'TEXT', label: { vi: 'Tên', en: 'Name' } },
    { name: 'type', path: ['type'], kind: 'TEXT', label: { vi: 'Loại', en: 'Kind' } },
    { name: 'valid_from', path: ['validFrom'], kind: 'DATE', label: { vi: 'Có hiệu lực từ', en: 'Valid from' } },
    { name: 'valid_until', path: ['validUntil'], kind: 'DATE', label: { vi: 'Hết hiệu lực', en: 'Valid until' } },
    { name: 'province_code', path: ['province', 'code'], kind: 'TEXT', label: { vi: 'Mã tỉnh', en: 'Province code' } },
    { name: 'province', path: ['province', 'name'], kind: 'TEXT', label: { vi: 'Tỉnh, thành phố', en: 'Province' } },
    { name: 'district', path: ['districtName'], kind: 'TEXT', label: { vi: 'Huyện cũ', en: 'Former district' } },
    { name: 'area_km2', path: ['areaKm2'], kind: 'NUMBER', label: { vi: 'Diện tích, km²', en: 'Area, km²' } },
    { name: 'population', path: ['population'], kind: 'INTEGER', label: { vi: 'Dân số', en: 'Population' } },
    { name: 'legal_act', path: ['legalAct'], kind: 'TEXT', label: { vi: 'Văn bản', en: 'Legal act' } },
  ],
};
