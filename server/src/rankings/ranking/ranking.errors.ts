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
  },
  RANKING_DISTRICT_UNKNOWN: {
    vi: 'Không có huyện cũ tên `{name}`.',
    en: 'There is no former district called `{name}`.',
    remedyVi: 'Viết đủ cả loại, ví dụ `Huyện Mường Khương`.',
    remedyEn: 'Write it with its kind, e.g. `Huyện Mường Khương`.',
  },
  MINIMUM_CASES_NEGATIVE: {
    vi: 'Số hồ sơ tối thiểu không thể âm ({minimum}).',
    en: 'The minimum of cases cannot be negative ({minimum}).',
    remedyVi: 'Dùng 0 để xếp hạng mọi đơn vị có số liệu.',
    remedyEn: 'Use 0 to rank every unit with any case.',
  },
});
