import { defineErrors } from '../../platform/user-error.ts';

export const explainErrors = defineErrors({
  EXPLAIN_UNIT_UNKNOWN: {
    vi: 'Không có đơn vị `{id}`.',
    en: 'There is no unit `{id}`.',
    remedyVi: 'Lấy `id` từ `units` hoặc từ một bảng xếp hạng.',
    remedyEn: 'Take an `id` from `units` or from a ranking.',
  },
  EXPLAIN_UNIT_OUTSIDE: {
    vi: '{name} không nằm trong phạm vi được xếp hạng.',
    en: '{name} is not among the units of the scope.',
    remedyVi: 'Bỏ `scope` để dùng tỉnh của đơn vị, hoặc chọn phạm vi và ranh giới có đơn vị đó.',
    remedyEn: 'Leave `scope` out for the unit’s own province, or choose a scope and borders that hold the unit.',
  },
  EXPLAIN_OTHER_MISSING: {
    vi: 'So với một đơn vị khác thì phải nói đơn vị nào.',
    en: 'To be held against another unit, that unit must be named.',
    remedyVi: 'Gửi `other` là `id` của đơn vị kia.',
    remedyEn: 'Send the other unit’s `id` as `other`.',
  },
});
