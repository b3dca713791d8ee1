import { defineErrors } from '../platform/user-error.ts';

export const errors = defineErrors({
  STAFF_SCOPE_UNCLEAR: {
    vi: 'Cho biết đúng một phạm vi: `provinceCode` hoặc `unitIds`.',
    en: 'Name exactly one scope: `provinceCode` or `unitIds`.',
    remedyVi: 'Bỏ bớt một điều kiện, hoặc thêm một điều kiện.',
    remedyEn: 'Leave one condition out, or add one.',
  },
  STAFF_SCOPE_TOO_LARGE: {
    vi: 'Nhiều đơn vị quá: {count}, tối đa {limit}.',
    en: 'Too many units: {count}; at most {limit}.',
    remedyVi: 'Hỏi theo tỉnh bằng `provinceCode`, hoặc chia thành nhiều lần.',
    remedyEn: 'Ask for a province by `provinceCode`, or in several parts.',
  },
});
