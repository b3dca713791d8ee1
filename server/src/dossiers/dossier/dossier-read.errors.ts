import { defineErrors } from '../../platform/user-error.ts';

export const readErrors = defineErrors({
  YEAR_OUT_OF_RANGE: {
    vi: 'Không có lịch cho năm {year}.',
    en: 'There is no calendar for the year {year}.',
    remedyVi: 'Chọn một năm từ 1900 đến 2200.',
    remedyEn: 'Choose a year from 1900 to 2200.',
  },
  FILTER_UNIT_UNKNOWN: {
    vi: 'Không có đơn vị mang mã `{code}`.',
    en: 'There is no unit with code `{code}`.',
    remedyVi: 'Dùng mã năm chữ số; tìm theo tên bằng `units(search:)`.',
    remedyEn: 'Use a five-digit code; find it by name with `units(search:)`.',
  },
  FILTER_PROCEDURE_UNKNOWN: {
    vi: 'Không có thủ tục mang mã `{code}`.',
    en: 'There is no procedure with code `{code}`.',
    remedyVi: 'Tra mã bằng `procedures(search:)`.',
    remedyEn: 'Look the code up with `procedures(search:)`.',
  },
  FILTER_FIELD_UNKNOWN: {
    vi: 'Không có lĩnh vực mang mã `{code}`.',
    en: 'There is no field with code `{code}`.',
    remedyVi: 'Tra mã bằng `fields`.',
    remedyEn: 'Look the code up with `fields`.',
  },
  PERIOD_TOO_LONG: {
    vi: 'Kỳ dài quá {limit} tháng.',
    en: 'The period is longer than {limit} months.',
    remedyVi: 'Chia thành nhiều kỳ ngắn hơn.',
    remedyEn: 'Ask for several shorter periods.',
  },
  UNIT_GIVEN_TWICE: {
    vi: 'Chỉ dùng một trong hai: `unitCode` hoặc `unitId`.',
    en: 'Use either `unitCode` or `unitId`.',
    remedyVi: 'Bỏ một trong hai.',
    remedyEn: 'Leave one of them out.',
  },
  COUNTS_NEEDS_PERIOD: {
    vi: '`counts` cần `period` để biết đếm trong kỳ nào.',
    en: '`counts` needs `period`, to know which period it counts in.',
    remedyVi: 'Thêm `period: { from, to }`.',
    remedyEn: 'Add `period: { from, to }`.',
  },
});
