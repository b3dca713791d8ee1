import { defineErrors } from '../platform/user-error.ts';

/** What this room refuses, with the remedy. */
export const errors = defineErrors({
  UNIT_CODE_OR_ID: {
    vi: 'Cần đúng một trong hai: `code` hoặc `id`.',
    en: 'Exactly one of `code` and `id` is needed.',
    remedyVi: 'Dùng `code` cùng `asOf` để tìm theo mã trong một ngày, hoặc `id` cho một đơn vị đã biết.',
    remedyEn: 'Give `code` with `asOf` to look up a code on a day, or `id` for a unit already known.',
  },
  UNIT_UNKNOWN: {
    vi: 'Không có đơn vị nào mang mã {code}.',
    en: 'No unit bears the code {code}.',
    remedyVi: 'Mã cấp xã có 5 chữ số, kể cả số 0 ở đầu; tìm theo tên bằng `units(search: …)`.',
    remedyEn: 'A commune-level code has 5 digits, leading zeros included; look it up by name with `units(search: …)`.',
  },
  UNIT_NOT_IN_FORCE: {
    vi: 'Ngày {asOf} không có đơn vị nào mang mã {code}; mã này được dùng {validity}.',
    en: 'No unit bears the code {code} on {asOf}; the code was in use {validity}.',
    remedyVi: 'Cho `asOf` một ngày mã còn hiệu lực, rồi đi theo `successors`.',
    remedyEn: 'Give as `asOf` a day when the code was in force, then follow `successors`.',
  },
  UNIT_ID_UNKNOWN: {
    vi: 'Không có đơn vị nào với mã định danh này.',
    en: 'There is no unit of this id.',
    remedyVi: 'Lấy `id` từ kết quả của một truy vấn khác.',
    remedyEn: 'Take the `id` from the answer of another query.',
  },
  PROVINCE_UNKNOWN: {
    vi: 'Ngày {asOf} không có tỉnh, thành phố nào mang mã {code}.',
    en: 'No province bears the code {code} on {asOf}.',
    remedyVi: 'Mã tỉnh có 2 chữ số; xem `provinces(asOf: …)`.',
    remedyEn: 'A province code has 2 digits; see `provinces(asOf: …)`.',
  },
  SEARCH_TOO_LONG: {
    vi: 'Từ tìm kiếm dài quá {limit} ký tự.',
    en: 'The search text is longer than {limit} characters.',
    remedyVi: 'Gõ tên đơn vị, có thể thêm dấu phẩy và tên tỉnh.',
    remedyEn: 'Type the name of a unit, with a comma and a province where needed.',
  },
});
