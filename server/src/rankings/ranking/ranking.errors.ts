import { defineErrors } from '../../platform/user-error.ts';

export const rankingErrors = defineErrors({
  METRIC_UNKNOWN: {
    vi: 'Không có chỉ tiêu `{metric}`.',
    en: 'There is no metric `{metric}`.',
    remedyVi: 'Chọn một trong: {known}.',
    remedyEn: 'Choose one of: {known}.',
  },
  RANKING_PROVINCE_UNKNOWN: {
    vi: 'Không có tỉnh mang mã `{code}`.',
    en: 'There is no province with code `{code}`.',
    remedyVi: 'Dùng mã hai chữ số, ví dụ 15; xem `provinces`.',
    remedyEn: 'Use a two-digit code, e.g. 15; see `provinces`.',
  },
  RANKING_UNIT_UNKNOWN: {
    vi: 'Không có đơn vị mang mã `{code}`.',
    en: 'There is no unit with code `{code}`.',
    remedyVi: 'Dùng mã năm chữ số; tìm theo tên bằng `units(search:)`.',
    remedyEn: 'Use a five-digit code; find it by name with `units(search:)`.',
    told: ['code'],
  },
  RANKING_UNIT_ENDED: {
    vi: 'Mã `{code}` ({name}) hết hiệu lực từ sau ngày {on}; ranh giới hiện hành không còn đơn vị này.',
    en: 'Code `{code}` ({name}) was in force until {on}; there is no such unit in today’s borders.',
    remedyVi: 'Hồ sơ nay tính cho {now}: dùng mã đó, hoặc xem theo ranh giới lúc đó (`boundaries: AS_THEN`).',
    remedyEn:
      'Its dossiers count for {now} today: use that code, or ask in the borders of then (`boundaries: AS_THEN`).',
    told: ['code', 'now', 'nowCodes'],
  },
  RANKING_DISTRICT_UNKNOWN: {
    vi: 'Không có huyện cũ tên hoặc khóa `{name}`.',
    en: 'There is no former district with the name or key `{name}`.',
    remedyVi: 'Viết đủ cả loại, ví dụ `Huyện Mường Khương`, hoặc lấy khóa từ `formerDistricts`.',
    remedyEn: 'Write it with its kind, e.g. `Huyện Mường Khương`, or take its key from `formerDistricts`.',
  },
  RANKING_FIELD_UNKNOWN: {
    vi: 'Không có lĩnh vực mang mã `{code}`.',
    en: 'There is no field with code `{code}`.',
    remedyVi: 'Chọn một lĩnh vực trong danh mục: mã lấy từ `fields`.',
    remedyEn: 'Choose a field of the catalogue: its code comes from `fields`.',
  },
  SLICE_OF_INDEX: {
    vi: 'Chỉ số `{metric}` chấm điểm cả đơn vị, không tách theo lĩnh vực hay kênh.',
    en: 'The index `{metric}` scores the whole unit: it has no field and no channel.',
    remedyVi:
      'Bỏ lĩnh vực và kênh (`fieldCodes`, `channels`), hoặc chọn một chỉ tiêu tính từ từng hồ sơ, ví dụ `on_time`.',
    remedyEn:
      'Leave out field and channel (`fieldCodes`, `channels`), or choose a metric told from single dossiers, e.g. `on_time`.',
  },
  SLICE_UNTOLD: {
    vi: 'Dấu hiệu và dấu hiệu được tìm trong mọi hồ sơ của đơn vị, không theo lĩnh vực hay kênh.',
    en: 'Signals and patterns are looked for among all dossiers of a unit, not by field or channel.',
    remedyVi: 'Bỏ lĩnh vực và kênh (`fieldCodes`, `channels`); xem riêng một lĩnh vực bằng `communeRanking`.',
    remedyEn: 'Leave out field and channel (`fieldCodes`, `channels`); see one field with `communeRanking`.',
  },
  MINIMUM_CASES_NEGATIVE: {
    vi: 'Số hồ sơ tối thiểu không thể âm ({minimum}).',
    en: 'The minimum of cases cannot be negative ({minimum}).',
    remedyVi: 'Dùng 0 để xếp hạng mọi đơn vị có số liệu.',
    remedyEn: 'Use 0 to rank every unit with any case.',
  },
});
