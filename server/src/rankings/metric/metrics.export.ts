import { column, type ExportView } from '../../platform/export-view.ts';
import { IN_FORCE_ON, KNOWN_AT } from '../analysis.export.ts';

/** The metrics in force on a day: how each is made, and where from. */
export const metricsExport: ExportView = {
  name: 'metrics',
  title: { vi: 'Danh mục chỉ tiêu', en: 'Catalogue of metrics' },
  note: {
    vi: 'Mỗi chỉ tiêu: công thức, tử số, mẫu số, nguồn, đơn vị chịu trách nhiệm và phiên bản có hiệu lực vào ngày xét.',
    en: 'Each metric: formula, numerator, denominator, source, owner and the version in force on the day.',
  },
  page: { name: 'catalog' },
  parameters: [IN_FORCE_ON, KNOWN_AT],
  document: `query Export($asOf: Date, $knownAt: DateTime) {
  metrics(asOf: $asOf, knownAt: $knownAt) {
    key nameVi nameEn description formula sqlDefinition numeratorName denominatorName unit polarity source owner version validFrom
    validUntil qualityNote
  }
}`,
  rows: ['metrics'],
  columns: [
    column('key', ['TEXT', 'Mã', 'Key']),
    column('name_vi', ['TEXT', 'Tên tiếng Việt', 'Vietnamese name'], { path: 'nameVi' }),
    column('name_en', ['TEXT', 'Tên tiếng Anh', 'English name'], { path: 'nameEn' }),
    column('description', ['TEXT', 'Mô tả', 'Description']),
    column('formula', ['TEXT', 'Công thức', 'Formula']),
    column('sql', ['TEXT', 'Công thức bằng SQL', 'Formula as SQL'], { path: 'sqlDefinition' }),
    column('numerator', ['TEXT', 'Tử số', 'Numerator'], { path: 'numeratorName' }),
    column('denominator', ['TEXT', 'Mẫu số', 'Denominator'], { path: 'denominatorName' }),
    column('unit', ['TEXT', 'Đơn vị tính', 'Unit']),
    column('polarity', ['TEXT', 'Chiều tốt', 'Polarity']),
    column('source', ['TEXT', 'Nguồn', 'Source']),
    column('owner', ['TEXT', 'Nơi chịu trách nhiệm', 'Owner']),
    column('version', ['TEXT', 'Phiên bản', 'Version']),
    column('valid_from', ['DATE', 'Hiệu lực từ', 'Valid from'], { path: 'validFrom' }),
    column('valid_until', ['DATE', 'Hiệu lực đến', 'Valid until'], { path: 'validUntil' }),
    column('quality_note', ['TEXT', 'Lưu ý chất lượng', 'Quality note'], { path: 'qualityNote' }),
  ],
};
